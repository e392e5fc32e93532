import { type Brand, branded } from '../../kernel/brand.js';
import { COUNTRY_CODES } from './country-codes.js';

/** A language by its BCP 47 tag, such as `fr` or `zh-Hant-TW`. @public */
export type LanguageTag = Brand<'LanguageTag'>;

/** A currency by its ISO 4217 code, such as `EUR`. @public */
export type CurrencyCode = Brand<'CurrencyCode'>;

/** A country by its ISO 3166-1 alpha-2 code, such as `FR`. @public */
export type CountryCode = Brand<'CountryCode'>;

// RFC 5646, section 4.4.1: 35 characters hold every registered combination.
const LONGEST_TAG = 35;
const TAG = /^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*$/;

const NO_LANGUAGE = ['mis', 'mul', 'und', 'zxx'];
const NO_REGION = 'ZZ';
// Some engines list the codes for "no currency" and for tests.
const NO_CURRENCY = ['XTS', 'XXX'];

const CURRENCY = /^[A-Za-z]{3}$/;
const COUNTRY = /^[A-Za-z]{2}$/;

let languageNames: Intl.DisplayNames | undefined;
let regionNames: Intl.DisplayNames | undefined;
let currencies: readonly string[] | undefined;

/**
 * Reads a BCP 47 language tag in any case and gives its canonical form: `iw-il` is `he-IL`. Underscores are read as
 * hyphens, for several networks send `fr_FR`. `undefined` when it is no tag, or the language or region has no name.
 */
export function parseLanguageTag(text: string): LanguageTag | undefined {
	if (text.length > LONGEST_TAG || !TAG.test(text)) return undefined;
	const locale = localeOf(text.replaceAll('_', '-'));
	if (locale === undefined || !isLanguage(locale.language)) return undefined;
	return locale.region === undefined || isRegion(locale.region) ? branded(locale.toString()) : undefined;
}

/** Reads an ISO 4217 code in any case; `undefined` when no currency has it. Withdrawn currencies may have one. */
export function parseCurrency(text: string): CurrencyCode | undefined {
	if (!CURRENCY.test(text)) return undefined;
	const code = text.toUpperCase();
	currencies ??= Intl.supportedValuesOf('currency');
	return currencies.includes(code) && !NO_CURRENCY.includes(code) ? branded(code) : undefined;
}

/** Reads an ISO 3166-1 alpha-2 code in any case; `undefined` when no country has it. `UK` is none: it is `GB`. */
export function parseCountry(text: string): CountryCode | undefined {
	if (!COUNTRY.test(text)) return undefined;
	const code = text.toUpperCase();
	return COUNTRY_CODES.includes(code) ? branded(code) : undefined;
}

function localeOf(tag: string): Intl.Locale | undefined {
	try {
		return new Intl.Locale(tag);
	} catch {
		return undefined;
	}
}

/** The types promise a language; engines have `undefined` or `und` for a tag without one. */
function isLanguage(language: string | undefined): boolean {
	languageNames ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
	if (language === undefined || NO_LANGUAGE.includes(language)) return false;
	return languageNames.of(language) !== undefined;
}

/** Wider than countries: `es-419` is the Spanish of Latin America, `sq-XK` the Albanian of Kosovo. */
function isRegion(region: string): boolean {
	regionNames ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
	return region !== NO_REGION && regionNames.of(region) !== undefined;
}
