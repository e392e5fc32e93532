import type { Instant } from '../../kernel/instant.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import type { WallClock } from '../../kernel/wall-clock.js';
import { instantOfWallClock, wallClockAt } from '../../kernel/wall-clock.js';

/** A moment, or a time by the contact's clock. @public */
export type ScheduledTime =
	| { readonly kind: 'instant' /** ISO-8601 with an offset or `Z`. */; readonly instant: string }
	| { readonly kind: 'local' /** `2026-11-23T09:30`, without an offset. */; readonly time: string };

/** What the contact's clock shows at that time. @public */
export interface LocalTime {
	readonly instant: Instant;
	readonly shown: WallClock;
	/**
	 * `exact` for a moment. Of a time by the clock: `ambiguous` where clocks are put back and show it twice, and the first is
	 * meant; `skipped` where clocks are put forward over it, and it is as much later as they are put forward.
	 */
	readonly reading: 'ambiguous' | 'exact' | 'skipped';
}

/** A scheduled time, read. */
export type ParsedTime =
	| { readonly kind: 'instant'; readonly instant: Instant }
	| { readonly kind: 'local'; readonly clock: WallClock };

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** The clock of a local time; `undefined` when it is none. Whether there is such a day and hour is seen later. */
export function wallClockOf(text: string): WallClock | undefined {
	const parts = LOCAL.exec(text);
	if (parts === null) return undefined;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
	return { year, month, day, hour, minute, second: 0, millisecond: 0 };
}

/** `undefined` for a day or hour that is on no calendar. */
export function localTimeIn(zone: TimeZone, at: ParsedTime): LocalTime | undefined {
	if (at.kind === 'instant') return { instant: at.instant, shown: wallClockAt(at.instant, zone), reading: 'exact' };
	const read = instantOfWallClock(at.clock, zone, 'earlier');
	return read === undefined
		? undefined
		: { instant: read.instant, shown: wallClockAt(read.instant, zone), reading: read.kind };
}
