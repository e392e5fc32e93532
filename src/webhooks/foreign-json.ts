import { madeWellFormed } from '../kernel/text.js';

/** Whether a parsed JSON value is an object, whatever its keys. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of a JSON object; `undefined` when it has none of that name, or is no object. */
export function memberOf(value: unknown, key: string): unknown {
	// Own members only: a payload without `constructor` must not answer with that of Object.
	return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A member that is text, well formed; `undefined` when it is missing, empty or something else. */
export function textOf(value: unknown, key: string): string | undefined {
	const member = memberOf(value, key);
	return typeof member === 'string' && member !== '' ? madeWellFormed(member) : undefined;
}

/** A member that is text or a number, as text; `undefined` when it is missing, empty or something else. */
export function scalarOf(value: unknown, key: string): string | undefined {
	return scalarText(memberOf(value, key));
}

/** A text, number or truth value as text; `undefined` for an empty text and for anything else. */
export function scalarText(value: unknown): string | undefined {
	if (typeof value === 'string') return value === '' ? undefined : madeWellFormed(value);
	if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
	return undefined;
}

/** A member that is a list; an empty list when it is missing or something else. */
export function listOf(value: unknown, key: string): readonly unknown[] {
	const member = memberOf(value, key);
	return Array.isArray(member) ? member : [];
}

/** The entries that have a value, well formed; `undefined` when none has. */
export function presentEntries(
	entries: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> | undefined {
	const present: Record<string, string> = {};
	for (const [key, value] of Object.entries(entries)) {
		if (value !== undefined && value !== '') present[key] = madeWellFormed(value);
	}
	return Object.keys(present).length > 0 ? present : undefined;
}
