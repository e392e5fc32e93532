import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { entries, manifest, root } from './entries.js';

// What a user of the packed package sees: nothing but its files and what it declares as dependencies.
const consumer = mkdtempSync(join(tmpdir(), 'contact-desk-'));

function run(what: string, command: string, args: readonly string[], cwd = consumer): void {
	const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
	console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${what}`);
	if (status !== 0) process.exitCode = 1;
}

function write(name: string, lines: readonly string[]): void {
	writeFileSync(join(consumer, name), `${lines.join('\n')}\n`);
}

function install(): void {
	const folder = join(consumer, 'node_modules', manifest.name);
	mkdirSync(folder, { recursive: true });
	run('pack', 'npm', ['pack', '--silent', '--pack-destination', consumer], root);
	run('extract', 'tar', ['-xzf', `${manifest.name}-${manifest.version}.tgz`, '--strip-components=1', '-C', folder]);
	for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
		const link = join(consumer, 'node_modules', name);
		mkdirSync(dirname(link), { recursive: true });
		symlinkSync(join(root, 'node_modules', name), link, 'dir');
	}
}

const specifiers = entries.map(({ specifier }) => specifier);
const loaded = (name: number): string => `if (Object.keys(entry${name}).length === 0) throw new Error('no exports');`;
const imports = specifiers.flatMap((specifier, n) => [`import * as entry${n} from '${specifier}';`, loaded(n)]);
const requires = specifiers.flatMap((specifier, n) => [`const entry${n} = require('${specifier}');`, loaded(n)]);
const typedRequires = specifiers.flatMap((specifier, n) => [`import entry${n} = require('${specifier}');`, loaded(n)]);

function typeCheck(file: string, module: string, moduleResolution: string): void {
	const compilerOptions = { noEmit: true, strict: true, target: 'es2022', lib: ['es2023'], types: [] };
	const options = { ...compilerOptions, module, moduleResolution };
	write('tsconfig.json', [JSON.stringify({ compilerOptions: options, files: [file] })]);
	run(`types of ${file} under ${moduleResolution}`, join(root, 'node_modules/.bin/tsc'), ['-p', '.']);
}

try {
	install();
	write('load.mjs', imports);
	write('load.cjs', requires);
	write('types.mts', imports);
	write('types.cts', typedRequires);
	// The deprecated `punycode` of Node must not stand in for the package of that name.
	const strict = ['--pending-deprecation', '--throw-deprecation'];
	run('loads as ESM', process.execPath, [...strict, 'load.mjs']);
	run('loads as CJS', process.execPath, [...strict, 'load.cjs']);
	typeCheck('types.mts', 'nodenext', 'nodenext');
	typeCheck('types.cts', 'nodenext', 'nodenext');
	typeCheck('types.mts', 'esnext', 'bundler');
} finally {
	rmSync(consumer, { recursive: true, force: true });
}
