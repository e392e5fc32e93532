import type { ActorDesk, ContactDesk, ContactDeskStore, Runtime } from 'contact-desk';
import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';

/** A clock that stands still until it is set, and ids in a row: what happens twice is the same twice. */
export interface StandingClock extends Runtime {
	readonly setTo: (milliseconds: number) => void;
}

/** The desk of a replay, as each of its actors sees it. */
export interface DeskOfTheDay {
	readonly clock: StandingClock;
	readonly administrator: ActorDesk;
	readonly agent: ActorDesk;
	readonly crm: ActorDesk;
	readonly channels: ReturnType<ContactDesk['asChannel']>;
}

/** Where a day is lived; a store of its own in memory, where nothing else is said. */
interface Place {
	readonly store?: ContactDeskStore;
	readonly workspaceId?: string;
}

export function deskOfTheDay(start: number, place: Place = {}): DeskOfTheDay {
	const { store = createMemoryStore(), workspaceId = 'acme' } = place;
	const clock = standingClock(start);
	const desk = createContactDesk({ store, runtime: clock });
	return {
		clock,
		administrator: desk.as({ kind: 'administrator', id: 'ada', workspaceId }),
		agent: desk.as({ kind: 'agent', id: 'ana', workspaceId }),
		crm: desk.as({ kind: 'crm', id: 'our-crm', workspaceId }),
		channels: desk.asChannel(workspaceId),
	};
}

function standingClock(start: number): StandingClock {
	let now = start;
	let ids = 0;
	return {
		now: () => now,
		nextId: () => {
			ids += 1;
			return `id-${String(ids).padStart(6, '0')}`;
		},
		setTo: (milliseconds) => {
			now = milliseconds;
		},
	};
}
