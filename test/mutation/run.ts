import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { root } from '../gates/entries.js';

const targets = ['matching', 'command', 'attributes', 'groups', 'routing', 'handling'];

interface Report {
	readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

function scoreOf(target: string): string {
	const report: Report = JSON.parse(readFileSync(`${root}reports/mutation/${target}.json`, 'utf8'));
	const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
	const count = (...wanted: readonly string[]): number => statuses.filter((status) => wanted.includes(status)).length;
	const detected = count('Killed', 'Timeout');
	const valid = detected + count('Survived', 'NoCoverage');
	return `${valid === 0 ? 'no mutants' : `${((100 * detected) / valid).toFixed(1)} %`} (${detected} of ${valid} detected)`;
}

function mutate(target: string): string {
	rmSync(`${root}reports/mutation/${target}.json`, { force: true });
	const { status } = spawnSync('stryker', ['run', `test/mutation/${target}.json`], { cwd: root, stdio: 'inherit' });
	if (status === 0) return scoreOf(target);
	process.exitCode = 1;
	return `FAILED ${existsSync(`${root}reports/mutation/${target}.json`) ? scoreOf(target) : 'without a score'}`;
}

const chosen = process.argv.slice(2);
const lines = (chosen.length > 0 ? chosen : targets).map((target) => `${target.padEnd(10)} ${mutate(target)}`);
console.log(`\n${lines.join('\n')}`);
