import type { Trust } from '../../records/attributes/index.js';
import { trustRank, weakerTrust } from '../../records/attributes/index.js';
import type { Contact, ContactId, ContactWithActivity } from '../../records/contacts/index.js';
import { matchKey } from '../../records/contacts/index.js';
import { joinedTo, joinsOf, otherSide, pathOf } from './alias-joins.js';
import { blockOf, groupLimitOf } from './blocked-values.js';
import { sortedOut } from './group-members.js';
import type { EqualValues, HeldBack, LinkConflict, LinkedContact, LinkedValue, LinkReason, Links } from './link.js';
import type { LinkEvidence } from './link-evidence.js';
import type { MatchingPolicy } from './matching-policy.js';
import { lastSaid, standingContact } from './standing-value.js';
import { conflictingAttributes, inOrder } from './verified-conflicts.js';

/**
 * The links of a contact, a pure function of the evidence: contacts joined by a network alias stand for one another with the
 * value that was said last among them, and one step of equal values leads from it to others, and to those joined with these.
 * It is mutual; nothing is followed beyond that step, and none leads to somebody who proved to be somebody else.
 */
export function deriveLinks(evidence: LinkEvidence): Links {
	const { subject, policy, contacts } = evidence;
	const { attribute } = policy;
	const byId = new Map(contacts.map((known) => [known.contact.id, known]));
	const joins = joinsOf(evidence.carriers, contacts);
	const near = joinedTo(subject, joins);
	const ways = new Map<ContactId, LinkWay[]>();
	const note = (id: ContactId, way: readonly LinkReason[]): void => {
		const [first, ...rest] = way;
		if (id !== subject && first !== undefined) ways.set(id, [...(ways.get(id) ?? []), [first, ...rest]]);
	};
	for (const join of joins.get(subject) ?? []) note(otherSide(join, subject), [join]);
	for (const id of near) note(id, pathOf(subject, id, joins));
	const here = attribute === undefined ? undefined : standingContact(near, attribute, byId);
	if (here === undefined || attribute === undefined)
		return { linked: linkedContacts(ways, byId), heldBack: [], conflicts: [] };
	const members = membersWith(here, attribute, evidence, byId);
	const isMember = members.some((member) => member === here);
	const conflicts: LinkConflict[] = [];
	for (const there of isMember ? members : []) {
		const { id } = there.contact;
		if (near.has(id)) {
			// Contacts joined already are linked; equal values of the two themselves are one more reason.
			const own = members.find(({ contact }) => contact.id === subject);
			const agrees = conflictingAttributes([subject], [id], byId).length === 0;
			if (own !== undefined && agrees) note(id, [equalValues(own, there, attribute)]);
			continue;
		}
		const far = joinedTo(id, joins);
		if (standingContact(far, attribute, byId) !== there) continue;
		const conflicting = conflictingAttributes(near, far, byId);
		if (conflicting.length > 0) {
			conflicts.push(...conflictsWith(far, conflicting, byId));
			continue;
		}
		const equal = equalValues(here, there, attribute);
		const before = pathOf(subject, here.contact.id, joins);
		for (const other of far) note(other, [equal, ...before, ...pathOf(id, other, joins)]);
	}
	const heldBack = isMember ? [] : heldBackOf(here.contact, policy, attribute);
	return { linked: linkedContacts(ways, byId), heldBack, conflicts: inOrder(conflicts) };
}

/** One way from a contact to another, each step with its reason. */
type LinkWay = readonly [LinkReason, ...LinkReason[]];

function conflictsWith(
	side: Iterable<ContactId>,
	attributes: readonly string[],
	byId: ReadonlyMap<ContactId, ContactWithActivity>,
): readonly LinkConflict[] {
	return [...side].flatMap((contactId) => {
		const contactNumber = byId.get(contactId)?.contact.number;
		return contactNumber === undefined ? [] : attributes.map((attribute) => ({ contactId, contactNumber, attribute }));
	});
}

/** The contacts that the contact's value may link, itself among them where it may. */
function membersWith(
	{ contact }: ContactWithActivity,
	attribute: string,
	{ group, policy }: LinkEvidence,
	byId: ReadonlyMap<ContactId, ContactWithActivity>,
): readonly ContactWithActivity[] {
	const value = contact.matching[attribute];
	if (group === undefined || value === undefined || group.key !== matchKey(attribute, value)) return [];
	if (blockOf(value, policy.lists) !== undefined) return [];
	const trustOf = (id: ContactId): Trust => trustIn(byId.get(id)?.contact, attribute);
	const { members } = sortedOut(group.members, trustOf, policy.minimumTrust, groupLimitOf(value, policy.lists));
	return members.flatMap((id) => byId.get(id) ?? []);
}

function equalValues(here: ContactWithActivity, there: ContactWithActivity, attribute: string): EqualValues {
	const value = there.contact.matching[attribute];
	if (value === undefined) throw new Error('a member of a group has a comparable value');
	const sides = { here: linkedValue(here, attribute), there: linkedValue(there, attribute) };
	return { kind: 'equal_values', attribute, ...value, ...sides };
}

function linkedValue(known: ContactWithActivity, attribute: string): LinkedValue {
	const { contact } = known;
	const provenance = contact.provenance[attribute];
	const said = lastSaid(known, attribute);
	if (provenance === undefined || said === undefined) throw new Error('a comparable value has a provenance');
	const { source, trust, by } = provenance;
	return { contactId: contact.id, value: contact.values[attribute] ?? '', source, trust, by, at: said.at };
}

function trustIn(contact: Contact | undefined, attribute: string): Trust {
	return contact?.provenance[attribute]?.trust ?? 'claimed';
}

/** By number. */
function linkedContacts(
	ways: ReadonlyMap<ContactId, readonly LinkWay[]>,
	byId: ReadonlyMap<ContactId, ContactWithActivity>,
): readonly LinkedContact[] {
	const linked = [...ways].flatMap(([id, found]) => linkedContact(byId.get(id)?.contact, found));
	return linked.sort((one, other) => one.contactNumber - other.contactNumber);
}

function linkedContact(contact: Contact | undefined, ways: readonly LinkWay[]): readonly LinkedContact[] {
	const reasons = new Map(ways.flat().map((reason) => [JSON.stringify(reason), reason]));
	const [first, ...rest] = [...reasons]
		.sort(([text, one], [otherText, other]) => {
			const rank = trustRank(trustOfReason(other)) - trustRank(trustOfReason(one));
			return rank !== 0 ? rank : text < otherText ? -1 : 1;
		})
		.map(([, reason]) => reason);
	if (contact === undefined || first === undefined) return [];
	const trust = strongest(ways.map((way) => way.map(trustOfReason).reduce(weakerTrust)));
	const { id: contactId, number: contactNumber, channelType } = contact;
	return [{ contactId, contactNumber, channelType, trust, because: [first, ...rest] }];
}

function trustOfReason(reason: LinkReason): Trust {
	return reason.kind === 'same_network_alias' ? reason.trust : weakerTrust(reason.here.trust, reason.there.trust);
}

function strongest(levels: readonly Trust[]): Trust {
	return levels.reduce((one, other) => (weakerTrust(one, other) === one ? other : one), 'claimed');
}

/** Why a value that compares links nobody; one that does not compare is not held back. */
function heldBackOf(contact: Contact, policy: MatchingPolicy, attribute: string): readonly HeldBack[] {
	const value = contact.matching[attribute];
	if (value === undefined) return [];
	const trust = trustIn(contact, attribute);
	const because = blockOf(value, policy.lists);
	if (because !== undefined) return [{ attribute, reason: 'blocked', because, trust }];
	const isWeak = trustRank(trust) < trustRank(policy.minimumTrust);
	return [{ attribute, reason: isWeak ? 'below_minimum_trust' : 'shared_by_too_many', trust }];
}
