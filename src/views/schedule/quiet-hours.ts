import * as z from 'zod';
import type { WallClock } from '../../kernel/wall-clock.js';

/** From when to when nobody is written to, by the contact's clock, `21:00`; the end is outside. May cross midnight. @public */
export interface QuietHours {
	readonly from: string;
	/** The same as `from`: no hour is quiet. */
	readonly to: string;
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

const timeText = /* @__PURE__ */ z.string().regex(TIME);

export const quietHoursSchema = /* @__PURE__ */ z.strictObject({ from: timeText, to: timeText });

export const defaultQuietHours: QuietHours = { from: '21:00', to: '08:00' };

/** Whether a clock shows a time within them. */
export function isQuiet({ hour, minute }: Pick<WallClock, 'hour' | 'minute'>, { from, to }: QuietHours): boolean {
	const now = hour * 60 + minute;
	const [start, end] = [minutesOf(from), minutesOf(to)];
	return start <= end ? start <= now && now < end : start <= now || now < end;
}

function minutesOf(time: string): number {
	const [, hour = '0', minute = '0'] = TIME.exec(time) ?? [];
	return Number(hour) * 60 + Number(minute);
}
