import { describe, expect, it } from 'vitest';
import type { RecordKeys, RecordKind } from '../../../src/kernel/change.js';
import { changeOf, noKeys } from '../../../src/kernel/change.js';
import type { Fact } from '../../../src/kernel/fact.js';
import { redacted } from '../../../src/kernel/fact.js';

interface Shelf {
	readonly id: string;
	readonly revision: number;
	readonly claims: readonly string[];
	readonly entries: readonly string[];
}

type Filled = Fact<'shelf.filled', { readonly claims: readonly string[]; readonly entries: readonly string[] }, never>;

/** `space/key` and `index/key/sort`, so that each part can differ alone. */
function keysOf({ claims, entries }: Shelf): RecordKeys {
	return {
		claims: claims.map((text) => {
			const [space = '', key = ''] = text.split('/');
			return { space, key };
		}),
		entries: entries.map((text) => {
			const [index = '', key = '', sort = ''] = text.split('/');
			return { index, key, sort };
		}),
	};
}

const shelf: RecordKind<'shelf', Shelf, Filled> = {
	kind: 'shelf',
	evolve: (before, { data }) => ({ id: 'shelf-1', revision: (before?.revision ?? 0) + 1, ...data }),
	keysOf,
	haveSameKeys: () => false,
	redact: (state) => state,
};

function filled(claims: readonly string[], entries: readonly string[]): Filled {
	return { type: 'shelf.filled', data: { claims, entries }, personal: null };
}

function moved(before: Filled, after: Filled, record = shelf) {
	const { taken, released, put, removed } = changeOf(record, shelf.evolve(undefined, before), [after]);
	const entry = ({ index, key, sort }: (typeof put)[number]): string => [index, key, sort].join('/');
	return {
		taken: taken.map(({ space, key }) => `${space}/${key}`),
		released: released.map(({ space, key }) => `${space}/${key}`),
		put: put.map(entry),
		removed: removed.map(entry),
	};
}

const nothing = { taken: [], released: [], put: [], removed: [] };

describe('a change', () => {
	it('of a new record takes and puts all of its keys', () => {
		const facts: readonly [Filled] = [filled(['a/1', 'b/1'], ['i/1/1'])];
		expect(changeOf(shelf, undefined, facts)).toStrictEqual({
			kind: 'shelf',
			id: 'shelf-1',
			before: 0,
			after: { id: 'shelf-1', revision: 1, claims: ['a/1', 'b/1'], entries: ['i/1/1'] },
			facts,
			taken: [
				{ space: 'a', key: '1' },
				{ space: 'b', key: '1' },
			],
			released: [],
			put: [{ index: 'i', key: '1', sort: '1' }],
			removed: [],
		});
	});

	it('names the revision it was made of, and folds every fact in order', () => {
		const before = shelf.evolve(undefined, filled([], []));
		const facts: readonly [Filled, Filled, Filled] = [filled(['a/1'], []), filled(['a/2'], []), filled(['a/3'], [])];
		const change = changeOf(shelf, before, facts);
		expect(change).toMatchObject({ before: 1, after: { revision: 4, claims: ['a/3'] }, facts });
		expect(change.taken).toEqual([{ space: 'a', key: '3' }]);
		expect(changeOf(shelf, undefined, facts).after.revision).toBe(3);
		expect(before).toEqual({ id: 'shelf-1', revision: 1, claims: [], entries: [] });
	});

	it.each([
		['the same claims', ['a/1', 'b/1'], ['b/1', 'a/1'], [], []],
		['one claim more', ['a/1'], ['a/1', 'a/2'], ['a/2'], []],
		['one claim less', ['a/1', 'a/2'], ['a/2'], [], ['a/1']],
		['another key', ['a/1'], ['a/2'], ['a/2'], ['a/1']],
		['the key in another space', ['a/1'], ['b/1'], ['b/1'], ['a/1']],
		['no claim left', ['a/1'], [], [], ['a/1']],
	])('%s: takes and releases what differs', (_, before, after, taken, released) => {
		expect(moved(filled(before, []), filled(after, []))).toEqual({ ...nothing, taken, released });
	});

	it.each([
		['the same entries', ['i/1/1', 'j/1/1'], ['j/1/1', 'i/1/1'], [], []],
		['one entry more', ['i/1/1'], ['i/1/1', 'i/2/1'], ['i/2/1'], []],
		['one entry less', ['i/1/1', 'i/2/1'], ['i/2/1'], [], ['i/1/1']],
		['another key', ['i/1/1'], ['i/2/1'], ['i/2/1'], ['i/1/1']],
		['another place in the order', ['i/1/1'], ['i/1/2'], ['i/1/2'], ['i/1/1']],
		['another index', ['i/1/1'], ['j/1/1'], ['j/1/1'], ['i/1/1']],
	])('%s: puts and removes what differs', (_, before, after, put, removed) => {
		expect(moved(filled([], before), filled([], after))).toEqual({ ...nothing, put, removed });
	});

	it('spares the comparison where the record says that keys are the same', () => {
		const same = {
			...shelf,
			haveSameKeys: () => true,
			keysOf: () => {
				throw new Error('compared all the same');
			},
		};
		expect(moved(filled(['a/1'], ['i/1/1']), filled(['a/2'], ['i/2/1']), same)).toEqual(nothing);
	});

	it('asks whether keys are the same with the state before and the state after', () => {
		const asked: (readonly [number, number])[] = [];
		const asking = {
			...shelf,
			haveSameKeys: (before: Shelf, after: Shelf) => {
				asked.push([before.revision, after.revision]);
				return true;
			},
		};
		moved(filled([], []), filled([], []), asking);
		expect(asked).toEqual([[1, 2]]);
	});

	it('of a record without keys moves none', () => {
		expect(noKeys).toEqual({ claims: [], entries: [] });
	});
});

describe('a fact', () => {
	it('redacted says what happened, and nothing of who', () => {
		const fact = { type: 'note.written', data: { id: 'n' }, personal: { text: 'hello' } };
		expect(redacted(fact)).toEqual({ type: 'note.written', data: { id: 'n' }, personal: null });
		expect(fact.personal).toEqual({ text: 'hello' });
	});

	it('that says nothing of who is itself when redacted', () => {
		const fact = filled([], []);
		expect(redacted(fact)).toBe(fact);
	});
});
