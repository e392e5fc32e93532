import type { InboundParty, InboundQuery, InboundSituation } from '../actions/inbound/index.js';
import type { Instant } from '../kernel/instant.js';
import type { Channel } from '../records/channels/index.js';
import { accountKey } from '../records/channels/index.js';
import type { Contact } from '../records/contacts/index.js';
import { aliasKey } from '../records/contacts/index.js';
import { providerMessageKey, threadKey } from '../records/conversations/index.js';
import type { Line } from './ordered-lines.js';
import type { Partition } from './partition.js';
import { holderOf, stateOf } from './partition.js';
import { rulesOf } from './queue.js';

/** What receiving an event needs to know, from claims and entries alone. */
export function situationOf(partition: Partition, query: InboundQuery): InboundSituation {
	const { tables } = partition;
	const channel = stateOf(
		tables.channel,
		holderOf(partition, 'channel.account', accountKey(query.type, query.account)),
	);
	if (channel === undefined) return nothingKnown;
	const policy = stateOf(tables.conversation_policy, 'conversation_policy');
	const messageKey = providerMessageKey(channel.id, query.providerMessageId);
	const duplicate = holderOf(partition, 'message.provider', messageKey) !== undefined;
	const after = afterInstant(query.occurredAt);
	const contacts = query.aliases.map((alias) =>
		holderAt(partition, aliasKey(channel.type, channel.scope, alias), after),
	);
	const parties: InboundParty[] = [];
	for (const contact of contacts) {
		if (contact === undefined || parties.some((party) => party.contact === contact)) continue;
		parties.push(partyOf(partition, contact, channel, after));
	}
	return {
		channel,
		policy,
		rules: rulesOf(partition),
		duplicate,
		holders: contacts.map((contact) => contact?.id),
		parties,
	};
}

const nothingKnown: InboundSituation = {
	channel: undefined,
	policy: undefined,
	rules: { policy: undefined, vip: undefined, groups: undefined, definitions: [] },
	duplicate: false,
	holders: [],
	parties: [],
};

function holderAt(partition: Partition, key: string, after: Line): Contact | undefined {
	const retired = partition.lines.first('contact.alias_retired', key, after);
	const id = retired === undefined ? holderOf(partition, 'contact.alias', key) : retired.id;
	return stateOf(partition.tables.contact, id);
}

function partyOf(partition: Partition, contact: Contact, channel: Channel, after: Line): InboundParty {
	const { tables, lines } = partition;
	const key = threadKey(contact.id, channel.id);
	return {
		contact,
		activity: stateOf(tables.activity, contact.id),
		open: stateOf(tables.conversation, holderOf(partition, 'conversation.open', key)),
		resolvedAfter: stateOf(tables.conversation, lines.first('conversation.resolved', key, after)?.id),
		resolvedLast: stateOf(tables.conversation, lines.last('conversation.resolved', key)?.id),
	};
}

/** After any id of that instant: what was taken at that instant was not held then. No id begins with the highest unit. */
function afterInstant(at: Instant): Line {
	return { sort: at, id: '\uFFFF' };
}
