import { describe, expect, it } from 'vitest';
import { type Instant, parseInstant } from '../../../src/kernel/instant.js';
import { parseTimeZone, type TimeZone } from '../../../src/kernel/time-zone.js';
import { instantOfWallClock, offsetMinutesAt, type WallClock, wallClockAt } from '../../../src/kernel/wall-clock.js';

function zone(name: string): TimeZone {
	const parsed = parseTimeZone(name);
	if (parsed === undefined) throw new Error(`not a time zone: ${name}`);
	return parsed;
}

function instant(text: string): Instant {
	const parsed = parseInstant(text);
	if (parsed === undefined) throw new Error(`not an instant: ${text}`);
	return parsed;
}

function wall(text: string): WallClock {
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, millisecond = 0] = text
		.split(/[-T:.]/)
		.map(Number);
	return { year, month, day, hour, minute, second, millisecond };
}

describe('offsetMinutesAt', () => {
	it.each([
		['Europe/Paris', '2026-03-29T00:59:59.999Z', 60],
		['Europe/Paris', '2026-03-29T01:00:00.000Z', 120],
		['Europe/Paris', '2026-10-25T00:59:59.999Z', 120],
		['Europe/Paris', '2026-10-25T01:00:00.000Z', 60],
		['America/New_York', '2026-11-01T05:59:59.999Z', -240],
		['America/New_York', '2026-11-01T06:00:00.000Z', -300],
		['Australia/Lord_Howe', '2026-10-03T15:29:59.999Z', 630],
		['Australia/Lord_Howe', '2026-10-03T15:30:00.000Z', 660],
		['Asia/Kathmandu', '2026-11-22T00:00:00.000Z', 345],
		['Asia/Kathmandu', '1985-12-31T00:00:00.000Z', 330],
		['Pacific/Apia', '2011-12-30T09:59:59.999Z', -600],
		['Pacific/Apia', '2011-12-30T10:00:00.000Z', 840],
		['Pacific/Kiritimati', '2026-11-22T00:00:00.000Z', 840],
		['Etc/GMT+12', '2026-11-22T00:00:00.000Z', -720],
		['Africa/Monrovia', '1971-01-01T00:00:00.000Z', -44.5],
		['UTC', '0000-01-01T00:00:00.000Z', 0],
	])('in %s at %s is %d', (name, at, minutes) => {
		expect(offsetMinutesAt(instant(at), zone(name))).toBe(minutes);
	});

	it('remembers no more than it may, and answers the same after it forgot', () => {
		const paris = zone('Europe/Paris');
		const winter = instant('2026-01-15T12:00Z');
		for (const name of Intl.supportedValuesOf('timeZone')) offsetMinutesAt(winter, zone(name));
		for (let year = 1_000; year < 6_000; year += 1) offsetMinutesAt(instant(`${year}-01-15T12:00Z`), paris);
		expect(offsetMinutesAt(winter, paris)).toBe(60);
	});
});

describe('wallClockAt', () => {
	it.each([
		['Europe/Paris', '2026-11-22T08:30:15.250Z', '2026-11-22T09:30:15.250'],
		['America/New_York', '2026-01-01T03:00:00.000Z', '2025-12-31T22:00:00.000'],
		['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29T23:59:59.999'],
		['Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31T00:00:00.000'],
		['Asia/Kathmandu', '2024-02-28T18:20:00.000Z', '2024-02-29T00:05:00.000'],
	])('CNV-6 in %s at %s shows %s', (name, at, shown) => {
		expect(wallClockAt(instant(at), zone(name))).toEqual(wall(shown));
	});

	it('has the neighbouring year at either end of time', () => {
		expect(wallClockAt(instant('0000-01-01T00:00:00.000Z'), zone('America/New_York')).year).toBe(-1);
		expect(wallClockAt(instant('9999-12-31T23:59:59.999Z'), zone('Asia/Tokyo')).year).toBe(10_000);
	});
});

describe('instantOfWallClock', () => {
	it.each([
		['Europe/Paris', '2026-11-22T09:30:00.000', 'exact', '2026-11-22T08:30:00.000Z', '2026-11-22T08:30:00.000Z'],
		['Europe/Paris', '2026-10-25T02:30:00.000', 'ambiguous', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
		['Europe/Paris', '2026-10-25T01:59:59.999', 'exact', '2026-10-24T23:59:59.999Z', '2026-10-24T23:59:59.999Z'],
		['Europe/Paris', '2026-10-25T03:00:00.000', 'exact', '2026-10-25T02:00:00.000Z', '2026-10-25T02:00:00.000Z'],
		['Europe/Paris', '2026-03-29T02:30:00.000', 'skipped', '2026-03-29T01:30:00.000Z', '2026-03-29T01:30:00.000Z'],
		['America/New_York', '2026-03-08T02:30:00.000', 'skipped', '2026-03-08T07:30:00.000Z', '2026-03-08T07:30:00.000Z'],
		[
			'Australia/Lord_Howe',
			'2026-10-04T02:15:00.000',
			'skipped',
			'2026-10-03T15:45:00.000Z',
			'2026-10-03T15:45:00.000Z',
		],
		[
			'Australia/Lord_Howe',
			'2026-04-05T01:45:00.000',
			'ambiguous',
			'2026-04-04T14:45:00.000Z',
			'2026-04-04T15:15:00.000Z',
		],
		['Pacific/Apia', '2011-12-30T12:00:00.000', 'skipped', '2011-12-30T22:00:00.000Z', '2011-12-30T22:00:00.000Z'],
		[
			'Pacific/Kwajalein',
			'1969-09-30T12:00:00.000',
			'ambiguous',
			'1969-09-30T01:00:00.000Z',
			'1969-10-01T00:00:00.000Z',
		],
		['Asia/Kathmandu', '1986-01-01T00:10:00.000', 'skipped', '1985-12-31T18:40:00.000Z', '1985-12-31T18:40:00.000Z'],
	])('in %s reads %s as %s', (name, shown, kind, earlier, later) => {
		expect(instantOfWallClock(wall(shown), zone(name), 'earlier')).toEqual({ kind, instant: earlier });
		expect(instantOfWallClock(wall(shown), zone(name), 'later')).toEqual({ kind, instant: later });
	});

	it.each([
		['30 February', { month: 2, day: 30 }],
		['29 February outside a leap year', { month: 2, day: 29 }],
		['month 0', { month: 0 }],
		['month 13', { month: 13 }],
		['day 0', { day: 0 }],
		['24 o’clock', { hour: 24 }],
		['minute 60', { minute: 60 }],
		['second 60', { second: 60 }],
		['millisecond 1000', { millisecond: 1_000 }],
		['a fraction of a year', { year: 2026.5 }],
		['a fraction of a month', { month: 6.5 }],
		['a fraction of a day', { day: 15.5 }],
		['a fraction of an hour', { hour: 12.5 }],
		['a fraction of a minute', { minute: 1.5 }],
		['a fraction of a second', { second: 1.5 }],
		['a fraction of a millisecond', { millisecond: 1.5 }],
		['not a number', { hour: Number.NaN }],
		['a year without end', { year: Number.POSITIVE_INFINITY }],
		['a year beyond instants', { year: 10_000 }],
		['the last day a date can hold', { year: 275_760, month: 9, day: 12, hour: 23 }],
		['the first day a date can hold', { year: -271_821, month: 4, day: 20, hour: 1 }],
		['a year before instants', { year: -1 }],
	])('refuses %s', (_what, change) => {
		const wallClock = { ...wall('2026-06-15T12:00:00.000'), ...change };
		expect(instantOfWallClock(wallClock, zone('Europe/Paris'), 'earlier')).toBeUndefined();
	});

	it('reaches the first and the last instant, and the years before 100', () => {
		const newYork = zone('America/New_York');
		for (const text of ['0000-01-01T00:00:00.000Z', '0050-06-15T12:00:00.000Z', '9999-12-31T23:59:59.999Z']) {
			const read = instantOfWallClock(wallClockAt(instant(text), newYork), newYork, 'earlier');
			expect(read).toEqual({ kind: 'exact', instant: text });
		}
	});
});
