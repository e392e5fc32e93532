import type { ContactDeskStore, DeskChange } from '../../src/desk/index.js';
import { tappedStore } from './tapped-store.js';

/** A store that keeps what was written through it, and which numbers were reserved. */
export interface ObservedStore {
	readonly store: ContactDeskStore;
	/** The changes of every change set that was written, in order. */
	readonly changes: readonly DeskChange[];
	readonly numbers: readonly number[];
}

export function observedStore(store: ContactDeskStore): ObservedStore {
	const changes: DeskChange[] = [];
	const numbers: number[] = [];
	const tapped = tappedStore(store, () => ({
		ask: async (port, call) => {
			const answer = await call();
			if (port === 'numbers.reserve' && answer.isOk()) numbers.push(Number(answer.value));
			return answer;
		},
		commit: async (changeSet, commit) => {
			const committed = await commit(changeSet);
			if (committed.isOk()) changes.push(...changeSet.changes);
			return committed;
		},
	}));
	return { store: tapped, changes, numbers };
}
