import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { branded } from '../../kernel/brand.js';
import type { EventRepository } from '../../kernel/event-repository.js';
import type { Fact } from '../../kernel/fact.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type {
	AttributeBackfill,
	AttributeDefinition,
	BackfillPurpose,
	BackfillStage,
} from '../../records/attributes/index.js';
import type { Contact, ContactReads, ValuesWritten } from '../../records/contacts/index.js';
import type { BackfillObstacle } from './backfill-obstacle.js';
import { obstacleTo } from './backfill-obstacle.js';
import type { BackfillRepository } from './backfill-repository.js';

/** What one call of a backfill works on. */
export interface BackfillPage {
	readonly definition: AttributeDefinition | undefined;
	/** Why nothing can be done for the attribute; absent where it can. */
	readonly obstacle: BackfillObstacle | undefined;
	readonly purpose: BackfillPurpose;
	/** As it is kept; absent where none ever began. */
	readonly progress: AttributeBackfill | undefined;
	/** The position of the newest event, where a run begins; absent where one goes on. */
	readonly begins: number | undefined;
	readonly contacts: readonly Contact[];
	/** Where the next call goes on. */
	readonly next: BackfillStage;
}

export type BackfillReads = ContactReads & { readonly backfills: BackfillRepository; readonly events: EventRepository };

/** Most contacts of a page: with two calls to the store for each, fewer than one for 500 contacts, and no long pause. */
const BACKFILL_PAGE = 1_200;

const EVENTS_AT_ONCE = 5_000;

/** One call reads at most 50,000 events: each page left an event for every contact, and these are passed over. */
const MOST_READS = 10;

type Found = Pick<BackfillPage, 'contacts' | 'next'>;

/** Reads the next page: contacts in order of their ids first, then those whose values were written since it began. */
export async function loadBackfillPage(
	reads: BackfillReads,
	{ attribute, again = false }: { readonly attribute: string; readonly again?: boolean | undefined },
): Promise<Result<BackfillPage, StorageUnavailable>> {
	const situation = await reads.backfills.situation(attribute, BACKFILL_PAGE);
	if (situation.isErr()) return err(situation.error);
	const { definition, progress, contacts } = situation.value;
	const purpose = definition?.deleted ? 'clear' : 'index';
	const page = {
		definition,
		obstacle: obstacleTo(attribute, definition),
		purpose,
		progress,
		begins: undefined,
	} as const;
	if (page.obstacle !== undefined) return ok({ ...page, contacts: [], next: { kind: 'done' } });
	// Made matchable a second time, it is backfilled a second time.
	const isWanted = again || definition?.matchability === 'backfilling';
	const isOver = progress?.stage.kind === 'done';
	if (progress === undefined || progress.purpose !== purpose || (isOver && isWanted)) {
		const begins = await reads.events.latest();
		if (begins.isErr()) return err(begins.error);
		const first = progress === undefined ? ok(contacts) : await reads.contacts.page('', BACKFILL_PAGE);
		return first.map((found) => ({ ...page, begins: begins.value, ...allInOne(passing(found, begins.value)) }));
	}
	const { stage, from } = progress;
	if (stage.kind === 'done') return ok({ ...page, contacts: [], next: stage });
	if (stage.kind === 'contacts') return ok({ ...page, ...passing(contacts, from) });
	return (await changedContacts(reads, attribute, stage.after)).map((found) => ({ ...page, ...found }));
}

/** A page of contacts, and where to go on after it. */
function passing(contacts: readonly Contact[], from: number): Found {
	const last = contacts.length < BACKFILL_PAGE ? undefined : contacts.at(-1);
	return {
		contacts,
		next: last === undefined ? { kind: 'changes', after: from } : { kind: 'contacts', after: last.id },
	};
}

/** All contacts on one page: what changes after this call is indexed when it is written. */
function allInOne({ contacts, next }: Found): Found {
	return { contacts, next: next.kind === 'changes' ? { kind: 'done' } : next };
}

async function changedContacts(
	reads: BackfillReads,
	attribute: string,
	from: number,
): Promise<Result<Found, StorageUnavailable>> {
	let after = from;
	for (let count = 0; count < MOST_READS; count += 1) {
		const read = await reads.events.after(after, EVENTS_AT_ONCE);
		if (read.isErr()) return err(read.error);
		after = read.value.at(-1)?.position ?? after;
		const isLast = read.value.length < EVENTS_AT_ONCE;
		const written = read.value.filter(({ fact }) => isValuesWritten(fact) && fact.data.set.includes(attribute));
		if (written.length === 0 && !isLast) continue;
		const ids = [...new Set(written.map(({ record }) => branded<'ContactId'>(record.id)))];
		const next: BackfillStage = isLast ? { kind: 'done' } : { kind: 'changes', after };
		const contacts = await reads.contacts.findAll(ids);
		return contacts.map((found): Found => ({ contacts: found.map(({ contact }) => contact), next }));
	}
	return ok({ contacts: [], next: { kind: 'changes', after } });
}

function isValuesWritten(fact: Fact): fact is ValuesWritten {
	return fact.type === 'contact.values_written';
}
