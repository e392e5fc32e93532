import { setImmediate } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { serverDialect } from '../../examples/postgres/store/index.js';
import type { ContactDeskStore } from '../../src/desk/index.js';
import { createMemoryStore } from '../../src/memory/index.js';
import { postgresBinaries, startPostgres } from '../conformance/postgres-server.js';
import { opened, pgliteStore } from '../conformance/subjects.js';

/** What histories can be lived on. */
export const storeNames = ['memory', 'pglite', 'postgres'] as const;

export type StoreName = (typeof storeNames)[number];

/** Stores for one history after the other. */
export interface Stores {
	/** An empty store; what an earlier one held is gone. */
	readonly next: () => Promise<ContactDeskStore>;
	/** Waits until a call that is under way has come further. */
	readonly turn: () => PromiseLike<unknown> | undefined;
	readonly close: () => Promise<void>;
}

/** Opens what a process lives its seeds on. */
export async function storesOf(name: StoreName): Promise<Stores> {
	if (name === 'memory') return inMemory;
	return name === 'pglite' ? onPGlite() : onServer();
}

const inMemory: Stores = {
	next: () => Promise.resolve(createMemoryStore()),
	turn: () => undefined,
	close: () => Promise.resolve(),
};

const emptied = `truncate contact_desk.records, contact_desk.claims, contact_desk.entries, contact_desk.events,
	contact_desk.receipts, contact_desk.numbers`;

async function onPGlite(): Promise<Stores> {
	const pglite = await PGlite.create();
	const { store, close } = await pgliteStore(pglite);
	return {
		next: async () => {
			await pglite.exec(emptied);
			return store;
		},
		turn: setImmediate,
		close,
	};
}

/** A server for each process: an open transaction holds back events in all databases of a server. */
async function onServer(): Promise<Stores> {
	const binaries = postgresBinaries();
	if (binaries === undefined) throw new Error('there is no PostgreSQL here (apt-get install postgresql)');
	const server = await startPostgres(binaries);
	// One connection: what is asked first is done first, so that the ledger hears of commits in their order.
	const { store, close } = await opened({ dialect: serverDialect(server.url, { max: 1 }) });
	const cleaner = new pg.Client({ connectionString: server.url });
	await cleaner.connect();
	return {
		next: async () => {
			await cleaner.query(emptied);
			return store;
		},
		turn: setImmediate,
		close: async () => {
			await cleaner.end();
			await close();
			await server.stop();
		},
	};
}
