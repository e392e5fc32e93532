import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder, nodesOf, parse, textOf } from './files.js';

const statement = /^(?:#+|[-*]|\d+\.)?\s*(?:\*\*|`)?([A-Z]{2,6}-\d+)\b/;

function rulesStatedIn(text: string): readonly string[] {
	return text.split('\n').flatMap((line) => statement.exec(line)?.[1] ?? []);
}

/** The rules named in titles of tests that run: `it('MAT-4 …')`, `test.each(rows)('MAT-4 …')`, never `it.skip` or `it.todo`. */
function rulesProvedIn(text: string): readonly string[] {
	const calls = nodesOf(parse('a.test.ts', text)).filter(ts.isCallExpression);
	return calls.flatMap(({ expression, arguments: [title] }) => {
		const isTest = /^(?:it|test)\b/.test(expression.getText()) && !/\.(?:skip|todo|fails)\b/.test(expression.getText());
		return isTest && title ? (title.getText().match(/\b[A-Z]{2,6}-\d+\b/g) ?? []) : [];
	});
}

test('every rule that a README states is named in the title of a test', () => {
	const stated = filesUnder('src', 'README.md').flatMap((path) =>
		rulesStatedIn(textOf(path)).map((rule) => ({ path, rule })),
	);
	const proved = new Set(filesUnder('test', '.test.ts').flatMap((path) => rulesProvedIn(textOf(path))));
	expect(stated.filter(({ rule }) => !proved.has(rule))).toEqual([]);
});

test.each([
	'- **MAT-4** Links.',
	'- MAT-4 Links.',
	'## MAT-4 Links',
	'* `MAT-4` Links',
	'**MAT-4** Links',
	'4. MAT-4 Links',
])('reads %s as a rule', (line) => {
	expect(rulesStatedIn(line)).toEqual(['MAT-4']);
});

test.each(['See MAT-4.', '- as MAT-4 says', '- UTF text'])('reads %s as no rule', (line) => {
	expect(rulesStatedIn(line)).toEqual([]);
});

test('finds rules in titles of tests that run, and only there', () => {
	const named = ["it('AAA-1 one', run)", "test.each(rows)('AAA-2, AAA-3 two', run)", 'it(`AAA-4 four`, run)'];
	const others = ["it.skip('BBB-1', run)", "it.todo('BBB-2')", "describe('BBB-3', run)", "// it('BBB-4', run)"];
	expect(rulesProvedIn([...named, ...others].join('\n'))).toEqual(['AAA-1', 'AAA-2', 'AAA-3', 'AAA-4']);
});
