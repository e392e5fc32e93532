import type { Provenance } from '../attributes/index.js';
import type { ContactCorrected } from './facts.js';

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

/** The corrections after one more; a redacted one leaves who corrected what when, and no value. */
export function evolveCorrections(corrections: Corrections, fact: ContactCorrected): Corrections {
	const { provenance, set, withdrawn } = fact.data;
	const result: Partial<Record<CorrectableAttribute, Correction>> = { ...corrections };
	for (const attribute of set) result[attribute] = { value: fact.personal?.values[attribute], provenance };
	for (const attribute of withdrawn) result[attribute] = { value: undefined, provenance };
	return result;
}

/** The corrections without what could tell who the contact is. */
export function redactedCorrections(corrections: Corrections): Corrections {
	const result: Partial<Record<CorrectableAttribute, Correction>> = {};
	for (const attribute of correctableAttributes) {
		const correction = corrections[attribute];
		if (correction !== undefined) result[attribute] = { ...correction, value: undefined };
	}
	return result;
}
