import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { entries, root } from './entries.js';

const run = (command: string, ...args: string[]): boolean =>
	spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;

// With --local a changed report is written; without it, a changed report is a failure.
const local = process.argv.includes('--local') ? ['--local'] : [];

rmSync(`${root}temp/types`, { recursive: true, force: true });
// Plain declarations, because bundled ones lose the package comment and have hashed file names.
const emitted = run('tsc', '-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', 'temp/types');
const kept = entries.map(({ name }) =>
	run('api-extractor', 'run', ...local, '-c', name === 'index' ? 'api-extractor.json' : `test/api/${name}.json`),
);
// A property may explain itself by its name; an exported name says in a sentence what it is for.
const unexplained = entries.filter(({ name }) =>
	readFileSync(`${root}test/api/${name}.api.md`, 'utf8').includes('@public (undocumented)'),
);
for (const { name } of unexplained) console.error(`test/api/${name}.api.md has an exported name without a sentence`);

process.exitCode = emitted && kept.every(Boolean) && unexplained.length === 0 ? 0 : 1;
