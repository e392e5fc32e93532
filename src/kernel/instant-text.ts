import * as z from 'zod';
import type { Instant } from './instant.js';
import { parseInstant } from './instant.js';

/** Reads a date and time with an offset from UTC. */
export const instantText: z.ZodType<Instant, string> = /* @__PURE__ */ z
	.string()
	.transform((text, context): Instant => {
		const instant = parseInstant(text);
		if (instant !== undefined) return instant;
		context.addIssue({ code: 'custom', params: { problem: 'not_an_instant' } });
		return z.NEVER;
	});
