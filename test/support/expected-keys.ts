import type { Claim, Entry, RecordKeys } from '../../src/kernel/change.js';
import { recordKinds } from './record-kinds.js';
import type { StoredRecord } from './workspace-contents.js';

/** Who holds what key, and which lines an index has in which order, by the states of the records alone. */
export interface ExpectedKeys {
	readonly claims: readonly (Claim & { readonly holder: string })[];
	readonly groups: readonly ExpectedGroup[];
}

/** The lines of an index under one key, in order. */
export interface ExpectedGroup {
	readonly index: string;
	readonly key: string;
	readonly lines: readonly { readonly sort: string; readonly id: string }[];
}

export function keysOf({ kind, state }: StoredRecord): RecordKeys {
	if (state === undefined) throw new Error(`no state of a ${kind}`);
	return recordKinds[kind].keysOf(state);
}

export function expectedKeys(records: readonly StoredRecord[]): ExpectedKeys {
	const claims = records.flatMap((record) => keysOf(record).claims.map((claim) => ({ ...claim, holder: record.id })));
	const groups = new Map<string, { index: string; key: string; lines: Map<string, { sort: string; id: string }> }>();
	for (const record of records) {
		for (const { index, key, sort } of keysOf(record).entries) {
			const name = `${index}\n${key}`;
			const group = groups.get(name) ?? { index, key, lines: new Map() };
			group.lines.set(`${sort}\n${record.id}`, { sort, id: record.id });
			groups.set(name, group);
		}
	}
	return {
		claims,
		groups: [...groups.values()].map(({ index, key, lines }) => ({ index, key, lines: inOrder([...lines.values()]) })),
	};
}

function inOrder<Line extends { readonly sort: string; readonly id: string }>(lines: readonly Line[]): readonly Line[] {
	return lines.toSorted((one, other) => compare(one.sort, other.sort) || compare(one.id, other.id));
}

function compare(one: string, other: string): number {
	return one === other ? 0 : one < other ? -1 : 1;
}

export function claimText({ space, key }: Claim): string {
	return JSON.stringify([space, key]);
}

export function entryText({ index, key, sort }: Entry): string {
	return JSON.stringify([index, key, sort]);
}
