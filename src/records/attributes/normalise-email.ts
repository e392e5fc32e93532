import { isIdentifierText, lowerCaseLetters } from '../../kernel/text.js';
import { domainInAscii } from './domain-name.js';

// RFC 5321: 64 octets before the @, 254 in all.
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

// An address in ASCII that only needs lower case: what nearly every message carries. Up to this length no part of it
// can be too long, and without two hyphens in a row no part of the domain is encoded.
const SIMPLE_LENGTH = 64;
const SIMPLE_ADDRESS = /^[\w+-]+(?:\.[\w+-]+)*@[A-Za-z\d]+(?:[.-][A-Za-z\d]+)*\.[A-Za-z]{2,}$/;

// RFC 5322 dot-atom, with the letters of all scripts (RFC 6531). Quoted local parts are refused.
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~\p{L}\p{M}\p{N}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\p{L}\p{M}\p{N}-]+)*$/u;

// The Kelvin sign, which lower case and NFC turn into the letter k: another mailbox that would become this one.
const KELVIN_SIGN = '\u212A';

const TOP_LEVEL_DOMAIN = /\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * The form in which e-mail addresses compare: trimmed, the domain lower case and in ASCII, the local part lower case.
 * Dots and `+` in the local part stay: only some providers ignore them. `undefined` when it is no e-mail address.
 */
export function normalisedEmail(raw: string): string | undefined {
	if (raw.length <= SIMPLE_LENGTH && SIMPLE_ADDRESS.test(raw)) return raw.toLowerCase();
	const address = raw.trim();
	if (address.length > LONGEST_ADDRESS) return undefined;
	const at = address.indexOf('@');
	if (at === -1) return undefined;
	const localPart = normalisedLocalPart(address.slice(0, at));
	const domain = domainInAscii(address.slice(at + 1));
	if (localPart === undefined || domain === undefined || !TOP_LEVEL_DOMAIN.test(domain)) return undefined;
	return octetsOf(localPart) + 1 + domain.length > LONGEST_ADDRESS ? undefined : `${localPart}@${domain}`;
}

function normalisedLocalPart(text: string): string | undefined {
	if (!LOCAL_PART.test(text) || !isIdentifierText(text) || text.includes(KELVIN_SIGN)) return undefined;
	const localPart = lowerCaseLetters(text, 'NFC');
	return octetsOf(localPart) > LONGEST_LOCAL_PART ? undefined : localPart;
}

/** Octets in UTF-8. */
function octetsOf(text: string): number {
	let octets = 0;
	for (const letter of text) {
		const codePoint = letter.codePointAt(0) ?? 0;
		octets += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
	}
	return octets;
}
