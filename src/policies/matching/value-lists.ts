import type { Author } from '../../kernel/actor.js';
import { assertNever } from '../../kernel/assert-never.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import type { MatchValue } from '../../records/attributes/index.js';

/** A value that an administrator listed. It counts for every attribute whose values compare the same way. @public */
export interface ListedValue {
	/** Names the entry within the workspace; never used again. */
	readonly entry: number;
	/** The attribute it was listed for. */
	readonly attribute: string;
	/** The normaliser's name and version. */
	readonly normaliser: string;
	/** As typed; absent after erasure. */
	readonly value: string | undefined;
	/** In the form in which it compares; absent after erasure, and then the entry holds nothing back and lifts nothing. */
	readonly normalised: string | undefined;
	/** Absent where none was written, and after erasure. */
	readonly note: string | undefined;
	readonly by: Author;
	readonly at: Instant;
}

/** A value that an administrator blocked: it links nobody. @public */
export interface BlockedValue extends ListedValue {
	/** `own`: an address or a number of the workspace itself. */
	readonly because: 'other' | 'own';
}

/** The values that administrators blocked or allowed; no value stands in both. @public */
export interface MatchingLists {
	/** In the order in which they were first listed; at most 200. */
	readonly blocked: readonly BlockedValue[];
	/** In the order in which they were first listed; at most 200. */
	readonly allowed: readonly ListedValue[];
}

/** What a listing says that tells nobody's name. @public */
export interface ValueListedData {
	/** That of the entry of the same value, where there is one: it is replaced. */
	readonly entry: number;
	readonly attribute: string;
	readonly normaliser: string;
	readonly by: Author;
	readonly at: Instant;
}

/** The value of a listing, and what was noted. @public */
export interface ValueListedPersonal {
	readonly value: string;
	readonly normalised: string;
	readonly note: string | undefined;
}

/** An administrator blocked a value. @public */
export type MatchValueBlocked = Fact<
	'matching.value_blocked',
	ValueListedData & Pick<BlockedValue, 'because'>,
	ValueListedPersonal
>;

/** An administrator allowed a value: nothing blocks it, and up to 500 contacts may share it. @public */
export type MatchValueAllowed = Fact<'matching.value_allowed', ValueListedData, ValueListedPersonal>;

/** An administrator took a value off its list. @public */
export type MatchValueUnlisted = Fact<'matching.value_unlisted', ValueListedData, { readonly normalised: string }>;

export const noLists: MatchingLists = { blocked: [], allowed: [] };

/** The lists after an entry was made, replaced or taken off. */
export function evolveLists(
	lists: MatchingLists,
	fact: MatchValueAllowed | MatchValueBlocked | MatchValueUnlisted,
): MatchingLists {
	const { blocked, allowed } = lists;
	const { entry } = fact.data;
	switch (fact.type) {
		case 'matching.value_blocked': {
			const listed = { ...listedValue(fact), because: fact.data.because };
			return { blocked: withEntry(blocked, listed), allowed: without(allowed, entry) };
		}
		case 'matching.value_allowed':
			return { blocked: without(blocked, entry), allowed: withEntry(allowed, listedValue(fact)) };
		case 'matching.value_unlisted':
			return { blocked: without(blocked, entry), allowed: without(allowed, entry) };
		default:
			return assertNever(fact);
	}
}

/** The lists without what could tell who a person is. */
export function redactLists({ blocked, allowed }: MatchingLists): MatchingLists {
	return { blocked: blocked.map(redactEntry), allowed: allowed.map(redactEntry) };
}

/** The entry of a value in a list. */
export function entryOf<Listed extends ListedValue>(list: readonly Listed[], value: MatchValue): Listed | undefined {
	const { normaliser, normalised } = value;
	return list.find((listed) => listed.normalised === normalised && listed.normaliser === normaliser);
}

function listedValue({ data, personal }: MatchValueAllowed | MatchValueBlocked): ListedValue {
	const { entry, attribute, normaliser, by, at } = data;
	const { value, normalised, note } = personal ?? nothing;
	return { entry, attribute, normaliser, value, normalised, note, by, at };
}

function redactEntry<Listed extends ListedValue>(listed: Listed): Listed {
	return { ...listed, ...nothing };
}

const nothing = { value: undefined, normalised: undefined, note: undefined };

function withEntry<Listed extends ListedValue>(list: readonly Listed[], listed: Listed): readonly Listed[] {
	const isListed = list.some(({ entry }) => entry === listed.entry);
	return isListed ? list.map((other) => (other.entry === listed.entry ? listed : other)) : [...list, listed];
}

function without<Listed extends ListedValue>(list: readonly Listed[], entry: number): readonly Listed[] {
	return list.filter((listed) => listed.entry !== entry);
}
