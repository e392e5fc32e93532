import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { Brand } from './brand.js';
import { branded } from './brand.js';
import type { Failure } from './failure.js';

/** Where the next page of one query begins; opaque, and good for that query only. @public */
export type Cursor = Brand<'Cursor'>;

/** One page of a list, in the order the query states. @public */
export interface Page<Item> {
	readonly items: readonly Item[];
	/** Absent on the last page. */
	readonly next: Cursor | undefined;
}

/** The last line of a page: the next page holds what sorts after it. @public */
export interface PagePosition {
	readonly sort: string;
	readonly id: string;
}

/** The cursor was altered, cut short, or handed out by another query. @public */
export interface CursorInvalid extends Failure<'page.cursor_invalid'> {}

export const PAGE_LIMIT = 200;
export const DEFAULT_PAGE = 50;

/** Makes the cursor after a line; `query` is whatever decides which lines the query has and in which order. */
export function cursorAfter(position: PagePosition, query: string): Cursor {
	const text = `${position.sort}~${position.id}`;
	return branded<'Cursor'>(`${checksumOf(`${query}~${text}`)}~${text}`);
}

/** Reads a cursor handed out by `cursorAfter` for the same query; absent means the first page. */
export function readCursor(cursor: string | undefined, query: string): Result<PagePosition | undefined, CursorInvalid> {
	if (cursor === undefined) return ok(undefined);
	const [checksum, ...rest] = cursor.split('~');
	const text = rest.join('~');
	const end = text.lastIndexOf('~');
	if (end < 0 || checksum !== checksumOf(`${query}~${text}`)) return err({ code: 'page.cursor_invalid' });
	return ok({ sort: text.slice(0, end), id: text.slice(end + 1) });
}

/**
 * FNV-1a (Fowler, Noll, Vo), 32 bits, twice over with different starts. It finds mistakes, not forgers: a forged cursor
 * still reads only lines that the query itself would show.
 */
function checksumOf(text: string): string {
	let one = 0x811c9dc5;
	let other = 0x01000193;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		one = Math.imul(one ^ unit, 0x01000193);
		other = Math.imul(other ^ unit ^ (one >>> 16), 0x01000193);
	}
	return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
