import type { Result } from 'neverthrow';
import type { ContactDeskStore, WorkspaceStore } from '../../src/desk/index.js';
import type { ActorKind } from '../../src/kernel/actor.js';
import type { Failure } from '../../src/kernel/failure.js';
import type { TestDesk } from '../support/a-desk.js';
import { aDesk } from '../support/a-desk.js';
import type { CommandName } from '../support/call-names.js';
import { scenarios } from '../support/scenarios/index.js';
import { steppableRuntime } from '../support/steppable-runtime.js';
import { storeOf } from '../support/workspace-contents.js';
import type { Fault, Line, Process } from './faults.js';
import { aProcess, faultyLine } from './faults.js';
import type { Ledger } from './ledger.js';
import { withLedgers } from './ledger.js';

/** One call of a command, and under which request. */
export interface Call {
	readonly command: CommandName;
	readonly actor: ActorKind;
	readonly input: unknown;
	readonly requestId: string;
}

export type Answer = Result<unknown, Failure>;

/** Which of two calls at once; each has its own way to the store. */
export type Lane = 'first' | 'second';

/** One workspace, the process that serves it, and the ledger of what was written. */
export interface Site {
	readonly workspaceId: string;
	readonly ledger: Ledger;
	/** The store itself: nothing goes wrong on the way. */
	readonly reads: WorkspaceStore;
	readonly clock: TestDesk['clock'];
	/** A desk on the store that no fault meets. */
	readonly sound: TestDesk;
	readonly line: (lane: Lane) => Line;
	readonly ask: (call: Call, lane: Lane, fault?: Fault) => Promise<Answer | 'crashed'>;
	readonly follow: (fault?: Fault) => Promise<Answer | 'crashed'>;
	readonly isDead: () => boolean;
	/** Another process on the same store, which does what follows right after people, or leaves it to the host. */
	readonly restart: (followUps: 'after_people' | 'by_host') => void;
}

/** Workspaces on one store. Each has a clock and ids of its own, so that what they write has the same ids. */
export function sitesOn(store: ContactDeskStore, workspaceIds: readonly string[]): readonly Site[] {
	const kept = withLedgers(store);
	return workspaceIds.map((workspaceId) => siteOf(workspaceId, kept.store, kept.ledgerOf(workspaceId), store));
}

function siteOf(workspaceId: string, store: ContactDeskStore, ledger: Ledger, bare: ContactDeskStore): Site {
	const clock = steppableRuntime();
	const sound = inWorkspace(aDesk({ store, clock }), workspaceId);
	let running = started('by_host');

	function started(followUps: 'after_people' | 'by_host') {
		const process: Process = aProcess();
		const lane = () => {
			const line = faultyLine(store, process, clock);
			const wishes = followUps === 'by_host' ? {} : { followUps: undefined };
			return { line, desk: inWorkspace(aDesk({ ...wishes, store: line.store, clock }), workspaceId) };
		};
		return { process, first: lane(), second: lane() };
	}

	function orCrash<A>(answer: PromiseLike<A>): Promise<A | 'crashed'> {
		return Promise.race([answer, running.process.crashed]);
	}

	return {
		workspaceId,
		ledger,
		reads: storeOf(bare, workspaceId),
		clock,
		sound,
		line: (lane) => running[lane].line,
		isDead: () => running.process.isDead(),
		ask: ({ command, actor, input, requestId }, lane, fault) => {
			const { desk, line } = running[lane];
			line.arm(fault);
			return orCrash(scenarios[command].run(desk.as(actor), input, { requestId }));
		},
		follow: (fault) => {
			const { desk, line } = running.first;
			line.arm(fault);
			return orCrash(desk.desk.followUps.run(workspaceId));
		},
		restart: (followUps) => {
			running = started(followUps);
		},
	};
}

/** The desk, with its actors in that workspace. */
function inWorkspace(desk: TestDesk, workspaceId: string): TestDesk {
	return { ...desk, as: (kind, other = workspaceId) => desk.as(kind, other) };
}
