import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { DeskChange } from '../desk/index.js';
import { assertNever } from '../kernel/assert-never.js';
import type { RecordState } from '../kernel/change.js';
import type { ChangeSet, Committed } from '../kernel/change-set.js';
import type { StorageConflict } from '../kernel/failure.js';
import { storageConflict } from '../kernel/failure.js';
import type { LoggedEvent, Partition, Row, Tables } from './partition.js';
import { holderOf, isKind, placeAfter } from './partition.js';

/** Writes a change set whole, or nothing of it. It runs without a pause, so nobody sees half. */
export function commitTo(partition: Partition, changeSet: ChangeSet<DeskChange>): Result<Committed, StorageConflict> {
	if (conflicts(partition, changeSet)) return err(storageConflict());
	const positions: number[] = [];
	for (const change of changeSet.changes) {
		const last = logFacts(partition, change, changeSet, positions);
		if (change.kind === 'contact' && change.before === 0) insertInOrder(partition.contactIds, change.id);
		saveRow(partition.tables, change, last);
	}
	for (const change of changeSet.changes)
		for (const claim of change.released) release(partition, claim.space, claim.key);
	for (const change of changeSet.changes) moveKeys(partition, change);
	if (changeSet.receipt !== undefined) partition.receipts.set(changeSet.receipt.requestId, changeSet.receipt);
	return ok({ positions });
}

function conflicts(partition: Partition, { changes, guards, receipt }: ChangeSet<DeskChange>): boolean {
	if (receipt !== undefined && partition.receipts.has(receipt.requestId)) return true;
	for (const change of changes) {
		if (revisionOf(partition.tables[change.kind], change.id) !== change.before) return true;
		for (const { space, key } of change.taken) {
			const holder = holderOf(partition, space, key);
			if (holder !== undefined && !isReleased(changes, space, key)) return true;
			if (isTakenBefore(changes, change, space, key)) return true;
		}
	}
	return guards.some(
		({ kind, id, revision }) => !isKind(partition, kind) || revisionOf(partition.tables[kind], id) !== revision,
	);
}

function revisionOf(table: ReadonlyMap<string, Row<RecordState>>, id: string): number {
	return table.get(id)?.state.revision ?? 0;
}

function isReleased(changes: readonly DeskChange[], space: string, key: string): boolean {
	return changes.some((change) => change.released.some((claim) => claim.space === space && claim.key === key));
}

/** Whether a record that stands before this one in the change set takes the key as well. */
function isTakenBefore(changes: readonly DeskChange[], change: DeskChange, space: string, key: string): boolean {
	for (const other of changes) {
		if (other === change) return false;
		for (const claim of other.taken) if (claim.key === key && claim.space === space) return true;
	}
	return false;
}

function logFacts(
	partition: Partition,
	change: DeskChange,
	{ origin }: ChangeSet<DeskChange>,
	positions: number[],
): LoggedEvent {
	const record = { kind: change.kind, id: change.id };
	let previous = partition.tables[change.kind].get(change.id)?.last;
	for (const fact of change.facts) {
		const position = partition.log.length + 1;
		previous = { position, record, fact, origin, previous };
		partition.log.push(previous);
		positions.push(position);
	}
	if (previous === undefined) throw new Error('a change has at least one fact');
	return previous;
}

function saveRow(tables: Tables, change: DeskChange, last: LoggedEvent): void {
	switch (change.kind) {
		case 'activity':
			save(tables.activity, change.id, change.after, last);
			break;
		case 'attribute_backfill':
			save(tables.attribute_backfill, change.id, change.after, last);
			break;
		case 'attribute':
			save(tables.attribute, change.id, change.after, last);
			break;
		case 'attribute_display':
			save(tables.attribute_display, change.id, change.after, last);
			break;
		case 'attribute_order':
			save(tables.attribute_order, change.id, change.after, last);
			break;
		case 'channel':
			save(tables.channel, change.id, change.after, last);
			break;
		case 'contact':
			save(tables.contact, change.id, change.after, last);
			break;
		case 'contact_groups':
			save(tables.contact_groups, change.id, change.after, last);
			break;
		case 'contact_types':
			save(tables.contact_types, change.id, change.after, last);
			break;
		case 'conversation':
			save(tables.conversation, change.id, change.after, last);
			break;
		case 'conversation_policy':
			save(tables.conversation_policy, change.id, change.after, last);
			break;
		case 'department':
			save(tables.department, change.id, change.after, last);
			break;
		case 'department_order':
			save(tables.department_order, change.id, change.after, last);
			break;
		case 'follow_up_cursor':
			save(tables.follow_up_cursor, change.id, change.after, last);
			break;
		case 'match_quarantine':
			save(tables.match_quarantine, change.id, change.after, last);
			break;
		case 'matching_policy':
			save(tables.matching_policy, change.id, change.after, last);
			break;
		case 'message':
			save(tables.message, change.id, change.after, last);
			break;
		case 'remark':
			save(tables.remark, change.id, change.after, last);
			break;
		case 'routing_policy':
			save(tables.routing_policy, change.id, change.after, last);
			break;
		case 'vip_settings':
			save(tables.vip_settings, change.id, change.after, last);
			break;
		case 'tag':
			save(tables.tag, change.id, change.after, last);
			break;
		default:
			assertNever(change);
	}
}

function save<State>(table: Map<string, Row<State>>, id: string, state: State, last: LoggedEvent): void {
	const row = table.get(id);
	if (row === undefined) table.set(id, { state, last });
	else {
		row.state = state;
		row.last = last;
	}
}

/** Ids mostly come in order: then nothing moves. */
function insertInOrder(ids: string[], id: string): void {
	const last = ids.at(-1);
	if (last === undefined || last < id) ids.push(id);
	else ids.splice(placeAfter(ids, id), 0, id);
}

function release(partition: Partition, space: string, key: string): void {
	partition.claims.get(space)?.delete(key);
}

function moveKeys(partition: Partition, change: DeskChange): void {
	for (const { space, key } of change.taken) {
		const keys = partition.claims.get(space);
		if (keys === undefined) partition.claims.set(space, new Map([[key, change.id]]));
		else keys.set(key, change.id);
	}
	for (const entry of change.removed) partition.lines.remove(entry, change.id);
	for (const entry of change.put) partition.lines.put(entry, change.id);
}
