import { createHash } from 'node:crypto';
import type { ContactDeskStore } from 'contact-desk';

/**
 * One store over several: each workspace lives whole in one of them, found by its name. A change set belongs to one workspace,
 * so nothing is ever written in two. With another number of stores, workspaces have to be moved first.
 */
export function routedStore(first: ContactDeskStore, ...others: readonly ContactDeskStore[]): ContactDeskStore {
	const stores = [first, ...others];
	return {
		forWorkspace: (workspaceId) => (stores[placeOf(workspaceId, stores.length)] ?? first).forWorkspace(workspaceId),
	};
}

/** The same for the same name, on every machine. */
export function placeOf(workspaceId: string, stores: number): number {
	return createHash('sha256').update(workspaceId, 'utf16le').digest().readUInt32BE(0) % stores;
}
