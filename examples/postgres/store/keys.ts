import { createHash } from 'node:crypto';

// Nothing to do, nearly always.
const PLAIN = /^[\t -\uD7FF]*$/;

/**
 * A text as the tables keep it where it is a key: its bytes in UTF-8 order as JavaScript orders the text. U+0000, which
 * PostgreSQL cannot hold, becomes U+0001 U+0001 and U+0001 becomes U+0001 U+0002. A unit from U+D800 on becomes U+E000 and a
 * letter that says which: in UTF-16 a pair of surrogates comes before U+E000, in UTF-8 after U+FFFF.
 */
export function keyText(text: string): string {
	if (PLAIN.test(text)) return text;
	let kept = '';
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit <= 1) kept += `\u0001${String.fromCharCode(unit + 1)}`;
		else if (unit >= 0xd800) kept += `\uE000${String.fromCharCode(unit - 0xd800 + 0x100)}`;
		else kept += text.charAt(at);
	}
	return kept;
}

/** The text that was kept. */
export function textOfKey(kept: string): string {
	if (PLAIN.test(kept)) return kept;
	let text = '';
	for (let at = 0; at < kept.length; at += 1) {
		const unit = kept.charCodeAt(at);
		if (unit !== 1 && unit !== 0xe000) text += kept.charAt(at);
		else {
			at += 1;
			text += String.fromCharCode(unit === 1 ? kept.charCodeAt(at) - 1 : kept.charCodeAt(at) - 0x100 + 0xd800);
		}
	}
	return text;
}

/** A key, of any length; as `contact_desk.key` keeps it. */
export function key(text: string): string {
	return shortened(keyText(text), 512);
}

/** The name of a workspace, of any length. */
export function workspaceKey(workspaceId: string): string {
	return shortened(keyText(workspaceId), 128);
}

/** What a line is ordered by. Beyond 1,100 bytes it orders by a hash: the same each time. */
export function sortKey(text: string): string {
	const kept = keyText(text);
	const bytes = Buffer.from(kept);
	if (bytes.length <= 1100) return kept;
	let end = 1020;
	while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
	return `${bytes.toString('utf8', 0, end)}\u0001${sha256(kept)}`;
}

/**
 * A text as it stands among the fields that are searched: what jsonb cannot hold is spelled in signs of its own, so that a
 * text has another as a part when its spelling does.
 */
export function searchText(text: string): string {
	if (PLAIN.test(text)) return text;
	let kept = '';
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit > 1 && unit < 0xd800) kept += text.charAt(at);
		else kept += `\uE000${[12, 8, 4, 0].map((shift) => String.fromCharCode(0xe010 + ((unit >> shift) & 15))).join('')}`;
	}
	return kept;
}

function shortened(kept: string, limit: number): string {
	if (Buffer.byteLength(kept) <= limit) return kept;
	return `${Array.from(kept)
		.slice(0, limit === 512 ? 100 : 10)
		.join('')}\u0001${sha256(kept)}`;
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
