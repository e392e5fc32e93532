import type { ContactDeskStore, StorageUnavailable } from 'contact-desk';
import type { Dialect, LogEvent } from 'kysely';
import { Kysely } from 'kysely';
import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { FaultListener } from './failures.js';
import type { MigrationNewer, MigrationOlder } from './migrate.js';
import { checkVersion, migrate } from './migrate.js';
import { workspaceStore } from './workspace-store.js';

export type { FaultListener } from './failures.js';
export type { MigrationNewer, MigrationOlder } from './migrate.js';
export { pgliteDialect } from './pglite-dialect.js';
export { placeOf, routedStore } from './routed-store.js';
export { serverDialect } from './server-dialect.js';

/** A store over PostgreSQL, and how to let go of it. */
export interface PostgresStore {
	readonly store: ContactDeskStore;
	/** Closes its connections. */
	readonly close: () => Promise<void>;
}

export interface PostgresStoreOptions {
	/** How the database is reached: `pgliteDialect(pglite)` or `serverDialect(url)`. */
	readonly dialect: Dialect;
	/** Whether to bring the database to the version of this code first. Absent: it is left as it is. */
	readonly migrate?: boolean | undefined;
	/** Hears of every fault of the database, for the log of the host. */
	readonly onFault?: FaultListener | undefined;
	/** Hears of every statement. */
	readonly onStatement?: ((statement: string, parameters: readonly unknown[]) => void) | undefined;
}

/** Opens the store; refuses a database that was migrated by older or newer code. */
export async function openPostgresStore(
	options: PostgresStoreOptions,
): Promise<Result<PostgresStore, MigrationNewer | MigrationOlder | StorageUnavailable>> {
	const { dialect, onFault = () => undefined, onStatement } = options;
	const log = (event: LogEvent): void => {
		if (event.level === 'query') onStatement?.(event.query.sql, event.query.parameters);
	};
	const db = new Kysely<unknown>({ dialect, log });
	const migrated = options.migrate === true ? await migrate(db, onFault) : ok(0);
	const opened = migrated.isErr() ? err(migrated.error) : await checkVersion(db, onFault);
	if (opened.isErr()) {
		await db.destroy();
		return err(opened.error);
	}
	const store = { forWorkspace: (workspaceId: string) => workspaceStore(db, workspaceId, onFault) };
	return ok({ store, close: () => db.destroy() });
}
