import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataText, parsedData } from '../../examples/postgres/store/data.js';
import { key, keyText, sortKey, textOfKey, workspaceKey } from '../../examples/postgres/store/keys.js';
import { anyText } from '../support/unicode.js';

const inBytes = (one: string, other: string): number => Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other)));
const inUnits = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

// Near each other, and near the ends of ranges.
const edge = fc.constantFrom(
	'\u0000',
	'\u0001',
	'\u0002',
	'a',
	'\uD7FF',
	'\uD83D',
	'\u{1F600}',
	'\uDE00',
	'\uE000',
	'\uFFFF',
);
const text = fc.oneof(
	anyText,
	fc.array(edge, { maxLength: 4 }).map((parts) => parts.join('')),
);

describe('texts as the PostgreSQL store keeps them', () => {
	it('keys come back, hold nothing that PostgreSQL refuses, and order in bytes as the texts order in JavaScript', () => {
		fc.assert(
			fc.property(text, text, (one, other) => {
				expect(textOfKey(keyText(one))).toBe(one);
				expect(keyText(one)).not.toContain('\u0000');
				expect(Buffer.from(keyText(one)).toString()).toBe(keyText(one));
				expect(inBytes(keyText(one), keyText(other))).toBe(inUnits(one, other));
			}),
			{ numRuns: 20_000 },
		);
	});

	it('long keys and sorts fit a row of an index, differ where the texts differ, and sorts keep their order', () => {
		const long = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.constantFrom('x', 'é', '日', '\u{1F600}'), text);
		const whole = long.map(([count, letter, end]) => letter.repeat(count) + end);
		fc.assert(
			fc.property(whole, whole, (one, other) => {
				const row = [workspaceKey(one), key(one), sortKey(one)].reduce((sum, part) => sum + Buffer.byteLength(part), 0);
				expect(row).toBeLessThan(1_900);
				for (const made of [workspaceKey, key, sortKey]) expect(made(one) === made(other)).toBe(one === other);
				const [left, right] = [one, other].map((whole) => Buffer.byteLength(keyText(whole)));
				if ((left ?? 0) <= 1100 && (right ?? 0) <= 1100)
					expect(inBytes(sortKey(one), sortKey(other))).toBe(inUnits(one, other));
			}),
			{ numRuns: 2_000 },
		);
	});

	it('data comes back as it was, with undefined in its place', () => {
		const leaf = fc.oneof(anyText, fc.boolean(), fc.integer(), fc.constant(undefined));
		const { tree } = fc.letrec((tie) => ({
			tree: fc.oneof(
				{ depthSize: 'small' },
				leaf,
				fc.array(tie('tree')),
				fc.dictionary(anyText, tie('tree'), { noNullPrototype: true }),
			),
		}));
		fc.assert(
			fc.property(tree, (data) => {
				const back: unknown = parsedData(dataText({ data }));
				expect(back).toStrictEqual({ data });
			}),
			{ numRuns: 2_000 },
		);
	});
});
