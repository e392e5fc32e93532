import { Heap } from 'heap-js';
import sortedBTree from 'sorted-btree';
import { IndexLines } from '../../src/memory/index-lines.js';
import { queueLines } from '../../src/memory/queue.js';
import { queueTiers } from '../../src/policies/routing/queue-tiers.js';
import { queueLane } from '../../src/records/conversations/rank.js';

/** Somebody who waits. */
export interface Waiting {
	readonly id: string;
	readonly vip: boolean;
	readonly points: number;
	/** Since when. */
	readonly since: string;
}

/** A queue, in some structure. */
export interface Queue {
	readonly put: (one: Waiting) => void;
	/** Takes the first. */
	readonly take: () => string | undefined;
	/** Gives VIP standing to somebody who waits, or takes it away; they are known by their id. */
	readonly move: (id: string, vip: boolean) => void;
	/** The ids of the first so many. */
	readonly page: (count: number) => readonly string[];
}

const QUEUE = 'conversation.queue';

/** Ours: the lines of the store in memory, read in the order of the policy. */
export function ourQueue(): Queue {
	const lines = new IndexLines();
	const tiers = queueTiers('vip_first', true);
	const entryOf = ({ vip, points, since }: Waiting) => ({ index: QUEUE, key: queueLane(vip, points), sort: since });
	const known = new Map<string, Waiting>();
	return {
		put: (one) => {
			known.set(one.id, one);
			lines.put(entryOf(one), one.id);
		},
		take: () => {
			for (const { id } of queueLines(lines, tiers, undefined)) {
				const one = known.get(id);
				if (one !== undefined) lines.remove(entryOf(one), id);
				known.delete(id);
				return id;
			}
			return undefined;
		},
		move: (id, vip) => {
			const before = known.get(id);
			if (before === undefined) return;
			const after = { ...before, vip };
			known.set(id, after);
			lines.remove(entryOf(before), id);
			lines.put(entryOf(after), id);
		},
		page: (count) => {
			const ids: string[] = [];
			for (const { id } of queueLines(lines, tiers, undefined)) {
				if (ids.length === count) break;
				ids.push(id);
			}
			return ids;
		},
	};
}

const LANES = 8;

/**
 * The limit: plain lanes, first in, first out, with whoever moved left behind as a mark. Nobody who comes late, or moves, is
 * put where they belong by their time: it does less than a queue has to.
 */
export function plainLanes(): Queue {
	const lanes = Array.from({ length: 2 * LANES }, () => ({ ids: [] as string[], head: 0 }));
	const laneOf = ({ vip, points }: Waiting): number => (vip ? 0 : LANES) + (LANES - 1 - points);
	const at = new Map<string, number>();
	return {
		put: (one) => {
			const place = laneOf(one);
			at.set(one.id, place);
			lanes[place]?.ids.push(one.id);
		},
		take: () => {
			for (let place = 0; place < lanes.length; place += 1) {
				const lane = lanes[place];
				while (lane !== undefined && lane.head < lane.ids.length) {
					const id = lane.ids[lane.head] ?? '';
					lane.head += 1;
					if (at.get(id) !== place) continue;
					at.delete(id);
					return id;
				}
			}
			return undefined;
		},
		move: (id, vip) => {
			const before = at.get(id) ?? 0;
			const place = (before % LANES) + (vip ? 0 : LANES);
			at.set(id, place);
			lanes[place]?.ids.push(id);
		},
		page: (count) => {
			const ids: string[] = [];
			for (const [place, lane] of lanes.entries())
				for (let index = lane.head; index < lane.ids.length && ids.length < count; index += 1) {
					const id = lane.ids[index] ?? '';
					if (at.get(id) === place) ids.push(id);
				}
			return ids;
		},
	};
}

function compare(one: Waiting, other: Waiting): number {
	if (one.vip !== other.vip) return one.vip ? -1 : 1;
	if (one.points !== other.points) return other.points - one.points;
	if (one.since !== other.since) return one.since < other.since ? -1 : 1;
	return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
}

export function btreeQueue(): Queue {
	const tree = new sortedBTree.default<Waiting, string>(undefined, compare);
	const known = new Map<string, Waiting>();
	return {
		put: (one) => {
			known.set(one.id, one);
			tree.set(one, one.id);
		},
		take: () => {
			const first = tree.minKey();
			if (first === undefined) return undefined;
			tree.delete(first);
			known.delete(first.id);
			return first.id;
		},
		move: (id, vip) => {
			const before = known.get(id);
			if (before === undefined) return;
			const after = { ...before, vip };
			known.set(id, after);
			tree.delete(before);
			tree.set(after, id);
		},
		page: (count) => {
			const ids: string[] = [];
			for (const id of tree.values()) {
				if (ids.length === count) break;
				ids.push(id);
			}
			return ids;
		},
	};
}

export function heapQueue(): Queue {
	const heap = new Heap<Waiting>(compare);
	const known = new Map<string, Waiting>();
	return {
		put: (one) => {
			known.set(one.id, one);
			heap.push(one);
		},
		take: () => {
			const first = heap.pop();
			if (first !== undefined) known.delete(first.id);
			return first?.id;
		},
		move: (id, vip) => {
			const before = known.get(id);
			if (before === undefined) return;
			const after = { ...before, vip };
			known.set(id, after);
			heap.remove(before, (one, other) => one.id === other.id);
			heap.push(after);
		},
		page: (count) => heap.top(count).map(({ id }) => id),
	};
}
