import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, unchanged } from '../../kernel/command.js';
import { loadBoth } from '../../kernel/load.js';
import { isLongerThan, isWellFormed } from '../../kernel/text.js';
import { bodyText } from '../../kernel/text-schema.js';
import type { AttributeDefinition, AttributeReads, MatchValue } from '../../records/attributes/index.js';
import { attributeKeyText, VALUE_LIMIT } from '../../records/attributes/index.js';
import type { NotComparable } from './comparable-value.js';
import { comparableValue } from './comparable-value.js';
import type { MatchingListFull } from './failures.js';
import { matchingListFull } from './failures.js';
import type { MatchingPolicy, MatchingPolicyChange } from './matching-policy.js';
import { defaultMatchingPolicy, matchingPolicyRecord } from './matching-policy.js';
import type { MatchingReads } from './matching-repository.js';
import type { BlockedValue, MatchingLists, ValueListedData, ValueListedPersonal } from './value-lists.js';
import { entryOf } from './value-lists.js';

/** Where a value is listed after the call. @public */
export interface ListedMatchValue {
	/** Absent: on no list. */
	readonly list: keyof MatchingLists | undefined;
	/** False when it was listed so already, with the same note. */
	readonly changed: boolean;
}

/** Most values each list may have. */
export const LIST_LIMIT = 200;

const NOTE_LIMIT = 500;

/** What names a value: an attribute, and a spelling of it. */
export const listingKey = {
	attribute: attributeKeyText,
	// Whatever a contact may have: the normaliser says what compares.
	value: /* @__PURE__ */ z
		.string()
		.refine((text) => !isLongerThan(text, VALUE_LIMIT), { params: { problem: 'too_long' } })
		.refine(isWellFormed, { params: { problem: 'malformed_text' } }),
};

export const noteText = /* @__PURE__ */ bodyText(NOTE_LIMIT);

/** What a change of the lists rests on. */
export interface LoadedLists {
	readonly policy: MatchingPolicy | undefined;
	readonly definitions: readonly AttributeDefinition[];
}

export async function loadLists(reads: AttributeReads & MatchingReads) {
	const loaded = await loadBoth(reads.matching.policy(), reads.attributes.all());
	return loaded.map(([policy, definitions]): LoadedLists => ({ policy, definitions }));
}

/** What an administrator says of a value. */
export interface Listing {
	readonly list: keyof MatchingLists;
	readonly attribute: string;
	readonly value: string;
	readonly note: string | undefined;
	/** With `blocked`. */
	readonly because: BlockedValue['because'];
}

/** Puts a value on a list, off the other one; the last word on a value counts (MAT-7). */
export function decideListing(
	{ policy, definitions }: LoadedLists,
	listing: Listing,
	context: Context,
): Result<Decision<ListedMatchValue, MatchingPolicyChange>, MatchingListFull | NotComparable> {
	const { list, attribute, value, note, because } = listing;
	const compared = comparableValue(attribute, value, definitions, context.phones);
	if (compared.isErr()) return err(compared.error);
	const { lists, revision } = policy ?? defaultMatchingPolicy;
	const listed = entryOf(lists[list], compared.value);
	if (listed === undefined && lists[list].length >= LIST_LIMIT) return err(matchingListFull(LIST_LIMIT, list));
	const isSaidSo = listed !== undefined && listed.note === note;
	const held = entryOf(lists.blocked, compared.value);
	if (isSaidSo && (held === undefined || held.because === because)) return ok(unchanged({ list, changed: false }));
	const entry = anyEntryOf(lists, compared.value)?.entry ?? revision + 1;
	const data = listingData(entry, attribute, compared.value, context);
	const personal: ValueListedPersonal = { value, normalised: compared.value.normalised, note };
	const change =
		list === 'blocked'
			? changeOf(matchingPolicyRecord, policy, [
					{ type: 'matching.value_blocked', data: { ...data, because }, personal },
				])
			: changeOf(matchingPolicyRecord, policy, [{ type: 'matching.value_allowed', data, personal }]);
	return ok(decided({ list, changed: true }, [change]));
}

/** The entry of a value, on whichever list it stands. */
export function anyEntryOf({ blocked, allowed }: MatchingLists, value: MatchValue) {
	return entryOf(blocked, value) ?? entryOf(allowed, value);
}

export function listingData(
	entry: number,
	attribute: string,
	{ normaliser }: MatchValue,
	{ actor, now }: Context,
): ValueListedData {
	return { entry, attribute, normaliser, by: { kind: actor.kind, id: actor.id }, at: now };
}
