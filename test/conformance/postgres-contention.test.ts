import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostgresStore } from '../../examples/postgres/store/index.js';
import { serverDialect } from '../../examples/postgres/store/index.js';
import { CLIENTS, contentions } from './contention.js';
import type { PostgresServer } from './postgres-server.js';
import { postgresBinaries, startPostgres } from './postgres-server.js';
import { opened } from './subjects.js';

const binaries = postgresBinaries();

/** Histories of each kind; CONTENTION=350 makes more than 2,000 of them. */
const HISTORIES = Number(process.env['CONTENTION'] ?? 8);

/** Within so many histories a store without its checks must be found out. */
const FOUND_WITHIN = 100;

const commitSource = readFileSync(
	new URL('../../examples/postgres/migrations/0002_commit.sql', import.meta.url),
	'utf8',
);
const commitFunction = commitSource.slice(
	commitSource.indexOf('create or replace function contact_desk.commit('),
	commitSource.indexOf('-- To be called once after'),
);

const unlocked = 'alter table contact_desk.events drop constraint events_workspace_kind_id_revision_key';
const locked = 'alter table contact_desk.events add unique (workspace, kind, id, revision)';

/** What takes a check away, what brings it back, and what must go wrong meanwhile. */
const broken = [
	{
		check: 'the version check',
		// The events would notice as well: no record has two of one revision.
		taken: `${unlocked}; ${commitFunction.replace('and r.id = step.id and r.revision = step.revision', 'and r.id = step.id')}`,
		given: `truncate contact_desk.events; ${locked}; ${commitFunction}`,
		noticed: 'values of different attributes',
	},
	{
		check: 'guards',
		taken: commitFunction.replace('case when held = step.revision then 1 else 0 end', '1'),
		given: commitFunction,
		noticed: 'a value and the switch of its attribute',
	},
];

describe.skipIf(binaries === undefined)(`${CLIENTS} at once on a PostgreSQL server`, { timeout: 900_000 }, () => {
	let server: PostgresServer;
	let store: PostgresStore;
	let admin: pg.Client;
	let count = 0;

	beforeAll(async () => {
		server = await startPostgres(binaries ?? '');
		store = await opened({ dialect: serverDialect(server.url, { max: CLIENTS }) });
		admin = new pg.Client({ connectionString: server.url });
		await admin.connect();
	});

	afterAll(async () => {
		await admin.end();
		await store.close();
		await server.stop();
	});

	/** The first anomaly of so many histories, each in a workspace of its own. */
	async function anomalyIn(name: string, histories: number): Promise<string | undefined> {
		for (let history = 0; history < histories; history += 1) {
			count += 1;
			const anomaly = await contentions[name]?.(store.store, `contention-${count}`);
			if (anomaly !== undefined) return anomaly;
		}
		return undefined;
	}

	it.each(Object.keys(contentions))('%s: no anomaly', async (name) => {
		expect(await anomalyIn(name, HISTORIES)).toBeUndefined();
	});

	it.each(broken)('without $check, an anomaly is found', async ({ taken, given, noticed }) => {
		expect(taken).not.toContain(commitFunction);
		await admin.query(taken);
		try {
			expect(await anomalyIn(noticed, FOUND_WITHIN)).toBeDefined();
		} finally {
			await admin.query(given);
		}
	});
});
