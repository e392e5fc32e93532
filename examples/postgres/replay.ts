import { PGlite } from '@electric-sql/pglite';
import type { ContactDeskStore } from 'contact-desk';
import { replayWorkspace } from 'contact-desk/conformance';
import { openPostgresStore, pgliteDialect, serverDialect } from './store/index.js';
import { workspaceIdOf } from './workspace-id.js';

type WorkspaceId = Parameters<ContactDeskStore['forWorkspace']>[0];

/** Rebuilds every record of a workspace from its events, and says which differ from what is stored. */
export async function replay(store: ContactDeskStore, workspaceId: WorkspaceId): Promise<readonly string[]> {
	const replayed = await replayWorkspace(store.forWorkspace(workspaceId));
	if (replayed.isErr()) return [replayed.error.code];
	const { events, records, differences } = replayed.value;
	const lines = differences.map(({ kind, id, problem }) => `${kind} ${id}: ${problem}`);
	return [`${records} records from ${events} events, ${differences.length} differ`, ...lines];
}

/** `npx tsx examples/postgres/replay.ts WORKSPACE [DATA_FOLDER]`; without a folder, the server at DATABASE_URL. */
async function main([workspaceId, folder]: readonly string[]): Promise<number> {
	const url = process.env['DATABASE_URL'];
	if (workspaceId === undefined || (folder === undefined && url === undefined)) {
		console.error('Say which workspace, and a data folder of PGlite or DATABASE_URL.');
		return 2;
	}
	const dialect = folder === undefined ? serverDialect(url ?? '') : pgliteDialect(new PGlite(folder));
	const opened = await openPostgresStore({ dialect, onFault: (reason) => console.error(reason) });
	if (opened.isErr()) {
		console.error(opened.error);
		return 2;
	}
	const lines = await replay(opened.value.store, workspaceIdOf(workspaceId));
	console.log(lines.join('\n'));
	await opened.value.close();
	return lines.length === 1 && lines[0]?.endsWith(' 0 differ') ? 0 : 1;
}

if (import.meta.filename === process.argv[1]) process.exitCode = await main(process.argv.slice(2));
