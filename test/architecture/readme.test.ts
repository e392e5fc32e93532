import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesUnder, root, textOf } from './files.js';
import { type Block, blocksOf, promisedOutput, regionsOf } from './readme-blocks.js';

const run = promisify(execFile);
const folder = `${root}temp/readme`;
const regions = new Set(filesUnder('examples', '.ts').flatMap((path) => regionsOf(textOf(path))));
const pages = ['README.md', ...filesUnder('src', 'README.md')];
const blocks = pages.flatMap((path) => blocksOf(path, textOf(path))).filter(({ code }) => !regions.has(code));

const fileOf = ({ place }: Block): string => `${folder}/${place.replace(/[^A-Za-z0-9]+/g, '-')}.ts`;

// A block that is no region of an example has to be a program by itself.
describe('blocks of TypeScript in the README files', { timeout: 120_000 }, () => {
	beforeAll(() => {
		mkdirSync(folder, { recursive: true });
		for (const block of blocks) writeFileSync(fileOf(block), block.code);
	});

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('compile', () => {
		const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
		const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, { noUnusedLocals: false });
		const program = ts.createProgram(blocks.map(fileOf), options);
		const problems = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => ({
			at: file && `${file.fileName}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}`,
			problem: ts.flattenDiagnosticMessageText(messageText, '\n'),
		}));
		expect(problems).toEqual([]);
	});

	test.each(blocks)('$place runs and prints what it says', async (block) => {
		const { stdout } = await run(process.execPath, ['--import', 'tsx', fileOf(block)], { cwd: root });
		const promised = promisedOutput(block.code);
		if (promised.length > 0) expect(stdout.trimEnd().split('\n')).toEqual(promised);
	});
});

test('a region of an example is quoted from its margin', () => {
	expect(regionsOf('a();\n\t// #region b\n\tb({\n\t\tc,\n\t});\n\n\td();\n\t// #endregion\n')).toEqual([
		'b({\n\tc,\n});\n\nd();\n',
	]);
});

test('a block says where it stands and what it prints', () => {
	const page = '# A\n\n```ts\nconsole.log(1); // → 1\n```\n\n```sh\nnpm test\n```\n';
	expect(blocksOf('README.md', page)).toEqual([{ place: 'README.md:4', code: 'console.log(1); // → 1\n' }]);
	expect(promisedOutput("console.log('a b'); // → a b\nrun(); // → no\n")).toEqual(['a b']);
});
