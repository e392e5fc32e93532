import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type {
	AllowMatchValue,
	BlockMatchValue,
	ChooseMatchingAttribute,
	ChooseNoMatching,
	ChosenMatching,
	ExplainLink,
	LinkExplanation,
	ListedMatchValue,
	MatchingListFull,
	MatchingPolicy,
	MatchingVersionNotFound,
	MatchValueNotComparable,
	RestoreMatching,
	ReviewedMatchValue,
	ReviewMatchValue,
	ShowMatching,
	UnlistMatchValue,
} from '../policies/matching/index.js';
import {
	allowMatchValue,
	blockMatchValue,
	chooseMatchingAttribute,
	chooseNoMatching,
	explainLink,
	restoreMatching,
	reviewMatchValue,
	showMatching,
	unlistMatchValue,
} from '../policies/matching/index.js';
import type { AttributeNotFound, AttributeNotMatchable } from '../records/attributes/index.js';
import type { ContactNotFound } from '../records/contacts/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** What links the histories of contacts. @public */
export interface MatchingDesk {
	/** Chooses the attribute whose equal values link; in force at once, at the same cost in a workspace of any size. */
	readonly choose: CommandMethod<ChooseMatchingAttribute, ChosenMatching, AttributeNotFound | AttributeNotMatchable>;
	/** Chooses none: contacts are linked by their network alone. */
	readonly chooseNone: CommandMethod<ChooseNoMatching, ChosenMatching>;
	/** Puts an earlier version of the policy in force again; the links it gave come back exactly. */
	readonly restore: CommandMethod<RestoreMatching, ChosenMatching, AttributeNotMatchable | MatchingVersionNotFound>;
	/** Blocks a value: whoever has it is linked to nobody by it. It is taken off the allowed ones, if it was among them. */
	readonly block: CommandMethod<
		BlockMatchValue,
		ListedMatchValue,
		MatchingListFull | AttributeNotFound | AttributeNotMatchable | MatchValueNotComparable
	>;
	/**
	 * Allows a value: nothing blocks it, neither what is built in nor an administrator's earlier word, and up to 500 contacts may
	 * share it.
	 */
	readonly allow: CommandMethod<
		AllowMatchValue,
		ListedMatchValue,
		MatchingListFull | AttributeNotFound | AttributeNotMatchable | MatchValueNotComparable
	>;
	/** Takes back a block or an allowance. */
	readonly unlist: CommandMethod<
		UnlistMatchValue,
		ListedMatchValue,
		AttributeNotFound | AttributeNotMatchable | MatchValueNotComparable
	>;
	/**
	 * Looks whether more contacts share a value than it may link, and writes an event if that is news. What links does not wait
	 * for it. It follows by itself from whatever is written.
	 */
	readonly review: CommandMethod<
		ReviewMatchValue,
		ReviewedMatchValue,
		AttributeNotFound | AttributeNotMatchable | MatchValueNotComparable
	>;
	/** The policy in force, its earlier versions, and the values that were blocked or allowed. */
	readonly show: QueryMethod<ShowMatching, MatchingPolicy>;
	/** Why two contacts are linked, or every obstacle in order. */
	readonly explain: QueryMethod<ExplainLink, LinkExplanation, ContactNotFound>;
}

export function matchingDesk(open: OpenSession): MatchingDesk {
	return {
		get choose() {
			return commandMethod(open, chooseMatchingAttribute);
		},
		get chooseNone() {
			return commandMethod(open, chooseNoMatching);
		},
		get restore() {
			return commandMethod(open, restoreMatching);
		},
		get block() {
			return commandMethod(open, blockMatchValue);
		},
		get allow() {
			return commandMethod(open, allowMatchValue);
		},
		get unlist() {
			return commandMethod(open, unlistMatchValue);
		},
		get review() {
			return commandMethod(open, reviewMatchValue);
		},
		get show() {
			return queryMethod(open, showMatching);
		},
		get explain() {
			return queryMethod(open, explainLink);
		},
	};
}
