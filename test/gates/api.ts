import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
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
process.exitCode = emitted && kept.every(Boolean) ? 0 : 1;
