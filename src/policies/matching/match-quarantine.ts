import { assertNever } from '../../kernel/assert-never.js';
import type { Brand } from '../../kernel/brand.js';
import { branded } from '../../kernel/brand.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import { fingerprintOf } from '../../kernel/fingerprint.js';
import type { Instant } from '../../kernel/instant.js';
import type { MatchValue } from '../../records/attributes/index.js';
import { matchKey } from '../../records/contacts/index.js';

/** The id of what is noted on a shared value: a hash of it, for an id outlives the erasure of the value. @public */
export type MatchQuarantineId = Brand<'MatchQuarantineId'>;

/**
 * That more contacts shared a value than it may link, or no longer do. It is a note for those who are to hear of it: what
 * links is derived, and never asks it.
 * @public
 */
export interface MatchQuarantine {
	readonly id: MatchQuarantineId;
	readonly revision: number;
	readonly attribute: string;
	/** The normaliser's name and version. */
	readonly normaliser: string;
	/** Absent after erasure. */
	readonly normalised: string | undefined;
	readonly quarantined: boolean;
	/** Since when it is so, as far as was noticed. */
	readonly since: Instant;
}

/** Which value crossed its limit, and when that was noticed. @public */
export interface QuarantineCrossing {
	readonly id: MatchQuarantineId;
	readonly attribute: string;
	readonly normaliser: string;
	readonly at: Instant;
}

/** More contacts share a value than it may link. @public */
export type MatchValueQuarantined = Fact<
	'matching.value_quarantined',
	QuarantineCrossing,
	{ readonly normalised: string }
>;

/** They are no more too many, or it is no matter any more how many they are. @public */
export type MatchValueReleased = Fact<'matching.value_released', QuarantineCrossing, { readonly normalised: string }>;

/** What can happen to a shared value. @public */
export type MatchQuarantineFact = MatchValueQuarantined | MatchValueReleased;

/** A change to what is noted on a shared value. @public */
export type MatchQuarantineChange = RecordChange<'match_quarantine', MatchQuarantine, MatchQuarantineFact>;

export const matchQuarantineRecord: RecordKind<'match_quarantine', MatchQuarantine, MatchQuarantineFact> = {
	kind: 'match_quarantine',
	evolve: evolveQuarantine,
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (quarantine) => ({ ...quarantine, normalised: undefined }),
};

export function matchQuarantineId(attribute: string, value: MatchValue): MatchQuarantineId {
	return branded<'MatchQuarantineId'>(fingerprintOf('contact-desk', 'match_quarantine', matchKey(attribute, value)));
}

function evolveQuarantine(quarantine: MatchQuarantine | undefined, fact: MatchQuarantineFact): MatchQuarantine {
	const { id, attribute, normaliser, at } = fact.data;
	const revision = (quarantine?.revision ?? 0) + 1;
	const noted = { id, revision, attribute, normaliser, normalised: fact.personal?.normalised, since: at };
	switch (fact.type) {
		case 'matching.value_quarantined':
			return { ...noted, quarantined: true };
		case 'matching.value_released':
			return { ...noted, quarantined: false };
		default:
			return assertNever(fact);
	}
}
