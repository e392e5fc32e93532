import type { CorrectableAttribute, Correction, Corrections } from './correction.js';
import { correctableAttributes } from './correction.js';
import type { ContactCorrected } from './facts.js';

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
