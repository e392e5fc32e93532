import fc from 'fast-check';
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
} from '../../src/kernel/text.js';
import { anyText, codePointsFrom, unsettledText, wellFormedText } from '../support/unicode.js';

const text = fc.oneof(anyText, unsettledText, wellFormedText);

describe('the laws of text', { timeout: 120_000 }, () => {
	it('what is made well-formed is, as the engine judges it, and stays the same text', () => {
		fc.assert(
			fc.property(text, (raw) => {
				const made = madeWellFormed(raw);
				expect(isWellFormed(made)).toBe(true);
				expect(encodeURIComponent(made)).not.toContain('%00');
				expect(madeWellFormed(made)).toBe(made);
				expect(isWellFormed(raw)).toBe(made === raw);
				expect(made.length).toBe(raw.length);
			}),
			{ numRuns: 20_000 },
		);
	});

	it('code points are counted as iteration counts them', () => {
		fc.assert(
			fc.property(text, fc.nat(30), (raw, limit) => {
				expect(countCodePoints(raw)).toBe(Array.from(raw).length);
				expect(isLongerThan(raw, limit)).toBe(Array.from(raw).length > limit);
			}),
			{ numRuns: 20_000 },
		);
	});

	it('a cut is the longest beginning within the limit, and well-formed if the text was', () => {
		fc.assert(
			fc.property(text, fc.nat(30), (raw, limit) => {
				const kept = cutToCodePoints(raw, limit);
				expect(kept.text).toBe(Array.from(raw).slice(0, limit).join(''));
				expect(kept.cut).toBe(kept.text !== raw);
				if (isWellFormed(raw)) expect(isWellFormed(kept.text)).toBe(true);
			}),
			{ numRuns: 20_000 },
		);
	});

	it.each([
		['foldedLabel', foldedLabel],
		['caseFolded', caseFolded],
		['lowerCaseLetters NFC', (raw: string) => lowerCaseLetters(raw, 'NFC')],
		['lowerCaseLetters NFKC', (raw: string) => lowerCaseLetters(raw, 'NFKC')],
	] as const)('ATT-7 %s changes nothing the second time', (_name, fold) => {
		for (const letter of codePointsFrom(0)) {
			const folded = fold(letter);
			if (fold(folded) !== folded) expect.fail(`not stable: U+${letter.codePointAt(0)?.toString(16)}`);
		}
		fc.assert(
			fc.property(text, (raw) => {
				const folded = fold(raw);
				expect(fold(folded)).toBe(folded);
			}),
			{ numRuns: 25_000 },
		);
	});

	it('ATT-7 a label is the same label in upper case, lower case and every normal form', () => {
		fc.assert(
			fc.property(unsettledText, (raw) => {
				const folded = foldedLabel(raw);
				for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
					expect(foldedLabel(raw.normalize(form))).toBe(folded);
				// Marks apart and in their canonical order: in another one, upper case may move a letter before a mark.
				expect(foldedLabel(raw.normalize('NFKD').toUpperCase())).toBe(folded);
			}),
			{ numRuns: 10_000 },
		);
	});

	it('no control, format or surrogate character that is not shown is taken in an identifier', () => {
		const shown = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}\u{13430}-\u{1345F}]/u;
		for (const letter of codePointsFrom(0)) {
			const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(letter) && !shown.test(letter);
			if (invisible && isIdentifierText(letter)) expect.fail(`taken: U+${letter.codePointAt(0)?.toString(16)}`);
		}
	});
});
