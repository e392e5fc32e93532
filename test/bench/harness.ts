/** Something to be measured against others, with fresh input in every round. */
export interface Case {
	readonly name: string;
	/** Prepares a round, which is not measured, and answers what is. */
	readonly prepare: (round: number) => PromiseLike<Round> | Round;
}

export interface Round {
	readonly operations: number;
	readonly run: () => Promise<void> | void;
}

/** A figure of the report; one with a gate can fail the run. */
export interface Figure {
	readonly name: string;
	readonly value: number;
	readonly unit: '×' | ' ns' | ' B';
	readonly gate?: number | undefined;
	readonly goal?: number | undefined;
}

/** Nanoseconds per operation, by case. */
export type Medians = (name: string) => number;

export const WARM_UP_ROUNDS = 2;

/**
 * Runs every case once a round, in rotated order, so that whatever else slows the machine down slows all of them. It
 * counts processor time: what other processes take does not count at all.
 */
export async function measure(cases: readonly Case[], rounds: number): Promise<Medians> {
	collectGarbage('major');
	const times = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds + WARM_UP_ROUNDS; round += 1) {
		for (let place = 0; place < cases.length; place += 1) {
			const measured = cases[(place + round) % cases.length];
			if (measured === undefined) continue;
			const nanoseconds = await timeOf(await measured.prepare(round));
			if (round >= WARM_UP_ROUNDS) times.get(measured.name)?.push(nanoseconds);
		}
	}
	return (name) => medianOf(times.get(name) ?? []);
}

async function timeOf({ operations, run }: Round): Promise<number> {
	// What the preparation left behind is not this case's to clear away; what it leaves behind itself is.
	collectGarbage('minor');
	const start = process.cpuUsage();
	const running = run();
	if (running !== undefined) await running;
	collectGarbage('minor');
	const { user, system } = process.cpuUsage(start);
	return ((user + system) * 1_000) / operations;
}

/** Major only between measurements: it leaves the young heap small, and all cases slower than they ever are. */
function collectGarbage(type: 'major' | 'minor'): void {
	if (globalThis.gc === undefined) throw new Error('run node with --expose-gc');
	globalThis.gc({ type, execution: 'sync' });
}

function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
	return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}
