import type { Actor } from './actor.js';
import type { RecordChange } from './change.js';
import type { CommitPort, Reply } from './change-set.js';
import type { PermissionTable } from './permission.js';
import type { PhoneParser } from './phone-parser.js';
import type { ReceiptRepository } from './receipt.js';
import type { Runtime } from './runtime.js';
import type { Tracer } from './tracing.js';

/** Counters of a workspace. @public */
export interface NumberRepository {
	/** Reserves the next number of a sequence, from 1; never handed out twice, gaps are allowed. */
	reserve(sequence: string): Reply<number>;
}

/** What the pipeline itself asks of a workspace's store. @public */
export interface PipelineStore<Change extends RecordChange = RecordChange> extends CommitPort<Change> {
	readonly receipts: ReceiptRepository;
	readonly numbers: NumberRepository;
}

/** What every call of a desk shares. */
export interface PipelineSettings {
	readonly runtime: Runtime;
	readonly permissions: PermissionTable;
	readonly fingerprintKey: string;
	readonly phones: PhoneParser | undefined;
	readonly tracer: Tracer | undefined;
	/** Waits before the attempt after a conflict; attempts count from 1. */
	readonly pause: ((attempt: number) => PromiseLike<void>) | undefined;
}

/** One actor at work in one workspace. */
export interface Session<Store> {
	readonly actor: Actor;
	/** Bound to the actor's workspace; no other can be reached from it. */
	readonly store: Store;
	readonly settings: PipelineSettings;
}
