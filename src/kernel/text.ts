const REPLACEMENT = '\uFFFD';
const NUL = '\u0000';

const SURROGATE = /[\uD800-\uDFFF]/;
const LONE_SURROGATES = /\p{Cs}/gu;

// Controls, line separators, bidi controls, and what leaves no trace on the screen: two ids that look the same.
const NOT_IN_IDENTIFIERS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;

// Accents only. The vowel signs of Hindi, Thai or Arabic and the voicing marks of Japanese are marks as well, but letters.
const ACCENTS = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\uFE20-\uFE2F]/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPACES = /\s+/g;

// NFKC and case settle in two rounds on every text known; nobody promises it, and texts come from strangers.
const MOST_ROUNDS = 8;

/** Whether a store can hold the text: no lone surrogate and no U+0000, both refused by PostgreSQL. */
export function isWellFormed(text: string): boolean {
	if (text.includes(NUL)) return false;
	const first = text.search(SURROGATE);
	return first === -1 || isPaired(text, first);
}

/** The text with each lone surrogate and U+0000 replaced by U+FFFD; the same text when it has none. */
export function madeWellFormed(text: string): string {
	return isWellFormed(text) ? text : text.replaceAll(NUL, REPLACEMENT).replace(LONE_SURROGATES, REPLACEMENT);
}

/** The number of code points; a lone surrogate counts as one. */
export function countCodePoints(text: string): number {
	const first = text.search(SURROGATE);
	if (first === -1) return text.length;
	let count = first;
	for (let at = first; at < text.length; at += unitsAt(text, at)) count += 1;
	return count;
}

/** Whether the text has more code points than that; counts only where the length leaves it open. */
export function isLongerThan(text: string, codePoints: number): boolean {
	if (text.length <= codePoints) return false;
	// A code point takes at most two units.
	return text.length > 2 * codePoints || countCodePoints(text) > codePoints;
}

/** A text within a limit, and whether something was cut off. */
export interface CutText {
	readonly text: string;
	readonly cut: boolean;
}

/** The first code points of a text, never half a surrogate pair. A limit below one leaves nothing. */
export function cutToCodePoints(text: string, limit: number): CutText {
	if (text.length <= limit) return { text, cut: false };
	let end = 0;
	for (let left = limit; left >= 1 && end < text.length; left -= 1) end += unitsAt(text, end);
	return end === text.length ? { text, cut: false } : { text: text.slice(0, end), cut: true };
}

/**
 * Whether the text has nothing that an id or a key must not have: control and bidi control characters, zero-width and
 * other invisible characters, line separators, lone surrogates. Says nothing on blank or long text.
 */
export function isIdentifierText(text: string): boolean {
	return !NOT_IN_IDENTIFIERS.test(text);
}

/**
 * The text without differences of case, width and ligatures: upper case, lower case and NFKC until nothing changes.
 * Nothing depends on a locale: `ß` becomes `ss`, the Turkish `ı` and `I` become `i`, both Greek sigmas become `σ`.
 */
export function caseFolded(text: string): string {
	return untilStable(text, (step) => inOneCase(step).normalize('NFKC'));
}

/** The text without space around it, and with one space for each run of spaces and line breaks within. */
export function spacesCollapsed(text: string): string {
	return text.trim().replace(SPACES, ' ');
}

/**
 * The key under which a label is unique: without differences of case, accents, width, spaces and invisible characters.
 * Letters of their own stay what they are: `ø` is not `o`, and a Cyrillic `а` not a Latin `a`.
 */
export function foldedLabel(label: string): string {
	return untilStable(label, (step) => {
		const bare = inOneCase(step).replace(ACCENTS, '').replace(INVISIBLE, '');
		return spacesCollapsed(bare.normalize('NFKC'));
	});
}

/** Lower case letter by letter and a normal form, until nothing changes; a sigma is never a final one by its place. */
export function lowerCaseLetters(text: string, form: 'NFC' | 'NFKC'): string {
	return untilStable(text, (step) => {
		const lower = Array.from(step.normalize(form), (letter) => letter.toLowerCase());
		return lower.join('').normalize(form);
	});
}

/** Each round of a change may make room for the next one. */
export function untilStable(text: string, change: (step: string) => string): string {
	let stable = text;
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const changed = change(stable);
		if (changed === stable) return stable;
		stable = changed;
	}
	return stable;
}

function inOneCase(text: string): string {
	// Apart first, as Unicode 3.13 (D145) asks: upper case makes a letter of one Greek mark, wherever it stands.
	const lower = text.normalize('NFKD').toUpperCase().toLowerCase();
	// Lower case makes a final sigma by what stands around it; without it equal letters are equal anywhere.
	return lower.replaceAll('ς', 'σ');
}

/** How many units the code point at a place takes: two for a surrogate pair. */
function unitsAt(text: string, at: number): 1 | 2 {
	const unit = text.charCodeAt(at);
	if (unit < 0xd800 || unit > 0xdbff) return 1;
	const following = text.charCodeAt(at + 1);
	return following >= 0xdc00 && following <= 0xdfff ? 2 : 1;
}

/** Whether no surrogate stands alone from a place on. A loop: the regular expression for it takes twice as long. */
function isPaired(text: string, from: number): boolean {
	for (let at = from; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit < 0xd800 || unit > 0xdfff) continue;
		if (unitsAt(text, at) === 1) return false;
		at += 1;
	}
	return true;
}
