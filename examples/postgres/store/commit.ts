import type { ChangeSet, Claim, Committed, DeskChange, Entry } from 'contact-desk';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { dataText } from './data.js';
import { key, keyText, sortKey } from './keys.js';

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
		changes: changes.map(({ kind, id, before, after }) => ({
			kind,
			id: keyText(id),
			before,
			after: after.revision,
			state: dataText(after),
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
