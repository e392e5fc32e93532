import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../src/kernel/format-instant.js';
import { type Instant, instantAt } from '../../src/kernel/instant.js';
import { parseTimeZone, type TimeZone } from '../../src/kernel/time-zone.js';
import { instantOfWallClock, offsetMinutesAt, wallClockAt } from '../../src/kernel/wall-clock.js';

const names = [
	'UTC',
	'Europe/Paris',
	'Europe/London',
	'Europe/Dublin',
	'Europe/Kyiv',
	'Europe/Lisbon',
	'Africa/Casablanca',
	'Africa/Monrovia',
	'Africa/Cairo',
	'America/New_York',
	'America/Los_Angeles',
	'America/St_Johns',
	'America/Caracas',
	'America/Sao_Paulo',
	'America/Nuuk',
	'America/Havana',
	'America/Juneau',
	'Asia/Kathmandu',
	'Asia/Kolkata',
	'Asia/Pyongyang',
	'Asia/Tehran',
	'Asia/Gaza',
	'Asia/Manila',
	'Australia/Lord_Howe',
	'Australia/Adelaide',
	'Antarctica/Troll',
	'Pacific/Apia',
	'Pacific/Chatham',
	'Pacific/Kiritimati',
	'Pacific/Kwajalein',
	'Pacific/Guam',
];

const zones = fc.constantFrom(...names);
const DAY = 86_400_000;
const times = fc.integer({ min: Date.parse('1840-01-01T00:00Z'), max: Date.parse('2100-01-01T00:00Z') });
const anyTimes = fc.integer({ min: Date.parse('0000-01-02T00:00Z'), max: Date.parse('9999-12-30T00:00Z') });

/** A time close to a change of the clocks, where all mistakes live; the time itself where no change follows. */
const timesNearChanges = fc
	.tuple(zones, times, fc.integer({ min: -2 * DAY, max: 2 * DAY }), fc.constantFrom(-1, 0, 1))
	.map(([name, time, distance, step]) => {
		const change = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(name).getTimeZoneTransition('next');
		const near = change === null ? time : change.epochMilliseconds;
		return { name, time: step === 0 ? near + distance : near + step };
	});

const anyMoment = fc.oneof(
	fc.record({ name: zones, time: times }),
	fc.record({ name: zones, time: anyTimes }),
	timesNearChanges,
);

function zone(name: string): TimeZone {
	const parsed = parseTimeZone(name);
	if (parsed === undefined) throw new Error(`not a time zone: ${name}`);
	return parsed;
}

function instant(time: number): Instant {
	const made = instantAt(time);
	if (made === undefined) throw new Error(`not an instant: ${time}`);
	return made;
}

describe('CNV-6 times in zones agree with Temporal, whatever the zone of the host', { timeout: 60_000 }, () => {
	it('offset and wall clock at any instant', () => {
		fc.assert(
			fc.property(anyMoment, ({ name, time }) => {
				const there = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(name);
				expect(offsetMinutesAt(instant(time), zone(name))).toBe(there.offsetNanoseconds / 60e9);
				const { year, month, day, hour, minute, second, millisecond } = there;
				const expected = { year, month, day, hour, minute, second, millisecond };
				expect(wallClockAt(instant(time), zone(name))).toEqual(expected);
			}),
			{ numRuns: 3_000 },
		);
	});

	it('the instant of any wall clock, shown once, twice or never', () => {
		const kinds = new Set<string>();
		fc.assert(
			fc.property(anyMoment, ({ name, time }) => {
				// The time is taken for a wall clock here, so that skipped ones come up as well.
				const wall = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC').toPlainDateTime();
				const { year, month, day, hour, minute, second, millisecond } = wall;
				const wallClock = { year, month, day, hour, minute, second, millisecond };
				const earlier = wall.toZonedDateTime(name, { disambiguation: 'earlier' });
				const later = wall.toZonedDateTime(name, { disambiguation: 'later' });
				const skipped = !earlier.toPlainDateTime().equals(wall);
				const kind = skipped ? 'skipped' : earlier.equals(later) ? 'exact' : 'ambiguous';
				kinds.add(kind);
				for (const [ambiguous, expected] of [
					['earlier', skipped ? later : earlier],
					['later', later],
				] as const) {
					const read = instantOfWallClock(wallClock, zone(name), ambiguous);
					expect(read).toEqual({ kind, instant: instant(expected.epochMilliseconds) });
				}
			}),
			{ numRuns: 3_000 },
		);
		expect([...kinds].sort()).toEqual(['ambiguous', 'exact', 'skipped']);
	});

	it('what is written by a pattern', () => {
		fc.assert(
			fc.property(fc.oneof(fc.record({ name: zones, time: times }), timesNearChanges), ({ name, time }) => {
				const there = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(name);
				const shown = there.toPlainDateTime().toString({ smallestUnit: 'millisecond' });
				expect(formatInstant(instant(time), zone(name), "yyyy-MM-dd'T'HH:mm:ss.SSS")).toBe(shown);
				if (there.offsetNanoseconds % 60e9 !== 0) return;
				expect(formatInstant(instant(time), zone(name), 'xxx')).toBe(there.offset);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('the instant of the wall clock at an instant is that instant, or the other one that shows it', () => {
		fc.assert(
			fc.property(anyMoment, ({ name, time }) => {
				const wallClock = wallClockAt(instant(time), zone(name));
				const earlier = instantOfWallClock(wallClock, zone(name), 'earlier');
				const later = instantOfWallClock(wallClock, zone(name), 'later');
				expect([earlier?.instant, later?.instant]).toContain(instant(time));
				expect(earlier?.kind).not.toBe('skipped');
			}),
			{ numRuns: 2_000 },
		);
	});
});
