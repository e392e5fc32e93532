import { caseFolded, spacesCollapsed } from '../../kernel/text.js';
import { checkFormat, matchValueOf } from '../../records/attributes/index.js';
import type { ComparesAs } from './rule-attributes.js';

// Printable ASCII only needs lower case.
const PLAIN_TEXT = /^[\x20-\x7e]*$/;

/** A text without differences of case, width and spacing. */
export function foldedText(text: string): string {
	return spacesCollapsed(PLAIN_TEXT.test(text) ? text.toLowerCase() : caseFolded(text));
}

/**
 * The form in which two values of an attribute are equal or not; `undefined` when the value is none of its kind, and so can be
 * compared with nothing.
 */
export function equalForm(value: string, as: ComparesAs): string | undefined {
	switch (as) {
		case 'option':
			return value;
		case 'number':
			return decimalText(value);
		case 'email':
		case 'phone':
			return matchValueOf(as, value, undefined)?.normalised ?? foldedText(value);
		default:
			return foldedText(value);
	}
}

/** Negative when `one` comes before `other`; `undefined` when they are not two numbers or two dates. */
export function compareOrdered(one: string, other: string): number | undefined {
	const [left, right] = [one.trim(), other.trim()];
	if (isNumber(left) && isNumber(right)) return compareDecimals(left, right);
	// Days order as their texts do.
	if (isDay(left) && isDay(right)) return left === right ? 0 : left < right ? -1 : 1;
	return undefined;
}

export function isNumber(text: string): boolean {
	return checkFormat('number', text) === 'ok';
}

export function isDay(text: string): boolean {
	return checkFormat('date', text) === 'ok';
}

/** A number in one spelling: no zero too many, no minus before nothing. Digits are kept that a double would lose. */
function decimalText(text: string): string | undefined {
	const trimmed = text.trim();
	if (!isNumber(trimmed)) return undefined;
	const { negative, whole, fraction } = partsOfDecimal(trimmed);
	return `${negative ? '-' : ''}${whole}.${fraction}`;
}

function compareDecimals(one: string, other: string): number {
	const [left, right] = [partsOfDecimal(one), partsOfDecimal(other)];
	if (left.negative !== right.negative) return left.negative ? -1 : 1;
	const size = compareSizes(left, right);
	return left.negative ? -size : size;
}

interface Decimal {
	readonly negative: boolean;
	/** Without leading zeros. */
	readonly whole: string;
	/** Without trailing zeros. */
	readonly fraction: string;
}

function partsOfDecimal(text: string): Decimal {
	const negative = text.startsWith('-');
	const [digits = '', decimals = ''] = (negative ? text.slice(1) : text).split('.');
	// Loops: a regular expression for trailing zeros looks at a long fraction again from each of its zeros.
	let begin = 0;
	while (digits[begin] === '0') begin += 1;
	let end = decimals.length;
	while (end > 0 && decimals[end - 1] === '0') end -= 1;
	const [whole, fraction] = [digits.slice(begin), decimals.slice(0, end)];
	return { negative: negative && whole + fraction !== '', whole, fraction };
}

function compareSizes(one: Decimal, other: Decimal): number {
	if (one.whole.length !== other.whole.length) return one.whole.length - other.whole.length;
	if (one.whole !== other.whole) return one.whole < other.whole ? -1 : 1;
	return one.fraction === other.fraction ? 0 : one.fraction < other.fraction ? -1 : 1;
}
