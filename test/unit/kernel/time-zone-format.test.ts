import { describe, expect, it } from 'vitest';
import { formatInstant, isInstantPattern } from '../../../src/kernel/format-instant.js';
import { parseInstant } from '../../../src/kernel/instant.js';
import { parseTimeZone } from '../../../src/kernel/time-zone.js';

function formatted(at: string, name: string, pattern: string): string {
	const [instant, zone] = [parseInstant(at), parseTimeZone(name)];
	if (instant === undefined || zone === undefined) throw new Error(`not an instant in a zone: ${at} ${name}`);
	return formatInstant(instant, zone, pattern);
}

describe('formatInstant', () => {
	it.each([
		['2026-11-22T08:30:15.250Z', 'Europe/Paris', 'yyyy-MM-dd HH:mm:ss.SSS xxx', '2026-11-22 09:30:15.250 +01:00'],
		['2026-03-08T01:30:00.000Z', 'Europe/Paris', 'yyyy-MM-dd HH:mm', '2026-03-08 02:30'],
		['2026-03-08T07:30:00.000Z', 'UTC', 'HH:mm', '07:30'],
		['2026-10-25T00:30:00.000Z', 'Europe/Paris', 'HH:mm xxx', '02:30 +02:00'],
		['2026-10-25T01:30:00.000Z', 'Europe/Paris', 'HH:mm xxx', '02:30 +01:00'],
		[
			'2011-12-30T10:00:00.000Z',
			'Pacific/Apia',
			'EEEE d MMMM yyyy HH:mm XXX',
			'Saturday 31 December 2011 00:00 +14:00',
		],
		['2026-10-03T15:30:00.000Z', 'Australia/Lord_Howe', 'HH:mm xxx', '02:30 +11:00'],
		['2026-11-22T00:00:00.000Z', 'Asia/Kathmandu', 'HH:mm O', '05:45 GMT+5:45'],
		['2026-07-01T10:00:00.000Z', 'America/New_York', 'HH:mm z zzzz', '06:00 EDT Eastern Daylight Time'],
		['2026-07-01T10:00:00.000Z', 'UTC', 'XXX xxx', 'Z +00:00'],
		['2026-07-05T10:00:00.000Z', 'UTC', 'e i', '1 7'],
		['0000-01-01T00:00:00.000Z', 'America/New_York', 'yyyy G', '0002 BC'],
	])('%s in %s by %s', (at, name, pattern, expected) => {
		expect(formatted(at, name, pattern)).toBe(expected);
	});

	it.each([
		["'max' x", 'max -07'],
		["'Ox' yyyy 'zO'", 'Ox 2026 zO'],
		["h 'o''clock'", "3 o'clock"],
		["''yy", "'26"],
		['zzzz x', 'Mexican Pacific Standard Time -07'],
		['x xxx', '-07 -07:00'],
		['PPpp', 'Jul 1, 2026, 3:00:00 AM'],
		["yyyy-MM-dd'T'HH:mm:ssxxx", '2026-07-01T03:00:00-07:00'],
		["HH'unended", '03unended'],
		["HH'T", '03T'],
	])('takes %s for what it says', (pattern, expected) => {
		expect(formatted('2026-07-01T10:00:00.000Z', 'America/Mazatlan', pattern)).toBe(expected);
	});

	it.each([
		'yyyy-MM-ddTHH:mm',
		'T',
		't',
		'x T',
		'DD',
		'YYYY-MM-dd',
		'PPPPpppp',
		'ppp',
		'nonsense',
		'',
		'y'.repeat(257),
	])('refuses %s', (pattern) => {
		expect(isInstantPattern(pattern)).toBe(false);
		expect(() => formatted('2026-07-01T10:00:00.000Z', 'UTC', pattern)).toThrow(RangeError);
	});

	it('tells a pattern by what it can format', () => {
		expect(isInstantPattern("EEEE d MMMM yyyy 'at' HH:mm zzzz")).toBe(true);
		expect(isInstantPattern('y'.repeat(256))).toBe(true);
	});
});
