import type { ActorDesk, ContactDesk, ContactDeskStore, WorkspaceStore } from '../desk/index.js';
import { createContactDesk } from '../desk/index.js';
import type { ActorKind } from '../kernel/actor.js';
import { branded } from '../kernel/brand.js';
import type { Runtime } from '../kernel/runtime.js';
import { systemRuntime } from '../kernel/runtime.js';
import type { ConformanceCase, ConformanceTopic, StoreUnderTest } from './store-under-test.js';

/** A desk in a workspace that no other case uses, and what lies beneath it. */
export interface Scene {
	readonly workspaceId: string;
	readonly reads: WorkspaceStore;
	readonly clock: StageClock;
	readonly as: (kind: ActorKind) => ActorDesk;
}

/** Where a case plays: one store, and as many workspaces as it needs. */
export interface Stage extends Scene {
	readonly subject: StoreUnderTest;
	readonly store: ContactDeskStore;
	/** A desk in another workspace of the store; its ids are those of the first, so that a store that mixes them up is caught. */
	readonly elsewhere: (workspaceId?: string) => Scene;
	/** The same workspace after the store was left and opened again. */
	readonly reopened: () => Promise<Scene>;
}

/** A clock that stands still until it is moved, and ids that count. */
interface StageClock extends Runtime {
	readonly step: (milliseconds: number) => void;
}

/** 2026-11-22T08:30:00.000Z. */
const START = Date.UTC(2026, 10, 22, 8, 30);

/** A case of a topic; the store is opened before it and given up after it, however it ends. */
export function caseOf(topic: ConformanceTopic, name: string, play: (stage: Stage) => Promise<void>): ConformanceCase {
	return {
		name,
		topic,
		run: async (subject) => {
			let store = await subject.open();
			try {
				const { nextId } = systemRuntime;
				const scene = sceneOn(store, nextId());
				await play({
					...scene,
					subject,
					store,
					elsewhere: (workspaceId = nextId()) => sceneOn(store, workspaceId),
					reopened: async () => {
						if (subject.reopen === undefined) throw new Error('a persistent store says how it is reopened');
						store = await subject.reopen(store);
						return sceneOn(store, scene.workspaceId);
					},
				});
			} finally {
				await subject.close?.(store);
			}
		},
	};
}

function sceneOn(store: ContactDeskStore, workspaceId: string): Scene {
	const clock = stageClock();
	const desk: ContactDesk = createContactDesk({ store, runtime: clock });
	return {
		workspaceId,
		reads: store.forWorkspace(branded<'WorkspaceId'>(workspaceId)),
		clock,
		as: (kind) => desk.as({ kind, id: `${kind}-1`, workspaceId }),
	};
}

function stageClock(): StageClock {
	let now = START;
	let count = 0;
	return {
		now: () => now,
		nextId: () => {
			count += 1;
			return `id-${String(count).padStart(8, '0')}`;
		},
		step: (milliseconds) => {
			now += milliseconds;
		},
	};
}
