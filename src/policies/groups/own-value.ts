import type { Provenance } from '../../records/attributes/index.js';
import type { Contact } from '../../records/contacts/index.js';
import { correctableAttributes } from '../../records/contacts/index.js';

/** What a contact has for an attribute itself, and how we know it. */
export interface OwnValue {
	readonly value: string;
	readonly provenance: Provenance;
	/** Whether one of us says it in place of what the channel says. */
	readonly corrected: boolean;
}

/** The parts of a contact that its groups depend on. */
export type ContactInGroups = Pick<Contact, 'corrections' | 'provenance' | 'values' | 'vip'>;

/** The contact's own value, a correction before what it corrects, as the panel shows it; `undefined` where it has none. */
export function ownValueOf(contact: ContactInGroups, attribute: string): OwnValue | undefined {
	const correctable = correctableAttributes.find((key) => key === attribute);
	const correction = correctable === undefined ? undefined : contact.corrections[correctable];
	if (correction?.value !== undefined) {
		return { value: correction.value, provenance: correction.provenance, corrected: true };
	}
	const value = contact.values[attribute];
	const provenance = contact.provenance[attribute];
	return value === undefined || provenance === undefined ? undefined : { value, provenance, corrected: false };
}
