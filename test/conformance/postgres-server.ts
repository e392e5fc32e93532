import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of our own, on a socket in a folder of its own: no port, and nobody else comes in. */
export interface PostgresServer {
	readonly url: string;
	readonly version: string;
	readonly stop: () => Promise<void>;
}

const debian = '/usr/lib/postgresql';
const START_MILLISECONDS = 60_000;

/** The folder with the newest binaries there are; `undefined` where there are none. */
export function postgresBinaries(): string | undefined {
	const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
	const folders = versions.map((version) => join(debian, version, 'bin'));
	return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

interface User {
	readonly uid: number;
	readonly gid: number;
}

/** Whom the server runs as: PostgreSQL refuses root, so there it is the user that came with its packages. */
function userOf(): User | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const idOf = (option: '-g' | '-u'): number => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
	return { uid: idOf('-u'), gid: idOf('-g') };
}

// The server ends with its input, so also when the process that started it is killed.
const untilEndOfInput =
	'folder="$1"; shift; "$@" </dev/null & server=$!; cat >/dev/null; kill -QUIT "$server"; wait "$server"; rm -rf "$folder"';

/** Starts a server with an empty database; what it wrote is gone when it stops. */
export async function startPostgres(binaries: string): Promise<PostgresServer> {
	const folder = mkdtempSync(join(tmpdir(), 'contact-desk-pg-'));
	const user = userOf();
	if (user !== undefined) chownSync(folder, user.uid, user.gid);
	const run = { cwd: folder, ...user };
	const data = join(folder, 'data');
	const initdb = ['-D', data, '-U', 'desk', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'];
	execFileSync(join(binaries, 'initdb'), initdb, { ...run, stdio: ['ignore', 'ignore', 'pipe'] });
	// Nothing has to survive, so nothing waits for the disk. Vacuuming would hold back events now and then, and analyse.
	const lasting = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
	const settings = [...lasting, 'autovacuum=off', 'listen_addresses='];
	const options = ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])];
	const args = ['-c', untilEndOfInput, 'sh', folder, join(binaries, 'postgres'), ...options];
	const server = spawn('/bin/sh', args, { ...run, stdio: ['pipe', 'ignore', 'pipe'] });
	await ready(server);
	return {
		url: `postgres://desk@localhost/postgres?host=${encodeURIComponent(folder)}`,
		version: execFileSync(join(binaries, 'postgres'), ['--version'], { encoding: 'utf8' }).trim(),
		stop: async () => {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			server.stdin?.end();
			await ended;
		},
	};
}

function ready(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let log = '';
		const late = setTimeout(() => reject(new Error(`the server did not start:\n${log}`)), START_MILLISECONDS);
		server.stderr?.on('data', (chunk: Buffer) => {
			log = (log + chunk.toString()).slice(-10_000);
			if (!log.includes('ready to accept connections')) return;
			clearTimeout(late);
			resolve();
		});
		server.once('exit', () => {
			clearTimeout(late);
			reject(new Error(`the server ended:\n${log}`));
		});
	});
}
