/** One line of an index: a record's id, and what it is ordered by. */
export interface Line {
	readonly sort: string;
	readonly id: string;
}

// Splicing a chunk copies at most this many; so putting and removing cost the same in a group of ten and of 100,000.
const CHUNK = 256;

/** Lines in order of `sort`, then of `id`, cut into chunks. */
export class OrderedLines {
	readonly #chunks: Line[][] = [];

	/** Puts a line; one that is there already stays once. */
	put(line: Line): void {
		const at = this.#chunkFor(line);
		const chunk = this.#chunks[at];
		if (chunk === undefined) {
			this.#chunks.push([line]);
			return;
		}
		const place = placeOf(chunk, line);
		const held = chunk[place];
		if (held !== undefined && compareLines(held, line) === 0) return;
		if (place === chunk.length) chunk.push(line);
		else chunk.splice(place, 0, line);
		if (chunk.length > CHUNK) this.#chunks.splice(at + 1, 0, chunk.splice(CHUNK / 2));
	}

	remove(line: Line): void {
		const at = this.#chunkFor(line);
		const chunk = this.#chunks[at];
		if (chunk === undefined) return;
		const place = placeOf(chunk, line);
		const held = chunk[place];
		if (held === undefined || compareLines(held, line) !== 0) return;
		// The first of all is what a queue takes.
		if (place === 0) chunk.shift();
		else chunk.splice(place, 1);
		if (chunk.length === 0) this.#chunks.splice(at, 1);
	}

	size(): number {
		return this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0);
	}

	isEmpty(): boolean {
		return this.#chunks.length === 0;
	}

	/** Lines from the first that sorts after `after`, in order. */
	*ascending(after: Line | undefined): Generator<Line> {
		const first = after === undefined ? 0 : this.#chunkFor(after);
		for (let at = first; at < this.#chunks.length; at += 1) {
			const chunk = this.#chunks[at] ?? [];
			const from = at > first || after === undefined ? 0 : placeAfter(chunk, after);
			for (let place = from; place < chunk.length; place += 1) {
				const line = chunk[place];
				if (line !== undefined) yield line;
			}
		}
	}

	/** Lines from the last that sorts before `before`, backwards. */
	*descending(before: Line | undefined): Generator<Line> {
		const last = before === undefined ? this.#chunks.length - 1 : this.#chunkFor(before);
		for (let at = last; at >= 0; at -= 1) {
			const chunk = this.#chunks[at] ?? [];
			const end = at < last || before === undefined ? chunk.length : placeOf(chunk, before);
			for (let place = end - 1; place >= 0; place -= 1) {
				const line = chunk[place];
				if (line !== undefined) yield line;
			}
		}
	}

	/** The chunk a line belongs to: the first whose last line does not sort before it, else the last there is. */
	#chunkFor(line: Line): number {
		let low = 0;
		let high = this.#chunks.length - 1;
		// Most lines come in order, and a queue is taken from its head.
		const newest = this.#chunks[high]?.[0];
		if (newest !== undefined && compareLines(newest, line) <= 0) return high;
		const oldest = this.#chunks[0]?.at(-1);
		if (oldest !== undefined && compareLines(oldest, line) >= 0) return 0;
		while (low < high) {
			const middle = (low + high) >> 1;
			const last = this.#chunks[middle]?.at(-1);
			if (last !== undefined && compareLines(last, line) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

export function compareLines(one: Line, other: Line): number {
	if (one.sort !== other.sort) return one.sort < other.sort ? -1 : 1;
	return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
}

function placeAfter(chunk: readonly Line[], line: Line): number {
	const place = placeOf(chunk, line);
	const held = chunk[place];
	return held !== undefined && compareLines(held, line) === 0 ? place + 1 : place;
}

/** The place of the first line that does not sort before this one. */
function placeOf(chunk: readonly Line[], line: Line): number {
	const last = chunk.at(-1);
	// Most lines come in order, and a queue is taken from its head.
	if (last !== undefined && compareLines(last, line) < 0) return chunk.length;
	if (chunk[0] !== undefined && compareLines(chunk[0], line) >= 0) return 0;
	let low = 0;
	let high = chunk.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const held = chunk[middle];
		if (held !== undefined && compareLines(held, line) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
