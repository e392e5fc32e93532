import type { ContactDeskOptions, ContactDeskStore } from '../../src/desk/index.js';
import type { TestDesk } from './a-desk.js';
import { aDesk } from './a-desk.js';
import type { CountedStore } from './counting-store.js';
import { countingStore } from './counting-store.js';
import type { QueryScenario, Scenario } from './scenarios/scenario.js';

/** A situation brought about, and the input to try in it. */
export interface Situation {
	readonly given: TestDesk;
	readonly input: unknown;
}

export async function situationOf(scenario: QueryScenario | Scenario): Promise<Situation> {
	const given = aDesk();
	return { given, input: await scenario.given(given) };
}

type Wishes = Partial<Omit<ContactDeskOptions, 'runtime' | 'store'>>;

/** Another desk on the same store and clock; what stands between the two is up to the test. */
export function reopened(
	{ store, clock }: TestDesk,
	around: (store: ContactDeskStore) => ContactDeskStore = (same) => same,
	wishes: Wishes = {},
): TestDesk {
	return aDesk({ ...wishes, store: around(store), clock });
}

/** Another desk on the same store and clock, with every call of a port counted. */
export function counted(
	given: TestDesk,
	wishes: Wishes = {},
): { readonly desk: TestDesk; readonly calls: CountedStore } {
	const calls = countingStore(given.store);
	return { desk: reopened(given, () => calls.store, wishes), calls };
}
