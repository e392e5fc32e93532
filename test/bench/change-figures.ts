import type { ContactId } from 'contact-desk';
import type { Figure, Round } from './harness.js';
import { measure } from './harness.js';
import type { DeskSetup } from './setup.js';
import { SHARED, visitorsWith } from './web-chat.js';
import { randomFrom } from './workload.js';

const ROUNDS = 11;
const EDITS = 400;
const MOVES = 50_000;

const HOT = { phone: SHARED, members: 100_000 };
const COOL = { phone: '+33600000001', members: 10 };
const OWN_PHONE = '+33611111111';

/** Contacts with one number, in a desk and as a bare set. */
interface Group {
	readonly phone: string;
	readonly ids: readonly ContactId[];
	readonly bare: Map<string, Set<string>>;
}

/** What it costs to change a value that many have, against moving an id from one bare set to another. */
export async function changeFigures(setup: DeskSetup): Promise<readonly Figure[]> {
	const hot = await groupOf(setup, HOT.phone, HOT.members);
	const cool = await groupOf(setup, COOL.phone, COOL.members);
	const medians = await measure(
		[
			{ name: 'edit, hot', prepare: (round) => edits(setup, hot, round) },
			{ name: 'edit, cool', prepare: (round) => edits(setup, cool, round) },
			{ name: 'move, hot', prepare: (round) => moves(hot, round) },
			{ name: 'move, cool', prepare: (round) => moves(cool, round) },
		],
		ROUNDS,
	);
	const growth = medians('edit, hot') / medians('edit, cool');
	const growthOfBare = medians('move, hot') / medians('move, cool');
	return [
		{ name: 'value change, 100,000 members over 10', value: growth / growthOfBare, unit: '×', gate: 2 },
		{ name: 'value change, the same not normalised', value: growth, unit: '×' },
		{ name: 'value change over a bare move', value: medians('edit, cool') / medians('move, cool'), unit: '×' },
	];
}

async function groupOf(setup: DeskSetup, phone: string, members: number): Promise<Group> {
	const ids = await visitorsWith(setup, phone, members);
	return { phone, ids, bare: new Map([[phone, new Set<string>(ids)]]) };
}

function membersOf({ ids }: Group, count: number, round: number): readonly ContactId[] {
	const random = randomFrom(round);
	return Array.from({ length: count }, () => ids[Math.floor(random() * ids.length)]).filter((id) => id !== undefined);
}

/** Each member gets a number of its own, then the group's again. */
function edits({ administrator }: DeskSetup, group: Group, round: number): Round {
	const members = membersOf(group, EDITS / 2, round);
	const { edit } = administrator.contacts;
	const run = async (): Promise<void> => {
		for (const contact of members) {
			for (const phone of [OWN_PHONE, group.phone]) {
				const edited = await edit({ contact, set: { phone } });
				if (edited.isErr() || edited.value.changed.length !== 1) throw new Error('every edit changes the number');
			}
		}
	};
	return { operations: EDITS, run };
}

function moves(group: Group, round: number): Round {
	const members = membersOf(group, MOVES / 2, round);
	const run = (): void => {
		for (const id of members) {
			move(group.bare, id, group.phone, OWN_PHONE);
			move(group.bare, id, OWN_PHONE, group.phone);
		}
	};
	return { operations: MOVES, run };
}

function move(bare: Map<string, Set<string>>, id: string, from: string, to: string): void {
	const left = bare.get(from);
	left?.delete(id);
	if (left?.size === 0) bare.delete(from);
	const joined = bare.get(to);
	if (joined === undefined) bare.set(to, new Set([id]));
	else joined.add(id);
}
