import type { ContactId } from '../../../../src/records/contacts/index.js';
import type { Outcome } from './link-history.js';

/** What links say of the person behind a message, in words of messages: the same whatever contacts they were filed with. */
export interface Person {
	/** The messages that the network itself says are this person's. */
	readonly own: readonly string[];
	/** The messages of those linked by equal values, each with what the link is worth. */
	readonly linked: readonly string[];
	readonly heldBack: readonly string[];
	/** The value that stands, where it is what links or is held back. */
	readonly value: string | undefined;
}

/** For each message, in order of its id, the person behind it. */
export function peopleOf(outcome: Outcome, attribute: string | undefined): Readonly<Record<string, Person>> {
	const joined = joinedContacts(outcome);
	const people: Record<string, Person> = {};
	for (const id of [...outcome.filed.keys()].sort()) {
		const contact = contactOf(outcome, id);
		const own = joined.get(contact) ?? new Set([contact]);
		const others = outcome.links.get(contact)?.linked.filter(({ contactId }) => !own.has(contactId)) ?? [];
		people[id] = {
			own: messagesOf(outcome, [...own]),
			linked: others
				.flatMap(({ contactId, trust }) => messagesOf(outcome, [contactId]).map((message) => `${message} ${trust}`))
				.sort(),
			heldBack: (outcome.links.get(contact)?.heldBack ?? []).map(({ reason, trust }) => `${reason} ${trust}`),
			value: attribute === undefined ? undefined : standingValue(outcome, [...own], attribute),
		};
	}
	return people;
}

/** Who is linked with whom, how strongly: `one other trust`, as seen from the first. */
export function relationOf({ links }: Outcome): ReadonlySet<string> {
	const relation = new Set<string>();
	for (const [id, { linked }] of links)
		for (const link of linked) relation.add(`${id} ${link.contactId} ${link.trust}`);
	return relation;
}

/** The same as seen from the second. */
export function reversed(relation: ReadonlySet<string>): ReadonlySet<string> {
	return new Set(
		[...relation].map((line) => {
			const [one, other, trust] = line.split(' ');
			return `${other} ${one} ${trust}`;
		}),
	);
}

function contactOf({ filed }: Outcome, message: string): ContactId {
	const contact = filed.get(message);
	if (contact === undefined) throw new Error(`${message} was not filed`);
	return contact;
}

function messagesOf({ filed }: Outcome, contacts: readonly ContactId[]): readonly string[] {
	return [...filed]
		.filter(([, contact]) => contacts.includes(contact))
		.map(([message]) => message)
		.sort();
}

/** For each contact, all that network aliases join to it, as the reasons of links tell. */
function joinedContacts({ links }: Outcome): ReadonlyMap<ContactId, ReadonlySet<ContactId>> {
	const joined = new Map<ContactId, Set<ContactId>>([...links.keys()].map((id) => [id, new Set([id])]));
	const reasons = [...links.values()].flatMap(({ linked }) => linked.flatMap(({ because }) => because));
	for (const reason of reasons) {
		if (reason.kind !== 'same_network_alias') continue;
		const all = new Set([...(joined.get(reason.holder) ?? []), ...(joined.get(reason.witness) ?? [])]);
		for (const id of all) joined.set(id, all);
	}
	return joined;
}

/** Of the values that contacts of one person have, the one said last. */
function standingValue({ known }: Outcome, contacts: readonly ContactId[], attribute: string): string | undefined {
	const said = contacts.flatMap((id) => {
		const { contact, activity } = known.get(id) ?? {};
		const provenance = contact?.provenance[attribute];
		if (contact === undefined || provenance === undefined) return [];
		const value = contact.values[attribute] ?? '';
		return [provenance, activity?.confirmed[attribute] ?? provenance].map(({ at, source, tie }) => ({
			value,
			order: `${at} ${source === 'channel' ? 0 : 1} ${tie} ${value}`,
		}));
	});
	return said.sort((one, other) => (one.order < other.order ? 1 : -1))[0]?.value;
}
