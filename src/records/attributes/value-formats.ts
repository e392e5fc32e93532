import { parseInstant } from '../../kernel/instant.js';
import { isWellFormed } from '../../kernel/text.js';
import { normalisedEmail } from './normalise-email.js';
import { isPhoneNumber } from './normalise-phone.js';
import { problemOfUrl, type UrlProblem } from './web-address.js';

/** What a text field says its values are. @public */
export type ValueFormat = 'date' | 'email' | 'number' | 'phone' | 'plain' | 'url';

/** Every format. */
export const valueFormats = [
	'plain',
	'number',
	'date',
	'email',
	'phone',
	'url',
] as const satisfies readonly ValueFormat[];

/** Why a text is no value of a format. @public */
export type FormatProblem =
	| 'malformed_text'
	| 'not_a_number'
	| 'not_a_date'
	| 'not_an_email'
	| 'not_a_phone_number'
	| UrlProblem;

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether a text is a value of a format (ATT-6), or why not. Space around it is forgiven for e-mail and phone, which
 * compare without it, and for plain text; how long a value may be is not asked here.
 *
 * A number is a plain decimal within the range of a double: no exponent, no separators. A date is a day that exists,
 * `2026-11-22`. A phone number needs no country, but without one it does not compare. A URL has `http` or `https`.
 */
export function checkFormat(format: ValueFormat, text: string): 'ok' | FormatProblem {
	if (!isWellFormed(text)) return 'malformed_text';
	switch (format) {
		case 'plain':
			return 'ok';
		case 'number':
			return DECIMAL.test(text) && Number.isFinite(Number(text)) ? 'ok' : 'not_a_number';
		case 'date':
			return DAY.test(text) && parseInstant(`${text}T00:00Z`) !== undefined ? 'ok' : 'not_a_date';
		case 'email':
			return normalisedEmail(text) === undefined ? 'not_an_email' : 'ok';
		case 'phone':
			return isPhoneNumber(text) ? 'ok' : 'not_a_phone_number';
		case 'url':
			return problemOfUrl(text) ?? 'ok';
	}
}
