import type { Brand } from './brand.js';
import { branded } from './brand.js';

/** A point in time as ISO-8601 UTC text with milliseconds, `2026-11-22T08:30:00.000Z`. Texts order as times do. @public */
export type Instant = Brand<'Instant'>;

// Outside these years ISO text takes a sign and six digits, and texts no longer order as times do.
const EARLIEST = Date.parse('0000-01-01T00:00:00.000Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

// The offset is asked for: without it, Date.parse would read the text in the zone of the host.
const ISO_8601 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

// What our own clocks and mappers write, on a day that every month has: it is its own instant.
const CANONICAL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

let lastMilliseconds = Number.NaN;
let lastInstant = '';

/**
 * The instant of a count of milliseconds since 1970-01-01T00:00Z, or `undefined` outside the years 0000 to 9999.
 * @public
 */
export function instantAt(milliseconds: number): Instant | undefined {
	if (milliseconds === lastMilliseconds) return branded<'Instant'>(lastInstant);
	if (!(milliseconds >= EARLIEST && milliseconds <= LATEST)) return undefined;
	// One clock reading is written many times; formatting costs more than the rest of an entry.
	lastInstant = new Date(milliseconds).toISOString();
	lastMilliseconds = milliseconds;
	return branded<'Instant'>(lastInstant);
}

/**
 * Reads ISO-8601 text with an offset or `Z`; `undefined` when it is none, or names a day or hour that does not exist.
 * @public
 */
export function parseInstant(text: string): Instant | undefined {
	if (CANONICAL.test(text)) return branded<'Instant'>(text);
	const parts = ISO_8601.exec(text);
	if (parts === null || !isOnCalendar(parts)) return undefined;
	return instantAt(Date.parse(text));
}

/** Milliseconds since 1970-01-01T00:00Z. @public */
export function millisecondsOf(instant: Instant): number {
	return Date.parse(instant);
}

/** The earlier of two instants. */
export function earlierOf(one: Instant, other: Instant): Instant {
	return other < one ? other : one;
}

/** The later of two instants. */
export function laterOf(one: Instant, other: Instant): Instant {
	return other > one ? other : one;
}

/** Date.parse rolls 30 February over into March; a typed date that does not exist is a mistake, not March. */
function isOnCalendar(parts: RegExpExecArray): boolean {
	const [year, month, day, hour] = [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4])];
	if (month < 1 || month > 12 || day < 1 || hour > 23) return false;
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
	return day <= (days[month - 1] ?? 0);
}

/** The instant a clock shows. A clock outside the years 0000 to 9999 is a fault of the host and throws. */
export function instantNow(clock: { readonly now: () => number }): Instant {
	const now = instantAt(clock.now());
	if (now === undefined) throw new RangeError('the clock is outside the years 0000 to 9999');
	return now;
}
