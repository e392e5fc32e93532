import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhoneParser } from '../../src/phone/index.js';
import { matchValueOf } from '../../src/records/attributes/match-value.js';
import { anyText, wellFormedText } from '../support/unicode.js';

const french = createPhoneParser({ defaultRegion: 'FR' });
const dialled = fc
	.array(
		fc.tuple(fc.constantFrom('0', '1', '6', '12', '34', '789', '+', '('), fc.constantFrom('', ' ', '.', '-', ')')),
		{
			maxLength: 12,
		},
	)
	.map((pieces) => pieces.flat().join(''));
const spelling = fc.oneof(dialled, dialled, anyText, wellFormedText);

describe('MAT-3 the laws of a parser of national numbers', () => {
	it('MAT-3 whatever is typed, it answers E.164 or nothing, the same each time', () => {
		fc.assert(
			fc.property(spelling, (raw) => {
				const read = french(raw);
				if (read !== undefined) expect(read).toMatch(/^\+[1-9]\d{6,14}$/);
				expect(french(raw)).toBe(read);
			}),
			{ numRuns: 10_000 },
		);
	});

	it('MAT-3 with it, every number that compared without it compares as before', () => {
		fc.assert(
			fc.property(spelling, (raw) => {
				const without = matchValueOf('phone', raw, undefined);
				if (without !== undefined) expect(matchValueOf('phone', raw, french)).toEqual(without);
			}),
			{ numRuns: 10_000 },
		);
	});
});
