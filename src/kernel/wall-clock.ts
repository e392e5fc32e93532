import { type Instant, instantAt, millisecondsOf } from './instant.js';
import type { TimeZone } from './time-zone.js';
import { DAY, zoneOffset } from './zone-offset.js';

/** What calendar and clock show in some place; it is a time only together with a zone. @public */
export interface WallClock {
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	/** 1 to 31. */
	readonly day: number;
	/** 0 to 23. */
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
	readonly millisecond: number;
}

/** The instant of a wall clock in a zone, and whether the clock showed it once, twice or never. @public */
export interface WallClockReading {
	/** `ambiguous`: clocks were put back and showed it twice. `skipped`: clocks were put forward over it. */
	readonly kind: 'exact' | 'ambiguous' | 'skipped';
	readonly instant: Instant;
}

/**
 * Minutes that clocks in the zone are ahead of UTC at an instant; negative west of Greenwich. Whole for every time
 * since 1972; before that some zones counted seconds, and the minutes have a fraction.
 * @public
 */
export function offsetMinutesAt(instant: Instant, zone: TimeZone): number {
	return zoneOffset(millisecondsOf(instant), zone) / 60_000;
}

/** What calendar and clock show in the zone at an instant. @public */
export function wallClockAt(instant: Instant, zone: TimeZone): WallClock {
	const milliseconds = millisecondsOf(instant);
	return shownBy(new Date(milliseconds + zoneOffset(milliseconds, zone)));
}

/**
 * The instant at which clocks in the zone show a wall clock. Of two such instants the earlier or the later, as asked;
 * if there is none, as many hours later as clocks were put forward (Temporal's disambiguation `compatible`).
 * `undefined` when the date or time does not exist on any calendar, or lies outside the years 0000 to 9999.
 * @public
 */
export function instantOfWallClock(
	wallClock: WallClock,
	zone: TimeZone,
	ambiguous: 'earlier' | 'later',
): WallClockReading | undefined {
	const wall = millisecondsOnCalendar(wallClock);
	if (wall === undefined) return undefined;
	// An offset is shorter than a day: a day before and a day after see the offsets on both sides of a change.
	const offsetBefore = zoneOffset(wall - DAY, zone);
	const offsetAfter = zoneOffset(wall + DAY, zone);
	const offsets = offsetBefore === offsetAfter ? [offsetBefore] : [offsetBefore, offsetAfter];
	const shown = offsets.map((offset) => wall - offset).filter((time) => time + zoneOffset(time, zone) === wall);
	const [first, second] = shown;
	if (first === undefined) return reading('skipped', wall - offsetBefore);
	if (second === undefined) return reading('exact', first);
	return reading('ambiguous', ambiguous === 'earlier' ? Math.min(first, second) : Math.max(first, second));
}

function reading(kind: WallClockReading['kind'], milliseconds: number): WallClockReading | undefined {
	const instant = instantAt(milliseconds);
	return instant === undefined ? undefined : { kind, instant };
}

/** The wall clock as if it stood in UTC; `undefined` for 30 February, 25 o'clock, or what is no whole number. */
function millisecondsOnCalendar(wallClock: WallClock): number | undefined {
	const { year, month, day, hour, minute, second, millisecond } = wallClock;
	// One year beyond either end: in a zone, the first and last instants have the neighbouring year.
	if (!(year >= -1 && year <= 10_000)) return undefined;
	const date = new Date(0);
	// Date.UTC would take the years 0 to 99 for 1900 to 1999.
	date.setUTCFullYear(year, month - 1, day);
	date.setUTCHours(hour, minute, second, millisecond);
	const shown = shownBy(date);
	const same =
		shown.year === year &&
		shown.month === month &&
		shown.day === day &&
		shown.hour === hour &&
		shown.minute === minute &&
		shown.second === second &&
		shown.millisecond === millisecond;
	return same ? date.getTime() : undefined;
}

function shownBy(date: Date): WallClock {
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds(),
		millisecond: date.getUTCMilliseconds(),
	};
}
