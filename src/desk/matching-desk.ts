import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type {
	ChooseMatchingAttribute,
	ChooseNoMatching,
	ChosenMatching,
	ExplainLink,
	LinkExplanation,
	MatchingPolicy,
	MatchingVersionNotFound,
	RestoreMatching,
	ShowMatching,
} from '../policies/matching/index.js';
import {
	chooseMatchingAttribute,
	chooseNoMatching,
	explainLink,
	restoreMatching,
	showMatching,
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
	/** The policy in force, and its earlier versions. */
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
		get show() {
			return queryMethod(open, showMatching);
		},
		get explain() {
			return queryMethod(open, explainLink);
		},
	};
}
