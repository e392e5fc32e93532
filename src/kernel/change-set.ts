import type { Result } from 'neverthrow';
import type { RecordChange } from './change.js';
import type { Origin, RecordReference } from './fact.js';
import type { StorageFailure, StorageUnavailable } from './failure.js';

/** Something a decision rested on without writing it: it must still have this revision when the decision is written. @public */
export interface Guard extends RecordReference {
	/** 0 for a record that was never written. */
	readonly revision: number;
}

/** What a request answered, kept so that the same request asked again answers the same and does nothing. @public */
export interface Receipt {
	readonly requestId: string;
	readonly command: string;
	/** A keyed hash of the command and its input; the input cannot be read from it. */
	readonly fingerprint: string;
	/** Plain data. */
	readonly output: unknown;
}

/** All that one command writes, at once or not at all. @public */
export interface ChangeSet<Change extends RecordChange = RecordChange> {
	readonly origin: Origin;
	/** At most 50, 5,100 from a command that goes through all contacts; no record twice. */
	readonly changes: readonly Change[];
	readonly guards: readonly Guard[];
	readonly receipt: Receipt | undefined;
}

/** What a store answers to a change set it has written. @public */
export interface Committed {
	/** The positions given to the facts, in the order of the change set. */
	readonly positions: readonly number[];
}

/** A port's answer; an `async` function and a `ResultAsync` both fit. @public */
export type Reply<T, E = StorageUnavailable> = PromiseLike<Result<T, E>>;

/** What a store does with a change set. @public */
export interface CommitPort<Change extends RecordChange = RecordChange> {
	/**
	 * Writes all of it or none. `storage.conflict` when a record has another revision than `before`, a guard another than named,
	 * a taken key has a holder, or the receipt's request is already kept; keys released in the same set count as free.
	 */
	commit(changeSet: ChangeSet<Change>): Reply<Committed, StorageFailure>;
}

/** Most records a command may change that is made for many, page by page; twice as many index entries. */
export const BULK_LIMIT = 5_100;

/** Most records one command may change. */
export const CHANGE_LIMIT = 50;

/** Most index entries one command may put and remove. */
export const ENTRY_LIMIT = 100;
