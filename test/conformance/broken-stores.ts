import { err, ok } from 'neverthrow';
import type { ContactDeskStore, DeskChange, WorkspaceStore } from '../../src/desk/index.js';
import type { ChangeSet } from '../../src/kernel/change-set.js';
import { storageUnavailable } from '../../src/kernel/failure.js';
import { createMemoryStore } from '../../src/memory/index.js';
import { changedInPassing, mapped, partly } from './broken-parts.js';

/** A store with one defect, and a case that must find it. */
export interface BrokenStore {
	readonly defect: string;
	/** The name of a case that rejects it; it may be rejected by others as well. */
	readonly rejectedBy: string;
	readonly make: () => ContactDeskStore;
}

type Broken = (reads: WorkspaceStore, workspaceId: string, store: ContactDeskStore) => WorkspaceStore;

function broken(defect: string, rejectedBy: string, breaking: Broken): BrokenStore {
	return {
		defect,
		rejectedBy,
		make: () => {
			const store = createMemoryStore();
			return {
				forWorkspace: (workspaceId) => breaking(store.forWorkspace(workspaceId), workspaceId, store),
			};
		},
	};
}

/** A store whose commits are given other change sets than were meant. */
function committing(
	defect: string,
	rejectedBy: string,
	change: (changeSet: ChangeSet<DeskChange>) => ChangeSet<DeskChange>,
): BrokenStore {
	return broken(defect, rejectedBy, (reads) => ({ ...reads, commit: (changeSet) => reads.commit(change(changeSet)) }));
}

const withoutGuards = (changeSet: ChangeSet<DeskChange>): ChangeSet<DeskChange> => ({ ...changeSet, guards: [] });

export const brokenStores: readonly BrokenStore[] = [
	broken(
		'lost rollback: what stands before a conflict stays written',
		'a conflict in the last record leaves nothing of the first',
		(reads) => ({
			...reads,
			commit: async (changeSet) => {
				const whole = await reads.commit(changeSet);
				if (whole.isErr() && changeSet.changes.length > 1) await partly(reads, changeSet);
				return whole;
			},
		}),
	),
	broken(
		'half commit: records without their receipt',
		'a receipt is found by its request, with all it holds',
		(reads) => ({ ...reads, commit: (changeSet) => reads.commit({ ...changeSet, receipt: undefined }) }),
	),
	{
		defect: 'no workspace filter: all workspaces are one',
		rejectedBy: 'nothing of a workspace is seen in another',
		make: () => {
			const only = createMemoryStore();
			return { forWorkspace: () => only.forWorkspace(changedInPassing('everybody')) };
		},
	},
	{
		defect: 'workspaces are told apart without regard to case',
		rejectedBy: 'workspaces whose names differ in case are two',
		make: () => {
			const store = createMemoryStore();
			return { forWorkspace: (id) => store.forWorkspace(changedInPassing(id.toLowerCase())) };
		},
	},
	broken('no workspace filter on one method', 'nothing of a workspace is seen in another', (reads, _, store) => {
		const seen = store.forWorkspace(changedInPassing('first'));
		return {
			...reads,
			commit: async (changeSet) => {
				await seen.commit(withoutGuards(changeSet));
				return reads.commit(changeSet);
			},
			channels: { ...reads.channels, all: () => seen.channels.all() },
		};
	}),
	committing(
		'case folding in the store',
		'keys that differ in upper and lower case are two keys',
		mapped({ key: (key) => key.toLowerCase() }),
	),
	committing(
		'keys are trimmed',
		'keys that differ in a space at the end are two keys',
		mapped({ key: (key) => key.trimEnd() }),
	),
	committing(
		'keys are normalised',
		'keys that differ in one letter written in two forms are two keys',
		mapped({ key: (key) => key.normalize('NFC') }),
	),
	committing(
		'long keys are cut',
		'keys that differ in ends of very long texts are two keys',
		mapped({ key: (key) => key.slice(0, 255) }),
	),
	broken('wildcard leak: a key is a pattern', 'the key % stands for itself', (reads) => ({
		...reads,
		matching: {
			...reads.matching,
			group: (key, limit) => reads.matching.group(key === '%' ? 'gone' : key, limit),
		},
	})),
	broken('stale read: a cache that a commit does not clear', 'a later commit replaces the state', (reads) => {
		const cache = new Map<string, ReturnType<WorkspaceStore['channels']['find']>>();
		return {
			...reads,
			commit: async (changeSet) => {
				const result = await reads.commit(changeSet);
				for (const { id } of changeSet.changes) if (!cache.has(id)) cache.set(id, reads.channels.find(id));
				return result;
			},
			channels: { ...reads.channels, find: (id) => cache.get(id) ?? reads.channels.find(id) },
		};
	}),
	broken(
		'duplicate on retry: receipts are not compared',
		'a second receipt of one request is a conflict, whatever else it says',
		(reads) => ({
			...reads,
			commit: async (changeSet) => {
				const kept = await reads.receipts.find(changeSet.receipt?.requestId ?? '');
				const again = kept.isOk() && kept.value !== undefined;
				return reads.commit(again ? { ...changeSet, receipt: undefined } : changeSet);
			},
		}),
	),
	broken(
		'off-by-one page: one line too few',
		'pages of 7 conversations hold each of thirty once, in order',
		(reads) => ({
			...reads,
			conversations: {
				...reads.conversations,
				ofContacts: (query) => reads.conversations.ofContacts({ ...query, limit: query.limit - 1 }),
			},
		}),
	),
	broken(
		'off-by-one page: events from the position on',
		'after a position stand the later ones, without it',
		(reads) => ({
			...reads,
			events: { ...reads.events, after: (position, limit) => reads.events.after(Math.max(0, position - 1), limit) },
		}),
	),
	broken(
		'unstable order: lines of one sort as they come',
		'lines of one sort are read in order of their ids',
		(reads) => ({
			...reads,
			matching: {
				...reads.matching,
				group: async (key, limit) => {
					const found = await reads.matching.group(key, limit);
					return found.map((all) => all.toSorted((one, other) => one.contact.number - other.contact.number));
				},
			},
		}),
	),
	broken('order of a language', 'sorts are compared as texts, unit by unit, in no language', (reads) => ({
		...reads,
		commit: (changeSet) => reads.commit(mapped({ sort: (sort) => sort.normalize('NFD').toLowerCase() })(changeSet)),
	})),
	committing(
		'dropped empty value',
		'the empty text comes back unit by unit',
		mapped({ text: (text) => (text === '' ? undefined : text) }),
	),
	committing(
		'time truncated to seconds',
		'the instant 2026-11-22T08:30:00.999Z comes back to the millisecond',
		mapped({ text: (text) => text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{3}Z$/, '$1.000Z') }),
	),
	committing(
		'text cut at 64 kB',
		'a text of 100,000 letters comes back unit by unit',
		mapped({ text: (text) => text.slice(0, 65_535) }),
	),
	committing('no uniqueness', 'a key that is held by another record is a conflict', mapped({ claims: false })),
	broken(
		'cursor of another query accepted: the position is ignored',
		'pages of 3 messages hold each of twenty once, in order',
		(reads) => ({
			...reads,
			conversations: {
				...reads.conversations,
				messages: (query) => reads.conversations.messages({ ...query, after: undefined }),
			},
		}),
	),
	broken('version ignored: the last writer wins', 'a change of an older revision is a conflict', (reads) => ({
		...reads,
		commit: async (changeSet) => {
			const changes: DeskChange[] = [];
			for (const change of changeSet.changes) {
				const events = await reads.events.of({ kind: change.kind, id: change.id });
				changes.push({
					...change,
					before: events.isOk() ? (events.value.at(-1) === undefined ? 0 : await revisionOf(reads, change)) : 0,
				});
			}
			return reads.commit({ ...changeSet, changes });
		},
	})),
	committing('guards ignored', 'a guard on an older revision is a conflict', withoutGuards),
	committing(
		'guards of records never written ignored',
		'what a guard said was not there can be written afterwards',
		(changeSet) => ({ ...changeSet, guards: changeSet.guards.filter(({ revision }) => revision > 0) }),
	),
	broken(
		'swallowed error: a conflict is answered as written',
		'a new record under an id that is taken is a conflict',
		(reads) => ({
			...reads,
			commit: async (changeSet) => (await reads.commit(changeSet)).orElse(() => ok({ positions: [] })),
		}),
	),
	broken('a conflict told as a fault', 'of sixteen writers of one revision at once, one wins', (reads) => ({
		...reads,
		commit: async (changeSet) => (await reads.commit(changeSet)).orElse(() => err(storageUnavailable())),
	})),
	broken('a fault thrown', 'a change set sent twice is written once', (reads) => ({
		...reads,
		commit: async (changeSet) => {
			const result = await reads.commit(changeSet);
			if (result.isErr()) throw new Error('duplicate key value violates unique constraint');
			return result;
		},
	})),
	broken('numbers handed out twice', 'a hundred numbers reserved at once are a hundred numbers', (reads) => {
		let pending: ReturnType<WorkspaceStore['numbers']['reserve']> | undefined;
		return {
			...reads,
			numbers: {
				reserve: (sequence) => {
					pending ??= reads.numbers.reserve(sequence);
					const shared = pending;
					void Promise.resolve().then(() => {
						pending = undefined;
					});
					return shared;
				},
			},
		};
	}),
	committing('lines removed are kept', 'a line that was removed is read no more', (changeSet) => ({
		...changeSet,
		changes: changeSet.changes.map((change) => ({ ...change, removed: [] })),
	})),
	committing('keys released are kept', 'a key that was released is free', (changeSet) => ({
		...changeSet,
		changes: changeSet.changes.map((change) => ({ ...change, released: [] })),
	})),
	committing(
		'facts without their personal part',
		'a fact is kept as it was committed, under its record and its origin',
		mapped({ personal: false }),
	),
	broken(
		'the limit before the filter',
		'a channel that one contact does not use leaves room for the others',
		(reads) => ({
			...reads,
			conversations: {
				...reads.conversations,
				ofContacts: async ({ channels, ...query }) => {
					const page = await reads.conversations.ofContacts({ ...query, channels: undefined });
					return page.map((all) => all.filter(({ channelId }) => channels?.includes(channelId) !== false));
				},
			},
		}),
	),
];

async function revisionOf(reads: WorkspaceStore, { kind, id }: DeskChange): Promise<number> {
	const events = await reads.events.of({ kind, id });
	return events.isOk() ? events.value.length : 0;
}
