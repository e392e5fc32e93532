import type { MatchValue, Moment, Provenance } from '../attributes/index.js';
import type { Contact } from './contact.js';
import type { TrustEnded, ValueIndexed, ValuesWritten } from './facts.js';

/** The values after a write. A redacted write leaves who wrote which attributes when, and no value. */
export function writeValues(
	contact: Contact,
	fact: ValuesWritten,
): Pick<Contact, 'matching' | 'provenance' | 'values'> {
	const { provenance, set, cleared, normalisers } = fact.data;
	const values: Record<string, string> = { ...contact.values };
	const matching: Record<string, MatchValue> = { ...contact.matching };
	const provenances: Record<string, Provenance> = { ...contact.provenance };
	for (const attribute of set) {
		provenances[attribute] = provenance;
		const value = fact.personal?.values[attribute];
		if (value !== undefined) values[attribute] = value;
		const normaliser = normalisers[attribute];
		const normalised = fact.personal?.normalised[attribute];
		if (normaliser !== undefined && normalised !== undefined) matching[attribute] = { normaliser, normalised };
		else delete matching[attribute];
	}
	for (const attribute of cleared) {
		provenances[attribute] = provenance;
		delete values[attribute];
		delete matching[attribute];
	}
	return { values, matching, provenance: provenances };
}

/** How values compare once one more does; a redacted fact tells nothing of it. */
export function indexValue(matching: Contact['matching'], fact: ValueIndexed): Contact['matching'] {
	if (fact.personal === null) return matching;
	const { attribute, normaliser } = fact.data;
	return { ...matching, [attribute]: { normaliser, normalised: fact.personal.normalised } };
}

/** What was attested before that moment is believed no more than a claim; when it was said stays as it is. */
export function endTrust(contact: Contact, fact: TrustEnded): Pick<Contact, 'doubted' | 'provenance'> {
	const provenance: Record<string, Provenance> = { ...contact.provenance };
	const doubted: Record<string, Moment> = { ...contact.doubted };
	for (const attribute of fact.data.attributes) doubted[attribute] = fact.data.moment;
	for (const attribute of fact.data.demoted) {
		const standing = provenance[attribute];
		if (standing !== undefined) provenance[attribute] = { ...standing, trust: 'claimed', evidence: undefined };
	}
	return { provenance, doubted };
}
