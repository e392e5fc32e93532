import * as z from 'zod';
import { foldedLabel, isLongerThan, isWellFormed } from './text.js';

const CONTROL = /\p{Cc}/u;

/** One line that a person typed: trimmed, not empty, no control characters, at most so many code points. */
export function lineText(limit: number): z.ZodType<string, string> {
	return (
		z
			.string()
			.refine((text) => !isLongerThan(text, limit), { params: { problem: 'too_long' } })
			.refine((text) => isWellFormed(text) && !CONTROL.test(text), { params: { problem: 'malformed_text' } })
			.transform((text) => text.trim())
			// What is left of an invisible line when it is folded is nothing.
			.refine((text) => foldedLabel(text) !== '', { params: { problem: 'blank' } })
	);
}

/** Text of several lines that a person typed: not blank, at most so many code points. */
export function bodyText(limit: number): z.ZodType<string, string> {
	return z
		.string()
		.refine((text) => !isLongerThan(text, limit), { params: { problem: 'too_long' } })
		.refine(isWellFormed, { params: { problem: 'malformed_text' } })
		.refine((text) => text.trim() !== '', { params: { problem: 'blank' } });
}
