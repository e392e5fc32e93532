import type { DeskChange, DeskRecordKind } from '../desk/index.js';
import type { Receipt } from '../kernel/change-set.js';
import type { RecordedEvent } from '../kernel/fact.js';
import { IndexLines } from './index-lines.js';

/** An event, and the one before it of the same record. */
export interface LoggedEvent extends RecordedEvent {
	readonly previous: LoggedEvent | undefined;
}

/** A record as it is now, and the newest of its events. */
export interface Row<State> {
	state: State;
	last: LoggedEvent;
}

type StateOf<Kind extends DeskRecordKind> = Extract<DeskChange, { readonly kind: Kind }>['after'];

/** The records of each kind, by id. */
export type Tables = { readonly [Kind in DeskRecordKind]: Map<string, Row<StateOf<Kind>>> };

/** All that the store keeps of one workspace. */
export interface Partition {
	readonly tables: Tables;
	/** By space, then by key: the id of the holder. */
	readonly claims: Map<string, Map<string, string>>;
	readonly lines: IndexLines;
	/** The ids of all contacts, in order. */
	readonly contactIds: string[];
	readonly log: LoggedEvent[];
	readonly receipts: Map<string, Receipt>;
	readonly numbers: Map<string, number>;
}

export function emptyPartition(): Partition {
	return {
		tables: {
			activity: new Map(),
			attribute: new Map(),
			attribute_backfill: new Map(),
			attribute_display: new Map(),
			attribute_order: new Map(),
			channel: new Map(),
			contact: new Map(),
			contact_groups: new Map(),
			contact_types: new Map(),
			conversation: new Map(),
			conversation_policy: new Map(),
			department: new Map(),
			department_order: new Map(),
			follow_up_cursor: new Map(),
			match_quarantine: new Map(),
			matching_policy: new Map(),
			message: new Map(),
			remark: new Map(),
			routing_policy: new Map(),
			vip_settings: new Map(),
			tag: new Map(),
		},
		claims: new Map(),
		lines: new IndexLines(),
		contactIds: [],
		log: [],
		receipts: new Map(),
		numbers: new Map(),
	};
}

/** The state of a record; `undefined` when there is none. */
export function stateOf<State>(table: ReadonlyMap<string, Row<State>>, id: string | undefined): State | undefined {
	return id === undefined ? undefined : table.get(id)?.state;
}

/** Who holds a key. */
export function holderOf(partition: Partition, space: string, key: string): string | undefined {
	return partition.claims.get(space)?.get(key);
}

/** Whether records of that kind are kept. */
export function isKind({ tables }: Partition, kind: string): kind is DeskRecordKind {
	return Object.hasOwn(tables, kind);
}

/** The place of the first id that sorts after this one. */
export function placeAfter(ids: readonly string[], id: string): number {
	let low = 0;
	let high = ids.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const held = ids[middle];
		if (held !== undefined && held <= id) low = middle + 1;
		else high = middle;
	}
	return low;
}
