import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lived } from './history.js';
import { COMMANDS } from './scale.js';
import type { StoreName } from './stores.js';
import { storesOf } from './stores.js';
import type { ToldTally } from './tally.js';
import { emptyTally, toldOf } from './tally.js';

/** What is lived, and on what. */
export interface Order {
	readonly store: StoreName;
	readonly from: number;
	readonly seeds: number;
}

/** What one process tells of its seeds. */
export interface Share {
	readonly told: ToldTally;
	/** Empty when every rule held. */
	readonly failures: readonly string[];
}

/** One for each core of the smallest machine that this runs on. */
const PROCESSES = 2;

/** Has the seeds lived in several processes, each every so many; the same seed is the same history in any of them. */
export function sharesOf(order: Order): Promise<readonly Share[]> {
	const places = Array.from({ length: Math.min(PROCESSES, order.seeds) }, (_, place) => place);
	return Promise.all(places.map((place) => shareOf(order, place)));
}

function shareOf(order: Order, place: number): Promise<Share> {
	return new Promise((resolve, reject) => {
		const child = fork(fileURLToPath(new URL('run.ts', import.meta.url)), [
			'--share',
			JSON.stringify(order),
			`${place}`,
		]);
		child.on('message', (text) => resolve(JSON.parse(String(text))));
		child.on('error', reject);
		child.on('exit', (code) => reject(new Error(`a share of the seeds ended with ${code}`)));
	});
}

/** Lives the share of one process; ends at the first seed in which a rule does not hold. */
export async function livedShare({ store, from, seeds }: Order, place: number): Promise<Share> {
	const tally = emptyTally();
	const stores = await storesOf(store);
	try {
		for (let seed = from + place; seed < from + seeds; seed += PROCESSES) {
			const history = { seed, commands: COMMANDS, store: await stores.next(), turn: stores.turn };
			const failure = await failureOf(seed, store, lived(history, tally));
			if (failure !== undefined) return { told: toldOf(tally), failures: [failure] };
		}
	} finally {
		await stores.close();
	}
	return { told: toldOf(tally), failures: [] };
}

async function failureOf(seed: number, store: StoreName, history: Promise<unknown>): Promise<string | undefined> {
	try {
		await history;
		return undefined;
	} catch (error) {
		const on = store === 'memory' ? '' : ` --store ${store}`;
		return `${String(error)}\nreplay: npm run simulate -- --seeds 1 --from ${seed}${on}`;
	}
}
