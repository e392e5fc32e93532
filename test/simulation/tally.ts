import { commandNames } from '../support/scenarios/index.js';
import type { PortName } from '../support/tapped-store.js';
import type { FaultKind } from './faults.js';
import type { Ledger } from './ledger.js';

/**
 * What is counted. Of calls, by command: those that changed something (`committed`), found things as they should be
 * (`settled`), were refused in the end (`refused`), and what followed from their events (`followUps`). By code: failures
 * that callers met, those among them that asking again overcame. By command, port and kind: faults that happened.
 */
const counted = ['committed', 'settled', 'refused', 'followUps', 'codes', 'visits'] as const;

/** What happened in all histories together. */
export type Tally = Readonly<Record<(typeof counted)[number], Map<string, number>>>;

export function emptyTally(): Tally {
	return {
		committed: new Map(),
		settled: new Map(),
		refused: new Map(),
		followUps: new Map(),
		codes: new Map(),
		visits: new Map(),
	};
}

/** The counts as one process tells them another. */
export type ToldTally = Readonly<Partial<Record<string, Readonly<Record<string, number>>>>>;

export function toldOf(tally: Tally): ToldTally {
	return Object.fromEntries(counted.map((name) => [name, Object.fromEntries(tally[name])]));
}

/** Adds what another process counted. */
export function addTold(tally: Tally, told: ToldTally): void {
	for (const name of counted)
		for (const [key, times] of Object.entries(told[name] ?? {})) count(tally[name], key, times);
}

export function count(counts: Map<string, number>, key: string, by = 1): void {
	counts.set(key, (counts.get(key) ?? 0) + by);
}

export function sumOf(counts: ReadonlyMap<string, number>): number {
	return [...counts.values()].reduce((sum, one) => sum + one, 0);
}

export function visited(tally: Tally, command: string, port: PortName, kind: FaultKind): void {
	count(tally.visits, visitText(command, port, kind));
}

export function visitText(command: string, port: string, kind: FaultKind): string {
	return `${command} ${port} ${kind}`;
}

const followUpRequest = /^follow-up:(\d+):/;

/** Counts what followed from which command. */
export function countFollowUps(tally: Tally, { written, commandAt }: Ledger): void {
	for (const { origin } of written) {
		const position = followUpRequest.exec(origin.requestId ?? '')?.[1];
		if (position !== undefined) count(tally.followUps, commandAt(Number(position)) ?? 'nothing');
	}
}

/** Of all calls, how many changed something, in percent. */
export function committedShare({ committed, settled, refused }: Tally): number {
	return (100 * sumOf(committed)) / (sumOf(committed) + sumOf(settled) + sumOf(refused));
}

/** The counts, as lines to print. */
export function linesOf(tally: Tally): readonly string[] {
	const { committed, settled, refused, codes, followUps } = tally;
	const cell = (number = 0): string => String(number).padStart(9);
	const rows = commandNames.map((name) => {
		const cells = [committed, settled, refused, followUps].map((counts) => cell(counts.get(name)));
		return `${name.padEnd(36)}${cells.join('')}`;
	});
	const refusals = [...codes].sort().map(([code, times]) => `${code.padEnd(36)}${cell(times)}`);
	return [
		`${'command'.padEnd(36)}${['commits', 'settled', 'refused', 'followed'].map((head) => head.padStart(9)).join('')}`,
		...rows,
		`follow-ups of other events: ${sumOf(followUps) - commandNames.reduce((sum, name) => sum + (followUps.get(name) ?? 0), 0)}`,
		'',
		...refusals,
	];
}
