import type { Random } from './random.js';

/** Where somebody lives: names, and phone numbers that regulators keep free for stories. */
export interface Country {
	readonly code: string;
	readonly language: string;
	readonly timeZone: string;
	readonly currency: string;
	readonly city: string;
	readonly names: readonly string[];
	readonly dialling: Dialling;
}

/** How numbers of a country are built and written. */
export interface Dialling {
	readonly countryCode: string;
	/** Dialled before a number inside the country; left out in front of the country code. */
	readonly trunk: string;
	/** The digits before the last two, in the groups in which people write them. */
	readonly groups: readonly string[];
}

export const countries: readonly Country[] = [
	{
		code: 'FR',
		language: 'fr-FR',
		timeZone: 'Europe/Paris',
		currency: 'EUR',
		city: 'Lyon',
		names: ['Camille Moreau', 'Hugo Lambert', 'Inès Benali', 'Jules Perrin', 'Manon Girard', 'Théo Rousseau'],
		dialling: { countryCode: '33', trunk: '0', groups: ['6', '39', '98', '41'] },
	},
	{
		code: 'GB',
		language: 'en-GB',
		timeZone: 'Europe/London',
		currency: 'GBP',
		city: 'Leeds',
		names: ['Amelia Clarke', 'Oliver Hughes', 'Zainab Khan', 'Rhys Morgan', 'Harriet Cole'],
		dialling: { countryCode: '44', trunk: '0', groups: ['7700', '9005'] },
	},
	{
		code: 'US',
		language: 'en-US',
		timeZone: 'America/New_York',
		currency: 'USD',
		city: 'Albany',
		names: ['Maya Lopez', 'Ethan Brooks', 'Grace Kim', 'Wesley Carter', 'Naomi Reed'],
		dialling: { countryCode: '1', trunk: '', groups: ['518', '555', '01'] },
	},
	{
		code: 'DE',
		language: 'de-DE',
		timeZone: 'Europe/Berlin',
		currency: 'EUR',
		city: 'Leipzig',
		names: ['Jonas Weber', 'Lena Hoffmann', 'Mehmet Yılmaz', 'Sophie Krüger'],
		dialling: { countryCode: '49', trunk: '0', groups: ['171', '39200'] },
	},
	{
		code: 'SE',
		language: 'sv-SE',
		timeZone: 'Europe/Stockholm',
		currency: 'SEK',
		city: 'Uppsala',
		names: ['Elsa Lindqvist', 'Nils Åberg', 'Freja Nyström'],
		dialling: { countryCode: '46', trunk: '0', groups: ['70', '174', '06'] },
	},
];

/** A number of the country, as `+` and digits; `last` tells the numbers of a country apart. */
export function phoneOf({ countryCode, groups }: Dialling, last: number): string {
	return `+${countryCode}${groups.join('')}${String(last).padStart(2, '0')}`;
}

type Spelling = (dialling: Dialling, groups: readonly string[]) => string;

const international: readonly [Spelling, ...Spelling[]] = [
	({ countryCode }, groups) => `+${countryCode} ${groups.join(' ')}`,
	({ countryCode, trunk }, groups) => `+${countryCode} ${trunk === '' ? '' : `(${trunk})`}${groups.join(' ')}`,
	({ countryCode }, groups) => `+${countryCode}-${groups.join('-')}`,
	({ countryCode }, groups) => `+${countryCode}.${groups.join('.')}`,
	({ countryCode }, groups) => `+${countryCode}${groups.join('')}`,
];

/** The number as somebody types it into a form, with its country code. */
export function spelledPhone(random: Random, dialling: Dialling, last: number): string {
	return random.pick(international)(dialling, groupsOf(dialling, last));
}

/** The number as one dials it at home, by which nobody abroad could call back. */
export function nationalPhone(dialling: Dialling, last: number): string {
	return `${dialling.trunk}${groupsOf(dialling, last).join(' ')}`;
}

function groupsOf({ groups }: Dialling, last: number): readonly string[] {
	const tail = String(last).padStart(2, '0');
	// A last group of two digits stays one; a longer one takes the tail in.
	const [before, end = ''] = [groups.slice(0, -1), groups.at(-1)];
	return end.length === 2 && groups.length > 3 ? [...groups, tail] : [...before, `${end}${tail}`];
}
