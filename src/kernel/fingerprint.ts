import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A keyed hash (HMAC-SHA-256, RFC 2104) of a command's name and parsed input, in hex. The key keeps whoever reads the
 * receipts from finding out a phone number by hashing all of them.
 */
export function fingerprintOf(key: string, command: string, input: unknown): string {
	return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(canonicalText({ command, input }))));
}

/** JSON with the keys of every object in order, so that the order in which a caller wrote them is no difference. */
function canonicalText(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value).filter(([, held]) => held !== undefined);
		entries.sort(([one], [other]) => (one < other ? -1 : 1));
		return `{${entries.map(([name, held]) => `${JSON.stringify(name)}:${canonicalText(held)}`).join(',')}}`;
	}
	return JSON.stringify(value) ?? 'null';
}
