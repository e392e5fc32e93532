import type { Browser, Person } from './cast.js';
import type { Random } from './random.js';

const MINUTE = 60_000;

/** Monday 23 November 2026, eight o'clock in Paris: the desk opens. */
export const opening = Date.parse('2026-11-23T07:00:00Z');

/** Where somebody writes: on WhatsApp, or in the web chat of one device. */
export type Place = 'whatsapp' | Browser;

/** When and where somebody writes. */
interface Moment {
	readonly person: Person;
	readonly place: Place;
	readonly at: number;
}

/** One message, as it was written. */
export interface Letter extends Moment {
	readonly id: string;
	readonly text: string;
}

/** So many messages of these people, in the order of writing; everybody has one at least wherever they write at all. */
export function lettersOf(random: Random, people: readonly Person[], count: number): readonly Letter[] {
	const moments = people.flatMap((person) => firstMoments(random, person));
	// Who changes number says something before and something after it.
	const changing = moments.filter(({ person, place }) => person.nextPhone !== undefined && place === 'whatsapp');
	for (const moment of changing) moments.push(later(random, moment, moments, 70));
	const [first, ...others] = moments;
	while (first !== undefined && moments.length < count) {
		moments.push(later(random, random.pick([first, ...others]), moments, 35));
	}
	moments.sort((one, other) => one.at - other.at);
	return moments.map((moment, index) => ({
		...moment,
		id: idOf(random, moment.place),
		text: textOf(moment, moments.slice(0, index)),
	}));
}

function firstMoments(random: Random, person: Person): readonly Moment[] {
	let at = opening + random.between(1, 100) * MINUTE;
	const places: readonly Place[] = [...(person.onWhatsApp ? (['whatsapp'] as const) : []), ...person.browsers];
	return random.shuffled(places).map((place, index) => {
		at += (index === 0 ? 0 : random.between(12, 55) * MINUTE) + random.below(MINUTE);
		return { person, place, at };
	});
}

/** The same person in the same place, some minutes after they last wrote there. */
function later(random: Random, { person, place }: Moment, moments: readonly Moment[], most: number): Moment {
	const before = moments.filter((moment) => moment.person === person && moment.place === place).map(({ at }) => at);
	return { person, place, at: Math.max(...before) + random.between(6, most) * MINUTE + random.below(MINUTE) };
}

/** What they say, given what they said so far: first the matter, then, elsewhere, the matter again, then more of it. */
function textOf({ person, place }: Moment, earlier: readonly Moment[]): string {
	const own = earlier.filter((moment) => moment.person === person);
	const { topic, order } = person;
	if (own.length === 0) return topic.opening.replace('#', order);
	if (!own.some((moment) => moment.place === place)) return topic.again.replace('#', order);
	const places = new Set(own.map((moment) => moment.place)).size;
	return topic.following[own.length - places] ?? '👍';
}

function idOf(random: Random, place: Place): string {
	return place === 'whatsapp' ? `wamid.${random.hexadecimal(20)}` : `chat-${random.hexadecimal(10)}`;
}

/** Tells the letters of the same person in the same place. */
export function inPlaceOf(one: Letter): (other: Letter) => boolean {
	return (other) => other.person === one.person && other.place === one.place;
}
