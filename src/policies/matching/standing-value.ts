import type { Moment } from '../../records/attributes/index.js';
import { compareMoments, displaces } from '../../records/attributes/index.js';
import type { ContactId, ContactWithActivity } from '../../records/contacts/index.js';

/**
 * Of contacts that their network takes for one, the one whose value of the attribute stands for all of them: it was said
 * last, as if they were a single contact; which of them a message was filed with must not matter (MAT-11). A clear counts
 * as said. `undefined` when none of them ever had a value.
 */
export function standingContact(
	contacts: Iterable<ContactId>,
	attribute: string,
	byId: ReadonlyMap<ContactId, ContactWithActivity>,
): ContactWithActivity | undefined {
	let standing: Said | undefined;
	for (const id of [...contacts].sort()) {
		const said = saidBy(byId.get(id), attribute);
		if (said === undefined) continue;
		if (standing === undefined || displaces(said.moment, said.value, standing.moment, standing.value)) standing = said;
	}
	return standing?.known;
}

interface Said {
	readonly known: ContactWithActivity;
	readonly value: string | undefined;
	readonly moment: Moment;
}

function saidBy(known: ContactWithActivity | undefined, attribute: string): Said | undefined {
	const moment = known === undefined ? undefined : lastSaid(known, attribute);
	if (known === undefined || moment === undefined) return undefined;
	return { known, value: known.contact.values[attribute], moment };
}

/** When the value a contact has was last said: written, or repeated by its channel since. */
export function lastSaid({ contact, activity }: ContactWithActivity, attribute: string): Moment | undefined {
	const written = contact.provenance[attribute];
	const repeated = activity?.confirmed[attribute];
	if (written === undefined || repeated === undefined) return written;
	return compareMoments(repeated, written) > 0 ? repeated : written;
}
