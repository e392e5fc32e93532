import type { Runtime } from '../../src/kernel/runtime.js';

/** A clock that stands still until it is moved, and ids that count. */
export interface SteppableRuntime extends Runtime {
	/** Moves the clock; a negative step turns it back. */
	readonly step: (milliseconds: number) => void;
	/** How many ids were handed out. */
	readonly handedOut: () => number;
}

/** Where every test begins: 2026-11-22T08:30:00.000Z. */
const START = Date.UTC(2026, 10, 22, 8, 30);

/** A runtime that answers the same in every run: two of them hand out the same ids. */
export function steppableRuntime(start = START): SteppableRuntime {
	let now = start;
	let count = 0;
	return {
		now: () => now,
		nextId: () => {
			count += 1;
			return idNumber(count);
		},
		step: (milliseconds) => {
			now += milliseconds;
		},
		handedOut: () => count,
	};
}

/** The id that a steppable runtime hands out as the first, the second and so on. */
export function idNumber(count: number): string {
	return `id-${String(count).padStart(8, '0')}`;
}
