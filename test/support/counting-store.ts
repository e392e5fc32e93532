import type { ContactDeskStore } from '../../src/desk/index.js';
import type { PortName, Tap } from './tapped-store.js';
import { tappedStore } from './tapped-store.js';

export type PortCalls = Readonly<Partial<Record<PortName, number>>>;

/** A store that counts how often each method of each port was called. */
export interface CountedStore {
	readonly store: ContactDeskStore;
	/** By method; one that was never called is absent. */
	readonly calls: () => PortCalls;
	readonly total: () => number;
	/** The workspaces that were opened, each once. */
	readonly workspaces: () => readonly string[];
}

export function countingStore(store: ContactDeskStore): CountedStore {
	const counts = new Map<PortName, number>();
	const workspaces = new Set<string>();
	const count = (port: PortName): void => {
		counts.set(port, (counts.get(port) ?? 0) + 1);
	};
	const tap: Tap = {
		ask: (port, call) => {
			count(port);
			return call();
		},
		commit: (changeSet, commit) => {
			count('commit');
			return commit(changeSet);
		},
	};
	return {
		store: tappedStore(store, (workspaceId) => {
			workspaces.add(workspaceId);
			return tap;
		}),
		calls: () => Object.fromEntries([...counts].sort()),
		total: () => [...counts.values()].reduce((sum, calls) => sum + calls, 0),
		workspaces: () => [...workspaces],
	};
}
