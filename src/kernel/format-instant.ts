import { UTCDateMini } from '@date-fns/utc/date/mini';
import { enUS } from 'date-fns/locale/en-US';
import { format } from 'date-fns-tz/format';
import { type Instant, millisecondsOf } from './instant.js';
import type { TimeZone } from './time-zone.js';
import { zoneOffset } from './zone-offset.js';

/** Longer patterns are refused. */
const LONGEST_PATTERN = 256;
const REMEMBERED_PATTERNS = 64;

// Quoted text, a run of zone letters of one kind, or a run of anything else.
const PIECES = /''|'(?:''|[^'])+(?:'|$)|([xXOz])\1*|[^'xXOz]+|'/g;

// On a wall clock date-fns would answer these wrongly (t and T count seconds since 1970; ppp ends in a zone, and names
// UTC), or warn on the console (D and Y: day of the year and week-year, written by mistake for d and y).
const MISLEADING = /[tTDY]|ppp/;

const patterns = new Map<string, readonly string[]>();

/**
 * Writes an instant as calendar and clock of a zone show it, by a date-fns pattern such as `yyyy-MM-dd HH:mm xxx`.
 * Names of months and days are English, weeks start on Sunday, whatever the host's locale and zone.
 *
 * Throws a RangeError for a pattern that `isInstantPattern` refuses: a pattern in code that cannot be read is a mistake.
 * @public
 */
export function formatInstant(instant: Instant, zone: TimeZone, pattern: string): string {
	const pieces = piecesOf(pattern);
	if (pieces === undefined) throw new RangeError('not a pattern for an instant');
	const milliseconds = millisecondsOf(instant);
	const wallClock = new UTCDateMini(milliseconds + zoneOffset(milliseconds, zone));
	const options = { timeZone: zone, originalDate: new Date(milliseconds), locale: enUS };
	return pieces.map((piece) => format(wallClock, piece, options)).join('');
}

/**
 * Whether a text typed by a person can be a pattern for {@link formatInstant}: at most 256 characters, only letters
 * date-fns knows, and none of `t`, `T`, `D`, `Y` and `ppp`, which would mislead.
 * @public
 */
export function isInstantPattern(pattern: string): boolean {
	const pieces = piecesOf(pattern);
	if (pieces === undefined) return false;
	try {
		for (const piece of pieces) format(new UTCDateMini(0), piece, { timeZone: 'UTC', locale: enUS });
		return true;
	} catch {
		return false;
	}
}

/** Piece by piece, because date-fns-tz looks for a zone letter also in quoted text and in the zone names it put in. */
function piecesOf(pattern: string): readonly string[] | undefined {
	const known = patterns.get(pattern);
	if (known !== undefined) return known;
	if (pattern.length > LONGEST_PATTERN) return undefined;
	const pieces: readonly string[] | null = pattern.match(PIECES);
	if (pieces === null || pieces.some((piece) => !piece.startsWith("'") && MISLEADING.test(piece))) return undefined;
	if (patterns.size >= REMEMBERED_PATTERNS) patterns.clear();
	patterns.set(pattern, pieces);
	return pieces;
}
