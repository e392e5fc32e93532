import type { Activity, Contact, ContactRepository, ContactTypes, ContactWithActivity } from 'contact-desk';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { key, keyText } from './keys.js';
import type { Reader, StateRow } from './reader.js';
import { atMost, found, parsed, parsedAll } from './reader.js';

export interface ContactRow {
	readonly contact: string | null;
	readonly activity: string | null;
}

export function contactsOf(reader: Reader): ContactRepository {
	const { workspace, rows, answer } = reader;
	return {
		find: (reference) =>
			answer(async () => {
				if (reference.kind === 'id') return (await contactsById(reader, [reference.id]))[0];
				return withActivity(
					await rows(
						contacts(sql`
						contact_desk.claims k join contact_desk.records c
						on c.workspace = k.workspace and c.kind = 'contact' and c.id = k.id
						${activity}
						where k.workspace = ${workspace} and k.space = 'contact.number' and k.key = ${key(String(reference.number))}`),
					),
				)[0];
			}),
		findAll: (ids) =>
			answer(async () => {
				const byId = new Map((await contactsById(reader, ids)).map((one) => [String(one.contact.id), one]));
				return ids.flatMap((id) => byId.get(id) ?? []);
			}),
		page: (after, limit) => answer(() => contactsAfter(reader, after, limit)),
		types: () => answer(() => found<ContactTypes>(reader, 'contact_types', 'contact_types')),
	};
}

export async function contactsAfter(
	{ workspace, rows }: Reader,
	after: string,
	limit: number,
): Promise<readonly Contact[]> {
	return parsedAll(
		await rows(sql<StateRow>`
			select state::text as state from contact_desk.records
			where workspace = ${workspace} and kind = 'contact' and id > ${keyText(after)}
			order by id limit ${atMost(limit)}::int`),
	);
}

async function contactsById(
	{ workspace, rows }: Reader,
	ids: readonly string[],
): Promise<readonly ContactWithActivity[]> {
	return withActivity(
		await rows(
			contacts(sql`
			contact_desk.records c ${activity}
			where c.workspace = ${workspace} and c.kind = 'contact' and c.id = any(${ids.map(keyText)}::text[])`),
		),
	);
}

/** Joins the activity of the contact `c`. */
export const activity = sql`left join contact_desk.records a
	on a.workspace = c.workspace and a.kind = 'activity' and a.id = c.id`;

export function contacts(from: RawBuilder<unknown>): RawBuilder<ContactRow> {
	return sql<ContactRow>`select c.state::text as contact, a.state::text as activity from ${from}`;
}

export function withActivity(rows: readonly ContactRow[]): readonly ContactWithActivity[] {
	return rows.flatMap((row) => {
		const contact = parsed<Contact>(row.contact);
		return contact === undefined ? [] : [{ contact, activity: parsed<Activity>(row.activity) }];
	});
}
