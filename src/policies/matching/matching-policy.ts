import type { Author } from '../../kernel/actor.js';
import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import type { Trust } from '../../records/attributes/index.js';

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
	/** The version in force; 0 while nothing was ever chosen. */
	readonly revision: number;
	/** The newest 100, oldest first, the one in force last. */
	readonly versions: readonly MatchingPolicyVersion[];
}

/** An administrator chose what links contacts. @public */
export type MatchingRuleChosen = Fact<
	'matching.rule_chosen',
	MatchingRule & { readonly by: Author; readonly at: Instant },
	never
>;

/** A change to the matching policy. @public */
export type MatchingPolicyChange = RecordChange<'matching_policy', MatchingPolicy, MatchingRuleChosen>;

/** A value shared by more contacts than this links nobody (MAT-8). */
export const GROUP_LIMIT = 50;

const VERSIONS_KEPT = 100;

export const defaultMatchingPolicy: MatchingPolicy = {
	id: 'matching_policy',
	revision: 0,
	attribute: undefined,
	minimumTrust: 'claimed',
	versions: [],
};

export const matchingPolicyRecord: RecordKind<'matching_policy', MatchingPolicy, MatchingRuleChosen> = {
	kind: 'matching_policy',
	evolve: evolvePolicy,
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (policy) => policy,
};

function evolvePolicy(policy: MatchingPolicy | undefined, fact: MatchingRuleChosen): MatchingPolicy {
	switch (fact.type) {
		case 'matching.rule_chosen': {
			const before = policy ?? defaultMatchingPolicy;
			const { attribute, minimumTrust, by, at } = fact.data;
			const version = { version: before.revision + 1, attribute, minimumTrust, by, at };
			const versions = [...before.versions, version].slice(-VERSIONS_KEPT);
			return { id: 'matching_policy', revision: version.version, attribute, minimumTrust, versions };
		}
		default:
			return assertNever(fact.type);
	}
}
