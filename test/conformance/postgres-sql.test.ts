import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostgresStore } from '../../examples/postgres/store/index.js';
import { openPostgresStore, pgliteDialect } from '../../examples/postgres/store/index.js';
import { migrations, statementsOf } from '../../examples/postgres/store/migrate.js';
import { storeCases } from '../../src/conformance/index.js';
import { aDesk, WORKSPACE } from '../support/a-desk.js';
import { failed, succeeded } from '../support/results.js';
import { aLinkedPair } from '../support/scenarios/situations.js';
import { tappedStore } from '../support/tapped-store.js';
import { storeOf } from '../support/workspace-contents.js';
import { everyAnswer } from './every-answer.js';
import { newPGlite, pgliteStore } from './subjects.js';
import { bodyOf, withoutWorkspace } from './workspace-lint.js';

describe('the SQL of the PostgreSQL store', () => {
	let pglite: PGlite;
	let opened: PostgresStore;
	const statements: string[] = [];

	beforeAll(async () => {
		pglite = await newPGlite();
		opened = await pgliteStore(pglite, { onStatement: (statement) => statements.push(statement) });
	});

	afterAll(() => pglite.close());

	it('every table, view and function of the migrations carries the workspace', () => {
		const found = migrations().flatMap(({ name, statements: text }) =>
			statementsOf(text)
				// Called once by an administrator, over all workspaces on purpose.
				.filter((statement) => !statement.includes('function contact_desk.after_restore'))
				.flatMap((statement) => bodyOf(statement).flatMap(withoutWorkspace))
				.map((problem) => `${name}: ${problem}`),
		);
		expect(found).toEqual([]);
	});

	it('every statement that the store sends carries the workspace, and names it as a parameter', async () => {
		const before = statements.length;
		const desk = aDesk({ store: opened.store });
		await aLinkedPair(desk);
		await everyAnswer(storeOf(opened.store));
		for (const { run } of storeCases.filter(({ topic }) => topic === 'paging').slice(0, 20))
			await run({
				capabilities: { keepsNul: true, keepsLoneSurrogates: true, persistent: true, ownAnswers: true },
				open: async () => opened.store,
			});
		const sent = new Set(statements.slice(before));
		expect(sent.size).toBeGreaterThan(15);
		expect([...sent].flatMap(withoutWorkspace)).toEqual([]);
		expect([...sent].filter((statement) => !statement.includes('$1'))).toEqual([]);
	});

	it.each([
		"select * from contact_desk.records where kind = 'contact'",
		'select * from contact_desk.records r where r.id = $1 and workspace_name = $2',
		'select 1 from contact_desk.entries e join contact_desk.records r on r.id = e.id where e.workspace = $1',
		'insert into contact_desk.numbers (sequence, last) values ($1, 1)',
		'delete from contact_desk.claims c where c.key = $1',
		'create table if not exists contact_desk.x (id text, primary key (id))',
		'create index i on contact_desk.records (kind)',
	])('a statement without the workspace is found: %s', (statement) => {
		expect(withoutWorkspace(statement)).not.toEqual([]);
	});

	it('a read is at most two statements, a commit one', async () => {
		const most = new Map<string, number>();
		const counting = tappedStore(opened.store, () => {
			const counted = async <A>(port: string, call: () => PromiseLike<A>): Promise<A> => {
				const before = statements.length;
				const answer = await call();
				most.set(port, Math.max(most.get(port) ?? 0, statements.length - before));
				return answer;
			};
			return {
				ask: (port, call) => counted(port, call),
				commit: (changeSet, commit) => counted('commit', () => commit(changeSet)),
			};
		});
		await everyAnswer(storeOf(counting, WORKSPACE));
		const { channels } = aDesk({ store: counting }).as('administrator', 'counted');
		await succeeded(channels.connect({ type: 'whatsapp', account: 'a', name: 'One' }));
		expect(most.get('commit')).toBe(1);
		expect([...most].filter(([, count]) => count > 2)).toEqual([]);
		expect([...most].filter(([, count]) => count === 2).map(([port]) => port)).toEqual([
			'backfills.situation',
			'inbound.situation',
		]);
	});

	it('people can report in SQL, also on what jsonb cannot hold', async () => {
		const workspace = 'views';
		const desk = aDesk({ store: opened.store });
		const { channels } = desk.as('administrator', workspace);
		await succeeded(channels.connect({ type: 'web_chat', account: 'shop', name: 'Shop' }));
		const event = {
			kind: 'message',
			channel: { type: 'web_chat', account: 'shop' },
			messageId: 'm1',
			occurredAt: '2026-11-22T08:00:00Z',
			aliases: [{ kind: 'visitor', externalId: 'v1' }],
			text: 'Hello \\u0000 there',
			attributes: { email: 'maya@example.com' },
		} as const;
		await succeeded(desk.as('channel', workspace).inbound.receive({ event }));
		await pglite.query(
			`update contact_desk.records set state = replace(state::text, 'there', '\\u0000\\ud83d')::json
			where workspace = $1 and kind = 'conversation'`,
			[workspace],
		);
		const ask = async (sql: string) => (await pglite.query(sql, [workspace])).rows;
		expect(await ask('select number, type, channel_type from contact_desk.contacts where workspace = $1')).toEqual([
			{ number: 1, type: 'visitor', channel_type: 'web_chat' },
		]);
		expect(await ask('select status, last_message from contact_desk.conversations where workspace = $1')).toEqual([
			{ status: 'new', last_message: 'Hello \\u0000 \uFFFD\uFFFD' },
		]);
		expect(
			await ask('select attribute, value, trust, at from contact_desk.attribute_values where workspace = $1'),
		).toEqual([
			{ attribute: 'email', value: 'maya@example.com', trust: 'claimed', at: new Date('2026-11-22T08:00:00Z') },
		]);
	});

	it('after a restore positions go on above those there are', async () => {
		const { channels } = aDesk({ store: opened.store }).as('administrator', 'restored');
		await succeeded(channels.connect({ type: 'whatsapp', account: 'a', name: 'One' }));
		const far = 4_000_000_000_000;
		await pglite.query('update contact_desk.events set position = $2 where workspace = $1', ['restored', far]);
		await pglite.query('select contact_desk.after_restore()');
		await succeeded(channels.connect({ type: 'whatsapp', account: 'b', name: 'Two' }));
		const [first, second] = await succeeded(storeOf(opened.store, 'restored').events.after(0, 10));
		expect(first?.position).toBe(far);
		expect(second?.position).toBeGreaterThan(far);
	});

	it('migrations run again change nothing, also statement by statement', async () => {
		const shape = async () =>
			(
				await pglite.query(
					"select table_name, column_name, data_type from information_schema.columns where table_schema = 'contact_desk' order by 1, 2",
				)
			).rows;
		const before = await shape();
		for (const { statements: text } of migrations()) for (const one of statementsOf(text)) await pglite.exec(one);
		await pgliteStore(pglite);
		expect(await shape()).toEqual(before);
		expect((await pglite.query('select version from contact_desk.migrations order by 1')).rows).toEqual(
			migrations().map(({ version }) => ({ version })),
		);
	});
});

describe('a database of another version', () => {
	const known = migrations().at(-1)?.version ?? 0;

	// Closing a store closes its database, so each of these has its own.
	it('a database without anything is older, and is left as it is', async () => {
		const pglite = await newPGlite();
		const open = openPostgresStore({ dialect: pgliteDialect(pglite) });
		expect(await failed(open)).toEqual({ code: 'migration.older', found: 0, known });
	});

	it('a database of newer code is refused, with and without migrating', async () => {
		for (const migrate of [true, false]) {
			const pglite = await newPGlite();
			await pgliteStore(pglite);
			await pglite.exec("insert into contact_desk.migrations (version, name) values (9999, 'tomorrow')");
			const open = openPostgresStore({ dialect: pgliteDialect(pglite), migrate });
			expect(await failed(open)).toEqual({ code: 'migration.newer', found: 9999, known });
		}
	});

	it('a database on an older version is refused, and migrated when asked', async () => {
		const pglite = await newPGlite();
		const { store } = await pgliteStore(pglite);
		await pglite.exec(`delete from contact_desk.migrations where version = ${known}`);
		await pgliteStore(pglite);
		expect((await storeOf(store).events.after(0, 1)).isOk()).toBe(true);
		await pglite.exec(`delete from contact_desk.migrations where version = ${known}`);
		const open = openPostgresStore({ dialect: pgliteDialect(pglite) });
		expect(await failed(open)).toEqual({ code: 'migration.older', found: known - 1, known });
	});
});
