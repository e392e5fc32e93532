import punycode from 'punycode/punycode.js';
import { isIdentifierText, lowerCaseLetters } from '../../kernel/text.js';

// RFC 1035: 253 characters on the wire, labels of at most 63 letters, digits and hyphens, no hyphen at either end.
const LONGEST_DOMAIN = 253;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = /* @__PURE__ */ new RegExp(`^(?:${LABEL}\\.)*${LABEL}$`);

const ENCODED_LABEL = /(?:^|\.)xn--/;
const BEYOND_ASCII = /[^\0-\x7F]/;

// IDNA 2008 allows letters, marks and digits; the middle dot stands between two l in Catalan names.
const LETTERS_OF_LABELS = /^(?:[\p{L}\p{N}·-][\p{L}\p{M}\p{N}·-]*)(?:\.[\p{L}\p{N}·-][\p{L}\p{M}\p{N}·-]*)*$/u;

/**
 * The domain name as it goes over the wire: lower case, each label in ASCII (RFC 5891). `undefined` when what comes
 * out is no domain name, or has no spelling in letters. One label is enough: `localhost`.
 */
export function domainInAscii(text: string): string | undefined {
	if (text.length > LONGEST_DOMAIN) return undefined;
	const ascii = BEYOND_ASCII.test(text) ? encoded(text) : text.toLowerCase();
	if (ascii === undefined || ascii.length > LONGEST_DOMAIN || !DOMAIN.test(ascii)) return undefined;
	// An encoded label may hide what is refused in letters, or be a second spelling of one that is not.
	return ENCODED_LABEL.test(ascii) && encoded(decoded(ascii)) !== ascii ? undefined : ascii;
}

function encoded(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	// Letter by letter, as IDNA maps them; the ideographic full stop separates labels as well.
	const letters = lowerCaseLetters(text, 'NFKC').replaceAll('\u3002', '.');
	return LETTERS_OF_LABELS.test(letters) && isIdentifierText(letters) ? punycode.toASCII(letters) : undefined;
}

function decoded(ascii: string): string | undefined {
	try {
		return punycode.toUnicode(ascii);
	} catch {
		return undefined;
	}
}
