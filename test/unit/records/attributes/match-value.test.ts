import { describe, expect, it } from 'vitest';
import { type MatchFormat, matchValueOf } from '../../../../src/records/attributes/match-value.js';

function normalised(format: MatchFormat, raw: string): string | undefined {
	return matchValueOf(format, raw, undefined)?.normalised;
}

describe('MAT-3 a match value', () => {
	it('MAT-3 names its normaliser with the version', () => {
		expect(matchValueOf('plain', 'A 1', undefined)).toEqual({ normaliser: 'plain.1', normalised: 'a 1' });
		expect(matchValueOf('email', 'A@b.fr', undefined)).toEqual({ normaliser: 'email.1', normalised: 'a@b.fr' });
		expect(matchValueOf('phone', '+33 612345678', undefined)).toEqual({
			normaliser: 'phone.1',
			normalised: '+33612345678',
		});
	});

	it.each(['plain', 'email', 'phone'] as const)('MAT-3 of blank text in format %s there is none', (format) => {
		for (const blank of ['', ' ', '\t\n', '\u00A0\u3000', '\uFEFF'])
			expect(matchValueOf(format, blank, undefined)).toBeUndefined();
	});
});

describe('MAT-3 e-mail', () => {
	it.each([
		['ana@example.com', 'ana@example.com'],
		['  Ana.Martin@Example.COM\n', 'ana.martin@example.com'],
		['ana+news@example.com', 'ana+news@example.com'],
		['a.n.a@gmail.com', 'a.n.a@gmail.com'],
		["o'brien!#$%&*/=?^`{|}~-_@example.com", "o'brien!#$%&*/=?^`{|}~-_@example.com"],
		['ana@bücher.example', 'ana@xn--bcher-kva.example'],
		['ana@BÜCHER.example', 'ana@xn--bcher-kva.example'],
		['ana@bu\u0308cher.example', 'ana@xn--bcher-kva.example'],
		['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
		['ana@XN--BCHER-KVA.example', 'ana@xn--bcher-kva.example'],
		['ana@ｅｘａｍｐｌｅ．ｃｏｍ', 'ana@example.com'],
		['ana@例子。测试', 'ana@xn--fsqu00a.xn--0zwm56d'],
		['ana@straße.de', 'ana@xn--strae-oqa.de'],
		['ana@ΟΔΟΣ.gr', 'ana@xn--pxavbq.gr'],
		['ana@paral·lel.cat', 'ana@xn--parallel-koa.cat'],
		['用户@例子.测试', '用户@xn--fsqu00a.xn--0zwm56d'],
		['ÉLISE@example.fr', 'élise@example.fr'],
		['E\u0301LISE@example.fr', 'élise@example.fr'],
		['ΟΔΟΣ@example.gr', 'οδοσ@example.gr'],
		['ana@x.हिन्दी.b1ü.example', 'ana@x.xn--j2bd4cyah0f.xn--b1-yka.example'],
		[`${'é'.repeat(32)}@example.com`, `${'é'.repeat(32)}@example.com`],
		[`${'用'.repeat(21)}a@example.com`, `${'用'.repeat(21)}a@example.com`],
		[`${'𠀀'.repeat(16)}@example.com`, `${'𠀀'.repeat(16)}@example.com`],
		['ana@a--b.example', 'ana@a--b.example'],
		['ana@mail.example.co.uk', 'ana@mail.example.co.uk'],
		[`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
		[`a@${'b'.repeat(63)}.com`, `a@${'b'.repeat(63)}.com`],
		[`a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(56)}.com`, expect.any(String)],
	])('MAT-3 reads %j', (raw, expected) => {
		expect(normalised('email', raw)).toEqual(expected);
	});

	it.each([
		['no at sign', 'example.com'],
		['two at signs', 'a@b@example.com'],
		['nothing before it', '@example.com'],
		['nothing after it', 'ana@'],
		['no dot in the domain', 'ana@localhost'],
		['a dot at the start', '.ana@example.com'],
		['a dot at the end', 'ana.@example.com'],
		['two dots in a row', 'a..b@example.com'],
		['two dots in the domain', 'ana@example..com'],
		['a dot at the end of the domain', 'ana@example.com.'],
		['a dot at the start of the domain', 'ana@.example.com'],
		['a space within', 'ana martin@example.com'],
		['a space in the domain', 'ana@exam ple.com'],
		['a quoted local part', '"ana"@example.com'],
		['a name before it', 'Ana <ana@example.com>'],
		['a scheme', 'mailto:ana@example.com'],
		['an address of a machine', 'ana@192.168.1.1'],
		['a bracketed address', 'ana@[192.168.1.1]'],
		['a top level of one letter', 'ana@example.c'],
		['a numeric top level', 'ana@example.123'],
		['a hyphen at the start of a label', 'ana@-example.com'],
		['a hyphen at the end of a label', 'ana@example-.com'],
		['an underscore in the domain', 'ana@exa_mple.com'],
		['a local part of 65 octets', `${'a'.repeat(65)}@example.com`],
		['a local part of 65 octets in letters of two', `${'é'.repeat(32)}a@example.com`],
		['a local part of 66 octets in letters of three', `${'用'.repeat(22)}@example.com`],
		['a local part of 65 octets in letters of four', `${'𠀀'.repeat(16)}a@example.com`],
		['a label of 64', `a@${'b'.repeat(64)}.com`],
		['a label of 64 once encoded', `a@${'ü'.repeat(60)}.com`],
		['255 octets', `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(57)}.com`],
		['255 octets once encoded', `${'a'.repeat(60)}@${Array(4).fill('ü'.repeat(45)).join('.')}.example`],
		['a control character', 'an\u0007a@example.com'],
		['U+0000', 'an\u0000a@example.com'],
		['a right-to-left override', 'an\u202Ea@example.com'],
		['a zero-width space', 'an\u200Ba@example.com'],
		['a zero-width space in the domain', 'ana@exam\u200Bple.com'],
		['a zero-width joiner in the domain', 'ana@नी\u200D.example'],
		['a soft hyphen in the domain', 'ana@exam\u00ADple.com'],
		['a Hangul filler', 'an\u3164a@example.com'],
		['a variation selector', 'an\uFE0Fa@example.com'],
		['a lone surrogate', 'an\uD83Da@example.com'],
		['a full-width at sign', 'ana＠example.com'],
		['a domain that becomes a path', 'ana@exa℀mple.com'],
		['a domain that becomes an at sign', 'ana@exa﹫mple.com'],
		['the Kelvin sign for a k', 'mi\u212Ae@example.com'],
		['a mark at the start of a label', 'ana@\u0301a.example'],
		['an emoji in the domain', 'ana@i❤.example'],
		['an encoded label that cannot be decoded', 'ana@xn--a.example'],
		['an encoded label that runs over', 'ana@xn--99999999999.example'],
		['an encoded label that hides capitals', 'ana@xn--bcher-2pa.example'],
		['an encoded label that hides a mark apart from its letter', 'ana@xn--bucher-xyd.example'],
		['an encoded label that hides a mark at the start', 'ana@xn--a-wbb.example'],
		['an encoded label of plain letters', 'ana@xn--abc-.example'],
		['an encoded label that hides a zero-width space', 'ana@xn--example-3z6c.com'],
	])('MAT-3 refuses %s', (_what, raw) => {
		expect(normalised('email', raw)).toBeUndefined();
	});
});

describe('MAT-3 phone', () => {
	it.each([
		['+33612345678', '+33612345678'],
		[' +33 6 12 34 56 78 ', '+33612345678'],
		['+33\u00A06\u202F12.34-56/78', '+33612345678'],
		['+1 (555) 010-9999', '+15550109999'],
		['+33–6—12−34‑56 78', '+33612345678'],
		['＋３３６１２３４５６７８', '+33612345678'],
		['\u202A+33 6 12 34 56 78\u202C', '+33612345678'],
		['\u200E+33612345678', '+33612345678'],
		[' \u2066\u200E +33612345678 \u2069 ', '+33612345678'],
		['+239 (0)222 1234', '+2392221234'],
		['+44 (0)20 7946 0958', '+442079460958'],
		['+44(0)2079460958', '+442079460958'],
		['+420 (0) 123 456 789', '+420123456789'],
		['+1234567', '+1234567'],
		['+123456789012345', '+123456789012345'],
	])('MAT-3 reads %j', (raw, expected) => {
		expect(normalised('phone', raw)).toBe(expected);
	});

	it.each([
		['a national number', '06 12 34 56 78'],
		['digits without a plus', '33612345678'],
		['the prefix 00, which is not international everywhere', '0033612345678'],
		['the prefix 011', '011 33 612345678'],
		['a country code that starts with 0', '+0612345678'],
		['six digits', '+123456'],
		['sixteen digits', '+1234567890123456'],
		['a plus alone', '+'],
		['two plus signs', '++33612345678'],
		['a plus within', '+33 6+12345678'],
		['two numbers', '+33612345678 +33612345679'],
		['two lines', '+3361\n2345678'],
		['letters', '+1 555 CALL NOW'],
		['an extension', '+33 1 23 45 67 89 ext. 5'],
		['a pause', '+33123456789,5'],
		['a scheme', 'tel:+33612345678'],
		['Arabic digits', '+٣٣٦١٢٣٤٥٦٧٨'],
		['digits in circles', '+3361234567⑧'],
		['mathematical digits', '+3361234567𝟖'],
		['a letter that looks like a zero', '+336123456O8'],
		['a right-to-left override', '\u202E+33612345678'],
		['a zero-width space within', '+336\u200B12345678'],
		['a zero that belongs to the number, in Italy', '+39 (0)6 1234 5678'],
		['a zero that belongs to the number, in San Marino', '+378 (0)549 123456'],
		['a zero in parentheses elsewhere', '+44 20 (0) 7946 0958'],
		['a long run of spaces', `+33612345678${' '.repeat(60)}`],
	])('MAT-3 does not compare %s', (_what, raw) => {
		expect(normalised('phone', raw)).toBeUndefined();
	});
});

describe('MAT-3 plain text', () => {
	it.each([
		['ABC-123', 'abc-123'],
		['  Customer   12\t3\n', 'customer 12 3'],
		['Straße', 'strasse'],
		['ＡＢＣ１２３', 'abc123'],
		['ﬁn', 'fin'],
		['ΟΔΟΣ', 'οδοσ'],
		['Été', 'été'],
		['E\u0301te\u0301', 'été'],
		['a', 'a'],
		['0', '0'],
		['false', 'false'],
		['{"Key": 1}', '{"key": 1}'],
		['x'.repeat(512), 'x'.repeat(512)],
		['👍'.repeat(512), '👍'.repeat(512)],
		[`${' '.repeat(5_000)}x`, 'x'],
	])('MAT-3 reads %j', (raw, expected) => {
		expect(normalised('plain', raw)).toBe(expected);
	});

	it.each([
		['513 code points', 'x'.repeat(513)],
		['513 code points after normalisation', `${'x'.repeat(511)}ß`],
		['a text of any length', ' x'.repeat(3_000)],
		['a control character', 'a\u0007b'],
		['U+0000', 'a\u0000b'],
		['a zero-width space', 'a\u200Bb'],
		['a right-to-left override', 'a\u202Eb'],
		['a lone surrogate', 'a\uD83Db'],
	])('MAT-3 does not compare %s', (_what, raw) => {
		expect(normalised('plain', raw)).toBeUndefined();
	});

	it('MAT-3 keeps apart what only looks alike', () => {
		const alike = ['a', 'а', 'ɑ', 'α', 'á', 'à'];
		expect(new Set(alike.map((raw) => normalised('plain', raw))).size).toBe(alike.length);
	});
});
