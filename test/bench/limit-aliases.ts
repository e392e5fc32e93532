import type { Contact, ContactFact, Trust } from 'contact-desk';
import type { Arrival, Limit } from './limit-state.js';

/** Notes the identities a message adds to its contact: those nobody holds, and those of another, seen for the first time. */
export function noteAliases(limit: Limit, arrival: Arrival, trust: Trust, facts: ContactFact[]): void {
	const { channel, event, known, holders, at } = arrival;
	for (let index = 0; index < event.aliases.length; index += 1) {
		const alias = event.aliases[index];
		const holder = holders[index];
		if (alias === undefined || (known !== undefined && holder === known.id)) continue;
		const { kind, externalId } = alias;
		if (facts.some((fact) => fact.type === 'contact.alias_added' && fact.personal?.externalId === externalId)) continue;
		const other = holder === undefined ? undefined : limit.contacts.get(holder);
		if (known !== undefined && other !== undefined && isSeen(known, other, externalId, trust, arrival)) continue;
		const data = { kind, scope: channel.scope, from: at, held: other === undefined, trust };
		facts.push({ type: 'contact.alias_added', data, personal: { externalId } });
	}
}

function isSeen(known: Contact, holder: Contact, externalId: string, trust: Trust, { at }: Arrival): boolean {
	const held = holder.aliases.find((alias) => alias.held && alias.externalId === externalId);
	const since = held === undefined || held.from > at ? at : held.from;
	return known.aliases.some(
		(alias) =>
			!alias.held &&
			alias.externalId === externalId &&
			alias.from >= since &&
			(alias.trust === trust || alias.trust === 'asserted'),
	);
}
