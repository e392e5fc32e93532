import type { PhoneParser } from '../../kernel/phone-parser.js';
import { normalisedEmail } from './normalise-email.js';
import { comparablePhone } from './normalise-phone.js';
import { normalisedText } from './normalise-text.js';

/** How values of an attribute are made comparable. @public */
export type MatchFormat = 'plain' | 'email' | 'phone';

/** A value in the form in which it compares. Two values are equal when both fields are. @public */
export interface MatchValue {
	/** Which normaliser made it, in which version: `email.1`. Values of two versions never compare. */
	readonly normaliser: string;
	readonly normalised: string;
}

const normalisers = {
	plain: { name: 'plain.1', normalise: normalisedText },
	email: { name: 'email.1', normalise: normalisedEmail },
	phone: { name: 'phone.1', normalise: comparablePhone },
} as const;

/**
 * The value in the form in which it compares (MAT-3); `undefined` when it cannot be compared with any other. A phone number
 * without its country compares where a parser knows which one is meant.
 */
export function matchValueOf(
	format: MatchFormat,
	raw: string,
	phones: PhoneParser | undefined,
): MatchValue | undefined {
	const { name, normalise } = normalisers[format];
	const normalised = normalise(raw, phones);
	return normalised === undefined ? undefined : { normaliser: name, normalised };
}
