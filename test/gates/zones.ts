import { spawnSync } from 'node:child_process';
import { root } from './entries.js';

// A host behind UTC, two ahead of it, one of them by half an hour and one across the date line.
const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];
const files = ['test/unit/kernel/time-zone', 'test/unit/kernel/instant', '.zones.test.ts'];

const passed = zones.map((zone) => {
	console.log(`\nTZ=${zone}`);
	const report = `temp/totals/test-zones/${zone.replace('/', '-')}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const env = { ...process.env, TZ: zone };
	return spawnSync('vitest', ['run', ...reporters, ...files], { cwd: root, stdio: 'inherit', env }).status === 0;
});
process.exitCode = passed.every(Boolean) ? 0 : 1;
