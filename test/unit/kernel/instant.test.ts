import { describe, expect, it } from 'vitest';
import {
	earlierOf,
	type Instant,
	instantAt,
	laterOf,
	millisecondsOf,
	parseInstant,
} from '../../../src/kernel/instant.js';

const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

function instant(text: string): Instant {
	const parsed = parseInstant(text);
	if (parsed === undefined) throw new Error(`not an instant: ${text}`);
	return parsed;
}

describe('parseInstant', () => {
	it.each([
		['2026-11-22T08:30:00.000Z', '2026-11-22T08:30:00.000Z'],
		['2026-11-22T08:30Z', '2026-11-22T08:30:00.000Z'],
		['2026-11-22T08:30:15Z', '2026-11-22T08:30:15.000Z'],
		['2026-11-22T08:30:15.5Z', '2026-11-22T08:30:15.500Z'],
		['2026-11-22T08:30:15.123456789Z', '2026-11-22T08:30:15.123Z'],
		['2026-11-22T08:30:15.999999999Z', '2026-11-22T08:30:15.999Z'],
		['2026-11-22T08:30:00+05:45', '2026-11-22T02:45:00.000Z'],
		['2026-11-22T08:30:00-09:30', '2026-11-22T18:00:00.000Z'],
		['2026-11-22T08:30:00-00:00', '2026-11-22T08:30:00.000Z'],
		['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00.000Z'],
		['2024-02-29T00:00Z', '2024-02-29T00:00:00.000Z'],
		['2000-02-29T00:00Z', '2000-02-29T00:00:00.000Z'],
		['0000-01-01T00:00Z', '0000-01-01T00:00:00.000Z'],
		['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
	])('reads %s', (text, expected) => {
		expect(parseInstant(text)).toBe(expected);
	});

	it.each([
		['no offset, which would mean the zone of the host', '2026-11-22T08:30:00'],
		['a date alone', '2026-11-22'],
		['empty text', ''],
		['space around', ' 2026-11-22T08:30:00Z'],
		['a line break at the end', '2026-11-22T08:30:00Z\n'],
		['30 February', '2026-02-30T00:00Z'],
		['29 February outside a leap year', '2026-02-29T00:00Z'],
		['29 February of a century', '1900-02-29T00:00Z'],
		['31 April', '2026-04-31T00:00Z'],
		['day 0', '2026-04-00T00:00Z'],
		['month 0', '2026-00-10T00:00Z'],
		['month 13', '2026-13-10T00:00Z'],
		['hour 24', '2026-11-22T24:00Z'],
		['minute 60', '2026-11-22T08:60Z'],
		['second 60', '2026-11-22T08:59:60Z'],
		['offset of 24 hours', '2026-11-22T08:30:00+24:00'],
		['offset of 60 minutes', '2026-11-22T08:30:00+01:60'],
		['offset without colon', '2026-11-22T08:30:00+0100'],
		['ten digits of a second', '2026-11-22T08:30:00.1234567890Z'],
		['lower case', '2026-11-22t08:30:00z'],
		['six digits of a year', '+012026-11-22T08:30:00Z'],
		['before the year 0000 once the offset is applied', '0000-01-01T00:00+01:00'],
		['after the year 9999 once the offset is applied', '9999-12-31T23:59-01:00'],
		['full-width digits', '２０２６-11-22T08:30:00Z'],
	])('refuses %s', (_what, text) => {
		expect(parseInstant(text)).toBeUndefined();
	});
});

describe('instantAt', () => {
	it('counts milliseconds since 1970', () => {
		expect(instantAt(0)).toBe('1970-01-01T00:00:00.000Z');
		expect(instantAt(-1)).toBe('1969-12-31T23:59:59.999Z');
		expect(instantAt(1_795_336_200_000)).toBe('2026-11-22T08:30:00.000Z');
	});

	it('answers the same for one reading asked twice, and anew for the next', () => {
		const answers = [1_000, 1_000, 2_000, 1_000].map(instantAt);
		expect(answers.map((answer) => answer?.slice(17))).toEqual(['01.000Z', '01.000Z', '02.000Z', '01.000Z']);
	});

	it('leaves out the fraction of a millisecond', () => {
		expect(instantAt(1.9)).toBe('1970-01-01T00:00:00.001Z');
	});

	it('ends where texts would no longer order as times do', () => {
		expect(instantAt(FIRST)).toBe('0000-01-01T00:00:00.000Z');
		expect(instantAt(LAST)).toBe('9999-12-31T23:59:59.999Z');
		expect(instantAt(FIRST - 1)).toBeUndefined();
		expect(instantAt(LAST + 1)).toBeUndefined();
	});

	it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 9e15])(
		'refuses %s, also asked twice',
		(count) => {
			expect(instantAt(count)).toBeUndefined();
			expect(instantAt(count)).toBeUndefined();
		},
	);
});

describe('millisecondsOf, earlierOf, laterOf', () => {
	const before = instant('2026-11-22T08:30:00Z');
	const after = instant('2026-11-22T08:30:00.001Z');

	it('counts back what instantAt counted', () => {
		for (const count of [FIRST, -1, 0, 1, 1_795_336_200_000, LAST]) {
			const made = instantAt(count);
			expect(made === undefined ? undefined : millisecondsOf(made)).toBe(count);
		}
	});

	it('orders texts as times, from the first year to the last', () => {
		const ordered = [FIRST, FIRST + 1, -1, 0, 999, 1_000, 1_795_336_200_000, LAST].map(instantAt);
		expect([...ordered].sort()).toEqual(ordered);
	});

	it('picks the earlier and the later in either order', () => {
		expect(earlierOf(before, after)).toBe(before);
		expect(earlierOf(after, before)).toBe(before);
		expect(laterOf(before, after)).toBe(after);
		expect(laterOf(after, before)).toBe(after);
		expect(earlierOf(before, before)).toBe(before);
		expect(laterOf(after, after)).toBe(after);
	});
});
