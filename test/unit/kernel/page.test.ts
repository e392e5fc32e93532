import { describe, expect, it } from 'vitest';
import { cursorAfter, readCursor } from '../../../src/kernel/page.js';

const position = { sort: '2026-11-22T08:30:00.000Z\twamid.1', id: 'id-00000007' };
const query = 'messages of id-00000003';
const cursor = cursorAfter(position, query);

function read(text: string, of = query) {
	const result = readCursor(text, of);
	return result.isOk() ? result.value : result.error;
}

const invalid = { code: 'page.cursor_invalid' };

describe('a cursor', () => {
	it('leads to the line it was made after, in its own query', () => {
		expect(read(cursor)).toEqual(position);
	});

	it.each([
		{ sort: '', id: 'a' },
		{ sort: 'a~b~c', id: 'd' },
		{ sort: '~', id: 'd' },
		{ sort: 'é👍', id: 'ø' },
	])('leads to %j as well', (other) => {
		expect(read(cursorAfter(other, query))).toEqual(other);
	});

	it('is absent on the first page', () => {
		expect(readCursor(undefined, query)._unsafeUnwrap()).toBeUndefined();
	});

	it('of another query leads nowhere, not even to the same line', () => {
		expect(read(cursor, 'messages of id-00000004')).toEqual(invalid);
		expect(read(cursor, '')).toEqual(invalid);
		expect(read(cursor, `${query} `)).toEqual(invalid);
	});

	it('that was altered in one letter leads nowhere', () => {
		for (let index = 0; index < cursor.length; index += 1) {
			const other = cursor[index] === 'q' ? 'r' : 'q';
			const altered = cursor.slice(0, index) + other + cursor.slice(index + 1);
			expect(read(altered), `letter ${index}`).toEqual(invalid);
		}
	});

	it('that was cut short or added to leads nowhere', () => {
		for (let length = 0; length < cursor.length; length += 1) {
			expect(read(cursor.slice(0, length)), `${length} letters`).toEqual(invalid);
		}
		expect(read(`${cursor}0`)).toEqual(invalid);
		expect(read(` ${cursor}`)).toEqual(invalid);
	});

	it.each(['', '~', '~~', 'a', 'a~b', 'a~b~c', '0~0~0', '\uD800~\uD800~\uD800'])('%j is none', (text) => {
		expect(read(text)).toEqual(invalid);
	});

	it('for another line is another cursor, and for the same line the same', () => {
		const others = ['id-00000008', 'id-00000009', ''].map((id) => cursorAfter({ ...position, id }, query));
		expect(new Set([cursor, ...others]).size).toBe(4);
		expect(cursorAfter({ ...position }, query)).toBe(cursor);
	});

	it('is told apart from a cursor made by moving letters between its parts', () => {
		expect(read(cursorAfter({ sort: 'ab', id: 'c' }, 'q'), 'q')).toEqual({ sort: 'ab', id: 'c' });
		expect(cursorAfter({ sort: 'ab', id: 'c' }, 'q')).not.toBe(cursorAfter({ sort: 'a', id: 'bc' }, 'q'));
	});
});
