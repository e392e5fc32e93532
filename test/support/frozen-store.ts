import type { ContactDeskStore } from '../../src/desk/index.js';
import { tappedStore } from './tapped-store.js';

/** The value, frozen all the way down: whoever writes to it throws. */
export function deepFrozen<T>(value: T): T {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	Object.freeze(value);
	for (const held of Object.values(value)) deepFrozen(held);
	return value;
}

/** A store whose answers, and the change sets it takes, are frozen all the way down. */
export function frozenStore(store: ContactDeskStore): ContactDeskStore {
	return tappedStore(store, () => ({
		ask: async (_port, call) => (await call()).map(deepFrozen),
		commit: (changeSet, commit) => commit(deepFrozen(changeSet)),
	}));
}
