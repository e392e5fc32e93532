import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { branded } from '../../kernel/brand.js';
import type { EventRepository } from '../../kernel/event-repository.js';
import type { Fact } from '../../kernel/fact.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type {
	AttributeBackfill,
	AttributeDefinition,
	AttributeReads,
	BackfillPurpose,
	BackfillStage,
} from '../../records/attributes/index.js';
import type { Contact, ContactReads, ValuesWritten } from '../../records/contacts/index.js';
import type { BackfillObstacle } from './backfill-obstacle.js';
import { obstacleTo } from './backfill-obstacle.js';

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

export type BackfillReads = AttributeReads & ContactReads & { readonly events: EventRepository };

/** Most contacts of a page: at 100,000 contacts three calls to the store for each 2,000, and no long pause. */
const BACKFILL_PAGE = 2_000;

const EVENTS_AT_ONCE = 5_000;

/** One call reads at most 50,000 events: each page left an event for every contact, and these are passed over. */
const MOST_READS = 10;

type Found = Pick<BackfillPage, 'contacts' | 'next'>;

/** Reads the next page: contacts in order of their ids first, then those whose values were written since it began. */
export async function loadBackfillPage(
	reads: BackfillReads,
	{ attribute, again = false }: { readonly attribute: string; readonly again?: boolean | undefined },
): Promise<Result<BackfillPage, StorageUnavailable>> {
	const known = await reads.attributes.backfill(attribute);
	if (known.isErr()) return err(known.error);
	const { definition, progress } = known.value;
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
		const first = await contactsAfter(reads, '', begins.value);
		return first.map(({ contacts, next }) => ({ ...page, begins: begins.value, contacts, next: allInOne(next) }));
	}
	return (await foundAt(reads, attribute, progress)).map((found) => ({ ...page, ...found }));
}

/** All contacts on one page: what changes after this call is indexed when it is written. */
function allInOne(next: BackfillStage): BackfillStage {
	return next.kind === 'changes' ? { kind: 'done' } : next;
}

async function foundAt(
	reads: BackfillReads,
	attribute: string,
	{ stage, from }: AttributeBackfill,
): Promise<Result<Found, StorageUnavailable>> {
	switch (stage.kind) {
		case 'contacts':
			return contactsAfter(reads, stage.after, from);
		case 'changes':
			return changedContacts(reads, attribute, stage.after);
		case 'done':
			return ok({ contacts: [], next: stage });
	}
}

async function contactsAfter(
	reads: BackfillReads,
	after: string,
	from: number,
): Promise<Result<Found, StorageUnavailable>> {
	const contacts = await reads.contacts.page(after, BACKFILL_PAGE);
	return contacts.map((found): Found => {
		const last = found.length < BACKFILL_PAGE ? undefined : found.at(-1);
		const next =
			last === undefined
				? ({ kind: 'changes', after: from } as const)
				: ({ kind: 'contacts', after: last.id } as const);
		return { contacts: found, next };
	});
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
