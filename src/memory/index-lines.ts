import type { Entry } from '../kernel/change.js';
import type { Line } from './ordered-lines.js';
import { compareLines, OrderedLines } from './ordered-lines.js';

/** The lines under one key: most keys have one line, and one line needs no structure around it. */
type Group = Line | OrderedLines;

const nothing: readonly Line[] = [];

/** The lines of a group in order, from the first that sorts after `after`. */
export function ascendingIn(group: Group | undefined, after: Line | undefined): Iterable<Line> {
	if (group === undefined) return nothing;
	if (group instanceof OrderedLines) return group.ascending(after);
	return after === undefined || compareLines(group, after) > 0 ? [group] : nothing;
}

/** The lines of a group backwards, from the last that sorts before `before`. */
function descendingIn(group: Group | undefined, before: Line | undefined): Iterable<Line> {
	if (group === undefined) return nothing;
	if (group instanceof OrderedLines) return group.descending(before);
	return before === undefined || compareLines(group, before) < 0 ? [group] : nothing;
}

/** Every index of a workspace: by name, by key, lines in order. */
export class IndexLines {
	readonly #indexes = new Map<string, Map<string, Group>>();

	put({ index, key, sort }: Entry, id: string): void {
		const groups = this.#indexOf(index);
		const group = groups.get(key);
		const line = { sort, id };
		if (group === undefined) groups.set(key, line);
		else if (group instanceof OrderedLines) group.put(line);
		else if (compareLines(group, line) !== 0) {
			const lines = new OrderedLines();
			lines.put(group);
			lines.put(line);
			groups.set(key, lines);
		}
	}

	remove({ index, key, sort }: Entry, id: string): void {
		const groups = this.#indexOf(index);
		const group = groups.get(key);
		if (group instanceof OrderedLines) {
			group.remove({ sort, id });
			if (group.isEmpty()) groups.delete(key);
		} else if (group !== undefined && compareLines(group, { sort, id }) === 0) groups.delete(key);
	}

	/** The lines of an index by key; of keys without a line there are none. */
	of(index: string): ReadonlyMap<string, Group> {
		return this.#indexOf(index);
	}

	/** The first line under a key that sorts after `after`. */
	first(index: string, key: string, after: Line): Line | undefined {
		// Most keys have no line, and finding that out costs less than a generator.
		if (this.#groupAt(index, key) === undefined) return undefined;
		for (const line of this.ascending(index, key, after)) return line;
		return undefined;
	}

	/** The last line under a key. */
	last(index: string, key: string): Line | undefined {
		if (this.#groupAt(index, key) === undefined) return undefined;
		for (const line of this.descending(index, key)) return line;
		return undefined;
	}

	/** Lines under a key in order, from the first that sorts after `after`. */
	ascending(index: string, key: string, after?: Line): Iterable<Line> {
		return ascendingIn(this.#groupAt(index, key), after);
	}

	/** Lines under a key backwards, from the last that sorts before `before`. */
	descending(index: string, key: string, before?: Line): Iterable<Line> {
		return descendingIn(this.#groupAt(index, key), before);
	}

	/** How many lines stand under a key. */
	count(index: string, key: string): number {
		const group = this.#groupAt(index, key);
		if (group instanceof OrderedLines) return group.size();
		return group === undefined ? 0 : 1;
	}

	#groupAt(index: string, key: string): Group | undefined {
		return this.#indexes.get(index)?.get(key);
	}

	#indexOf(index: string): Map<string, Group> {
		const known = this.#indexes.get(index);
		if (known !== undefined) return known;
		const made = new Map<string, Group>();
		this.#indexes.set(index, made);
		return made;
	}
}
