import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { ActorKind } from '../../src/kernel/actor.js';
import { branded } from '../../src/kernel/brand.js';
import type { ChangeSet, Receipt } from '../../src/kernel/change-set.js';
import type { StorageFailure, StorageUnavailable } from '../../src/kernel/failure.js';
import { storageConflict, storageUnavailable } from '../../src/kernel/failure.js';
import { defaultPermissions } from '../../src/kernel/permission.js';
import type { PipelineStore, Session } from '../../src/kernel/session.js';
import type { Trace } from '../../src/kernel/tracing.js';
import type { Note, NoteChange, NoteReads } from './note-command.js';
import type { SteppableRuntime } from './steppable-runtime.js';
import { steppableRuntime } from './steppable-runtime.js';

/** What the fake store answers; each list is worked off call by call, then its last answer stays. */
export interface Script {
	readonly actor?: ActorKind;
	readonly notes?: readonly (Note | 'unavailable' | undefined)[];
	readonly receipts?: readonly (Receipt | 'unavailable' | undefined)[];
	readonly numbers?: readonly (number | 'unavailable')[];
	readonly commits?: readonly ('conflict' | 'ok' | 'unavailable')[];
	/** False: the host brings no `pause`. */
	readonly pauses?: boolean;
	readonly fingerprintKey?: string;
	/** Milliseconds that each call of the store takes. */
	readonly takes?: number;
}

/** A session over a fake store, and what was asked of it. */
export interface NotePipeline {
	readonly session: Session<NoteReads & PipelineStore<NoteChange>>;
	readonly clock: SteppableRuntime;
	/** Every call of the store and of `pause`, in order. */
	readonly asked: readonly string[];
	readonly changeSets: readonly ChangeSet<NoteChange>[];
	readonly traces: readonly Trace[];
}

export function notePipeline(script: Script = {}): NotePipeline {
	const clock = steppableRuntime();
	const asked: string[] = [];
	const changeSets: ChangeSet<NoteChange>[] = [];
	const traces: Trace[] = [];
	const ask = (what: string): void => {
		asked.push(what);
		clock.step(script.takes ?? 0);
	};
	const answers = {
		notes: inTurn(script.notes ?? [undefined]),
		receipts: inTurn(script.receipts ?? [undefined]),
		numbers: inTurn(script.numbers ?? [41]),
		commits: inTurn(script.commits ?? ['ok']),
	};
	const store: NoteReads & PipelineStore<NoteChange> = {
		notes: {
			find: async (id) => {
				ask(`notes.find ${id}`);
				return unless(answers.notes());
			},
		},
		receipts: {
			find: async (requestId) => {
				ask(`receipts.find ${requestId}`);
				return unless(answers.receipts());
			},
		},
		numbers: {
			reserve: async (sequence) => {
				ask(`numbers.reserve ${sequence}`);
				return unless(answers.numbers() ?? 0);
			},
		},
		commit: async (changeSet): Promise<Result<{ readonly positions: readonly number[] }, StorageFailure>> => {
			ask('commit');
			changeSets.push(changeSet);
			const answer = answers.commits();
			if (answer === 'conflict') return err(storageConflict());
			return answer === 'unavailable' ? err(storageUnavailable()) : ok({ positions: [1] });
		},
	};
	const pause = async (attempt: number): Promise<void> => {
		ask(`pause ${attempt}`);
	};
	const kind = script.actor ?? 'agent';
	const settings = {
		runtime: clock,
		permissions: defaultPermissions,
		fingerprintKey: script.fingerprintKey ?? 'key',
		phones: undefined,
		tracer: (trace: Trace) => traces.push(trace),
		pause: script.pauses === false ? undefined : pause,
	};
	const actor = { kind, id: branded<'ActorId'>('ana'), workspaceId: branded<'WorkspaceId'>('acme') };
	return { session: { actor, store, settings }, clock, asked, changeSets, traces };
}

function inTurn<T>(answers: readonly T[]): () => T | undefined {
	let calls = 0;
	return () => {
		const answer = answers[Math.min(calls, answers.length - 1)];
		calls += 1;
		return answer;
	};
}

function unless<T>(answer: T | 'unavailable'): Result<T, StorageUnavailable> {
	return answer === 'unavailable' ? err(storageUnavailable()) : ok(answer);
}
