import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

const folder = new URL('../../examples/', import.meta.url);
const stories = readdirSync(folder).filter((name) => /^\d\d-.*\.ts$/.test(name));

const story = z.object({ main: z.custom<() => Promise<readonly string[]>>((value) => typeof value === 'function') });

/** What a story says it prints, in the comment at its end; an indented line continues the one before. */
function promised(text: string): readonly string[] {
	const comment = /\/\* Prints:\n(.*?)\n\*\/\n$/s.exec(text)?.[1];
	return comment === undefined ? [] : comment.replace(/\n {2}/g, ' ').split('\n');
}

test('there are stories, and each has a line on the page of examples', () => {
	const page = readFileSync(new URL('README.md', folder), 'utf8');
	expect(stories.length).toBeGreaterThanOrEqual(6);
	expect(stories.filter((name) => !page.includes(`](${name})`))).toEqual([]);
});

test.each(stories)('%s prints what it says, and is short', async (name) => {
	const text = readFileSync(new URL(name, folder), 'utf8');
	expect(text.split('\n').length - 1).toBeLessThan(60);
	const { main } = story.parse(await import(new URL(name, folder).href));
	expect(promised(text)).not.toEqual([]);
	expect(await main()).toEqual(promised(text));
});
