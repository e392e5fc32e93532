import { expect, test } from 'vitest';
import { filesUnder, textOf } from './files.js';
import { violationsOf } from './syntax-rules.js';

/** Branding checked text, and reading back what a command answered before: no other type can be had only by saying so. */
const mayCast = ['src/kernel/brand.ts', 'src/kernel/receipt.ts'];

const isCast = (violation: string): boolean => violation.endsWith(' cast');

test('source files keep to named exports, * as z, and types without any or casts', () => {
	const violations = filesUnder('src', '.ts').flatMap((path) => {
		const found = violationsOf(path, textOf(path));
		return mayCast.includes(path) ? found.filter((violation) => !isCast(violation)) : found;
	});
	expect(violations).toEqual([]);
});

test.each(mayCast)('%s is listed for a cast and has one', (path) => {
	expect(violationsOf(path, textOf(path)).some(isCast)).toBe(true);
});

test.each([
	['const a: any = 1;', 'any'],
	['const a = b as string;', 'cast'],
	['const a = <string>b;', 'cast'],
	['const a = b!;', 'non-null assertion'],
	["export * from './a.js';", 'export *'],
	["export * as a from './a.js';", 'export *'],
	['export default 1;', 'default export'],
	['export default function a() {}', 'default export'],
	['export { a as default };', 'default export'],
	["import { z } from 'zod';", 'zod but not as * as z'],
	["import z from 'zod';", 'zod but not as * as z'],
	["import * as z from 'zod/mini';", 'zod but not as * as z'],
	["export { z } from 'zod';", 'zod but not as * as z'],
	["import { readFile } from 'node:fs';", 'node module node:fs'],
	["import { toASCII } from 'punycode';", 'node module punycode'],
	["const a = await import('./a.js');", 'dynamic import'],
	['// @ts-expect-error', 'suppressed check'],
])('refuses %s', (text, problem) => {
	expect(violationsOf('a.ts', text)).toEqual([`a.ts:1 ${problem}`]);
});

test.each([
	'const a = [1, 2] as const;',
	'const a = 1 satisfies number;',
	"import * as z from 'zod';",
	"import type * as z from 'zod';",
	"import punycode from 'punycode/punycode.js';",
	'switch (a) { default: }',
	"export { a } from './a.js';",
])('accepts %s', (text) => {
	expect(violationsOf('a.ts', text)).toEqual([]);
});
