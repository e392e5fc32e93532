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
		records.push({ kind, id, events, state: await stateOf(reads, kind, id) });
	}
	return records;
}

/** The state of a record, asked for the way a command would ask. */
function stateOf(reads: WorkspaceStore, kind: DeskRecordKind, id: string): Promise<RecordState | undefined> {
	const contact = { kind: 'id', id: branded<'ContactId'>(id) } as const;
	const readers: { readonly [Kind in DeskRecordKind]: () => Promise<RecordState | undefined> } = {
		activity: async () => (await succeeded(reads.contacts.find(contact)))?.activity,
		attribute: () => succeeded(reads.attributes.find(id)),
		attribute_display: async () => (await succeeded(reads.attributes.arrangement())).display,
		attribute_order: async () => (await succeeded(reads.attributes.arrangement())).order,
		channel: () => succeeded(reads.channels.find(id)),
		contact: async () => (await succeeded(reads.contacts.find(contact)))?.contact,
		contact_types: () => succeeded(reads.contacts.types()),
		conversation: () => succeeded(reads.conversations.find(id)),
		conversation_policy: () => succeeded(reads.conversations.policy()),
		follow_up_cursor: () => succeeded(reads.followUps.cursor()),
		matching_policy: () => succeeded(reads.matching.policy()),
		message: () => messageOf(reads, id),
	};
	return readers[kind]();
}

/** No port reads a message by its id: it is looked for among those of its conversation. */
async function messageOf(reads: WorkspaceStore, id: string): Promise<RecordState | undefined> {
	const [filed] = await succeeded(reads.events.of({ kind: 'message', id }));
	const conversation = conversationIdOf(filed?.fact.data);
	const messages = await succeeded(reads.conversations.messages({ conversation, after: undefined, limit: EVERYTHING }));
	return messages.find((message) => message.id === id);
}

function conversationIdOf(data: unknown): string {
	const named = typeof data === 'object' && data !== null && 'conversationId' in data ? data.conversationId : undefined;
	if (typeof named !== 'string') throw new Error('a message belongs to a conversation');
	return named;
}
