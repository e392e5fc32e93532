/**
 * A refusal or a fault as plain data: a stable `code` and what a program may need, never text, never what a person typed.
 * @public
 */
export interface Failure<Code extends string = string> {
	readonly code: Code;
}

/** One thing wrong with an input: where it is, and what was expected there; never the value itself. @public */
export interface InputIssue {
	/** Property names and positions from the outside in, joined by dots; empty for the input as a whole. */
	readonly path: string;
	/** A stable word for what is wrong, such as `invalid_type`, `too_long`, `unrecognized_keys`, `malformed_text`. */
	readonly problem: string;
}

/** The input does not have the documented shape; nothing was read and nothing written. @public */
export interface InputInvalid extends Failure<'input.invalid'> {
	/** At most 20, in the order of the input. */
	readonly issues: readonly InputIssue[];
}

/** The store could not be reached or did not answer; nothing is known to be written. Try again later. @public */
export interface StorageUnavailable extends Failure<'storage.unavailable'> {}

/** Somebody else wrote first; nothing of this change set was written. @public */
export interface StorageConflict extends Failure<'storage.conflict'> {}

/** Somebody changed it after the caller looked: show what it is now, and ask again. @public */
export interface RevisionStale extends Failure<'revision.stale'> {
	/** The revision it has now; 0 while it was never written. */
	readonly revision: number;
}

/** What any call that reads may fail with on the store's account. @public */
export type ReadFailure = StorageUnavailable;

/** What any call that writes may fail with on the store's account. @public */
export type StorageFailure = StorageUnavailable | StorageConflict;

/** Makes an `input.invalid`. @public */
export function inputInvalid(issues: readonly InputIssue[]): InputInvalid {
	return { code: 'input.invalid', issues };
}

/** Makes a `storage.unavailable`, for stores that cannot be reached. @public */
export function storageUnavailable(): StorageUnavailable {
	return { code: 'storage.unavailable' };
}

/** Makes a `storage.conflict`, for stores that find something changed. @public */
export function storageConflict(): StorageConflict {
	return { code: 'storage.conflict' };
}

export function revisionStale(revision: number): RevisionStale {
	return { code: 'revision.stale', revision };
}
