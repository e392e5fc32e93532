import type { Author } from './actor.js';
import type { Instant } from './instant.js';

/**
 * Something that has happened to one record. What could tell who a person is stands in `personal` alone,
 * so that erasing a person means setting `personal` to null and nothing else.
 * @public
 */
export interface Fact<Type extends string = string, Data = unknown, Personal = unknown> {
	readonly type: Type;
	readonly data: Data;
	/** Null where the fact never had any, and after erasure. */
	readonly personal: Personal | null;
}

/** Under which command, by whom and when a change was made. @public */
export interface Origin {
	readonly command: string;
	readonly by: Author;
	readonly at: Instant;
	readonly requestId: string | undefined;
}

/** A record of the store: its kind and its id within the workspace. @public */
export interface RecordReference {
	readonly kind: string;
	readonly id: string;
}

/** A fact as the store keeps it. @public */
export interface RecordedEvent<F extends Fact = Fact> {
	/** Increasing within the workspace; gaps are allowed. */
	readonly position: number;
	readonly record: RecordReference;
	readonly fact: F;
	readonly origin: Origin;
}

/** The fact without what could tell who the person is. @public */
export function redacted<F extends Fact>(fact: F): F {
	return fact.personal === null ? fact : { ...fact, personal: null };
}
