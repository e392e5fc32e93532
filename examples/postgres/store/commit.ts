import type { ChangeSet, Claim, Committed, DeskChange, Entry, SearchFields } from 'contact-desk';
import { activityFields, contactFields, conversationFields } from 'contact-desk';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { dataText } from './data.js';
import { key, keyText, searchText, sortKey } from './keys.js';

/** Writes a change set: one statement, one function of the database, one transaction. */
export async function commitTo(
	db: Kysely<unknown>,
	workspace: string,
	changeSet: ChangeSet<DeskChange>,
): Promise<Committed> {
	const json = JSON.stringify(argumentOf(changeSet));
	const { rows } = await sql<{ first: number }>`
		select contact_desk.commit(${workspace}::text, ${json}::text::jsonb) as first`.execute(db);
	const first = rows[0]?.first ?? 0;
	const facts = changeSet.changes.reduce((sum, change) => sum + change.facts.length, 0);
	return { positions: Array.from({ length: facts }, (_, at) => first + at) };
}

/** States and facts are JSON in a JSON string: jsonb takes U+0000 and lone surrogates only there, unread. */
function argumentOf({ changes, guards, origin, receipt }: ChangeSet<DeskChange>) {
	return {
		guards: guards.map(({ kind, id, revision }) => ({ kind: keyText(kind), id: keyText(id), revision })),
		changes: changes.map((change) => ({
			kind: change.kind,
			id: keyText(change.id),
			before: change.before,
			after: change.after.revision,
			state: dataText(change.after),
			fields: fieldsOf(change),
		})),
		released: changes.flatMap(({ released }) => released.map(claimOf)),
		taken: changes.flatMap(({ taken, kind, id }) =>
			taken.map((claim) => ({ ...claimOf(claim), kind, id: keyText(id) })),
		),
		...movedEntries(changes),
		events: changes.flatMap(eventsOf),
		origin: dataText(origin),
		receipts:
			receipt === undefined ? [] : [{ request_id: keyText(receipt.requestId), receipt: JSON.stringify(receipt) }],
	};
}

/** What the record can be searched by; null for one that nobody searches. */
function fieldsOf(change: DeskChange): Readonly<Record<string, string>> | null {
	switch (change.kind) {
		case 'contact':
			return spelled(contactFields(change.after));
		case 'activity':
			return spelled(activityFields(change.after));
		case 'conversation':
			// The contact is spelled as its id is, to be joined by it.
			return { ...spelled(conversationFields(change.after)), contact: keyText(change.after.contactId) };
		default:
			return null;
	}
}

function spelled(fields: SearchFields): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, searchText(text)]));
}

function eventsOf({ kind, id, after, facts }: DeskChange) {
	const before = after.revision - facts.length;
	return facts.map(({ type, data, personal }, at) => ({
		kind,
		id: keyText(id),
		revision: before + at + 1,
		type,
		data: dataText(data),
		personal: personal === null ? null : dataText(personal),
	}));
}

function movedEntries(changes: readonly DeskChange[]) {
	return {
		removed: changes.flatMap(({ removed, id }) => removed.map((entry) => entryOf(entry, id))),
		put: changes.flatMap(({ put, id }) => put.map((entry) => entryOf(entry, id))),
	};
}

function claimOf(claim: Claim) {
	return { space: key(claim.space), key: key(claim.key) };
}

function entryOf(entry: Entry, id: string) {
	return { index: entry.index, key: key(entry.key), sort: sortKey(entry.sort), id: keyText(id) };
}
