import type { Instant } from '../../kernel/instant.js';
import type { Trust } from '../../records/attributes/index.js';
import { trustLevels, trustRank } from '../../records/attributes/index.js';
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

/** The sighting of that moment; of several, the one on the strongest word. */
function sightingOf(contact: Contact | undefined, key: string, at: Instant): ContactAlias | undefined {
	return contact?.aliases
		.filter((alias) => !alias.held && alias.from === at)
		.filter((alias) => aliasKey(contact.channelType, alias.scope, alias) === key)
		.reduce<ContactAlias | undefined>(
			(best, alias) => (best === undefined || trustRank(alias.trust) > trustRank(best.trust) ? alias : best),
			undefined,
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
		for (const join of joins.get(id) ?? []) reached.add(otherSide(join, id));
	}
	return reached;
}

/**
 * The chain of joins from one contact to another whose weakest join is the strongest, a shortest one of these; empty when
 * they are the same or not joined.
 */
export function pathOf(from: ContactId, to: ContactId, joins: AliasJoins): readonly SameNetworkAlias[] {
	for (const trust of trustLevels.toReversed()) {
		const path = shortestPath(from, to, joins, trust);
		if (path !== undefined) return path;
	}
	return [];
}

function shortestPath(
	from: ContactId,
	to: ContactId,
	joins: AliasJoins,
	weakest: Trust,
): readonly SameNetworkAlias[] | undefined {
	const paths = new Map<ContactId, readonly SameNetworkAlias[]>([[from, []]]);
	for (const [id, path] of paths) {
		if (id === to) return path;
		for (const join of joins.get(id) ?? []) {
			const next = otherSide(join, id);
			if (trustRank(join.trust) >= trustRank(weakest) && !paths.has(next)) paths.set(next, [...path, join]);
		}
	}
	return undefined;
}

/** Whom a join leads to from one of its two sides. */
export function otherSide({ holder, witness }: SameNetworkAlias, side: ContactId): ContactId {
	return holder === side ? witness : holder;
}
