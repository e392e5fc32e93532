import type { ContactDeskStore } from '../../src/desk/index.js';
import { tappedStore } from './tapped-store.js';

/** A store in which somebody else writes between what a command read and what it commits, at the first commits. */
export function rivalStore(store: ContactDeskStore, rival: (commit: number) => Promise<void>): ContactDeskStore {
	let commits = 0;
	return tappedStore(store, () => ({
		ask: (_port, call) => call(),
		commit: async (changeSet, commit) => {
			commits += 1;
			await rival(commits);
			return commit(changeSet);
		},
	}));
}
