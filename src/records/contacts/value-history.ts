import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import * as z from 'zod';
import type { ActorKind } from '../../kernel/actor.js';
import type { EventRepository } from '../../kernel/event-repository.js';
import type { Fact, RecordedEvent } from '../../kernel/fact.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { Instant } from '../../kernel/instant.js';
import { loadBoth } from '../../kernel/load.js';
import type { CursorInvalid, Page } from '../../kernel/page.js';
import { cursorAfter, DEFAULT_PAGE, PAGE_LIMIT, readCursor } from '../../kernel/page.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type {
	AttributeDefinition,
	AttributeNotFound,
	AttributeNotReadable,
	AttributeOption,
	AttributeReads,
	Trust,
} from '../attributes/index.js';
import {
	attributeKeyText,
	attributeNotReadable,
	defaultAttributeDisplay,
	readableAttribute,
} from '../attributes/index.js';
import type { ContactReference } from './contact-reference.js';
import { contactReference } from './contact-reference.js';
import type { ContactReads } from './contact-repository.js';
import type { ContactFact } from './facts.js';
import type { ContactNotFound } from './failures.js';
import { contactNotFound } from './failures.js';
import type { ValueEvent } from './value-events.js';
import { valueEvent } from './value-events.js';

/** Which attribute of which contact. @public */
export interface ShowValueHistory {
	readonly contact: ContactReference;
	readonly attribute: string;
	/** From an earlier answer for the same contact and attribute; absent: the first page. */
	readonly cursor?: string | undefined;
	/** Entries a page, 1 to 200. Absent: 50. */
	readonly limit?: number | undefined;
}

/** One thing that happened to a value. @public */
export interface ValueHistoryEntry {
	/**
	 * `value`: it was written; `clear`: it was cleared; `correction` and `withdrawal`: one of us said something else than the
	 * channel, or took that back; `trust_ended`: what the channel attested counts as a claim from then on.
	 */
	readonly kind: 'clear' | 'correction' | 'trust_ended' | 'value' | 'withdrawal';
	/** Of a `value` or a `correction`; absent after erasure. */
	readonly value: string | undefined;
	/** Of a dropdown, the option whose id the value is. */
	readonly option: AttributeOption | undefined;
	/** False for what arrived when something later was known already: it never stood. */
	readonly stood: boolean;
	readonly source: ActorKind;
	readonly trust: Trust;
	/** Who said it; for a channel, its id. */
	readonly by: string;
	/** When it was said. */
	readonly at: Instant;
	/** When it was written down here. */
	readonly recordedAt: Instant;
}

const schema = z.strictObject({
	contact: contactReference,
	attribute: attributeKeyText,
	cursor: z.string().max(1000).optional(),
	limit: z.int().min(1).max(PAGE_LIMIT).optional(),
});

type HistoryReads = AttributeReads & ContactReads & { readonly events: EventRepository };

export const showValueHistory = defineQuery({
	name: 'contacts.valueHistory',
	permission: 'contact.read',
	input: schemaOf<ShowValueHistory>()(schema),
	answer: answerValues,
});

type Refusal = AttributeNotFound | AttributeNotReadable | ContactNotFound | CursorInvalid;

async function answerValues(
	{ attributes, contacts, events }: HistoryReads,
	{ contact: reference, attribute, cursor, limit = DEFAULT_PAGE }: z.output<typeof schema>,
): Promise<Result<Page<ValueHistoryEntry>, Refusal | StorageUnavailable>> {
	const loaded = await loadBoth(contacts.find(reference), loadBoth(attributes.all(), attributes.arrangement()));
	if (loaded.isErr()) return err(loaded.error);
	const [known, [definitions, { display = defaultAttributeDisplay }]] = loaded.value;
	if (known === undefined) return err(contactNotFound());
	const { id, channelType } = known.contact;
	const readable = readableAttribute(attribute, definitions, display);
	if (readable.isErr()) return err(readable.error);
	const { definition, hiddenOn } = readable.value;
	if (hiddenOn.includes(channelType)) return err(attributeNotReadable(attribute, 'hidden'));
	const query = `values of ${attribute} of ${id}`;
	const after = readCursor(cursor, query);
	if (after.isErr()) return err(after.error);
	const before = after.value === undefined ? Number.POSITIVE_INFINITY : Number(after.value.sort);
	const happened = await events.of({ kind: 'contact', id });
	return happened.map((all) => pageOf(all, { attribute, definition, before, limit, query }));
}

interface Wanted {
	readonly attribute: string;
	readonly definition: AttributeDefinition | undefined;
	/** Only what was written before this position. */
	readonly before: number;
	readonly limit: number;
	readonly query: string;
}

/** In the order of positions, newest first: what comes in between two pages stands before both. */
function pageOf(
	all: readonly RecordedEvent[],
	{ attribute, definition, before, limit, query }: Wanted,
): Page<ValueHistoryEntry> {
	const found: { readonly position: number; readonly entry: ValueHistoryEntry }[] = [];
	for (const event of all.toReversed()) {
		if (found.length > limit) break;
		if (event.position >= before || !isOfContact(event)) continue;
		const said = valueEvent(event, attribute);
		if (said === undefined) continue;
		found.push({ position: event.position, entry: entryOf(said, event, definition) });
	}
	const items = found.slice(0, limit);
	const last = items.at(-1);
	const next =
		found.length > limit && last !== undefined
			? cursorAfter({ sort: String(last.position), id: '' }, query)
			: undefined;
	return { items: items.map(({ entry }) => entry), next };
}

/** Whatever the store has of a contact was written as a fact of a contact. */
function isOfContact(event: RecordedEvent): event is RecordedEvent<ContactFact> {
	return event.record.kind === 'contact' && isContactFact(event.fact);
}

function isContactFact(fact: Fact): fact is ContactFact {
	return fact.type.startsWith('contact.');
}

function entryOf(
	{ kind, value, stood, source, trust, by, at }: ValueEvent,
	{ origin }: RecordedEvent,
	definition: AttributeDefinition | undefined,
): ValueHistoryEntry {
	const options = definition?.field.kind === 'dropdown' ? definition.field.options : [];
	const option = options.find(({ id }) => id === value);
	return { kind, value, option, stood, source, trust, by, at, recordedAt: origin.at };
}
