import type { MatchValue } from '../../records/attributes/index.js';
import type { ContactId, ContactWithActivity } from '../../records/contacts/index.js';
import type { LinkConflict } from './link.js';

/**
 * The attributes of which one side proved another value than the other (MAT-13): such sides are two people, whatever else
 * they have in common. A side is all that a network takes for one.
 */
export function conflictingAttributes(
	one: Iterable<ContactId>,
	other: Iterable<ContactId>,
	byId: ReadonlyMap<ContactId, ContactWithActivity>,
): readonly string[] {
	const [proved, alsoProved] = [verifiedValues(one, byId), verifiedValues(other, byId)];
	const differing = proved.flatMap((mine) =>
		alsoProved.some((theirs) => differs(mine, theirs)) ? [mine.attribute] : [],
	);
	return [...new Set(differing)].sort();
}

/** By number of the contact, then by attribute. */
export function inOrder(conflicts: readonly LinkConflict[]): readonly LinkConflict[] {
	return conflicts.toSorted((one, other) => {
		if (one.contactNumber !== other.contactNumber) return one.contactNumber - other.contactNumber;
		return one.attribute < other.attribute ? -1 : 1;
	});
}

interface VerifiedValue extends MatchValue {
	readonly attribute: string;
}

function verifiedValues(
	side: Iterable<ContactId>,
	byId: ReadonlyMap<ContactId, ContactWithActivity>,
): readonly VerifiedValue[] {
	return [...side].flatMap((id) => {
		const { matching = {}, provenance = {} } = byId.get(id)?.contact ?? {};
		return Object.entries(matching).flatMap(([attribute, value]) =>
			provenance[attribute]?.trust === 'verified' ? [{ attribute, ...value }] : [],
		);
	});
}

function differs(one: VerifiedValue, other: VerifiedValue): boolean {
	return (
		one.attribute === other.attribute && one.normaliser === other.normaliser && one.normalised !== other.normalised
	);
}
