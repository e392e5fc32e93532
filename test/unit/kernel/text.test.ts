import { describe, expect, it } from 'vitest';
import {
	caseFolded,
	countCodePoints,
	cutToCodePoints,
	foldedLabel,
	isIdentifierText,
	isLongerThan,
	isWellFormed,
	lowerCaseLetters,
	madeWellFormed,
	spacesCollapsed,
	untilStable,
} from '../../../src/kernel/text.js';

const HIGH = '\uD83D';
const LOW = '\uDC4D';
const THUMB = HIGH + LOW;

describe('isWellFormed and madeWellFormed', () => {
	it.each([
		['', ''],
		['plain', 'plain'],
		[`a${THUMB}b`, `a${THUMB}b`],
		[THUMB + THUMB, THUMB + THUMB],
		['\u0001 \u200B \uFFFD \uFFFF', '\u0001 \u200B \uFFFD \uFFFF'],
		['a\u0000b', 'a\uFFFDb'],
		[HIGH, '\uFFFD'],
		[LOW, '\uFFFD'],
		[`a${HIGH}`, 'a\uFFFD'],
		[`${HIGH}a`, '\uFFFDa'],
		[LOW + HIGH, '\uFFFD\uFFFD'],
		[HIGH + HIGH + LOW, `\uFFFD${THUMB}`],
		[THUMB + LOW, `${THUMB}\uFFFD`],
		['\u{10000}\u{10FFFF}\uD7FF\uE000', '\u{10000}\u{10FFFF}\uD7FF\uE000'],
		['\uD800\uDBFF\uE000', '\uFFFD\uFFFD\uE000'],
		['\uD800\uD7FF', '\uFFFD\uD7FF'],
		[`${THUMB}\uDC00`, `${THUMB}\uFFFD`],
		[`${THUMB}\uDFFF`, `${THUMB}\uFFFD`],
		[`${THUMB}\uD800`, `${THUMB}\uFFFD`],
		[`\u0000${HIGH}\u0000`, '\uFFFD\uFFFD\uFFFD'],
	])('%j becomes %j', (text, expected) => {
		expect(madeWellFormed(text)).toBe(expected);
		expect(isWellFormed(text)).toBe(text === expected);
	});
});

describe('countCodePoints, isLongerThan, cutToCodePoints', () => {
	it.each([
		['', 0],
		['abc', 3],
		[`a${THUMB}b`, 3],
		['👨‍👩‍👧', 5],
		[HIGH, 1],
		['\u{10000}\u{10FFFF}', 2],
		[`${THUMB}a${LOW}`, 3],
		[`${THUMB}\uE000${LOW}`, 3],
		[`${HIGH}\uE000`, 2],
		[LOW + HIGH, 2],
		[HIGH + HIGH + LOW, 2],
	])('counts %j as %d', (text, count) => {
		expect(countCodePoints(text)).toBe(count);
		expect(isLongerThan(text, count)).toBe(false);
		expect(isLongerThan(text, count - 1)).toBe(true);
	});

	it.each([
		['abcdef', 3, 'abc', true],
		['abc', 3, 'abc', false],
		[`${THUMB}${THUMB}${THUMB}`, 2, `${THUMB}${THUMB}`, true],
		[`${THUMB}${THUMB}${THUMB}`, 3, `${THUMB}${THUMB}${THUMB}`, false],
		[`a${THUMB}b`, 2, `a${THUMB}`, true],
		[`a${THUMB}b`, 1, 'a', true],
		['abc', 0, '', true],
		['abc', -1, '', true],
		['', 0, '', false],
		['abc', 1.5, 'a', true],
	])('%j cut to %d is %j', (text, limit, expected, cut) => {
		expect(cutToCodePoints(text, limit)).toEqual({ text: expected, cut });
	});
});

describe('isIdentifierText', () => {
	it.each(['', 'order-17', 'été', '用户', 'a b', 'नमस्ते', '🙂'])('takes %j', (text) => {
		expect(isIdentifierText(text)).toBe(true);
	});

	it.each([
		['a control character', '\u0007'],
		['U+0000', '\u0000'],
		['a tab', '\t'],
		['a line break', '\n'],
		['next line', '\u0085'],
		['a line separator', '\u2028'],
		['a paragraph separator', '\u2029'],
		['a right-to-left override', '\u202E'],
		['a left-to-right mark', '\u200E'],
		['an isolate', '\u2067'],
		['an Arabic letter mark', '\u061C'],
		['a zero-width space', '\u200B'],
		['a zero-width joiner', '\u200D'],
		['a word joiner', '\u2060'],
		['a byte order mark', '\uFEFF'],
		['a soft hyphen', '\u00AD'],
		['a grapheme joiner', '\u034F'],
		['a Hangul filler', '\u3164'],
		['a variation selector', '\uFE0F'],
		['a tag character', '\u{E0041}'],
		['an annotation anchor', '\uFFF9'],
		['half a character', HIGH],
		['the other half', LOW],
	])('refuses %s', (_what, character) => {
		expect(isIdentifierText(`a${character}b`)).toBe(false);
	});
});

describe('foldedLabel', () => {
	it.each([
		['case', 'VIP Clients', 'vip clients'],
		['accents', 'Été à Orléans', 'ete a orleans'],
		['accents written apart', 'E\u0301te\u0301', 'ete'],
		['sharp s', 'Straße', 'strasse'],
		['capital sharp s', 'STRAẞE', 'strasse'],
		['the Turkish dotted capital', 'İzmir', 'izmir'],
		['the Turkish dotless letter', 'Diyarbakır', 'diyarbakir'],
		['final sigma', 'ΟΔΟΣ', 'οδοσ'],
		['final sigma written out', 'οδός', 'οδοσ'],
		['sigma before an end that is cut off', ' οδος\u200B ', 'οδοσ'],
		['full-width letters', 'ＶＩＰ　１', 'vip 1'],
		['ligatures', 'ﬁnance oﬃce', 'finance office'],
		['runs of spaces', '  a \t\n b\u00A0\u3000c ', 'a b c'],
		['invisible characters', 'Sa\u200Bles\u00AD', 'sales'],
		['emoji variants', '❤\uFE0F', '❤'],
		['Roman numerals', 'Ⅳ', 'iv'],
		['half-width Katakana with a voicing mark', 'ｶﾞ', 'ガ'],
		['Vietnamese with two marks', 'Việt Nam', 'viet nam'],
		['invisible only', '\u200B', ''],
	])('ignores %s', (_what, label, expected) => {
		expect(foldedLabel(label)).toBe(expected);
	});

	it.each([
		['a Cyrillic and a Latin letter', 'а', 'a'],
		['letters that differ by a stroke', 'ø', 'o'],
		['Hindi vowel signs', 'कि', 'का'],
		['Thai vowel signs', 'กิ', 'กี'],
		['Japanese voicing marks', 'か', 'が'],
		['Hebrew and Arabic letters', 'ש', 'س'],
		['Hangul syllables', '가', '각'],
	])('keeps apart %s', (_what, one, other) => {
		expect(foldedLabel(one)).not.toBe(foldedLabel(other));
	});
});

describe('caseFolded, lowerCaseLetters, spacesCollapsed', () => {
	it('keeps accents and spaces', () => {
		expect(caseFolded(' ÉTÉ ß ﬁ Σ')).toBe(' été ss fi σ');
	});

	it('reads the dotless i as i, and keeps the dot of the dotted capital', () => {
		expect(caseFolded('Iı')).toBe('ii');
		expect(caseFolded('İ')).toBe('i\u0307');
	});

	it('lower case by letter does not look at the neighbours', () => {
		expect(lowerCaseLetters('ΟΔΟΣ', 'NFC')).toBe('οδοσ');
		expect(lowerCaseLetters('ＡẞE\u0301', 'NFC')).toBe('ａß\u00E9');
		expect(lowerCaseLetters('ＡẞE\u0301', 'NFKC')).toBe('aß\u00E9');
	});

	it('collapses spaces of all kinds', () => {
		expect(spacesCollapsed('\u00A0 a \r\n\u3000b\uFEFF')).toBe('a b');
	});
});

describe('untilStable', () => {
	it('stops when nothing changes', () => {
		expect(untilStable('aaab', (text) => text.replace('a', ''))).toBe('b');
	});

	it('stops also when it never settles', () => {
		let rounds = 0;
		const grown = untilStable('a', (text) => {
			rounds += 1;
			return `${text}a`;
		});
		expect(rounds).toBeLessThan(10);
		expect(grown.length).toBe(rounds + 1);
	});
});
