import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import type { Line } from './ordered-lines.js';

/** An answer that is there at once. */
export const reply = <T>(value: T): Promise<Result<T, never>> => Promise.resolve(ok(value));

/** The records that lines lead to, up to a limit. */
export function known<T>(
	from: Iterable<Line>,
	read: (id: string) => T | undefined,
	limit = Number.POSITIVE_INFINITY,
): readonly T[] {
	const found: T[] = [];
	for (const { id } of from) {
		if (found.length >= limit) break;
		const record = read(id);
		if (record !== undefined) found.push(record);
	}
	return found;
}
