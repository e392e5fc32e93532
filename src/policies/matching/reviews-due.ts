import type { Fact, RecordedEvent } from '../../kernel/fact.js';
import type { AttributeDefinition } from '../../records/attributes/index.js';
import type { TrustEnded, ValueIndexed, ValuesWritten } from '../../records/contacts/index.js';
import { comparableValue } from './comparable-value.js';
import type { ReviewMatchValue } from './review-value.js';
import type { MatchValueAllowed, MatchValueBlocked, MatchValueUnlisted } from './value-lists.js';

/** A value that more or fewer contacts share than before. */
export interface ReviewDue {
	readonly about: 'displaced' | 'listed' | 'written';
	readonly input: ReviewMatchValue;
}

/** The attributes whose values a fact gave, took away or made less of. */
export function attributesTouched({ type, data }: TrustEnded | ValuesWritten): readonly string[] {
	return type === 'contact.trust_ended' ? data.demoted : [...data.set, ...data.cleared];
}

/** What a write means for its value and for the one it displaced, by what happened to the contact before. */
export function reviewsAfterWrite(
	attribute: string,
	event: RecordedEvent<ValuesWritten>,
	history: readonly RecordedEvent[],
): readonly ReviewDue[] {
	const written = event.fact.personal?.normalised[attribute];
	const before = standingBefore(attribute, event.position, history);
	const due: ReviewDue[] = [];
	if (written !== undefined) due.push({ about: 'written', input: { attribute, value: written } });
	if (before !== undefined && before !== written) due.push({ about: 'displaced', input: { attribute, value: before } });
	return due;
}

/** A value believed less than before may no longer count among those who share it. */
export function reviewsAfterDoubt(
	attribute: string,
	event: RecordedEvent<TrustEnded>,
	history: readonly RecordedEvent[],
): readonly ReviewDue[] {
	const standing = standingBefore(attribute, event.position, history);
	return standing === undefined ? [] : [{ about: 'displaced', input: { attribute, value: standing } }];
}

/** A value that was listed, or taken off its list, where the chosen attribute compares the same way. */
export function reviewsAfterListing(
	attribute: string,
	{ fact }: RecordedEvent<MatchValueAllowed | MatchValueBlocked | MatchValueUnlisted>,
	definitions: readonly AttributeDefinition[],
): readonly ReviewDue[] {
	if (fact.personal === null) return [];
	const { normalised: value } = fact.personal;
	const compared = comparableValue(attribute, value, definitions, undefined);
	const isSame = compared.isOk() && compared.value.normaliser === fact.data.normaliser;
	return isSame ? [{ about: 'listed', input: { attribute, value } }] : [];
}

/** How the value compared that a contact had of an attribute until a position; `undefined` when it had none that compares. */
export function standingBefore(
	attribute: string,
	position: number,
	history: readonly RecordedEvent[],
): string | undefined {
	const last = history.findLast((event) => event.position < position && isOnValue(event.fact, attribute))?.fact;
	if (last === undefined) return undefined;
	return isWrite(last)
		? last.personal?.normalised[attribute]
		: isIndexing(last)
			? last.personal?.normalised
			: undefined;
}

function isOnValue(fact: Fact, attribute: string): boolean {
	if (isWrite(fact)) return attributesTouched(fact).includes(attribute);
	return isIndexing(fact) && fact.data.attribute === attribute;
}

function isWrite(fact: Fact): fact is ValuesWritten {
	return fact.type === 'contact.values_written';
}

function isIndexing(fact: Fact): fact is ValueIndexed {
	return fact.type === 'contact.value_indexed';
}
