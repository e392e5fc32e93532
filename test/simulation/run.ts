import { COMMANDS, SEEDS, WHOLE } from './scale.js';
import type { Order } from './shares.js';
import { livedShare, sharesOf } from './shares.js';
import type { StoreName } from './stores.js';
import { storeNames } from './stores.js';
import { swept } from './sweep.js';
import { addTold, committedShare, emptyTally, linesOf, sumOf } from './tally.js';
import { lackOf } from './verdict.js';

/** Of the sweep, so that faults that are no longer reached are noticed. */
const FEWEST_POINTS = 1_100;

function after(name: string): string | undefined {
	const place = process.argv.indexOf(name);
	return place === -1 ? undefined : (process.argv[place + 1] ?? '');
}

function numberAfter(name: string, otherwise: number): number {
	const number = Number(after(name) ?? otherwise);
	if (!Number.isSafeInteger(number) || number < 0) throw new Error(`${name} takes a whole number`);
	return number;
}

function storeAfter(name: string): StoreName {
	const asked = after(name) ?? 'memory';
	const found = storeNames.find((one) => one === asked);
	if (found === undefined) throw new Error(`${name} takes ${storeNames.join(', ')}`);
	return found;
}

function seconds(since: number): string {
	return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

async function simulated(order: Order): Promise<readonly string[]> {
	const began = performance.now();
	const tally = emptyTally();
	const shares = await sharesOf(order);
	for (const { told } of shares) addTold(tally, told);
	console.log(linesOf(tally).join('\n'));
	const commits = committedShare(tally).toFixed(1);
	console.log(
		`\n${order.seeds} seeds of ${COMMANDS} commands on ${order.store} in ${seconds(began)}: ${commits} % commits`,
	);
	console.log(`faults: ${sumOf(tally.visits)}, at ${tally.visits.size} different command × port × kind`);
	return [...shares.flatMap(({ failures }) => failures), ...(order.seeds < WHOLE ? [] : lackOf(tally))];
}

async function sweptWhole(): Promise<readonly string[]> {
	const began = performance.now();
	const { points, reachable, missed } = await swept();
	console.log(`sweep: ${points} faults, one at each call of each scenario, in ${seconds(began)}`);
	console.log(`command × port × kind: ${reachable - missed.length} of ${reachable} visited`);
	const few = points < FEWEST_POINTS ? [`the sweep came to ${points} faults, and ${FEWEST_POINTS} were there`] : [];
	return [...missed.map((visit) => `never visited: ${visit}`), ...few];
}

const share = after('--share');
if (share !== undefined) {
	process.send?.(JSON.stringify(await livedShare(JSON.parse(share), Number(process.argv.at(-1)))));
} else {
	const store = storeAfter('--store');
	const order: Order = { store, from: numberAfter('--from', 0), seeds: numberAfter('--seeds', SEEDS) };
	const failures = [
		...(await simulated(order)),
		...(order.seeds < WHOLE || store !== 'memory' ? [] : await sweptWhole()),
	];
	if (failures.length > 0) console.log(`\nFAILED\n${failures.join('\n')}`);
	process.exitCode = failures.length === 0 ? 0 : 1;
}
