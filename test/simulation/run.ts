import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createMemoryStore } from '../../src/memory/index.js';
import { lived } from './history.js';
import { swept } from './sweep.js';
import type { ToldTally } from './tally.js';
import { addTold, committedShare, emptyTally, linesOf, sumOf, toldOf } from './tally.js';
import { lackOf } from './verdict.js';

/** Of the gate: as many as fit a minute. `npm run simulate -- --seeds N --from S` lives others. */
const SEEDS = 300;
const COMMANDS = 200;
const PROCESSES = 2;

/** Fewer seeds than this replay something, and need not come to everything. */
const WHOLE = 80;

/** Of the sweep, so that faults that are no longer reached are noticed. */
const FEWEST_POINTS = 1_100;

/** What one process tells of its seeds. */
interface Share {
	readonly told: ToldTally;
	/** Empty when every rule held. */
	readonly failures: readonly string[];
}

function numberAfter(name: string, otherwise: number): number {
	const place = process.argv.indexOf(name);
	const number = place === -1 ? otherwise : Number(process.argv[place + 1]);
	if (!Number.isSafeInteger(number) || number < 0) throw new Error(`${name} takes a whole number`);
	return number;
}

/** Lives every second seed; ends at the first in which a rule does not hold. */
async function livedShare(from: number, end: number): Promise<Share> {
	const tally = emptyTally();
	for (let seed = from; seed < end; seed += PROCESSES) {
		try {
			await lived({ seed, commands: COMMANDS, store: createMemoryStore() }, tally);
		} catch (error) {
			const failure = `${String(error)}\nreplay: npm run simulate -- --seeds 1 --from ${seed}`;
			return { told: toldOf(tally), failures: [failure] };
		}
	}
	return { told: toldOf(tally), failures: [] };
}

/** The share of another process. */
function shareOf(from: number, end: number): Promise<Share> {
	return new Promise((resolve, reject) => {
		const child = fork(fileURLToPath(import.meta.url), ['--share', '--from', String(from), '--end', String(end)]);
		child.on('message', (text) => resolve(JSON.parse(String(text))));
		child.on('error', reject);
		child.on('exit', (code) => reject(new Error(`a share of the seeds ended with ${code}`)));
	});
}

function seconds(since: number): string {
	return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

async function simulated(seeds: number, from: number): Promise<readonly string[]> {
	const began = performance.now();
	const tally = emptyTally();
	const starts = Array.from({ length: Math.min(PROCESSES, seeds) }, (_, place) => from + place);
	const shares = await Promise.all(starts.map((start) => shareOf(start, from + seeds)));
	for (const { told } of shares) addTold(tally, told);
	console.log(linesOf(tally).join('\n'));
	console.log(
		`\n${seeds} seeds of ${COMMANDS} commands in ${seconds(began)}: ${committedShare(tally).toFixed(1)} % commits`,
	);
	console.log(`faults: ${sumOf(tally.visits)}, at ${tally.visits.size} different command × port × kind`);
	return [...shares.flatMap(({ failures }) => failures), ...(seeds < WHOLE ? [] : lackOf(tally))];
}

async function sweptWhole(): Promise<readonly string[]> {
	const began = performance.now();
	const { points, reachable, missed } = await swept();
	console.log(`sweep: ${points} faults, one at each call of each scenario, in ${seconds(began)}`);
	console.log(`command × port × kind: ${reachable - missed.length} of ${reachable} visited`);
	const few = points < FEWEST_POINTS ? [`the sweep came to ${points} faults, and ${FEWEST_POINTS} were there`] : [];
	return [...missed.map((visit) => `never visited: ${visit}`), ...few];
}

const from = numberAfter('--from', 0);
if (process.argv.includes('--share')) {
	process.send?.(JSON.stringify(await livedShare(from, numberAfter('--end', 0))));
} else {
	const seeds = numberAfter('--seeds', SEEDS);
	const failures = [...(await simulated(seeds, from)), ...(seeds < WHOLE ? [] : await sweptWhole())];
	if (failures.length > 0) console.log(`\nFAILED\n${failures.join('\n')}`);
	process.exitCode = failures.length === 0 ? 0 : 1;
}
