import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MatchFormat, matchValueOf } from '../../src/records/attributes/match-value.js';
import { checkFormat, valueFormats } from '../../src/records/attributes/value-formats.js';
import { anyText, codePointsFrom, unsettledText, wellFormedText } from '../support/unicode.js';

const text = fc.oneof(anyText, unsettledText, wellFormedText);
const word = fc.stringMatching(/^[A-Za-z0-9.+-]{1,8}$/);

const addressLike = fc
	.tuple(fc.oneof(word, text), fc.oneof(word, text), fc.constantFrom('fr', 'com', 'COM', 'рф', 'xn--p1ai', 'xn--a'))
	.map(([localPart, domain, topLevel]) => `${localPart}@${domain}.${topLevel}`);

const separator = fc.constantFrom('', '', '', ' ', '\u00A0', '-', '–', '.', '/', ' (', ') ');
const digits = fc.oneof(
	{ arbitrary: fc.constantFrom('0', '1', '3', '12', '345', '67', '890', '６'), weight: 30 },
	{ arbitrary: fc.constantFrom('(0)', '٣', '③', '\n', '+', 'x'), weight: 1 },
);

const numberLike = fc
	.tuple(
		fc.constantFrom('+', '+', '＋', '00', ''),
		fc.array(fc.tuple(digits, separator), { minLength: 2, maxLength: 10 }),
	)
	.map(([start, pieces]) => start + pieces.flat().join(''));

const rawValues: Readonly<Record<MatchFormat, fc.Arbitrary<string>>> = {
	plain: text,
	email: fc.oneof(addressLike, addressLike, text),
	phone: fc.oneof(numberLike, numberLike, text),
};

function normalised(format: MatchFormat, raw: string): string | undefined {
	return matchValueOf(format, raw, undefined)?.normalised;
}

describe('MAT-3 the laws of match values', { timeout: 120_000 }, () => {
	it.each(['plain', 'email', 'phone'] as const)('MAT-3 normalising %s twice is normalising once', (format) => {
		let compared = 0;
		fc.assert(
			fc.property(rawValues[format], (raw) => {
				const once = normalised(format, raw);
				if (once === undefined) return;
				compared += 1;
				if (normalised(format, once) !== once) expect.fail(`not stable: ${JSON.stringify(once)}`);
			}),
			{ numRuns: 100_000 },
		);
		expect(compared).toBeGreaterThan(1_000);
	});

	it('MAT-3 plain texts compare without case, in every normal form, with any space around', () => {
		fc.assert(
			fc.property(unsettledText, fc.constantFrom('', ' ', '\t', '\u3000'), (raw, space) => {
				const once = normalised('plain', raw);
				for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
					expect(normalised('plain', space + raw.normalize(form))).toBe(once);
				}
				expect(normalised('plain', raw.normalize('NFKD').toUpperCase() + space)).toBe(once);
			}),
			{ numRuns: 20_000 },
		);
	});

	it('MAT-3 no letter beyond ASCII makes a mailbox or a number of somebody else', () => {
		for (const letter of codePointsFrom(0x80)) {
			const mailbox = normalised('email', `a${letter}b@example.com`);
			if (mailbox !== undefined && /^[\0-\x7F]*$/.test(mailbox)) expect.fail(`${letter} became ${mailbox}`);
			const number = normalised('phone', `+3361234567${letter}`);
			const isFullWidthDigit = letter >= '０' && letter <= '９';
			if (number !== undefined && number.length > '+3361234567'.length && !isFullWidthDigit) {
				expect.fail(`${letter} became a digit: ${number}`);
			}
		}
	});

	it('MAT-3 a domain in letters is written as browsers write it, but for a few ancient letters', () => {
		// Cherokee, Greek with an iota subscript, variants of sigma and of Church Slavonic: lower case here, folding there.
		const ancient = /[\u0345\u03F2\u13A0-\u13FD\u1C80-\u1C8A\u1E9E\u1F80-\u1FFC\uAB70-\uABBF\u{1D400}-\u{1D7FF}]/u;
		let compared = 0;
		for (const letter of codePointsFrom(0x80)) {
			const ours = normalised('email', `x@a${letter}b.example`)?.slice('x@'.length);
			const theirs = domainToASCII(`a${letter}b.example`);
			if (ours === undefined || theirs === '' || ancient.test(letter)) continue;
			compared += 1;
			if (ours !== theirs) expect.fail(`U+${letter.codePointAt(0)?.toString(16)}: ${ours}, not ${theirs}`);
		}
		expect(compared).toBeGreaterThan(60_000);
	});

	it('MAT-3 a value that compares is one that its format takes', () => {
		fc.assert(
			fc.property(rawValues.email, rawValues.phone, (address, number) => {
				if (normalised('email', address) !== undefined) expect(checkFormat('email', address)).toBe('ok');
				if (normalised('phone', number) !== undefined) expect(checkFormat('phone', number)).toBe('ok');
			}),
			{ numRuns: 20_000 },
		);
	});

	it('ATT-6 no text of 100,000 characters holds anybody up', () => {
		const length = 100_000;
		const hostile = [
			'a',
			'1',
			'0.',
			'-',
			' ',
			'\t',
			'.',
			'+',
			'(0)',
			'/',
			'a.',
			'a-',
			'@',
			'a@',
			'xn--',
			'９',
			'é',
			'ß',
			'\u0301',
			'\u0345',
			'\uFDFA',
			'\uD83D',
			'👍',
			'\u200E',
			'%',
			'http://',
			'[',
			':',
			'1.',
			'https://a.',
		].flatMap((piece) => {
			const run = piece.repeat(length / piece.length);
			return [run, `+${run}`, `a@${run}`, `${run}@example.com`, `https://${run}`, `${run}\u0000`, `+1${run}x`];
		});
		const slow = hostile.flatMap((raw) => {
			const formats = [
				...(['plain', 'email', 'phone'] as const).map(
					(format) => [`match ${format}`, () => matchValueOf(format, raw, undefined)] as const,
				),
				...valueFormats.map((format) => [`check ${format}`, () => checkFormat(format, raw)] as const),
			];
			return formats
				.map(([name, run]) => ({ name, start: raw.slice(0, 12), milliseconds: millisecondsOf(run) }))
				.filter(({ milliseconds }) => milliseconds > 50);
		});
		expect(slow).toEqual([]);
	});
});

/** The fastest of three: the machine may be busy with something else. */
function millisecondsOf(run: () => unknown): number {
	let fastest = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 3 && fastest > 50; round += 1) {
		const start = performance.now();
		run();
		fastest = Math.min(fastest, performance.now() - start);
	}
	return fastest;
}
