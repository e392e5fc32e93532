import type { InboundParty, InboundQuery, InboundSituation } from '../actions/inbound/index.js';
import type { Instant } from '../kernel/instant.js';
import type { Channel } from '../records/channels/index.js';
import { accountKey } from '../records/channels/index.js';
import type { ContactId } from '../records/contacts/index.js';
import { aliasKey } from '../records/contacts/index.js';
import type { Conversation } from '../records/conversations/index.js';
import { providerMessageKey, threadKey } from '../records/conversations/index.js';
import type { Partition } from './partition.js';
import { holderOf, stateOf } from './partition.js';

/** What receiving an event needs to know, from claims and entries alone. */
export function situationOf(partition: Partition, query: InboundQuery): InboundSituation {
	const { tables } = partition;
	const channel = stateOf(
		tables.channel,
		holderOf(partition, 'channel.account', accountKey(query.type, query.account)),
	);
	if (channel === undefined) return { channel, policy: undefined, duplicate: false, holders: [], parties: [] };
	const policy = stateOf(tables.conversation_policy, 'conversation_policy');
	const messageKey = providerMessageKey(channel.id, query.providerMessageId);
	const duplicate = holderOf(partition, 'message.provider', messageKey) !== undefined;
	const holders: (ContactId | undefined)[] = [];
	const parties: InboundParty[] = [];
	for (const externalId of query.externalIds) {
		const id = holderAt(partition, aliasKey(channel.type, channel.scope, externalId), query.occurredAt);
		const contact = stateOf(tables.contact, id);
		holders.push(contact?.id);
		if (contact === undefined || parties.some((party) => party.contact.id === contact.id)) continue;
		parties.push({
			contact,
			activity: stateOf(tables.activity, contact.id),
			...threadsOf(partition, contact.id, channel, query.occurredAt),
		});
	}
	return { channel, policy, duplicate, holders, parties };
}

function holderAt(partition: Partition, key: string, at: Instant): string | undefined {
	// After any id of the same instant: what was taken at that instant was not held then.
	for (const line of partition.lines.ascending('contact.alias_retired', key)) if (line.sort > at) return line.id;
	return holderOf(partition, 'contact.alias', key);
}

function threadsOf(
	partition: Partition,
	contact: ContactId,
	channel: Channel,
	at: Instant,
): Pick<InboundParty, 'open' | 'resolvedAfter' | 'resolvedLast'> {
	const { tables, lines } = partition;
	const key = threadKey(contact, channel.id);
	const conversation = (id: string | undefined): Conversation | undefined => stateOf(tables.conversation, id);
	const open = conversation(holderOf(partition, 'conversation.open', key));
	let after: string | undefined;
	for (const line of lines.ascending('conversation.resolved', key, { sort: at, id: AFTER_ANY_ID })) {
		after = line.id;
		break;
	}
	let last: string | undefined;
	for (const line of lines.descending('conversation.resolved', key)) {
		last = line.id;
		break;
	}
	return { open, resolvedAfter: conversation(after), resolvedLast: conversation(last) };
}

/** Sorts after every id: the highest code point. */
const AFTER_ANY_ID = '\u{10FFFF}';
