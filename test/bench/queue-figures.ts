import type { Case, Figure, Medians, Round } from './harness.js';
import { measure } from './harness.js';
import type { Queue, Waiting } from './queue-structures.js';
import { btreeQueue, heapQueue, ourQueue, plainLanes } from './queue-structures.js';

const SIZES = [10_000, 100_000] as const;
const ROUNDS = 9;
const PAIRS = 20_000;
const MOVES = 20_000;
/** A heap looks for whoever moves from the first on. */
const MOVES_IN_HEAP = 20;
const PAGES = 2_000;
const PAGE = 50;
const VIPS = 20;

const structures = { ours: ourQueue, lanes: plainLanes, btree: btreeQueue, heap: heapQueue } as const;
type Structure = keyof typeof structures;

/** The queue in memory against plain lanes, which do less, and against what one would take from the shelf. */
export async function queueFigures(): Promise<readonly Figure[]> {
	const medians = await measure(
		SIZES.flatMap((size) =>
			(['ours', 'lanes', 'btree', 'heap'] as const).flatMap((structure) => casesOf(structure, size)),
		),
		ROUNDS,
	);
	return [
		...figuresOf(medians, 'take', 'queue, take next and enqueue'),
		...figuresOf(medians, 'move', 'queue, standing changes'),
		...figuresOf(medians, 'page', 'queue, first page of 50'),
	];
}

function figuresOf(medians: Medians, work: string, name: string): readonly Figure[] {
	const [small, large] = SIZES;
	const of = (structure: Structure, size: number): number => medians(`${work} ${structure} ${size}`);
	const growth = of('ours', large) / of('ours', small) / (of('lanes', large) / of('lanes', small));
	return [
		{ name: `${name}, over plain lanes`, value: of('ours', large) / of('lanes', large), unit: '×', gate: 6, goal: 3 },
		{ name: `${name}, over sorted-btree`, value: of('ours', large) / of('btree', large), unit: '×', gate: 1 },
		{ name: `${name}, over heap-js`, value: of('ours', large) / of('heap', large), unit: '×', gate: 1 },
		{ name: `${name}, growth from 10,000`, value: growth, unit: '×', gate: 1.5, goal: 1.3 },
	];
}

function casesOf(structure: Structure, size: number): readonly Case[] {
	return [
		takingCase(`take ${structure} ${size}`, structures[structure](), size),
		movingCase(
			`move ${structure} ${size}`,
			structures[structure](),
			size,
			structure === 'heap' ? MOVES_IN_HEAP : MOVES,
		),
		pagingCase(`page ${structure} ${size}`, structures[structure](), size),
	];
}

function takingCase(name: string, queue: Queue, size: number): Case {
	fill(queue, size);
	let arrivals = size;
	const prepare = (): Round => {
		const fresh = Array.from({ length: PAIRS }, (_, at) => waiting(arrivals + at));
		arrivals += PAIRS;
		return {
			operations: PAIRS,
			run: () => {
				for (const one of fresh) {
					queue.take();
					queue.put(one);
				}
			},
		};
	};
	return { name, prepare };
}

/** Standing is given and taken away again, so that every round finds the same queue. */
function movingCase(name: string, queue: Queue, size: number, moves: number): Case {
	fill(queue, size);
	const chosen = Array.from({ length: moves }, (_, at) => waiting((at * 7_919) % size));
	const run = (): void => {
		for (const { id, vip } of chosen) {
			queue.move(id, !vip);
			queue.move(id, vip);
		}
	};
	return { name, prepare: () => ({ operations: 2 * moves, run }) };
}

function pagingCase(name: string, queue: Queue, size: number): Case {
	fill(queue, size);
	const run = (): void => {
		for (let count = 0; count < PAGES; count += 1) queue.page(PAGE);
	};
	return { name, prepare: () => ({ operations: PAGES, run }) };
}

function fill(queue: Queue, size: number): void {
	for (let arrival = 0; arrival < size; arrival += 1) queue.put(waiting(arrival));
}

/** One in twenty is a VIP; points are few, and time goes on. */
function waiting(arrival: number): Waiting {
	const since = new Date(Date.UTC(2026, 0, 1) + arrival * 1_000).toISOString();
	return { id: `v${String(arrival).padStart(9, '0')}`, vip: arrival % VIPS === 0, points: arrival % 4, since };
}
