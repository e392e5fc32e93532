import { channelTraits, profileAddressOf } from '../channels/index.js';
import type { Contact, ContactAlias } from './contact.js';

/** The identifiers the network knows a contact by now, in the order in which they were first seen. */
export function liveAliasesOf(contact: Contact): readonly ContactAlias[] {
	return contact.aliases.filter((alias) => alias.held && alias.until === undefined);
}

/** The identifier the channel knows the contact by for good; `undefined` for one that withheld all. */
export function primaryAliasOf(contact: Contact): ContactAlias | undefined {
	const live = liveAliasesOf(contact);
	const { durableAlias } = channelTraits[contact.channelType];
	return live.find((alias) => alias.kind === durableAlias) ?? live[0];
}

/** The address of the contact's public profile; `undefined` where its network has none, or does not say enough. */
export function profileOf(contact: Contact): string | undefined {
	return profileAddressOf(contact.channelType, contact.values['username'], primaryAliasOf(contact)?.externalId);
}
