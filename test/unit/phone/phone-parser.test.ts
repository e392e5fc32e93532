import { describe, expect, it } from 'vitest';
import { createPhoneParser } from '../../../src/phone/index.js';
import { matchValueOf } from '../../../src/records/attributes/match-value.js';
import { rememberingPhones } from '../../../src/records/attributes/normalise-phone.js';

const french = createPhoneParser({ defaultRegion: 'FR' });

describe('a parser of national numbers', () => {
	it.each([
		['06 12 34 56 78', '+33612345678'],
		['0612345678', '+33612345678'],
		['06.12.34.56.78', '+33612345678'],
		['(06) 12-34-56-78', '+33612345678'],
		['00 49 30 901820', '+4930901820'],
		['+44 20 7946 0018', '+442079460018'],
	])('MAT-3 reads %s', (raw, e164) => {
		expect(french(raw)).toBe(e164);
		// A second time, from memory.
		expect(french(raw)).toBe(e164);
	});

	it.each([
		'',
		' ',
		'12',
		'call me',
		'06 12 34 56',
		'06 12 34 56 78 ext. 9',
		'call 06 12 34 56 78',
		'06 12 34 56 78 / 06 98 76 54 32',
		`06${' '.repeat(100)}12345678`,
		'0'.repeat(100_000),
		'\uD800',
		'__proto__',
	])('MAT-3 reads no number in %j', (raw) => {
		expect(french(raw)).toBeUndefined();
		expect(french(raw)).toBeUndefined();
	});

	it('MAT-3 another region reads another number', () => {
		expect(createPhoneParser({ defaultRegion: 'GB' })('020 7946 0018')).toBe('+442079460018');
		expect(french('020 7946 0018')).not.toBe('+442079460018');
	});

	it.each(['', 'fr', 'XX', 'EU', 'FRA'])('throws at once for %j, which is no region', (defaultRegion) => {
		expect(() => createPhoneParser({ defaultRegion })).toThrow(RangeError);
	});
});

describe('a phone number without its country', () => {
	it('MAT-3 compares where a parser knows the country, under the same key', () => {
		const international = matchValueOf('phone', '+33 6 12 34 56 78', undefined);
		expect(matchValueOf('phone', '06 12 34 56 78', french)).toEqual(international);
		expect(matchValueOf('phone', '06 12 34 56 78', undefined)).toBeUndefined();
	});

	it.each([
		['+33 6 12 34 56 78', '+33612345678'],
		['＋33 6 12 34 56 78', '+33612345678'],
		['+44 (0)20 7946 0018', '+442079460018'],
		['+1 06 12', undefined],
	])('MAT-3 with its country, %s is read by the core alone', (raw, normalised) => {
		const never = (): string => expect.fail('the parser was asked');
		expect(matchValueOf('phone', raw, never)?.normalised).toBe(normalised);
	});

	it.each(['33612345678', 'tel:+33612345678', '+0612345678', '', '+33612345678 '])(
		'MAT-3 a parser that answers %j, which is not E.164, is not believed',
		(answer) => {
			expect(
				matchValueOf(
					'phone',
					'06 12 34 56 78',
					rememberingPhones(() => answer),
				),
			).toBeUndefined();
		},
	);
});

describe('a parser with a memory', () => {
	it('MAT-3 is asked once for a spelling, whether it reads a number in it or not', () => {
		const asked: string[] = [];
		const phones = rememberingPhones((raw) => {
			asked.push(raw);
			return french(raw);
		});
		for (const raw of ['06 12 34 56 78', 'none', '06 12 34 56 78', 'none']) expect(phones(raw)).toBe(french(raw));
		expect(asked).toEqual(['06 12 34 56 78', 'none']);
	});

	it('MAT-3 forgets the oldest of more than 10,000, and answers the same', () => {
		let asked = 0;
		const phones = rememberingPhones(() => {
			asked += 1;
			return '+33612345678';
		});
		for (let index = 0; index <= 10_000; index += 1) phones(String(index));
		expect(asked).toBe(10_001);
		expect(phones('1')).toBe('+33612345678');
		expect(asked).toBe(10_001);
		expect(phones('0')).toBe('+33612345678');
		expect(asked).toBe(10_002);
	});

	it('MAT-3 asks and remembers nothing of a text too long to be a number', () => {
		expect(rememberingPhones(() => expect.fail('it was asked'))('1'.repeat(65))).toBeUndefined();
	});
});
