import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { root } from './files.js';

const dropped = 'own/must-use-result';
const floating = 'typed/no-floating-promises';

const statements: readonly (readonly [statement: string, ...broken: string[]])[] = [
	['sync();', dropped],
	['sync().map((n) => n + 1);', dropped],
	['void sync();', dropped],
	['Math.random() > 1 && sync();', dropped],
	['await later();', dropped],
	['later();', dropped, floating],
	['void Promise.resolve(1);', floating],
	['const kept = sync(); return kept;'],
	['let kept = sync(); kept = sync(); return kept;'],
	['sync().match(() => 1, () => 2);'],
	['return later();'],
];

const header = [
	"import { err, errAsync, ok, okAsync, type Result } from 'neverthrow';",
	"const sync = (): Result<number, 'e'> => (Math.random() > 1 ? ok(1) : err('e'));",
	"const later = () => (Math.random() > 1 ? okAsync<number, 'e'>(1) : errAsync<number, 'e'>('e'));",
];
const functions = statements.map(([statement], n) => `export async function example${n}() { ${statement} }`);

test('the typed rules report each dropped Result and each floating promise, and nothing else', async () => {
	// Typed rules need a path that the TypeScript project knows; the text given here stands in for that file.
	const filePath = `${root}src/index.ts`;
	const [result] = await new ESLint({ cwd: root }).lintText([...header, ...functions].join('\n'), { filePath });
	const brokenOn = (line: number) => result?.messages.filter((message) => message.line === line) ?? [];
	const found = statements.map(([statement], n) => [
		statement,
		...brokenOn(header.length + n + 1)
			.map(({ ruleId }) => ruleId)
			.sort(),
	]);
	expect(found).toEqual(statements);
}, 120_000);
