import type { Author } from '../../kernel/actor.js';
import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import type { Trust } from '../../records/attributes/index.js';
import type { MatchingLists, MatchValueAllowed, MatchValueBlocked, MatchValueUnlisted } from './value-lists.js';
import { evolveLists, noLists, redactLists } from './value-lists.js';

/** What links contacts automatically. @public */
export interface MatchingRule {
	/** The attribute whose equal values link; absent: none does (MAT-2). */
	readonly attribute: string | undefined;
	/** Values trusted less than this link nobody (MAT-12). */
	readonly minimumTrust: Trust;
}

/** One version of the policy: what was chosen, by whom, when. @public */
export interface MatchingPolicyVersion extends MatchingRule {
	/** 1 for the first choice ever made. */
	readonly version: number;
	readonly by: Author;
	readonly at: Instant;
}

/** The matching policy of a workspace. @public */
export interface MatchingPolicy extends MatchingRule {
	readonly id: 'matching_policy';
	readonly revision: number;
	/** The version in force; 0 while nothing was ever chosen. */
	readonly version: number;
	/** The newest 100, oldest first, the one in force last. */
	readonly versions: readonly MatchingPolicyVersion[];
	/** Not part of any version: restoring one leaves the lists as they are. */
	readonly lists: MatchingLists;
}

/** An administrator chose what links contacts. @public */
export type MatchingRuleChosen = Fact<
	'matching.rule_chosen',
	MatchingRule & { readonly by: Author; readonly at: Instant },
	never
>;

/** What can happen to the matching policy. @public */
export type MatchingPolicyFact = MatchingRuleChosen | MatchValueAllowed | MatchValueBlocked | MatchValueUnlisted;

/** A change to the matching policy. @public */
export type MatchingPolicyChange = RecordChange<'matching_policy', MatchingPolicy, MatchingPolicyFact>;

const VERSIONS_KEPT = 100;

export const defaultMatchingPolicy: MatchingPolicy = {
	id: 'matching_policy',
	revision: 0,
	version: 0,
	attribute: undefined,
	minimumTrust: 'claimed',
	versions: [],
	lists: noLists,
};

export const matchingPolicyRecord: RecordKind<'matching_policy', MatchingPolicy, MatchingPolicyFact> = {
	kind: 'matching_policy',
	evolve: evolvePolicy,
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (policy) => ({ ...policy, lists: redactLists(policy.lists) }),
};

function evolvePolicy(policy: MatchingPolicy | undefined, fact: MatchingPolicyFact): MatchingPolicy {
	const before = policy ?? defaultMatchingPolicy;
	const revision = before.revision + 1;
	switch (fact.type) {
		case 'matching.rule_chosen': {
			const { attribute, minimumTrust, by, at } = fact.data;
			const version = before.version + 1;
			const versions = [...before.versions, { version, attribute, minimumTrust, by, at }].slice(-VERSIONS_KEPT);
			return { ...before, revision, version, attribute, minimumTrust, versions };
		}
		case 'matching.value_allowed':
		case 'matching.value_blocked':
		case 'matching.value_unlisted':
			return { ...before, revision, lists: evolveLists(before.lists, fact) };
		default:
			return assertNever(fact);
	}
}
