import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openPostgresStore, pgliteDialect, serverDialect } from '../../examples/postgres/store/index.js';
import { changeSet, channelAdded, channelSwitched, written } from '../../src/conformance/written.js';
import { aDesk, WORKSPACE } from '../support/a-desk.js';
import { webChatMessage } from '../support/inbound-events.js';
import { failed, succeeded } from '../support/results.js';
import { steppableRuntime } from '../support/steppable-runtime.js';
import { eventsOf, storeOf } from '../support/workspace-contents.js';
import { postgresBinaries, startPostgres } from './postgres-server.js';
import { newPGlite, opened, pgliteStore } from './subjects.js';

const binaries = postgresBinaries();
const unavailable = { code: 'storage.unavailable' };

/** The store waits so long before it looks whether two wait for each other; whoever else waits does not look. */
const LOOKS_AFTER = 3_000;

describe.skipIf(binaries === undefined)('a PostgreSQL server in trouble', () => {
	it('two that wait for each other: the commit is told of a conflict, leaves nothing, and can be made again', async () => {
		const server = await startPostgres(binaries ?? '');
		const faults: unknown[] = [];
		const options = `-c deadlock_timeout=${LOOKS_AFTER}`;
		const { store, close } = await opened({
			dialect: serverDialect(server.url, { options, max: 1 }),
			onFault: (reason) => faults.push(reason),
		});
		const reads = storeOf(store);
		const [one, other] = [channelAdded('channel-1'), channelAdded('channel-2')];
		await written(reads, [one, other]);
		const [admin, watcher] = await Promise.all([connected(server.url), connected(server.url)]);
		await admin.query("set deadlock_timeout = '10min'");
		const touch = (id: string) => admin.query('update contact_desk.records set state = state where id = $1', [id]);
		await admin.query('begin');
		await touch('channel-2');
		const change = changeSet([channelSwitched(one.after, false), channelSwitched(other.after, false)]);
		const committing = reads.commit(change);
		await untilSomebodyWaits(watcher);
		const touched = touch('channel-1');
		expect(await failed(committing)).toEqual({ code: 'storage.conflict' });
		expect(faults).toEqual([]);
		await touched;
		await admin.query('rollback');
		expect((await succeeded(reads.channels.find('channel-1')))?.enabled).toBe(true);
		// The same change set: it was the waiting that was in conflict, and no revision.
		expect((await reads.commit(change)).isOk()).toBe(true);
		await Promise.all([admin.end(), watcher.end(), close()]);
		await server.stop();
	});

	it('a server that goes down is unavailable to reads, commits and numbers, and nothing is thrown', async () => {
		const server = await startPostgres(binaries ?? '');
		const opening = openPostgresStore({ dialect: serverDialect(server.url), migrate: true });
		const { store, close } = await succeeded(opening);
		const reads = storeOf(store);
		await written(reads, [channelAdded('channel-1')]);
		await server.stop();
		expect(await failed(reads.channels.all())).toEqual(unavailable);
		expect(await failed(reads.commit(changeSet([channelAdded('channel-2')])))).toEqual(unavailable);
		expect(await failed(reads.numbers.reserve('contact'))).toEqual(unavailable);
		const { channels } = aDesk({ store }).as('administrator');
		expect(await failed(channels.connect({ type: 'whatsapp', account: 'a', name: 'One' }))).toEqual(unavailable);
		await close();
	});
});

/** Thousands of letters that no compression makes fewer. */
const unlikeItself = Array.from({ length: 3_000 }, (_, at) => (Math.imul(at, 0x9e3779b1) >>> 0).toString(36)).join('');

async function connected(url: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	return client;
}

async function untilSomebodyWaits(watcher: pg.Client): Promise<void> {
	for (;;) {
		const { rowCount } = await watcher.query("select from pg_stat_activity where wait_event_type = 'Lock'");
		if (rowCount !== 0) return;
		await setTimeout(10);
	}
}

describe('what a database cannot hold, and clocks that go backwards', () => {
	it.each([
		['an id that no row of an index holds', [channelAdded(unlikeItself, 'account')]],
		['more facts than a change set may have', [channelSwitched(channelAdded('channel-1').after, false, 16_385)]],
	])('%s is unavailable, its fault is told, and nothing of the change set is written', async (_, large) => {
		const faults: unknown[] = [];
		const pglite = await newPGlite();
		const { store, close } = await succeeded(
			openPostgresStore({ dialect: pgliteDialect(pglite), migrate: true, onFault: (reason) => faults.push(reason) }),
		);
		const reads = storeOf(store);
		await written(reads, [channelAdded('channel-1')]);
		const before = await eventsOf(store);
		expect(await failed(reads.commit(changeSet([channelAdded('channel-2'), ...large])))).toEqual(unavailable);
		expect(faults).toMatchObject([{ code: '54000' }]);
		expect(await eventsOf(store)).toEqual(before);
		expect(await succeeded(reads.channels.find('channel-2'))).toBeUndefined();
		await close();
	});

	it('a clock that goes back an hour loses nothing: events keep the order of their commits', async () => {
		const pglite = await newPGlite();
		const { store, close } = await pgliteStore(pglite);
		const desk = aDesk({ store, clock: steppableRuntime() });
		const account = webChatMessage().channel.account;
		await succeeded(desk.as('administrator').channels.connect({ type: 'web_chat', account, name: 'Shop' }));
		const { inbound } = desk.as('channel');
		await succeeded(inbound.receive({ event: webChatMessage({ id: 'chat-1' }) }));
		const newest = (await eventsOf(store)).at(-1)?.position ?? 0;
		desk.clock.step(-3_600_000);
		await succeeded(inbound.receive({ event: webChatMessage({ id: 'chat-2' }) }));
		const later = await succeeded(storeOf(store, WORKSPACE).events.after(newest, 10));
		expect(later.length).toBeGreaterThan(0);
		const panel = await succeeded(desk.as('agent').panel.show({ contact: 1 }));
		expect(panel.history.items.map(({ messages }) => messages)).toEqual([2]);
		await close();
	});
});
