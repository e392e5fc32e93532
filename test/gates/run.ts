import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { root } from './entries.js';

interface Gate {
	/** A script of package.json. */
	readonly script: string;
	/** Where vitest leaves its totals, and the arguments that make it do so. A gate without it counts as one check. */
	readonly totals?: { readonly folder: string; readonly args: readonly string[] };
}

interface Totals {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

const testTotals = {
	folder: 'temp/totals/test',
	args: ['--reporter=default', '--reporter=json', '--outputFile.json=temp/totals/test/all.json'],
};

const gates: readonly Gate[] = [
	{ script: 'lint' },
	{ script: 'lint:results' },
	{ script: 'types' },
	{ script: 'types:core' },
	{ script: 'deps' },
	{ script: 'test', totals: testTotals },
	{ script: 'simulate' },
	{ script: 'test:zones', totals: { folder: 'temp/totals/test-zones', args: [] } },
	{ script: 'build' },
	{ script: 'api:check' },
	{ script: 'pack:lint' },
	{ script: 'pack:types' },
	{ script: 'pack:use' },
	{ script: 'size' },
	{ script: 'knip' },
];

interface VitestReport {
	readonly testResults: readonly {
		readonly name: string;
		readonly message: string;
		readonly assertionResults: readonly {
			readonly fullName: string;
			readonly status: string;
			readonly failureMessages: readonly string[];
		}[];
	}[];
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
}

function reportsIn(folder: string): readonly VitestReport[] {
	return readdirSync(`${root}${folder}`).map((name) => JSON.parse(readFileSync(`${root}${folder}/${name}`, 'utf8')));
}

/** What failed, said again at the end: of a long log often only the last lines are kept. */
function failuresIn(reports: readonly VitestReport[]): readonly string[] {
	return reports
		.flatMap((report) => report.testResults)
		.flatMap(({ name, message, assertionResults }) => {
			const failed = assertionResults.filter(({ status }) => status === 'failed');
			if (failed.length === 0) return message === '' ? [] : [`${name}\n${excerptOf(message)}`];
			return failed.map((test) => `${name}\n${test.fullName}\n${excerptOf(test.failureMessages.join('\n'))}`);
		});
}

const excerptOf = (message: string): string => message.split('\n').slice(0, 25).join('\n').slice(0, 3_000);

function totalsOf(gate: Gate, success: boolean): Totals {
	if (gate.totals === undefined) return { passed: success ? 1 : 0, failed: success ? 0 : 1, skipped: 0 };
	const reports = reportsIn(gate.totals.folder);
	const sum = (count: (report: VitestReport) => number): number =>
		reports.reduce((total, report) => total + count(report), 0);
	const failed = sum((report) => report.numFailedTests);
	return {
		passed: sum((report) => report.numPassedTests),
		// A file that cannot be loaded, or a run without any file, fails without a failed test.
		failed: success ? failed : Math.max(failed, 1),
		skipped: sum((report) => report.numPendingTests + report.numTodoTests),
	};
}

function runGate(gate: Gate): Totals & { readonly line: string } {
	console.log(`\n=== ${gate.script}`);
	if (gate.totals !== undefined) mkdirSync(`${root}${gate.totals.folder}`, { recursive: true });
	const start = performance.now();
	const args = ['run', '--silent', gate.script, '--', ...(gate.totals?.args ?? [])];
	const success = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	const totals = totalsOf(gate, success);
	return { ...totals, line: `${success ? 'pass' : 'FAIL'}  ${gate.script.padEnd(14)} ${seconds.padStart(6)} s` };
}

mkdirSync(`${root}temp`, { recursive: true });
rmSync(`${root}temp/totals`, { recursive: true, force: true });
rmSync(`${root}temp/summary.txt`, { force: true });
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !gates.some(({ script }) => script === name));
if (unknown.length > 0) throw new Error(`No such gate: ${unknown.join(', ')}`);
const results = gates.filter(({ script }) => chosen.length === 0 || chosen.includes(script)).map(runGate);
const total = (count: (totals: Totals) => number): number => results.reduce((sum, totals) => sum + count(totals), 0);
const [passed, failed, skipped] = [total((t) => t.passed), total((t) => t.failed), total((t) => t.skipped)];
const summary = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
writeFileSync(`${root}temp/summary.txt`, `${summary}\n`);
const failures = gates.flatMap(({ totals }) =>
	totals && existsSync(`${root}${totals.folder}`) ? failuresIn(reportsIn(totals.folder)) : [],
);
if (failures.length > 0) console.log(`\n=== failed\n\n${failures.join('\n\n')}`);
console.log(`\n${results.map(({ line }) => line).join('\n')}\n\n${summary}`);
process.exitCode = failed === 0 ? 0 : 1;
