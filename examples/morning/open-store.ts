import { setFlagsFromString } from 'node:v8';
import type { ContactDeskStore } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { claimedFolder } from './data-folder.js';
import type { Keeping } from './options.js';

/** A store that was opened, where it keeps things, and how to let go of it. */
export interface OpenedStore {
	readonly store: ContactDeskStore;
	/** As it is told; absent where nothing outlives the process. */
	readonly where: string | undefined;
	readonly close: () => Promise<void>;
}

/** Opens the store, or says in one sentence why it cannot be. */
export function openStore(keeping: Keeping): Promise<Result<OpenedStore, string>> {
	if (keeping.kind === 'pglite') return openFolder(keeping.folder);
	if (keeping.kind === 'postgres') return openServer(keeping.url);
	return Promise.resolve(ok({ store: createMemoryStore(), where: undefined, close: () => Promise.resolve() }));
}

// The databases are loaded by whoever uses them: a morning in memory does not wait for them.
async function openFolder(folder: string): Promise<Result<OpenedStore, string>> {
	const claimed = claimedFolder(folder);
	if (claimed.isErr()) return err(claimed.error);
	// A start is over before PostgreSQL, compiled a second time to run faster, could make up for it.
	setFlagsFromString('--liftoff-only');
	const { PGlite } = await import('@electric-sql/pglite');
	const { pgliteDialect } = await import('../postgres/store/index.js');
	const opened = await openedOn(pgliteDialect(new PGlite(folder)), folder);
	if (opened.isErr()) claimed.value();
	return opened.map(({ close, ...rest }) => ({ ...rest, close: () => close().finally(claimed.value) }));
}

async function openServer(url: string): Promise<Result<OpenedStore, string>> {
	const { serverDialect } = await import('../postgres/store/index.js');
	return openedOn(serverDialect(url), 'DATABASE_URL');
}

async function openedOn(
	dialect: Parameters<typeof import('../postgres/store/index.js').openPostgresStore>[0]['dialect'],
	where: string,
): Promise<Result<OpenedStore, string>> {
	const { openPostgresStore } = await import('../postgres/store/index.js');
	const reasons: unknown[] = [];
	const opened = await openPostgresStore({ dialect, migrate: true, onFault: (reason) => reasons.push(reason) });
	if (opened.isOk()) return ok({ ...opened.value, where });
	const newer = opened.error.code === 'migration.newer';
	return err(
		newer ? `The data in ${where} was made by newer code than this.` : `${where} cannot be opened${said(reasons[0])}.`,
	);
}

/** What the database said, on one line. */
function said(reason: unknown): string {
	const [line = ''] = reason instanceof Error ? reason.message.split('\n') : [];
	return line === '' ? '' : `: ${line.replace(/\.$/, '')}`;
}
