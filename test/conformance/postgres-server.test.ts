import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '../../examples/postgres/replay.js';
import type { PostgresStore } from '../../examples/postgres/store/index.js';
import { openPostgresStore, serverDialect } from '../../examples/postgres/store/index.js';
import {
	changeSet,
	channelAdded,
	channelSwitched,
	contactAdded,
	inGroup,
	written,
} from '../../src/conformance/written.js';
import { branded } from '../../src/kernel/brand.js';
import { aDesk } from '../support/a-desk.js';
import { failed, succeeded } from '../support/results.js';
import { aLinkedPair } from '../support/scenarios/situations.js';
import { storeOf } from '../support/workspace-contents.js';
import { everyAnswer } from './every-answer.js';
import type { PostgresServer } from './postgres-server.js';
import { postgresBinaries, startPostgres } from './postgres-server.js';
import { opened } from './subjects.js';

const binaries = postgresBinaries();
const unavailable = { code: 'storage.unavailable' };

describe.skipIf(binaries === undefined)('the PostgreSQL store on a server', () => {
	let server: PostgresServer;
	let main: PostgresStore;
	let admin: pg.Client;

	beforeAll(async () => {
		server = await startPostgres(binaries ?? '');
		main = await opened({ dialect: serverDialect(server.url) });
		admin = new pg.Client({ connectionString: server.url });
		await admin.connect();
	});

	afterAll(async () => {
		await admin.end();
		await main.close();
		await server.stop();
	});

	/** A store for one test, whose faults are what the test is about. */
	async function withStore(
		url: string,
		config: pg.PoolConfig,
		use: (store: PostgresStore, faults: unknown[]) => Promise<void>,
	) {
		const faults: unknown[] = [];
		const store = await succeeded(
			openPostgresStore({ dialect: serverDialect(url, config), onFault: (reason) => faults.push(reason) }),
		);
		try {
			await use(store, faults);
		} finally {
			await store.close();
		}
	}

	const commit = (store: PostgresStore, id: string) => storeOf(store.store).commit(changeSet([channelAdded(id)]));
	const read = (store: PostgresStore) => storeOf(store.store).channels.all();

	it('a read-only database answers reads, and is unavailable to commits', async () => {
		await withStore(server.url, { options: '-c default_transaction_read_only=on' }, async (store, faults) => {
			expect((await read(store)).isOk()).toBe(true);
			expect(await failed(commit(store, 'read-only'))).toEqual(unavailable);
			expect(await failed(storeOf(store.store).numbers.reserve('contact'))).toEqual(unavailable);
			expect(faults).toMatchObject([{ code: '25006' }, { code: '25006' }]);
		});
	});

	it('a commit that waits too long is unavailable, and leaves nothing', async () => {
		const slow = channelAdded('slow');
		await written(storeOf(main.store), [slow]);
		await admin.query('begin');
		await admin.query("select from contact_desk.records where workspace = 'acme' and id = 'slow' for update");
		await withStore(server.url, { options: '-c statement_timeout=200' }, async (store, faults) => {
			const change = changeSet([channelAdded('slow-2'), channelSwitched(slow.after, false)]);
			expect(await failed(storeOf(store.store).commit(change))).toEqual(unavailable);
			expect(faults).toMatchObject([{ code: '57014' }]);
		});
		await admin.query('rollback');
		expect(await succeeded(storeOf(main.store).channels.find('slow-2'))).toBeUndefined();
	});

	it('a server without free connections is unavailable, and then it is not', async () => {
		await admin.query('create role guest login connection limit 1');
		await admin.query('grant usage on schema contact_desk to guest');
		await admin.query('grant select on all tables in schema contact_desk to guest');
		const guest = server.url.replace('desk@', 'guest@');
		await withStore(guest, { max: 4 }, async (store, faults) => {
			const answers = await Promise.all([1, 2, 3, 4].map(() => read(store)));
			const refused = answers.flatMap((answer) => (answer.isErr() ? [answer.error] : []));
			expect(refused.length).toBeGreaterThan(0);
			expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['storage.unavailable']));
			expect(faults[0]).toMatchObject({ code: '53300' });
			expect((await read(store)).isOk()).toBe(true);
		});
	});

	it('a connection that is lost is at most unavailable, then replaced, and nothing is thrown', async () => {
		await withStore(server.url, { max: 1, application_name: 'doomed' }, async (store) => {
			expect((await read(store)).isOk()).toBe(true);
			const doomed = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed'";
			const [first, ended] = await Promise.all([commit(store, 'lost'), admin.query(doomed)]);
			expect(ended.rowCount).toBe(1);
			if (first.isErr()) expect(first.error).toEqual(unavailable);
			// The server ends the connection a moment after it says so.
			let answer = await read(store);
			for (let again = 0; again < 20; again += 1) {
				if (answer.isErr()) expect(answer.error).toEqual(unavailable);
				answer = await read(store);
			}
			expect(answer.isOk()).toBe(true);
		});
	});

	it('a server that is not there is unavailable when the store is opened', async () => {
		const dialect = serverDialect('postgres://desk@localhost/postgres?host=/nowhere');
		expect(await failed(openPostgresStore({ dialect }))).toEqual(unavailable);
	});

	it('two services that start at once migrate once', async () => {
		await admin.query('create database twins');
		const twins = server.url.replace('/postgres?', '/twins?');
		const both = await Promise.all([1, 2].map(() => opened({ dialect: serverDialect(twins) })));
		for (const { close } of both) await close();
	});

	it('a workspace replayed is the one that is stored; a record that was tampered with is named', async () => {
		await aLinkedPair(aDesk({ store: main.store }));
		const id = branded<'WorkspaceId'>('replayed');
		const { channels } = aDesk({ store: main.store }).as('administrator', id);
		const { channelId } = await succeeded(channels.connect({ type: 'whatsapp', account: 'x', name: 'Real' }));
		expect(await replay(main.store, id)).toEqual(['1 records from 1 events, 0 differ']);
		await admin.query(
			"update contact_desk.records set state = replace(state::text, 'Real', 'Fake')::json where workspace = 'replayed'",
		);
		expect(await replay(main.store, id)).toEqual(['1 records from 1 events, 1 differ', `channel ${channelId}: state`]);
	});

	it('at ten thousand records, without ANALYZE, no table is read from end to end', async () => {
		const sent = new Map<string, readonly unknown[]>();
		const store = await opened({
			dialect: serverDialect(server.url, { max: 1 }),
			onStatement: (statement, parameters) => sent.set(statement, parameters),
		});
		const [reads, desk] = [storeOf(store.store), aDesk({ store: store.store })];
		await admin.query(
			"do $$ declare t text; begin foreach t in array array['records','claims','entries','events','receipts','numbers'] loop execute format('alter table contact_desk.%I set (autovacuum_enabled = false)', t); end loop; end $$",
		);
		const { as } = desk;
		await succeeded(as('administrator', 'other').channels.connect({ type: 'whatsapp', account: 'a', name: 'One' }));
		// Asked while there is little, so that what was asked is known; planned again when there is much.
		sent.clear();
		await everyAnswer(reads);
		await reads.matching.group('large', 51);
		const asked = [...sent];
		for (let batch = 0; batch < 5; batch += 1) {
			const numbered = Array.from({ length: 2000 }, (_, at) => 100_000 + batch * 2000 + at);
			await written(
				reads,
				numbered.map((count) => inGroup(contactAdded(`many-${count}`, count), 'large', '1')),
			);
		}
		const scans = async (): Promise<number> => {
			const { rows } = await admin.query(
				"select sum(seq_scan)::int as scans from pg_stat_user_tables where schemaname = 'contact_desk'",
			);
			return rows[0].scans;
		};
		for (const [statement, parameters] of asked) {
			const { rows } = await admin.query(`explain ${statement}`, [...parameters]);
			const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
			expect(plan, statement).not.toContain('Seq Scan');
		}
		await admin.query('select pg_stat_clear_snapshot()');
		const before = await scans();
		for (let count = 1; count <= 20; count += 1)
			await written(reads, [channelAdded(`after-${count}`)], {
				guards: [{ kind: 'contact', id: 'many-100000', revision: 2 }],
			});
		await store.close();
		await new Promise((resolve) => setTimeout(resolve, 200));
		await admin.query('select pg_stat_clear_snapshot()');
		expect(await scans()).toBe(before);
	});
});
