import { stateOf } from '../../src/conformance/read-record.js';
import type { ContactDeskStore, DeskRecordKind, WorkspaceStore } from '../../src/desk/index.js';
import { branded } from '../../src/kernel/brand.js';
import type { RecordState } from '../../src/kernel/change.js';
import type { RecordedEvent } from '../../src/kernel/fact.js';
import { WORKSPACE } from './a-desk.js';
import { isRecordKind } from './record-kinds.js';
import { succeeded } from './results.js';

/** A record as the store answers it, and all that happened to it. */
export interface StoredRecord {
	readonly kind: DeskRecordKind;
	readonly id: string;
	readonly events: readonly RecordedEvent[];
	/** `undefined` when the store answers none, which no record with events should be. */
	readonly state: RecordState | undefined;
}

const EVERYTHING = 1_000_000;

export function storeOf(store: ContactDeskStore, workspaceId = WORKSPACE): WorkspaceStore {
	return store.forWorkspace(branded<'WorkspaceId'>(workspaceId));
}

/** All that has happened in a workspace, oldest first. */
export function eventsOf(store: ContactDeskStore, workspaceId = WORKSPACE): Promise<readonly RecordedEvent[]> {
	return succeeded(storeOf(store, workspaceId).events.after(0, EVERYTHING));
}

/** Every record of a workspace, found by its events and read back through the ports. */
export async function recordsOf(store: ContactDeskStore, workspaceId = WORKSPACE): Promise<readonly StoredRecord[]> {
	const reads = storeOf(store, workspaceId);
	const byRecord = new Map<string, RecordedEvent[]>();
	for (const event of await eventsOf(store, workspaceId)) {
		const name = `${event.record.kind} ${event.record.id}`;
		byRecord.set(name, [...(byRecord.get(name) ?? []), event]);
	}
	const records: StoredRecord[] = [];
	for (const [name, events] of byRecord) {
		const { kind, id } = events[0]?.record ?? { kind: '', id: '' };
		if (!isRecordKind(kind)) throw new Error(`a record of no known kind: ${name}`);
		records.push({ kind, id, events, state: await succeeded(stateOf(reads, kind, id)) });
	}
	return records;
}
