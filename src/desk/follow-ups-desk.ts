import { err, ResultAsync } from 'neverthrow';
import type { InputInvalid, StorageFailure } from '../kernel/failure.js';
import type { WorkspaceId } from '../kernel/ids.js';
import { identifierOf } from '../kernel/ids.js';
import { parseInput } from '../kernel/schema.js';
import type { PipelineSettings } from '../kernel/session.js';
import type { FollowUp } from './follow-up.js';
import type { Aftermath } from './methods.js';
import type { FollowUpsRun } from './run-follow-ups.js';
import { eventsToFollow, followEvents, followUpSession, runFollowUps } from './run-follow-ups.js';
import type { ContactDeskStore } from './store.js';

/** What follows from what has happened: the effects of a command on others. @public */
export interface FollowUpsDesk {
	/**
	 * Does what follows from the next 500 events of a workspace. Each follow-up happens at least once and, being a request of
	 * its own, changes something once. It fails only for storage: then run again, and nothing is lost or done twice. Call it
	 * from a worker until `done`; two at once do no harm.
	 */
	readonly run: (workspaceId: string) => ResultAsync<FollowUpsRun, InputInvalid | StorageFailure>;
}

const workspaceIdText = /* @__PURE__ */ identifierOf<'WorkspaceId'>();

export function followUpsDesk(
	table: readonly FollowUp[],
	store: ContactDeskStore,
	settings: PipelineSettings,
): FollowUpsDesk {
	return {
		run: (workspaceId) => {
			const parsed = parseInput(workspaceIdText, workspaceId).mapErr(atWorkspaceId);
			if (parsed.isErr()) return new ResultAsync(Promise.resolve(err(parsed.error)));
			return new ResultAsync(runFollowUps(followUpSession(store, settings, parsed.value), table));
		},
	};
}

function atWorkspaceId(failure: InputInvalid): InputInvalid {
	return { ...failure, issues: failure.issues.map((issue) => ({ ...issue, path: 'workspaceId' })) };
}

/** What follows from commands in a workspace. */
export type AftermathIn = (workspaceId: WorkspaceId) => Aftermath;

/** What is done right after a person's command: what follows from its own facts, and from nothing else. */
export function aftermathOver(
	table: readonly FollowUp[],
	store: ContactDeskStore,
	settings: PipelineSettings,
): AftermathIn {
	return (workspaceId) => ({
		eventsOf: (changeSet, committed) => eventsToFollow(table, changeSet, committed),
		follow: async (events) => {
			try {
				return (await followEvents(followUpSession(store, settings, workspaceId), table, events)).isOk();
			} catch {
				// The command is written and must not look failed. Whatever is wrong is met again, aloud, by the run from the cursor.
				return false;
			}
		},
	});
}
