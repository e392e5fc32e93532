const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
export const DAY = 24 * HOUR;

const REMEMBERED_ZONES = 64;
const REMEMBERED_DAYS = 4_096;

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsetsByDay = new Map<string, Map<number, number>>();

/** The formatter that tells the time in a zone. Throws a RangeError for a name this host does not know. */
export function zoneClock(zone: string): Intl.DateTimeFormat {
	const known = clocks.get(zone);
	if (known !== undefined) return known;
	const clock = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		calendar: 'gregory',
		numberingSystem: 'latn',
		hourCycle: 'h23',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	});
	if (clocks.size >= REMEMBERED_ZONES) clocks.clear();
	clocks.set(zone, clock);
	return clock;
}

/** Milliseconds that clocks in the zone are ahead of UTC, at a count of milliseconds since 1970-01-01T00:00Z. */
export function zoneOffset(milliseconds: number, zone: string): number {
	const day = Math.floor(milliseconds / DAY);
	const ofDay = offsetOfDay(day, zone);
	return Number.isNaN(ofDay) ? measuredOffset(milliseconds, zone) : ofDay;
}

/**
 * The offset that holds all through a UTC day; NaN on a day on which it changes.
 * No zone of the IANA data changes twice within a day (the closest two are a week apart), so both ends tell.
 */
function offsetOfDay(day: number, zone: string): number {
	const days = daysOf(zone);
	const known = days.get(day);
	if (known !== undefined) return known;
	const first = measuredOffset(day * DAY, zone);
	const offset = first === measuredOffset((day + 1) * DAY, zone) ? first : Number.NaN;
	if (days.size >= REMEMBERED_DAYS) days.clear();
	days.set(day, offset);
	return offset;
}

function daysOf(zone: string): Map<number, number> {
	const known = offsetsByDay.get(zone);
	if (known !== undefined) return known;
	const days = new Map<number, number>();
	if (offsetsByDay.size >= REMEMBERED_ZONES) offsetsByDay.clear();
	offsetsByDay.set(zone, days);
	return days;
}

/** An offset is shorter than a day, so day and time of day are enough, and years before the year 1 need no era. */
function measuredOffset(milliseconds: number, zone: string): number {
	const parts = zoneClock(zone).formatToParts(milliseconds);
	const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
	const timeThere = read('hour') * HOUR + read('minute') * 60 * SECOND + read('second') * SECOND;
	const timeInUtc = Math.floor(timeOfDay(milliseconds) / SECOND) * SECOND;
	return daysAhead(read('day'), milliseconds) * DAY + timeThere - timeInUtc;
}

function timeOfDay(milliseconds: number): number {
	return ((milliseconds % DAY) + DAY) % DAY;
}

function daysAhead(dayThere: number, milliseconds: number): number {
	if (dayThere === new Date(milliseconds).getUTCDate()) return 0;
	return dayThere === new Date(milliseconds + DAY).getUTCDate() ? 1 : -1;
}
