import type { ContactDeskStore } from '../../src/desk/index.js';
import { assertWhole } from './invariants.js';
import { opened } from './openings.js';
import { randomOf } from './random.js';
import type { History } from './step.js';
import { step } from './step.js';
import type { Tally } from './tally.js';
import { countFollowUps } from './tally.js';
import { sitesOn } from './world.js';

/** The two workspaces of a history. */
const workspaceIds = ['acme', 'acme-2'];

/** What a history is made of; the same plan is the same history. */
export interface Plan {
	readonly seed: number;
	readonly commands: number;
	readonly store: ContactDeskStore;
	/** Of a store that answers later than at once: waits until it has had its turn. */
	readonly turn?: History['turn'];
}

const atOnce = (): undefined => undefined;

/** Lives one history and checks it; throws at the first rule that does not hold. Answers all that was written, as text. */
export async function lived({ seed, commands, store, turn = atOnce }: Plan, tally: Tally): Promise<() => string> {
	const sites = sitesOn(store, workspaceIds);
	for (const site of sites) await opened(site, seed);
	let numbers = 0;
	const history: History = {
		random: randomOf(seed),
		tally,
		sites,
		turn,
		fresh: () => {
			numbers += 1;
			return numbers;
		},
	};
	for (let done = 0; done < commands; ) done += await step(history);
	for (const site of sites) {
		await assertWhole(site);
		countFollowUps(tally, site.ledger);
	}
	return () => JSON.stringify(sites.map(({ ledger }) => ledger.written));
}
