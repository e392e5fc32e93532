import type { PhoneParser } from '../../kernel/phone-parser.js';

const E164 = /^\+[1-9]\d{6,14}$/;

/** Longer texts are no phone number, however they are spaced. */
const LONGEST_SPELLING = 64;

// Contact lists wrap a number in these when it is copied; all of them only say "left to right".
const LEFT_TO_RIGHT_MARKS_AROUND =
	/^[\s\u200E\u202A\u202C\u202D\u2066\u2069]+|[\s\u200E\u202A\u202C\u202D\u2066\u2069]+$/g;

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_DISTANCE = 0xfee0;

// Digits with spaces, dots, slashes, parentheses and dashes of every length. Not line breaks: two lines, two numbers.
const SPELLED_NUMBER = /^\+?[\d\t\p{Zs}./()\p{Pd}\u2212]+$/u;
const NOT_A_DIGIT = /\D/g;

// The zero that is dialled only inside the country: +44 (0)20 …
const TRUNK_ZERO = /^\+(\d{1,3})[^\d(]*\(0\)/;

// Italy, San Marino, the Vatican: there the zero is part of the number, and "(0)" may mean either.
const ZERO_BELONGS_TO_NUMBER = /^3(?:9|78|79)$/;

/**
 * The form in which phone numbers compare: `+` and 7 to 15 digits (E.164). `undefined` when the text is no number with
 * a leading `+`: a national number belongs to as many people as there are countries, and `00` is an international
 * prefix in some of them only. A trunk zero in parentheses after the country code is left out.
 */
function normalisedPhone(raw: string): string | undefined {
	if (E164.test(raw)) return raw;
	const spelled = spelledNumber(raw);
	if (spelled === undefined || !spelled.startsWith('+')) return undefined;
	const dialled = withoutTrunkZero(spelled);
	if (dialled === undefined) return undefined;
	const number = `+${dialled.replace(NOT_A_DIGIT, '')}`;
	return E164.test(number) ? number : undefined;
}

/** The same; a number without a `+` is whatever the parser reads in it. */
export function comparablePhone(raw: string, phones: PhoneParser | undefined): string | undefined {
	if (phones === undefined) return normalisedPhone(raw);
	const national = startsWithDigit(raw) ? raw : withoutPlus(raw);
	return national === undefined ? normalisedPhone(raw) : phones(national);
}

/**
 * The parser with a memory of its newest answers, for most who write have written before. Only the core says what compares:
 * an answer that is not E.164 counts as none.
 */
export function rememberingPhones(phones: PhoneParser): PhoneParser {
	const memory = new Map<string, string | undefined>();
	return (raw) => {
		const known = memory.get(raw);
		if (known !== undefined || memory.has(raw)) return known;
		if (raw.length > LONGEST_SPELLING) return undefined;
		const read = phones(raw);
		const number = read !== undefined && E164.test(read) ? read : undefined;
		if (memory.size >= REMEMBERED) forgetOldest(memory);
		memory.set(raw, number);
		return number;
	};
}

const REMEMBERED = 10_000;

/** A Map keeps its keys in the order in which they came. */
function forgetOldest(memory: Map<string, string | undefined>): void {
	for (const oldest of memory.keys()) {
		memory.delete(oldest);
		return;
	}
}

/** Most numbers that are typed: there is nothing to take off, and no `+` can follow. */
function startsWithDigit(raw: string): boolean {
	const first = raw.charCodeAt(0);
	return first >= ZERO && first <= NINE;
}

function withoutPlus(raw: string): string | undefined {
	const spelled = spelledNumber(raw);
	return spelled?.startsWith('+') === false ? spelled : undefined;
}

/** Whether the text can be kept as a phone number: 5 to 20 digits with separators, national or international. */
export function isPhoneNumber(text: string): boolean {
	const digits = spelledNumber(text)?.replace(NOT_A_DIGIT, '').length ?? 0;
	return digits >= 5 && digits <= 20;
}

function spelledNumber(raw: string): string | undefined {
	if (raw.length > LONGEST_SPELLING) return undefined;
	const spelled = raw.replace(LEFT_TO_RIGHT_MARKS_AROUND, '').replace(FULL_WIDTH, inAscii);
	return SPELLED_NUMBER.test(spelled) ? spelled : undefined;
}

/** Not NFKC: that would also read ① and 𝟏 as 1, which look alike and are not typed by anybody with a number to give. */
function inAscii(fullWidth: string): string {
	return String.fromCharCode(fullWidth.charCodeAt(0) - FULL_WIDTH_DISTANCE);
}

function withoutTrunkZero(spelled: string): string | undefined {
	if (!spelled.includes('(0)')) return spelled;
	const countryCode = TRUNK_ZERO.exec(spelled)?.[1];
	if (countryCode === undefined || ZERO_BELONGS_TO_NUMBER.test(countryCode)) return undefined;
	return spelled.replace('(0)', '');
}

const ZERO = 48;
const NINE = 57;
