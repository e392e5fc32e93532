import { PGlite } from '@electric-sql/pglite';
import type { PostgresStore, PostgresStoreOptions } from '../../examples/postgres/store/index.js';
import { openPostgresStore, pgliteDialect } from '../../examples/postgres/store/index.js';
import type { StoreUnderTest } from '../../src/conformance/index.js';
import { createMemoryStore } from '../../src/memory/index.js';

export const memorySubject: StoreUnderTest = {
	capabilities: { keepsNul: true, keepsLoneSurrogates: true, persistent: false, ownAnswers: false },
	open: () => Promise.resolve(createMemoryStore()),
	reopen: () => Promise.resolve(createMemoryStore()),
};

/** What the PostgreSQL store says of itself, wherever it runs. */
const capabilities = { keepsNul: true, keepsLoneSurrogates: true, persistent: true, ownAnswers: true };

/** An opened store; a fault of the database fails the test that met it. */
export async function opened(options: PostgresStoreOptions): Promise<PostgresStore> {
	const result = await openPostgresStore({
		migrate: true,
		onFault: (reason) => {
			throw reason;
		},
		...options,
	});
	if (result.isErr()) throw new Error(`the store was not opened: ${JSON.stringify(result.error)}`);
	return result.value;
}

/** The store of the example over one database, opened once for all cases. */
export function postgresSubject(first: PostgresStore, again: () => Promise<PostgresStore>): StoreUnderTest {
	return {
		capabilities,
		open: () => Promise.resolve(first.store),
		reopen: async () => (await again()).store,
	};
}

/** A database in this process, in memory. */
export function pgliteStore(pglite: PGlite, options: Partial<PostgresStoreOptions> = {}): Promise<PostgresStore> {
	return opened({ dialect: pgliteDialect(pglite), ...options });
}

export const newPGlite = (): Promise<PGlite> => PGlite.create();
