import type { Instant } from '../../kernel/instant.js';
import type { Contact, ContactAlias, ContactId, ContactWithActivity } from '../../records/contacts/index.js';
import { aliasKey } from '../../records/contacts/index.js';
import type { SameNetworkAlias } from './link.js';
import type { AliasCarriers } from './matching-repository.js';

/** For each contact, what joins it to others on its network. */
export type AliasJoins = ReadonlyMap<ContactId, readonly SameNetworkAlias[]>;

/** The joins that carriers give: each sighting of an alias joins who was seen with it to who held it at that time. */
export function joinsOf(carriers: readonly AliasCarriers[], contacts: readonly ContactWithActivity[]): AliasJoins {
	const byId = new Map(contacts.map(({ contact }) => [contact.id, contact]));
	const joins = new Map<ContactId, SameNetworkAlias[]>();
	for (const carrier of carriers) {
		for (const { contactId: witness, at } of carrier.witnesses) {
			const holder = holderAt(carrier, at);
			const sighting = sightingOf(byId.get(witness), carrier.key, at);
			if (holder === undefined || holder === witness || sighting === undefined) continue;
			const { kind: alias, trust } = sighting;
			const join: SameNetworkAlias = { kind: 'same_network_alias', alias, holder, witness, at, trust };
			for (const side of [holder, witness]) joins.set(side, [...(joins.get(side) ?? []), join]);
		}
	}
	return joins;
}

function sightingOf(contact: Contact | undefined, key: string, at: Instant): ContactAlias | undefined {
	return contact?.aliases.find(
		(alias) => !alias.held && alias.from === at && aliasKey(contact.channelType, alias.scope, alias.externalId) === key,
	);
}

/** Who held an alias at a time: the one from whom it was taken first after it, else the one who holds it now. */
function holderAt({ holder, retired }: AliasCarriers, at: Instant): ContactId | undefined {
	return retired.find((before) => before.until > at)?.contactId ?? holder;
}

/** The contact and all that are joined to it, over any number of joins. */
export function joinedTo(contact: ContactId, joins: AliasJoins): ReadonlySet<ContactId> {
	const reached = new Set([contact]);
	for (const id of reached) {
		for (const { holder, witness } of joins.get(id) ?? []) reached.add(holder === id ? witness : holder);
	}
	return reached;
}

/** A shortest chain of joins from one contact to another; empty when they are the same or not joined. */
export function pathOf(from: ContactId, to: ContactId, joins: AliasJoins): readonly SameNetworkAlias[] {
	const paths = new Map<ContactId, readonly SameNetworkAlias[]>([[from, []]]);
	for (const [id, path] of paths) {
		if (id === to) return path;
		for (const join of joins.get(id) ?? []) {
			const next = join.holder === id ? join.witness : join.holder;
			if (!paths.has(next)) paths.set(next, [...path, join]);
		}
	}
	return [];
}
