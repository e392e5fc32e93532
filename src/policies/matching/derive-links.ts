import type { Trust } from '../../records/attributes/index.js';
import { compareMoments, trustRank, weakerTrust } from '../../records/attributes/index.js';
import type { Contact, ContactId, ContactWithActivity } from '../../records/contacts/index.js';
import { matchKey } from '../../records/contacts/index.js';
import { joinedTo, joinsOf, pathOf } from './alias-joins.js';
import type { EqualValues, HeldBack, LinkedContact, LinkedValue, LinkReason, Links } from './link.js';
import type { LinkEvidence, MatchGroup } from './link-evidence.js';
import type { MatchingRule } from './matching-policy.js';
import { GROUP_LIMIT } from './matching-policy.js';

/**
 * The links of a contact, a pure function of the evidence: contacts joined by a network alias stand for one another, and
 * from any of them one step of equal values leads to others, and to those joined with these. It is symmetric, not transitive.
 */
export function deriveLinks(evidence: LinkEvidence): Links {
	const { subject, policy, contacts, groups } = evidence;
	const byId = new Map(contacts.map((known) => [known.contact.id, known]));
	const joins = joinsOf(evidence.carriers, contacts);
	const near = joinedTo(subject, joins);
	const ways = new Map<ContactId, LinkWay[]>();
	const note = (id: ContactId, way: readonly LinkReason[]): void => {
		const [first, ...rest] = way;
		if (id !== subject && first !== undefined) ways.set(id, [...(ways.get(id) ?? []), [first, ...rest]]);
	};
	for (const id of near) note(id, pathOf(subject, id, joins));
	for (const here of near) {
		for (const equal of equalValuesOf(here, policy, groups, byId)) {
			for (const there of joinedTo(equal.there.contactId, joins)) {
				const isDirect = here === subject && there === equal.there.contactId;
				// Contacts joined already are linked once; equal values of the two themselves are one more reason.
				if (near.has(there) && !isDirect) continue;
				note(there, [equal, ...pathOf(subject, here, joins), ...pathOf(equal.there.contactId, there, joins)]);
			}
		}
	}
	const linked = [...ways].flatMap(([id, found]) => linkedContact(byId.get(id)?.contact, found));
	linked.sort((one, other) => one.contactNumber - other.contactNumber);
	return { linked, heldBack: [...near].flatMap((id) => heldBackOf(byId.get(id)?.contact, evidence, byId)) };
}

/** One way from a contact to another, each step with its reason. */
type LinkWay = readonly [LinkReason, ...LinkReason[]];

/** The members of a group that may link: those trusted enough, down to the level at which they are too many (MAT-8). */
export function linkingMembers(
	group: MatchGroup,
	rule: MatchingRule,
	trustOf: (id: ContactId) => Trust,
): readonly ContactId[] {
	const trusted = group.members.filter((id) => trustRank(trustOf(id)) >= trustRank(rule.minimumTrust));
	const overflowing = trusted[GROUP_LIMIT];
	if (overflowing === undefined) return trusted;
	const level = trustRank(trustOf(overflowing));
	return trusted.filter((id) => trustRank(trustOf(id)) > level);
}

function equalValuesOf(
	id: ContactId,
	rule: MatchingRule,
	groups: readonly MatchGroup[],
	byId: ReadonlyMap<ContactId, ContactWithActivity>,
): readonly EqualValues[] {
	const here = byId.get(id);
	const { attribute } = rule;
	const value = attribute === undefined ? undefined : here?.contact.matching[attribute];
	if (here === undefined || attribute === undefined || value === undefined) return [];
	const group = groups.find((candidate) => candidate.key === matchKey(attribute, value));
	if (group === undefined) return [];
	const members = linkingMembers(group, rule, (member) => trustIn(byId.get(member)?.contact, attribute));
	if (!members.includes(id)) return [];
	return members.flatMap((member) => {
		const there = byId.get(member);
		if (there === undefined || member === id) return [];
		const sides = { here: linkedValue(here, attribute), there: linkedValue(there, attribute) };
		return [{ kind: 'equal_values', attribute, ...value, ...sides } as const];
	});
}

function linkedValue({ contact, activity }: ContactWithActivity, attribute: string): LinkedValue {
	const provenance = contact.provenance[attribute];
	if (provenance === undefined) throw new Error('a comparable value has a provenance');
	const confirmed = activity?.confirmed[attribute];
	const at = confirmed !== undefined && compareMoments(confirmed, provenance) > 0 ? confirmed.at : provenance.at;
	const { source, trust, by } = provenance;
	return { contactId: contact.id, value: contact.values[attribute] ?? '', source, trust, by, at };
}

function trustIn(contact: Contact | undefined, attribute: string): Trust {
	return contact?.provenance[attribute]?.trust ?? 'claimed';
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

function heldBackOf(
	contact: Contact | undefined,
	{ policy, groups }: LinkEvidence,
	byId: ReadonlyMap<ContactId, ContactWithActivity>,
): readonly HeldBack[] {
	const { attribute } = policy;
	const value = attribute === undefined ? undefined : contact?.matching[attribute];
	if (contact === undefined || attribute === undefined || value === undefined) return [];
	const trust = trustIn(contact, attribute);
	if (trustRank(trust) < trustRank(policy.minimumTrust)) return [{ attribute, reason: 'below_minimum_trust', trust }];
	const group = groups.find((candidate) => candidate.key === matchKey(attribute, value));
	const members =
		group === undefined ? [] : linkingMembers(group, policy, (id) => trustIn(byId.get(id)?.contact, attribute));
	return members.includes(contact.id) ? [] : [{ attribute, reason: 'shared_by_too_many', trust }];
}
