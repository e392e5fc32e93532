import type { ContactId } from '../../records/contacts/index.js';
import { capitalised, ownWord } from '../catalogue-words.js';
import { isolatedText } from '../isolated-text.js';
import type { Naming } from '../naming.js';
import { labels } from './labels.js';
import { french } from './spacing.js';

/** A list of more than this is cut, and says how many are left out. */
const MOST_LISTED = 5;

export function quoted(text: string): string {
	return french`« ${isolatedText(text)} »`;
}

/** An attribute in quotes: an article would have to know whether its label is masculine or feminine. */
export function attributeTitle(key: string, naming: Naming): string {
	const builtIn = ownWord(labels.attributes, key);
	return quoted(naming.attribute?.(key) ?? (builtIn === undefined ? key : capitalised(builtIn)));
}

/** A contact by the name the host gives it, if it gives one. */
export function contactName(contactId: ContactId, naming: Naming): string | undefined {
	const name = naming.contact?.(contactId);
	return name === undefined ? undefined : isolatedText(name);
}

/** Several statements in a row. */
export function listed(statements: readonly string[]): string {
	const left = statements.length - MOST_LISTED;
	const shown = statements.slice(0, MOST_LISTED);
	return [...shown, ...(left > 0 ? [`et ${left} de plus`] : [])].join(french` ; `);
}
