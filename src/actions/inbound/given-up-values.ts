import type { Instant } from '../../kernel/instant.js';
import type { Provenance } from '../../records/attributes/index.js';
import type { Channel, InboundAlias } from '../../records/channels/index.js';
import { platformAttributesOf } from '../../records/channels/index.js';
import type { Activity, Contact, ContactFact } from '../../records/contacts/index.js';
import { contactRecord, isSameAlias, writeValuesTo } from '../../records/contacts/index.js';

/** After any message of that instant: at the moment of the change an identifier is nobody's already. */
const AFTER_MESSAGES = '~';

/** Clears what the network attested by an identifier, as of the moment at which it took the identifier away (CHA-5). */
export function valuesGivenUp(
	contact: Contact,
	activity: Activity | undefined,
	channel: Channel,
	given: InboundAlias,
	provenance: Provenance,
): readonly ContactFact[] {
	const cleared = platformAttributesOf(channel.type)
		.filter(({ key, authoritative }) => authoritative && contact.values[key]?.replace('+', '') === given.externalId)
		.map(({ key }) => ({ attribute: key, value: undefined, match: undefined }));
	return writeValuesTo(contact, activity, cleared, { ...provenance, tie: AFTER_MESSAGES }, undefined).facts;
}

/**
 * The same for a message that was written before its identifier was taken away and is delivered after: what it attests
 * stood until then and no longer.
 */
export function valuesGivenUpSince(
	contact: Contact | undefined,
	activity: Activity | undefined,
	channel: Channel,
	aliases: readonly InboundAlias[],
	facts: readonly ContactFact[],
	provenance: Provenance,
): readonly ContactFact[] {
	if (contact === undefined || facts.length === 0) return [];
	const gone = contact.aliases.filter(
		(alias) => alias.held && isAfter(alias.until, provenance.at) && aliases.some((used) => isSameAlias(alias, used)),
	);
	if (gone.length === 0) return [];
	const after = facts.reduce<Contact>((state, fact) => contactRecord.evolve(state, fact), contact);
	return gone.flatMap((alias) =>
		valuesGivenUp(after, activity, channel, alias, { ...provenance, at: alias.until ?? provenance.at }),
	);
}

function isAfter(until: Instant | undefined, at: Instant): boolean {
	return until !== undefined && until > at;
}
