import ts from 'typescript';
import { expect, test } from 'vitest';
import { entries, root } from '../gates/entries.js';
import { filesUnder, textOf } from './files.js';

const configuration = ts.getParsedCommandLineOfConfigFile(
	`${root}tsconfig.build.json`,
	{},
	{
		...ts.sys,
		onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
			throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
		},
	},
);

function exportNames(program: ts.Program, source: string): readonly string[] {
	const checker = program.getTypeChecker();
	const file = program.getSourceFile(`${root}${source}`);
	const module = file && checker.getSymbolAtLocation(file);
	return module
		? checker
				.getExportsOfModule(module)
				.map((symbol) => symbol.getName())
				.sort()
		: [];
}

// `npm run api` writes the file again when a change of the public surface is meant.
test('the public names are those of the committed list', async () => {
	const program = ts.createProgram(
		entries.map(({ source }) => `${root}${source}`),
		configuration?.options ?? {},
	);
	const names = entries.map(({ specifier, source }) => [
		specifier,
		...exportNames(program, source).map((name) => `  ${name}`),
	]);
	expect(names.every(({ length }) => length > 1)).toBe(true);
	await expect(`${names.map((lines) => lines.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot('public-names.txt');
}, 120_000);

test('every entry is built, and reported by API Extractor', () => {
	const build = textOf('tsup.config.ts');
	expect(entries.filter(({ name, source }) => !build.includes(`${name}: '${source}'`))).toEqual([]);
	const reported = filesUnder('test/api', '.json').map((path) => path.replace(/^test\/api\/|\.json$/g, ''));
	expect(['index', ...reported].sort()).toEqual(entries.map(({ name }) => name).sort());
});
