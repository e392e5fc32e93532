import { describe, expect, it } from 'vitest';
import { countryText, currencyText, languageText, timeZoneText } from '../../../src/words/index.js';

describe('codes in words', () => {
	it.each([
		[languageText, 'pt-BR', 'Brazilian Portuguese', 'portugais brésilien'],
		[languageText, 'fr', 'French', 'français'],
		[currencyText, 'EUR', 'Euro', 'euro'],
		[currencyText, 'USD', 'US Dollar', 'dollar des États-Unis'],
		[countryText, 'DE', 'Germany', 'Allemagne'],
		[timeZoneText, 'Europe/Paris', 'Central European Time', 'heure d’Europe centrale'],
	])('CON-8 %o says %s in both languages', (text, code, english, french) => {
		expect(text(code, 'en')).toBe(english);
		expect(text(code, 'fr')).toBe(french);
	});

	it.each([languageText, currencyText, countryText, timeZoneText])(
		'CON-8 what is no code stands for itself, in %o',
		(text) => {
			for (const code of ['', '?', 'not a code', '__proto__', '\uD800', 'x'.repeat(10_000)]) {
				expect(text(code, 'en')).toBe(code);
			}
		},
	);
});
