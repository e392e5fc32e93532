import { describe, expect, it } from 'vitest';
import { stateOf } from '../../src/conformance/read-record.js';
import type { ContactDeskStore, DeskChange, WorkspaceStore } from '../../src/desk/index.js';
import type { ChangeSet } from '../../src/kernel/change-set.js';
import { createMemoryStore } from '../../src/memory/index.js';
import { succeeded } from '../support/results.js';
import { openedOnce } from './faults.js';
import { lived } from './history.js';
import { emptyTally } from './tally.js';

const SEEDS = 6;
const COMMANDS = 100;

type Changes = ChangeSet<DeskChange>;

/** A store that is given other change sets than were meant. */
function committing(change: (reads: WorkspaceStore, changeSet: Changes) => Promise<Changes>): ContactDeskStore {
	const memory = createMemoryStore();
	return openedOnce({
		forWorkspace: (workspaceId) => {
			const reads = memory.forWorkspace(workspaceId);
			return { ...reads, commit: async (changeSet) => reads.commit(await change(reads, changeSet)) };
		},
	});
}

/** What stands before a conflict stays written. */
function lostRollback(): ContactDeskStore {
	const memory = createMemoryStore();
	return openedOnce({
		forWorkspace: (workspaceId) => {
			const reads = memory.forWorkspace(workspaceId);
			return {
				...reads,
				commit: async (changeSet) => {
					const whole = await reads.commit(changeSet);
					const rest = { ...changeSet, guards: [], receipt: undefined };
					if (whole.isErr()) for (const change of changeSet.changes) await reads.commit({ ...rest, changes: [change] });
					return whole;
				},
			};
		},
	});
}

/** Each record is written over whatever it has become since. */
function versionIgnored(): ContactDeskStore {
	return committing(async (reads, changeSet) => {
		const changes: DeskChange[] = [];
		for (const change of changeSet.changes) {
			const now = await succeeded(stateOf(reads, change.kind, change.id));
			changes.push({ ...change, before: now?.revision ?? 0 });
		}
		return { ...changeSet, changes, guards: [] };
	});
}

/** The memory of requests is lost; everything else is as it should be. */
function receiptIgnored(): ContactDeskStore {
	return committing(async (_reads, changeSet) => ({ ...changeSet, receipt: undefined }));
}

async function simulated(make: () => ContactDeskStore): Promise<void> {
	for (let seed = 0; seed < SEEDS; seed += 1)
		await lived({ seed: 100 + seed, commands: COMMANDS, store: make() }, emptyTally());
}

describe('the simulation', () => {
	it('finds nothing wrong with a sound store', async () => {
		await expect(simulated(createMemoryStore)).resolves.toBeUndefined();
	});

	it.each([
		['lost rollback', lostRollback, /is not what was written|newest event/],
		['version ignored', versionIgnored, /decided on revision|it rested on had changed/],
		['receipt ignored', receiptIgnored, /written twice|receipt|two ways/],
	] as const)('fails on a store with a defect: %s', async (_defect, make, broken) => {
		await expect(simulated(make)).rejects.toThrow(broken);
	});

	it('lives the same history again from the same seed', async () => {
		const written = async (seed: number): Promise<string> =>
			(await lived({ seed, commands: COMMANDS, store: createMemoryStore() }, emptyTally()))();
		const first = await written(7);
		expect(await written(7)).toBe(first);
		expect(await written(8)).not.toBe(first);
	});
});
