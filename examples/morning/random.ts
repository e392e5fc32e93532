/** Draws that depend on a seed alone, so that a morning can be lived through again. */
export interface Random {
	/** A whole number from 0 up to, and without, the bound. */
	readonly below: (bound: number) => number;
	readonly between: (least: number, most: number) => number;
	readonly chance: (percent: number) => boolean;
	readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
	readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[];
	/** So many hexadecimal digits. */
	readonly hexadecimal: (digits: number) => string;
}

export function createRandom(seed: number): Random {
	const next = mulberry32(seed);
	const below = (bound: number): number => Math.floor(next() * bound);
	return {
		below,
		between: (least, most) => least + below(most - least + 1),
		chance: (percent) => below(100) < percent,
		pick: (items) => items[below(items.length)] ?? items[0],
		shuffled: (items) =>
			items
				.map((item) => ({ item, place: next() }))
				.sort((one, other) => one.place - other.place)
				.map(({ item }) => item),
		hexadecimal: (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
	};
}

/** mulberry32 by Tommy Ettinger, in the public domain: 32 bits of state, numbers from 0 up to 1. */
function mulberry32(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
