import type { Provenance } from '../attributes/index.js';

/** What an agent may correct of what a channel says (CON-9). @public */
export type CorrectableAttribute = 'country' | 'currency' | 'language' | 'name' | 'time_zone';

/** Every attribute that can be corrected. */
export const correctableAttributes = [
	'country',
	'currency',
	'language',
	'name',
	'time_zone',
] as const satisfies readonly CorrectableAttribute[];

/** What one of us says in place of what the channel says, which stays as it is beside it. @public */
export interface Correction {
	/** Absent once it was withdrawn; what the channel says counts again. */
	readonly value: string | undefined;
	/** Who corrected or withdrew it last, and when. */
	readonly provenance: Provenance;
}

/** The corrections of a contact, withdrawn ones among them. @public */
export type Corrections = Readonly<Partial<Record<CorrectableAttribute, Correction>>>;
