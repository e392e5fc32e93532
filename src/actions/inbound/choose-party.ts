import type { Instant } from '../../kernel/instant.js';
import type { Trust } from '../../records/attributes/index.js';
import { trustRank } from '../../records/attributes/index.js';
import type { Channel, InboundAlias } from '../../records/channels/index.js';
import type { AliasAdded, Contact } from '../../records/contacts/index.js';
import { isSameAlias } from '../../records/contacts/index.js';
import type { InboundParty, InboundSituation } from './inbound-repository.js';

/** Whose message it is: the holder of the most durable alias that anybody holds; `undefined` where nobody holds one. */
export function partyOf(situation: InboundSituation): InboundParty | undefined {
	const holder = situation.holders.find((id) => id !== undefined);
	return holder === undefined ? undefined : situation.parties.find((party) => party.contact.id === holder);
}

/**
 * The aliases a message adds to its contact. What nobody held, the contact holds from now on; what another holds was seen
 * here, and that links the two (CHA-4).
 */
export function aliasesSeen(
	contact: Contact | undefined,
	channel: Channel,
	aliases: readonly InboundAlias[],
	situation: InboundSituation,
	at: Instant,
	trust: Trust,
): readonly AliasAdded[] {
	// Nearly every message comes under what its contact holds already.
	if (contact !== undefined && situation.holders.every((holder) => holder === contact.id)) return [];
	const added: AliasAdded[] = [];
	for (const [index, alias] of aliases.entries()) {
		const { kind, externalId } = alias;
		const holder = situation.holders[index];
		if (contact !== undefined && holder === contact.id) continue;
		if (added.some((fact) => fact.data.kind === kind && fact.personal?.externalId === externalId)) continue;
		const other = situation.parties.find((party) => party.contact.id === holder)?.contact;
		if (contact !== undefined && other !== undefined && isSeen(contact, other, channel.scope, alias, at, trust))
			continue;
		const data = { kind, scope: channel.scope, from: at, held: other === undefined, trust };
		added.push({ type: 'contact.alias_added', data, personal: { externalId } });
	}
	return added;
}

/** Whether the alias was seen on this contact before, in the time of the same holder, and on no weaker word. */
function isSeen(
	contact: Contact,
	holder: Contact,
	scope: string,
	seen: InboundAlias,
	at: Instant,
	trust: Trust,
): boolean {
	const held = holder.aliases.find((alias) => alias.held && alias.scope === scope && isSameAlias(alias, seen));
	const since = held === undefined || held.from > at ? at : held.from;
	return contact.aliases.some(
		(alias) =>
			!alias.held &&
			alias.scope === scope &&
			isSameAlias(alias, seen) &&
			alias.from >= since &&
			trustRank(alias.trust) >= trustRank(trust),
	);
}
