import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostgresStore } from '../../examples/postgres/store/index.js';
import { serverDialect } from '../../examples/postgres/store/index.js';
import { replayWorkspace } from '../../src/conformance/index.js';
import type { ContactDeskStore } from '../../src/desk/index.js';
import { createMemoryStore } from '../../src/memory/index.js';
import { WORKSPACE } from '../support/a-desk.js';
import { beginning, lived } from '../support/random-histories.js';
import { randomHistory } from '../support/random-steps.js';
import { succeeded } from '../support/results.js';
import { eventsOf, storeOf } from '../support/workspace-contents.js';
import { everyAnswer } from './every-answer.js';
import type { PostgresServer } from './postgres-server.js';
import { postgresBinaries, startPostgres } from './postgres-server.js';
import { newPGlite, opened, pgliteStore } from './subjects.js';

const binaries = postgresBinaries();
const SEED = 20261122;

// The same history, told on each store by desks whose clocks and ids are the same.
const history = fc.sample(randomHistory(200), { seed: SEED, numRuns: 4 }).flat();

async function told(store: ContactDeskStore): Promise<Readonly<Record<string, string>>> {
	const desk = await beginning(store);
	await lived(desk, history);
	// A history may have taken away again whatever it made.
	await succeeded(desk.as('administrator').attributes.define({ key: 'last_of_all', label: 'Last of all' }));
	return everyAnswer(storeOf(store, WORKSPACE));
}

describe('every store answers the same, byte by byte', () => {
	let pglite: PGlite;
	let onPGlite: PostgresStore;
	let server: PostgresServer | undefined;
	let onServer: PostgresStore | undefined;
	let expected: Readonly<Record<string, string>>;
	const memory = createMemoryStore();

	beforeAll(async () => {
		pglite = await newPGlite();
		onPGlite = await pgliteStore(pglite);
		server = binaries === undefined ? undefined : await startPostgres(binaries);
		onServer = server && (await opened({ dialect: serverDialect(server.url) }));
		expected = await told(memory);
	});

	afterAll(async () => {
		await pglite.close();
		await onServer?.close();
		await server?.stop();
	});

	it('the history is worth asking about', async () => {
		expect((await eventsOf(memory)).length).toBeGreaterThan(200);
		const empty = Object.entries(expected).filter(([, answer]) => !/[a-z]{5}/.test(answer));
		// No step of a random history is a request, and few values are shared by more than fifty contacts.
		const rare = ['matching.quarantine', 'receipts.find'];
		expect(empty.map(([port]) => port).filter((port) => !rare.includes(port))).toEqual([]);
	});

	it('memory and PGlite', async () => {
		expect(await told(onPGlite.store)).toEqual(expected);
	});

	it.skipIf(binaries === undefined)('memory and a server', async () => {
		if (onServer) expect(await told(onServer.store)).toEqual(expected);
	});

	it('each is what its events make of it', async () => {
		for (const store of [memory, onPGlite.store, ...(onServer ? [onServer.store] : [])]) {
			const { differences, events } = await succeeded(replayWorkspace(storeOf(store, WORKSPACE)));
			expect(differences).toEqual([]);
			expect(events).toBeGreaterThan(200);
		}
	});
});
