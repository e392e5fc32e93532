import type { CountryCode } from 'libphonenumber-js/min';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { PhoneParser } from '../kernel/phone-parser.js';

/** How numbers without a country are read. @public */
export interface PhoneParserOptions {
	/** ISO 3166-1 alpha-2, in capitals: the country that a number without one is of. */
	readonly defaultRegion: string;
}

/** Longer texts are no phone number, however they are spaced. */
const LONGEST_SPELLING = 64;

/**
 * A parser over libphonenumber-js and its smallest metadata. A number with an extension is nobody's own, and is not read.
 * It throws a `RangeError` at once when there is no such region: that is a mistake in the configuration.
 * @public
 */
export function createPhoneParser({ defaultRegion }: PhoneParserOptions): PhoneParser {
	if (!isSupportedCountry(defaultRegion)) throw new RangeError('createPhoneParser: no such region');
	const defaultCountry: CountryCode = defaultRegion;
	return (raw) => {
		if (raw.length > LONGEST_SPELLING) return undefined;
		const read = parsePhoneNumberFromString(raw, { defaultCountry, extract: false });
		return read === undefined || read.ext !== undefined || !read.isValid() ? undefined : read.number;
	};
}
