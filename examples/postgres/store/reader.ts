import type { Reply } from 'contact-desk';
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { parsedData } from './data.js';
import type { FaultListener } from './failures.js';
import { reading } from './failures.js';
import { key, keyText, textOfKey } from './keys.js';

/** One workspace of the database, as its readers see it. */
export interface Reader {
	/** The workspace as the tables name it. */
	readonly workspace: string;
	/** The rows of one statement. */
	readonly rows: <Row>(statement: RawBuilder<Row>) => Promise<readonly Row[]>;
	/** An answer made of rows; a fault of the database is `storage.unavailable`. */
	readonly answer: <T>(read: () => Promise<T>) => Reply<T>;
}

export function readerOf(db: Kysely<unknown>, workspace: string, onFault: FaultListener): Reader {
	return {
		workspace,
		rows: async (statement) => (await statement.execute(db)).rows,
		answer: (read) => reading(read, onFault),
	};
}

export interface StateRow {
	readonly state: string | null;
}

/** A state as it was written. It is asked for as text, so that every driver hands over the same. */
export function parsed<State>(state: string | null | undefined): State | undefined {
	return state === null || state === undefined ? undefined : parsedData(state);
}

/** An id as the desk spells it. Whoever wrote it had it from the desk. */
export function idOf<Id extends string>(kept: string): Id {
	return parsedData(JSON.stringify(textOfKey(kept)));
}

export function parsedAll<State>(rows: readonly StateRow[]): readonly State[] {
	return rows.flatMap(({ state }) => parsed<State>(state) ?? []);
}

/** The record of a kind with this id. */
export async function found<State>(reader: Reader, kind: string, id: string): Promise<State | undefined> {
	const [row] = await reader.rows(sql<StateRow>`
		select state::text as state from contact_desk.records
		where workspace = ${reader.workspace} and kind = ${kind} and id = ${keyText(id)}`);
	return parsed(row?.state);
}

/** The record of a kind that holds a key. */
export async function held<State>(
	reader: Reader,
	kind: string,
	space: string,
	whole: string,
): Promise<State | undefined> {
	const [row] = await reader.rows(sql<StateRow>`
		select r.state::text as state from contact_desk.claims c
		join contact_desk.records r on r.workspace = c.workspace and r.kind = ${kind} and r.id = c.id
		where c.workspace = ${reader.workspace} and c.space = ${space} and c.key = ${key(whole)}`);
	return parsed(row?.state);
}

/** The records of a kind under a key of an index, all of them, in order. */
export async function listed<State>(reader: Reader, kind: string, index: string): Promise<readonly State[]> {
	return parsedAll(
		await reader.rows(sql<StateRow>`
			select r.state::text as state from contact_desk.entries e
			join contact_desk.records r on r.workspace = e.workspace and r.kind = ${kind} and r.id = e.id
			where e.workspace = ${reader.workspace} and e.index = ${index} and e.key = ''
			order by e.sort, e.id`),
	);
}

/** A limit that every driver takes. */
export function atMost(limit: number): number {
	return Math.max(0, Math.min(limit, 2_147_483_647));
}
