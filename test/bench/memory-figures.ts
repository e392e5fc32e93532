import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Figure } from './harness.js';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./memory.ts', import.meta.url));
const gatedParts = ['record', 'values', 'entries'];

/** What a contact takes of memory, part by part, and how much of it the limit would do without. */
export async function memoryFigures(): Promise<readonly Figure[]> {
	const [desk, limit] = await Promise.all([bytesOf('desk'), bytesOf('limit')]);
	const sum = (bytes: ReadonlyMap<string, number>): number =>
		gatedParts.reduce((total, part) => total + (bytes.get(part) ?? Number.NaN), 0);
	return [
		...[...desk].map(([part, value]) => ({ name: `memory of a contact, ${part}`, value, unit: ' B' }) as const),
		{ name: `memory, ${gatedParts.join(' + ')}`, value: sum(desk) / sum(limit), unit: '×', gate: 1.2 },
	];
}

/** Each side in a process of its own, so that neither has the other's rubbish on its heap. */
async function bytesOf(side: 'desk' | 'limit'): Promise<ReadonlyMap<string, number>> {
	const { stdout } = await run(process.execPath, [...process.execArgv, script, side]);
	return new Map<string, number>(JSON.parse(stdout));
}
