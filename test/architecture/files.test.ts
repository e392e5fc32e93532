import { expect, test } from 'vitest';
import { filesUnder, textOf } from './files.js';

const LONGEST = 250;
const tellNothing = /^(utils?|helpers?|common|managers?|services?)$/;

const sources = filesUnder('src', '.ts');

/** The public surface is one list of names, and a list that may not be starred cannot be cut. */
const listOfNames = 'src/index.ts';

test('no file or folder has a name that tells nothing', () => {
	const parts = (path: string): readonly string[] => path.split(/[/.-]/);
	const all = [...sources, ...filesUnder('test', '.ts'), ...filesUnder('examples', '.ts')];
	expect(all.filter((path) => parts(path).some((part) => tellNothing.test(part)))).toEqual([]);
});

test(`no source file is longer than ${LONGEST} lines`, () => {
	const lines = (path: string): number => textOf(path).trimEnd().split('\n').length;
	expect(sources.filter((path) => path !== listOfNames && lines(path) > LONGEST)).toEqual([]);
});

test('there are source files to look at', () => {
	expect(sources.length).toBeGreaterThan(0);
});
