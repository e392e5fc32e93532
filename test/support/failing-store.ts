import { err } from 'neverthrow';
import type { ContactDeskStore } from '../../src/desk/index.js';
import { storageConflict, storageUnavailable } from '../../src/kernel/failure.js';
import type { Tap } from './tapped-store.js';
import { tappedStore } from './tapped-store.js';

/** What goes wrong, once. Calls count from 1, over all ports. */
export type FaultPlan =
	/** The call never reaches the store. */
	| { readonly kind: 'unavailable_before'; readonly call: number }
	/** The store does it, and the answer is lost: after a commit, nobody knows whether it was written. */
	| { readonly kind: 'unavailable_after'; readonly call: number }
	/** So many commits meet a conflict and write nothing. */
	| { readonly kind: 'conflict'; readonly commits: number };

export interface FailingStore {
	readonly store: ContactDeskStore;
	/** Whether something has gone wrong. */
	readonly failed: () => boolean;
}

export function failingStore(store: ContactDeskStore, plan: FaultPlan): FailingStore {
	let calls = 0;
	let conflicts = 0;
	let failed = false;
	const around = async <A>(call: () => PromiseLike<A>, fault: () => A): Promise<A> => {
		calls += 1;
		if (plan.kind === 'conflict' || plan.call !== calls) return call();
		failed = true;
		if (plan.kind === 'unavailable_after') await call();
		return fault();
	};
	const tap: Tap = {
		ask: (_port, call) => around(call, () => err(storageUnavailable())),
		commit: async (changeSet, commit) => {
			if (plan.kind === 'conflict' && conflicts < plan.commits) {
				conflicts += 1;
				failed = true;
				return err(storageConflict());
			}
			return around(
				() => commit(changeSet),
				() => err(storageUnavailable()),
			);
		},
	};
	return { store: tappedStore(store, () => tap), failed: () => failed };
}
