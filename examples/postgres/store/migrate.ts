import { readdirSync, readFileSync } from 'node:fs';
import type { StorageUnavailable } from 'contact-desk';
import type { Kysely } from 'kysely';
import { CompiledQuery, sql } from 'kysely';
import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { FaultListener } from './failures.js';
import { reading, sqlStateOf } from './failures.js';

const folder = new URL('../migrations/', import.meta.url);

export interface Migration {
	readonly version: number;
	readonly name: string;
	readonly statements: string;
}

/** The migrations that come with this code, oldest first. Each may be run again and changes nothing then. */
export function migrations(): readonly Migration[] {
	return readdirSync(folder)
		.filter((name) => /^\d{4}_.*\.sql$/.test(name))
		.sort()
		.map((name) => ({
			version: Number(name.slice(0, 4)),
			name,
			statements: readFileSync(new URL(name, folder), 'utf8'),
		}));
}

/** The version this code was written for. */
export const newest = (): number => migrations().at(-1)?.version ?? 0;

/** The database was migrated by newer code than this; run that. */
export interface MigrationNewer {
	readonly code: 'migration.newer';
	readonly found: number;
	readonly known: number;
}

/** The database has not yet what this code needs; `migrate` brings it. */
export interface MigrationOlder {
	readonly code: 'migration.older';
	readonly found: number;
	readonly known: number;
}

/** Brings a database to the version of this code: all of it or nothing. Answers the version it had. */
export async function migrate(
	db: Kysely<unknown>,
	onFault: FaultListener,
): Promise<Result<number, MigrationNewer | StorageUnavailable>> {
	const done = await reading(
		() =>
			db.transaction().execute(async (transaction) => {
				// Two services that start at once migrate one after the other.
				await sql`select pg_advisory_xact_lock(hashtext('contact_desk.migrate'))`.execute(transaction);
				const before = await versionOf(transaction);
				for (const { version, name, statements } of migrations()) {
					if (version <= before) continue;
					for (const statement of statementsOf(statements))
						await transaction.executeQuery(CompiledQuery.raw(statement));
					await sql`insert into contact_desk.migrations (version, name) values (${version}, ${name})`.execute(
						transaction,
					);
				}
				return before;
			}),
		onFault,
	);
	if (done.isErr()) return err(done.error);
	return done.value > newest() ? err(newer(done.value)) : ok(done.value);
}

/** Whether the database is at the version of this code. */
export async function checkVersion(
	db: Kysely<unknown>,
	onFault: FaultListener,
): Promise<Result<number, MigrationNewer | MigrationOlder | StorageUnavailable>> {
	const version = await reading(() => versionRead(db), onFault);
	if (version.isErr()) return err(version.error);
	if (version.value > newest()) return err(newer(version.value));
	if (version.value < newest()) return err({ code: 'migration.older', found: version.value, known: newest() });
	return ok(version.value);
}

function newer(found: number): MigrationNewer {
	return { code: 'migration.newer', found, known: newest() };
}

async function versionOf(db: Kysely<unknown>): Promise<number> {
	await sql`create schema if not exists contact_desk`.execute(db);
	await sql`create table if not exists contact_desk.migrations
		(version integer primary key, name text not null, applied_at timestamptz not null default now())`.execute(db);
	return versionRead(db);
}

async function versionRead(db: Kysely<unknown>): Promise<number> {
	try {
		const { rows } = await sql<{ version: number }>`
			select coalesce(max(version), 0)::int as version from contact_desk.migrations`.execute(db);
		return rows[0]?.version ?? 0;
	} catch (reason) {
		// No such schema or table: nothing was ever migrated.
		if (sqlStateOf(reason) === '42P01' || sqlStateOf(reason) === '3F000') return 0;
		throw reason;
	}
}

/** Statements end with a semicolon at the end of a line; the bodies of functions stand between dollar signs. */
export function statementsOf(text: string): readonly string[] {
	const statements: string[] = [];
	let statement = '';
	let inBody = false;
	for (const line of text.split('\n')) {
		if (!inBody && line.startsWith('--')) continue;
		statement += `${line}\n`;
		if (line.split('$$').length === 2) inBody = !inBody;
		if (!inBody && line.endsWith(';')) {
			statements.push(statement.trim());
			statement = '';
		}
	}
	return statements;
}
