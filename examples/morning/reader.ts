import type { ContactId, Panel, TimeZone } from 'contact-desk';
import { parseTimeZone } from 'contact-desk';
import type { Language, Naming } from 'contact-desk/words';
import { isolatedText } from 'contact-desk/words';
import type { Wording } from './wording.js';
import { wordingIn } from './wording.js';

/** Whom the morning is told to, and in which words. */
export interface Reader {
	readonly language: Language;
	readonly wording: Wording;
	/** Where the desk stands. */
	readonly timeZone: TimeZone;
}

export function readerOf(language: Language): Reader {
	const timeZone = parseTimeZone('Europe/Paris');
	if (timeZone === undefined) throw new Error('this host knows no time zones');
	return { language, wording: wordingIn(language), timeZone };
}

/** The panels of all contacts, by number. */
export type Panels = readonly Panel[];

/** A contact as the desk calls it, with the name it goes by: `User #3 Camille Moreau`. */
export function titleOf({ title, name }: Panel): string {
	return name === undefined ? title : `${title} ${isolatedText(name.value)}`;
}

export function namingOf(panels: Panels): Naming {
	const titles = new Map<ContactId, string>(panels.map(({ contactId, title }) => [contactId, title]));
	return { contact: (contactId) => titles.get(contactId) };
}
