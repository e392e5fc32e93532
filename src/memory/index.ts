import type { ContactDeskStore, WorkspaceStore } from '../desk/index.js';
import { emptyPartition } from './partition.js';
import { repositoriesOf } from './repositories.js';

/**
 * A store in the memory of this process, for tests and small services; it is gone when the process ends.
 * @public
 */
export function createMemoryStore(): ContactDeskStore {
	const workspaces = new Map<string, WorkspaceStore>();
	return {
		forWorkspace: (workspaceId) => {
			const known = workspaces.get(workspaceId);
			if (known !== undefined) return known;
			const made = repositoriesOf(emptyPartition());
			workspaces.set(workspaceId, made);
			return made;
		},
	};
}
