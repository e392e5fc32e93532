import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { DeskRecordKind, WorkspaceStore } from '../desk/index.js';
import { isRecordKind, rebuilt, recordKinds } from '../desk/index.js';
import type { RecordedEvent } from '../kernel/fact.js';
import { redacted } from '../kernel/fact.js';
import type { StorageUnavailable } from '../kernel/failure.js';
import { isSame } from './expected.js';
import { stateOf } from './read-record.js';

/** A record that is not what its events make of it. @public */
export interface ReplayDifference {
	readonly kind: string;
	readonly id: string;
	/**
	 * `unknown_kind`: the desk has no such records; `state`: the stored state is not the rebuilt one; `redaction`: rebuilt
	 * from its events without what could tell who a person is, it is not the stored state without that.
	 */
	readonly problem: 'redaction' | 'state' | 'unknown_kind';
}

/** What came of replaying a workspace. @public */
export interface Replay {
	readonly events: number;
	readonly records: number;
	/** Empty when every record is what its events make of it. */
	readonly differences: readonly ReplayDifference[];
}

const PAGE = 1000;

/**
 * Rebuilds every record of a workspace from its events and compares it with what the store answers; also after what could
 * tell who a person is was left out. It reads the whole workspace, page by page, and writes nothing.
 * @public
 */
export async function replayWorkspace(reads: WorkspaceStore): Promise<Result<Replay, StorageUnavailable>> {
	const records = new Map<string, RecordedEvent['record']>();
	let events = 0;
	for (let position = 0; ; ) {
		const page = await reads.events.after(position, PAGE);
		if (page.isErr()) return err(page.error);
		for (const { record } of page.value) records.set(JSON.stringify([record.kind, record.id]), record);
		events += page.value.length;
		const last = page.value.at(-1);
		if (last === undefined || page.value.length < PAGE) break;
		position = last.position;
	}
	const differences: ReplayDifference[] = [];
	for (const { kind, id } of records.values()) {
		const problem = isRecordKind(kind) ? await problemOf(reads, kind, id) : ok('unknown_kind' as const);
		if (problem.isErr()) return err(problem.error);
		if (problem.value !== undefined) differences.push({ kind, id, problem: problem.value });
	}
	return ok({ events, records: records.size, differences });
}

async function problemOf(
	reads: WorkspaceStore,
	kind: DeskRecordKind,
	id: string,
): Promise<Result<ReplayDifference['problem'] | undefined, StorageUnavailable>> {
	const events = await reads.events.of({ kind, id });
	if (events.isErr()) return err(events.error);
	const facts = events.value.map(({ fact }) => fact);
	const state = await stateOf(reads, kind, id);
	if (state.isErr()) return err(state.error);
	if (!isSame(rebuilt(kind, facts), state.value)) return ok('state');
	const bare = state.value === undefined ? undefined : recordKinds[kind].redact(state.value);
	return ok(isSame(rebuilt(kind, facts.map(redacted)), bare) ? undefined : 'redaction');
}
