import type { Person } from './cast.js';
import type { Letter } from './letters.js';
import type { Random } from './random.js';
import type { WhatsAppIdentity } from './whatsapp-wire.js';

/** Somebody's number changes, some time between two of their messages. */
export interface NumberChange {
	readonly person: Person;
	readonly next: string;
	readonly at: number;
	readonly id: string;
}

export function numberChangesIn(random: Random, letters: readonly Letter[]): readonly NumberChange[] {
	const changing = new Set(onWhatsApp(letters).map(({ person }) => person));
	return [...changing].flatMap((person) => {
		const times = onWhatsApp(letters).flatMap((letter) => (letter.person === person ? [letter.at] : []));
		const at = Math.floor((Math.min(...times) + Math.max(...times)) / 2);
		return person.nextPhone === undefined
			? []
			: [{ person, next: person.nextPhone, at, id: `wamid.${random.hexadecimal(20)}` }];
	});
}

/** By which number WhatsApp knows somebody at a time. */
export function identityAt(person: Person, at: number, changes: readonly NumberChange[]): WhatsAppIdentity {
	const change = changes.find((candidate) => candidate.person === person && candidate.at <= at);
	return { person, phone: change?.next ?? person.phone };
}

export function onWhatsApp(letters: readonly Letter[]): readonly Letter[] {
	return letters.filter(({ place }) => place === 'whatsapp');
}
