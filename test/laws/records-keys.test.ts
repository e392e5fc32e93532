import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordState } from '../../src/kernel/change.js';
import { createMemoryStore } from '../../src/memory/index.js';
import { claimText, entryText, keysOf } from '../support/expected-keys.js';
import { observedStore } from '../support/observed-store.js';
import { beginning, lived } from '../support/random-histories.js';
import { randomHistory } from '../support/random-steps.js';
import { recordKinds } from '../support/record-kinds.js';
import { recordsOf } from '../support/workspace-contents.js';

/** Takes what a change takes and releases what it releases; each only once. */
function move(held: Map<string, string>, id: string, taken: readonly string[], released: readonly string[]): void {
	for (const key of released) {
		expect(held.get(key), `released by who holds it: ${key}`).toBe(id);
		held.delete(key);
	}
	for (const key of new Set(taken)) {
		expect(held.get(key), `taken while nobody holds it: ${key}`).toBeUndefined();
		held.set(key, id);
	}
}

describe('the laws of keys', { timeout: 120_000 }, () => {
	it('keys moved by change sets, one after the other, are the keys of the states', async () => {
		let released = 0;
		await fc.assert(
			fc.asyncProperty(randomHistory(60), async (history) => {
				const { store, changes } = observedStore(createMemoryStore());
				const desk = await beginning(store);
				await lived(desk, history);
				const claims = new Map<string, string>();
				const entries = new Map<string, string>();
				const owned = (id: string, text: string): string => `${text} of ${id}`;
				for (const { id, taken, released: freed, put, removed } of changes) {
					released += freed.length + removed.length;
					move(claims, id, taken.map(claimText), freed.map(claimText));
					const ofRecord = (entry: (typeof put)[number]): string => owned(id, entryText(entry));
					move(entries, id, put.map(ofRecord), removed.map(ofRecord));
				}
				const records = await recordsOf(store);
				const expectedClaims = records.flatMap((record) => keysOf(record).claims.map(claimText));
				const expectedEntries = records.flatMap((record) =>
					keysOf(record).entries.map((entry) => owned(record.id, entryText(entry))),
				);
				expect([...claims.keys()].sort()).toEqual([...new Set(expectedClaims)].sort());
				expect([...entries.keys()].sort()).toEqual([...new Set(expectedEntries)].sort());
			}),
			{ numRuns: 150 },
		);
		expect(released).toBeGreaterThan(20);
	});

	it('nothing is claimed by two', async () => {
		await fc.assert(
			fc.asyncProperty(randomHistory(60), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				const claims = (await recordsOf(desk.store)).flatMap((record) => keysOf(record).claims.map(claimText));
				expect(claims.length).toBe(new Set(claims).size);
			}),
			{ numRuns: 100 },
		);
	});

	it('two states of a record that are said to have the same keys have the same keys', async () => {
		await fc.assert(
			fc.asyncProperty(randomHistory(60), async (history) => {
				const desk = await beginning();
				await lived(desk, history);
				for (const { kind, events } of await recordsOf(desk.store)) {
					const record = recordKinds[kind];
					let before: RecordState | undefined;
					for (const { fact } of events) {
						const after = record.evolve(before, fact);
						if (before !== undefined && record.haveSameKeys(before, after)) {
							expect(record.keysOf(after), fact.type).toStrictEqual(record.keysOf(before));
						}
						before = after;
					}
				}
			}),
			{ numRuns: 100 },
		);
	});
});
