/** Chance that is the same for the same seed, on every machine. */
export interface Random {
	/** A whole number from 0 on, below the limit. */
	readonly below: (limit: number) => number;
	/** True once in so many times. */
	readonly once: (inTimes: number) => boolean;
	readonly pick: <const Choices extends readonly [unknown, ...unknown[]]>(choices: Choices) => Choices[number];
	/** One of those there are; `undefined` while there is none. */
	readonly among: <T>(choices: readonly T[]) => T | undefined;
}

/** Mulberry32: 32 bits of state, enough for histories. */
export function randomOf(seed: number): Random {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		const twice = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (twice ^ (twice >>> 14)) >>> 0;
	};
	const below = (limit: number): number => next() % limit;
	return {
		below,
		once: (inTimes) => below(inTimes) === 0,
		pick: (choices) => choices[below(choices.length)] ?? choices[0],
		among: (choices) => (choices.length === 0 ? undefined : choices[below(choices.length)]),
	};
}
