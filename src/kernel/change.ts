import type { Fact } from './fact.js';

/**
 * What every record has: an id, and the count of facts that made it what it is. A record is plain data that JSON can hold,
 * without null: what is absent is `undefined`, and a store may leave such a property out or bring it back.
 * @public
 */
export interface RecordState {
	readonly id: string;
	/** 1 after the first fact; one more with each. */
	readonly revision: number;
}

/** A key that at most one record of the workspace holds at a time, in a named space. @public */
export interface Claim {
	readonly space: string;
	readonly key: string;
}

/**
 * A line of a named index: records under a key, read in order of `sort`, then of the record's id. Both are compared as
 * JavaScript compares texts, unit by unit, in no language. Of a `sort` longer than 1,100 bytes of UTF-8 the rest may order as it likes, the same each time.
 * @public
 */
export interface Entry {
	readonly index: string;
	readonly key: string;
	readonly sort: string;
}

/** The claims and entries that a record has because of its state. @public */
export interface RecordKeys {
	readonly claims: readonly Claim[];
	readonly entries: readonly Entry[];
}

/** What a record becomes, the facts that made it so, and the keys that move with it. @public */
export interface RecordChange<
	Kind extends string = string,
	State extends RecordState = RecordState,
	F extends Fact = Fact,
> {
	readonly kind: Kind;
	readonly id: string;
	/** The revision the decision saw; 0 when the record is new. */
	readonly before: number;
	readonly after: State;
	/** In order; at least one. */
	readonly facts: readonly F[];
	readonly taken: readonly Claim[];
	readonly released: readonly Claim[];
	readonly put: readonly Entry[];
	readonly removed: readonly Entry[];
}

/** How one kind of record is made of facts, and what it is found by. */
export interface RecordKind<Kind extends string, State extends RecordState, F extends Fact> {
	readonly kind: Kind;
	/** Total: it refuses no fact and mutates nothing. */
	readonly evolve: (state: State | undefined, fact: F) => State;
	readonly keysOf: (state: State) => RecordKeys;
	/** True spares the comparison of keys; it may only be true when both states have the same. */
	readonly haveSameKeys: (before: State, after: State) => boolean;
	/** The state without what could tell who a person is; equal to what the redacted facts make. */
	readonly redact: (state: State) => State;
}

const none: readonly never[] = [];

const nothingMoved: MovedKeys = { taken: none, released: none, put: none, removed: none };

/** Folds facts over a state: the only way a record changes. */
export function changeOf<Kind extends string, State extends RecordState, F extends Fact>(
	record: RecordKind<Kind, State, F>,
	before: State | undefined,
	facts: readonly [F, ...F[]],
): RecordChange<Kind, State, F> {
	const after = fold(record, before, facts);
	const { taken, released, put, removed } = movedKeys(record, before, after);
	return {
		kind: record.kind,
		id: after.id,
		before: before?.revision ?? 0,
		after,
		facts,
		taken,
		released,
		put,
		removed,
	};
}

type MovedKeys = Pick<RecordChange, 'put' | 'released' | 'removed' | 'taken'>;

function movedKeys<State extends RecordState>(
	record: Pick<RecordKind<string, State, Fact>, 'haveSameKeys' | 'keysOf'>,
	before: State | undefined,
	after: State,
): MovedKeys {
	if (before === undefined) {
		const { claims, entries } = record.keysOf(after);
		return { taken: claims, released: none, put: entries, removed: none };
	}
	if (record.haveSameKeys(before, after)) return nothingMoved;
	const old = record.keysOf(before);
	const now = record.keysOf(after);
	return {
		taken: now.claims.filter((claim) => !old.claims.some((other) => sameClaim(claim, other))),
		released: old.claims.filter((claim) => !now.claims.some((other) => sameClaim(claim, other))),
		put: now.entries.filter((entry) => !old.entries.some((other) => sameEntry(entry, other))),
		removed: old.entries.filter((entry) => !now.entries.some((other) => sameEntry(entry, other))),
	};
}

/** Rebuilds a record from its facts, in order. */
function fold<Kind extends string, State extends RecordState, F extends Fact>(
	record: RecordKind<Kind, State, F>,
	before: State | undefined,
	facts: readonly [F, ...F[]],
): State {
	let state = record.evolve(before, facts[0]);
	for (let index = 1; index < facts.length; index += 1) {
		const fact = facts[index];
		if (fact !== undefined) state = record.evolve(state, fact);
	}
	return state;
}

export const noKeys: RecordKeys = { claims: none, entries: none };

function sameClaim(one: Claim, other: Claim): boolean {
	return one.space === other.space && one.key === other.key;
}

function sameEntry(one: Entry, other: Entry): boolean {
	return one.index === other.index && one.key === other.key && one.sort === other.sort;
}
