import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from '../../../../src/records/contacts/country-codes.js';
import { parseCountry, parseCurrency, parseLanguageTag } from '../../../../src/records/contacts/describing-codes.js';

describe('CON-8 language', () => {
	it.each([
		['fr', 'fr'],
		['FR', 'fr'],
		['fr-ch', 'fr-CH'],
		['fr_FR', 'fr-FR'],
		['zh_hant_tw', 'zh-Hant-TW'],
		['sr-latn', 'sr-Latn'],
		['es-419', 'es-419'],
		['sq-XK', 'sq-XK'],
		['iw-IL', 'he-IL'],
		['no', 'no'],
		['gsw', 'gsw'],
		['de-CH-1996', 'de-CH-1996'],
		['de-u-co-phonebk', 'de-u-co-phonebk'],
	])('CON-8 reads %s as %s', (text, expected) => {
		expect(parseLanguageTag(text)).toBe(expected);
		expect(parseLanguageTag(expected)).toBe(expected);
	});

	it.each([
		'',
		' ',
		'f',
		'french',
		'Français',
		'xx',
		'qaa',
		'und',
		'mul',
		'zxx',
		'mis',
		'und-FR',
		'fr-ZZ',
		'fr-QX',
		'fr-fr-fr',
		'-fr',
		'fr-',
		'fr--FR',
		'fr FR',
		' fr',
		'fr\n',
		'fr,en;q=0.9',
		'*',
		'x-private',
		'C',
		'POSIX',
		'en_US.UTF-8',
		'fr\u0000',
		'__proto__',
		'ｆｒ',
		`fr-${'x'.repeat(40)}`,
		'en-x-aaaaaaaa-bbbbbbbb-cccccccc-dddd',
	])('CON-8 refuses %j', (text) => {
		expect(parseLanguageTag(text)).toBeUndefined();
	});
});

describe('CON-8 currency', () => {
	it.each([
		['EUR', 'EUR'],
		['usd', 'USD'],
		['Xof', 'XOF'],
	])('CON-8 reads %s as %s', (text, expected) => {
		expect(parseCurrency(text)).toBe(expected);
	});

	it.each(['', 'EU', 'EURO', '€', 'ABC', 'XXX', 'XTS', 'ZZZ', ' EUR', 'EUR\n', '978', 'uſd', 'ＥＵＲ'])(
		'CON-8 refuses %j',
		(text) => {
			expect(parseCurrency(text)).toBeUndefined();
		},
	);
});

describe('CON-8 country', () => {
	it.each([
		['FR', 'FR'],
		['gb', 'GB'],
		['Aq', 'AQ'],
	])('CON-8 reads %s as %s', (text, expected) => {
		expect(parseCountry(text)).toBe(expected);
	});

	it.each(['', 'F', 'FRA', 'France', '250', 'UK', 'EU', 'XK', 'ZZ', 'AN', 'SU', 'AA', ' FR', 'FR\n', 'ın', 'ＦＲ'])(
		'CON-8 refuses %j',
		(text) => {
			expect(parseCountry(text)).toBeUndefined();
		},
	);

	it('CON-8 knows the 249 countries, each once, in order', () => {
		expect(COUNTRY_CODES).toHaveLength(249);
		expect([...new Set(COUNTRY_CODES)].sort()).toEqual(COUNTRY_CODES);
	});

	it('CON-8 differs from the regions the engine names only where ISO 3166-1 assigns nothing', () => {
		const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
		const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
		const named = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => names.of(code));
		expect(COUNTRY_CODES.filter((code) => !named.includes(code))).toEqual([]);
		// The engine also names withdrawn codes by their successors: only those that are a region of their own count here.
		const extra = named.filter(
			(code) => !COUNTRY_CODES.includes(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
		);
		expect(extra).toEqual(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ']);
	});
});
