import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/kernel/fingerprint.js';

function of(input: unknown, command = 'notes.write', key = 'key'): string {
	return fingerprintOf(key, command, input);
}

describe('the fingerprint of a request', () => {
	it('is a keyed hash that any host can compute again', () => {
		const text = '{"command":"notes.write","input":{"list":[1,null,"é"],"note":"n"}}';
		const expected = createHmac('sha256', 'kéy').update(text).digest('hex');
		expect(of({ note: 'n', list: [1, null, 'é'] }, 'notes.write', 'kéy')).toBe(expected);
	});

	it('is the same whatever the order of the keys, at every depth', () => {
		expect(of({ a: 1, b: { c: 2, d: 3 } })).toBe(of({ b: { d: 3, c: 2 }, a: 1 }));
		expect(of([{ a: 1, b: 2 }])).toBe(of([{ b: 2, a: 1 }]));
	});

	it('takes an absent property for one that is undefined', () => {
		expect(of({ a: 1, b: undefined })).toBe(of({ a: 1 }));
	});

	it('differs with the command, with the key and with anything in the input', () => {
		const inputs: readonly unknown[] = [
			{ a: 1 },
			{ a: '1' },
			{ a: [1] },
			{ a: { 0: 1 } },
			{ a: null },
			{ a: false },
			{ a: 'x","b":"y' },
			{ a: 'x', b: 'y' },
			{ b: 1 },
			{},
			[],
			['a', 1],
			[['a'], 1],
			null,
			'',
			0,
		];
		const all = [...inputs.map((input) => of(input)), of({ a: 1 }, 'notes.read'), of({ a: 1 }, 'notes.write', 'other')];
		expect(new Set(all).size).toBe(all.length);
	});

	it('takes what is undefined in a list for null: it holds its place', () => {
		expect(of(['a', undefined])).toBe(of(['a', null]));
		expect(of(['a', undefined])).not.toBe(of(['a']));
	});
});
