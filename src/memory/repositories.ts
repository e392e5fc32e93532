import type { BackfillSituation } from '../actions/settings/index.js';
import type { WorkspaceStore } from '../desk/index.js';
import type { RecordedEvent } from '../kernel/fact.js';
import { accountKey } from '../records/channels/index.js';
import type { Contact, ContactWithActivity, ParsedContactReference } from '../records/contacts/index.js';
import type {
	Conversation,
	ConversationsOfContacts,
	Message,
	MessagesOfConversation,
} from '../records/conversations/index.js';
import { providerMessageKey, threadKey } from '../records/conversations/index.js';
import { carriersOf } from './carriers.js';
import { commitTo } from './commit.js';
import { situationOf } from './inbound.js';
import type { Line } from './ordered-lines.js';
import { compareLines } from './ordered-lines.js';
import type { LoggedEvent, Partition } from './partition.js';
import { holderOf, isKind, placeAfter, stateOf } from './partition.js';
import { aheadOf, queueOf, rulesOf } from './queue.js';
import { known, reply } from './reading.js';
import { remarksOf } from './remarks.js';
import { searchOf } from './search.js';
import { tagsOf } from './tags.js';

/** The repositories of one workspace. Records are shared, not copied: they are never mutated. */
export function repositoriesOf(partition: Partition): WorkspaceStore {
	const { tables, lines } = partition;
	return {
		commit: (changeSet) => Promise.resolve(commitTo(partition, changeSet)),
		receipts: { find: (requestId) => reply(partition.receipts.get(requestId)) },
		numbers: { reserve: (sequence) => reply(nextNumber(partition, sequence)) },
		events: {
			of: ({ kind, id }) => reply(eventsOf(partition, kind, id)),
			after: (position, limit) => reply(partition.log.slice(position, position + limit).map(withoutChain)),
			latest: () => reply(partition.log.length),
		},
		attributes: {
			find: (key) => reply(stateOf(tables.attribute, key)),
			all: () => reply(known(lines.ascending('attribute.all', ''), (id) => stateOf(tables.attribute, id))),
			arrangement: () =>
				reply({
					display: stateOf(tables.attribute_display, 'attribute_display'),
					order: stateOf(tables.attribute_order, 'attribute_order'),
				}),
		},
		backfills: { situation: (attribute, limit) => reply(backfillOf(partition, attribute, limit)) },
		channels: {
			find: (id) => reply(stateOf(tables.channel, id)),
			ofAccount: (type, account) =>
				reply(stateOf(tables.channel, holderOf(partition, 'channel.account', accountKey(type, account)))),
			all: () => reply(known(lines.ascending('channel.all', ''), (id) => stateOf(tables.channel, id))),
		},
		contacts: {
			find: (reference) => reply(contactWithActivity(partition, idOf(partition, reference))),
			findAll: (ids) => reply(ids.flatMap((id) => contactWithActivity(partition, id) ?? [])),
			page: (after, limit) => reply(contactsAfter(partition, after, limit)),
			types: () => reply(stateOf(tables.contact_types, 'contact_types')),
		},
		conversations: {
			find: (id) => reply(stateOf(tables.conversation, id)),
			openOf: (contact, channel) =>
				reply(stateOf(tables.conversation, holderOf(partition, 'conversation.open', threadKey(contact, channel)))),
			messageOf: (channel, providerId) =>
				reply(
					stateOf(tables.message, holderOf(partition, 'message.provider', providerMessageKey(channel, providerId))),
				),
			message: (id) => reply(stateOf(tables.message, id)),
			newestMessages: (conversation, limit) => {
				const from = lines.descending('message.of_conversation', conversation);
				return reply(known(from, (id) => stateOf(tables.message, id), limit));
			},
			ofContacts: (query) => reply(conversationsOf(partition, query)),
			messages: (query) => reply(messagesOf(partition, query)),
			withTag: (tag, limit) =>
				reply(known(lines.ascending('conversation.tagged', tag), (id) => stateOf(tables.conversation, id), limit)),
			policy: () => reply(stateOf(tables.conversation_policy, 'conversation_policy')),
		},
		departments: {
			find: (id) => reply(stateOf(tables.department, id)),
			all: () =>
				reply({
					departments: known(lines.ascending('department.all', ''), (id) => stateOf(tables.department, id)),
					order: stateOf(tables.department_order, 'department_order'),
				}),
		},
		followUps: { cursor: () => reply(stateOf(tables.follow_up_cursor, 'follow_up_cursor')) },
		groups: {
			vipSettings: () => reply(stateOf(tables.vip_settings, 'vip_settings')),
			settings: () =>
				reply({
					groups: stateOf(tables.contact_groups, 'contact_groups'),
					vip: stateOf(tables.vip_settings, 'vip_settings'),
				}),
		},
		inbound: { situation: (query) => reply(situationOf(partition, query)) },
		routing: {
			rules: () => reply(rulesOf(partition)),
			queue: (query) => reply(queueOf(partition, query)),
			ahead: (query) => reply(aheadOf(partition, query)),
			unresolvedOf: (contact, limit) =>
				reply(unresolvedIn(partition, 'conversation.unresolved_of_contact', contact, '', limit)),
			unresolved: (after, limit) => reply(unresolvedIn(partition, 'conversation.unresolved', '', after, limit)),
		},
		matching: {
			policy: () => reply(stateOf(tables.matching_policy, 'matching_policy')),
			quarantine: (id) => reply(stateOf(tables.match_quarantine, id)),
			group: (key, limit) =>
				reply(known(lines.ascending('contact.match', key), (id) => contactWithActivity(partition, id), limit)),
			carriers: (keys, limit) => reply(keys.map((key) => carriersOf(partition, key, limit))),
		},
		remarks: remarksOf(partition),
		search: searchOf(partition),
		tags: tagsOf(partition),
	};
}

function idOf(partition: Partition, reference: ParsedContactReference): string | undefined {
	return reference.kind === 'id' ? reference.id : holderOf(partition, 'contact.number', String(reference.number));
}

function contactWithActivity({ tables }: Partition, id: string | undefined): ContactWithActivity | undefined {
	const contact = stateOf(tables.contact, id);
	return contact === undefined ? undefined : { contact, activity: stateOf(tables.activity, contact.id) };
}

function contactsAfter({ contactIds, tables }: Partition, after: string, limit: number): readonly Contact[] {
	const place = placeAfter(contactIds, after);
	return contactIds.slice(place, place + limit).flatMap((id) => stateOf(tables.contact, id) ?? []);
}

function backfillOf(partition: Partition, attribute: string, limit: number): BackfillSituation {
	const definition = stateOf(partition.tables.attribute, attribute);
	const progress = stateOf(partition.tables.attribute_backfill, attribute);
	const stage = progress?.stage ?? { kind: 'contacts', after: '' };
	const contacts = stage.kind === 'contacts' ? contactsAfter(partition, stage.after, limit) : [];
	return { definition, progress, contacts };
}

function unresolvedIn(
	{ lines, tables }: Partition,
	index: string,
	key: string,
	after: string,
	limit: number,
): readonly Conversation[] {
	return known(lines.ascending(index, key, { sort: '', id: after }), (id) => stateOf(tables.conversation, id), limit);
}

function nextNumber({ numbers }: Partition, sequence: string): number {
	const next = (numbers.get(sequence) ?? 0) + 1;
	numbers.set(sequence, next);
	return next;
}

function conversationsOf(partition: Partition, query: ConversationsOfContacts): readonly Conversation[] {
	const { contacts, channels, after, limit } = query;
	const read = (id: string): Conversation | undefined => {
		const conversation = stateOf(partition.tables.conversation, id);
		return conversation === undefined || channels?.includes(conversation.channelId) === false
			? undefined
			: conversation;
	};
	const found = contacts.flatMap((contact) =>
		known(partition.lines.descending('conversation.of_contact', contact, after), read, limit),
	);
	const line = (conversation: Conversation): Line => ({ sort: conversation.startedAt, id: conversation.id });
	return found.sort((one, other) => compareLines(line(other), line(one))).slice(0, limit);
}

function messagesOf(partition: Partition, { conversation, after, limit }: MessagesOfConversation): readonly Message[] {
	const from = partition.lines.ascending('message.of_conversation', conversation, after);
	return known(from, (id) => stateOf(partition.tables.message, id), limit);
}

function eventsOf(partition: Partition, kind: string, id: string): readonly RecordedEvent[] {
	const events: RecordedEvent[] = [];
	let event = isKind(partition, kind) ? partition.tables[kind].get(id)?.last : undefined;
	for (; event !== undefined; event = event.previous) events.push(withoutChain(event));
	return events.reverse();
}

function withoutChain({ position, record, fact, origin }: LoggedEvent): RecordedEvent {
	return { position, record, fact, origin };
}
