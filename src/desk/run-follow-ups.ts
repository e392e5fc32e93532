import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { branded } from '../kernel/brand.js';
import type { ChangeSet, Committed } from '../kernel/change-set.js';
import type { RecordedEvent } from '../kernel/fact.js';
import type { StorageFailure } from '../kernel/failure.js';
import type { WorkspaceId } from '../kernel/ids.js';
import { defaultPermissions } from '../kernel/permission.js';
import { runCommand } from '../kernel/run-command.js';
import type { PipelineSettings, Session } from '../kernel/session.js';
import type { FollowUp, FollowUpTally } from './follow-up.js';
import { isStorageFailure } from './follow-up.js';
import { advanceFollowUps } from './follow-up-cursor.js';
import type { ContactDeskStore, DeskChange, WorkspaceStore } from './store.js';

/** What one run of the follow-ups came to. @public */
export interface FollowUpsRun {
	/** Events read; at most 500. */
	readonly events: number;
	/** Calls that answered, those among them that were answered from a receipt. */
	readonly ran: number;
	/** Calls that were refused, and passed over for good. */
	readonly refused: number;
	/** False: there is more to follow up; run again. */
	readonly done: boolean;
}

/** Most events one run reads. */
const EVENTS_A_RUN = 500;

type FollowUpSession = Session<WorkspaceStore>;

/** The follow-ups at work in a workspace. What they may do is not the host's to take away, or links would go stale unseen. */
export function followUpSession(
	store: ContactDeskStore,
	settings: PipelineSettings,
	workspaceId: WorkspaceId,
): FollowUpSession {
	const actor = { kind: 'system', id: branded<'ActorId'>('follow-ups'), workspaceId } as const;
	return {
		actor,
		store: store.forWorkspace(workspaceId),
		settings: { ...settings, permissions: defaultPermissions },
	};
}

/** The events of a change set from which something follows, as they were written. */
export function eventsToFollow(
	table: readonly FollowUp[],
	{ origin, changes }: ChangeSet<DeskChange>,
	{ positions }: Committed,
): readonly RecordedEvent[] {
	const found: RecordedEvent[] = [];
	let place = 0;
	for (const { kind, id, facts } of changes) {
		for (const fact of facts) {
			const position = positions[place];
			place += 1;
			if (position === undefined || !isFollowed(table, fact.type)) continue;
			found.push({ position, record: { kind, id }, fact, origin });
		}
	}
	return found;
}

/** Does what follows from events, in order. It stops where the store fails; what was done stays done. */
export async function followEvents(
	session: FollowUpSession,
	table: readonly FollowUp[],
	events: readonly RecordedEvent[],
): Promise<Result<FollowUpTally & { readonly more: boolean }, StorageFailure>> {
	let [ran, refused, more] = [0, 0, false];
	for (const event of events) {
		for (const row of table) {
			if (row.on !== event.fact.type) continue;
			const tally = await row.run(session, event, (changeSet, committed) => {
				if (eventsToFollow(table, changeSet, committed).length > 0) more = true;
			});
			if (tally.isErr()) return err(tally.error);
			ran += tally.value.ran;
			refused += tally.value.refused;
		}
	}
	return ok({ ran, refused, more });
}

/** Does what follows from the next events after the cursor, then moves the cursor behind them. */
export async function runFollowUps(
	session: FollowUpSession,
	table: readonly FollowUp[],
): Promise<Result<FollowUpsRun, StorageFailure>> {
	const { store } = session;
	const cursor = await store.followUps.cursor();
	if (cursor.isErr()) return err(cursor.error);
	const read = await store.events.after(cursor.value?.position ?? 0, EVENTS_A_RUN);
	if (read.isErr()) return err(read.error);
	const events = read.value;
	const isFull = events.length === EVENTS_A_RUN;
	const followed = await followEvents(session, table, events);
	if (followed.isErr()) return err(followed.error);
	const { ran, refused, more } = followed.value;
	const last = events.at(-1);
	// The move is an event itself: moving behind nothing but moves would go on for ever.
	if (last !== undefined && (isFull || events.some(({ fact }) => fact.type !== 'follow_ups.advanced'))) {
		const moved = await runCommand(session, advanceFollowUps, { position: last.position }, undefined);
		if (moved.isErr() && isStorageFailure(moved.error)) return err(moved.error);
	}
	return ok({ events: events.length, ran, refused, done: !isFull && !more });
}

function isFollowed(table: readonly FollowUp[], type: string): boolean {
	return table.some((row) => row.on === type);
}
