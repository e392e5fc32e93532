import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from 'neverthrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOfTheDay } from '../../examples/morning/desk-of-the-day.js';
import { opening } from '../../examples/morning/letters.js';
import { liveThrough } from '../../examples/morning/live-through.js';
import { main } from '../../examples/morning/morning.js';
import { morningOf } from '../../examples/morning/morning-of.js';
import { tellKept } from '../../examples/morning/tell-kept.js';
import { whatsAppAccount } from '../../examples/morning/whatsapp-wire.js';
import { workspaceIdOf } from '../../examples/postgres/workspace-id.js';
import { createMemoryStore } from '../../src/memory/index.js';
import type { PostgresServer } from '../conformance/postgres-server.js';
import { postgresBinaries, startPostgres } from '../conformance/postgres-server.js';

const binaries = postgresBinaries();

type Lines = readonly string[];

/** The lines under a heading, up to the next empty one. */
function under(heading: RegExp, lines: Lines): Lines {
	const start = lines.findIndex((line) => heading.test(line));
	expect(start).toBeGreaterThan(-1);
	const rest = lines.slice(start);
	const end = rest.indexOf('');
	return end === -1 ? rest : rest.slice(0, end);
}

async function told(options: Lines, environment: Readonly<Record<string, string>> = {}): Promise<Lines> {
	const { lines, exitCode } = await main(options, environment);
	expect([exitCode, exitCode === 0 ? '' : lines]).toEqual([0, '']);
	return lines;
}

/** The second start shows what the first told of contacts, links and the panel, and nothing that arrives. */
function expectKept(first: Lines, second: Lines, where: string): void {
	expect(first.at(-1)).toBe(`Kept in ${where}: started again, the desk finds it there.`);
	expect(second[0]).toBe(first[0]);
	const opening = second.slice(1, second.indexOf('')).join('\n');
	expect(opening).toContain(`An earlier start left this morning in ${where}.`);
	expect(opening).toMatch(/^Messages of this morning that are there: (\d+) of \1\.$/m);
	expect(opening).toMatch(/^\d+ records, made again from \d+ events: each is what is stored\.$/m);
	expect(opening).not.toContain('interrupted');
	for (const heading of [
		/^Who wrote: \d+ contacts$/,
		/^Whose histories are linked: \d+ links$/,
		/^What Ana sees beside/,
	])
		expect(under(heading, second)).toEqual(under(heading, first));
	expect(second.filter((line) => line.startsWith('What arrived'))).toEqual([]);
}

describe('npm start keeps the morning', { timeout: 300_000 }, () => {
	let folder = '';

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'morning-'));
	});

	afterAll(() => rmSync(folder, { recursive: true }));

	it('in a folder of PGlite: started again, it is there and is not played twice; another seed is another morning', async () => {
		const data = join(folder, 'made', 'here');
		const first = await told(['--data', data]);
		expect(first.slice(0, -2)).toEqual(await told(['--store', 'memory']));
		const second = await told(['--data', data]);
		expectKept(first, second, data);
		expect(await told(['--data', data])).toEqual(second);
		const other = await told(['--data', data, '--seed', '2']);
		expect(other.slice(0, -2)).toEqual(await told(['--store', 'memory', '--seed', '2']));
		const french = await told(['--data', data, '--lang', 'fr']);
		expect(french.join('\n')).toContain('rien n’est rejoué');
	});

	it('a folder in use is not opened a second time, and one left behind by a process that ended is', async () => {
		const data = join(folder, 'shared');
		writeFileSync(`${data}.pid`, String(process.pid));
		expect(await main(['--data', data])).toEqual({
			lines: [`${data} is in use by another start; if there is none, delete ${data}.pid.`],
			exitCode: 1,
		});
		writeFileSync(`${data}.pid`, '999999999');
		await told(['--data', data]);
	});

	it.skipIf(binaries === undefined)('on a server', async () => {
		const server: PostgresServer = await startPostgres(binaries ?? '');
		try {
			const environment = { DATABASE_URL: server.url };
			const first = await told(['--store', 'postgres'], environment);
			expect(first.slice(0, -2)).toEqual(await told(['--store', 'memory']));
			expectKept(first, await told(['--store', 'postgres'], environment), 'DATABASE_URL');
		} finally {
			await server.stop();
		}
	});

	it('a start that was interrupted is shown as far as it came; what other code wrote is not', async () => {
		const store = createMemoryStore();
		const workspaceId = workspaceIdOf('interrupted');
		const desk = deskOfTheDay(opening, { store, workspaceId });
		await desk.administrator.channels.connect({ type: 'whatsapp', account: whatsAppAccount.id, name: 'Support' });
		const [first] = morningOf(1).filter((step) => step.kind === 'webhook' && step.json.includes('"messages"'));
		await liveThrough(desk, first === undefined ? [] : [first]);
		const options = { seed: 1, language: 'en', keeping: { kind: 'memory' } } as const;
		const reads = store.forWorkspace(workspaceId);
		const lines = await tellKept(options, 'there', reads, desk);
		expect(lines.slice(2, 4)).toEqual([
			'That start was interrupted, and what it had written by then is whole.',
			'Messages of this morning that are there: 1 of 28.',
		]);
		const other = { ...reads, channels: { ...reads.channels, find: async () => ok(undefined) } };
		const differing = await tellKept(options, 'there', other, desk);
		expect(differing.join(' ')).toContain('Records that are not what this code makes of their events: 1.');
		expect(differing.join(' ')).not.toContain('Who wrote');
	});

	it('an earlier start in memory is gone', async () => {
		expect(await told(['--store', 'memory'])).toEqual(await told(['--store', 'memory']));
	});
});

describe('npm start called the wrong way says so in one sentence', () => {
	const options = 'npm start takes --seed NUMBER, --lang en|fr, --store pglite|memory|postgres and --data DIR.';
	it.each([
		[['--fast'], options],
		[['file.json'], options],
		[['--lang'], options],
		[['--seed', 'x'], '--seed takes a whole number of at most nine digits.'],
		[['--seed', '-1'], options],
		[['--lang', 'de'], '--lang takes en or fr.'],
		[['--store', 'sqlite'], '--store takes pglite, memory or postgres.'],
		[['--data', ''], '--data takes a folder.'],
		[['--store', 'memory', '--data', 'x'], '--data is the folder of --store pglite; the other stores have none.'],
		[['--store', 'postgres'], '--store postgres takes the address of the server from DATABASE_URL.'],
	])('%j', async (given, sentence) => {
		expect(await main(given, {})).toEqual({ lines: [sentence], exitCode: 1 });
	});

	it('a server that does not answer, a folder with something else, a file', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'morning-'));
		mkdirSync(join(folder, 'photos'));
		writeFileSync(join(folder, 'file'), '');
		const said = async (given: Lines, environment: Readonly<Record<string, string>> = {}) => {
			const { lines, exitCode } = await main(given, environment);
			expect([lines.length, exitCode]).toEqual([1, 1]);
			return lines[0];
		};
		const nobody = { DATABASE_URL: 'postgres://desk@localhost/postgres?host=/nowhere' };
		expect(await said(['--store', 'postgres'], nobody)).toMatch(/^DATABASE_URL cannot be opened: .+\.$/);
		expect(await said(['--data', folder])).toBe(`${folder} has something else in it than data of PGlite.`);
		expect(await said(['--data', join(folder, 'file')])).toBe(`${join(folder, 'file')} is no folder that can be read.`);
		rmSync(folder, { recursive: true });
	});
});
