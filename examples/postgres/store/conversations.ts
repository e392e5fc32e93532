import type { Conversation, ConversationPolicy, ConversationRepository, Message, PagePosition } from 'contact-desk';
import { providerMessageKey, threadKey } from 'contact-desk';
import { sql } from 'kysely';
import { key, keyText, sortKey } from './keys.js';
import type { Reader, StateRow } from './reader.js';
import { atMost, found, held, parsedAll } from './reader.js';

export function conversationsOf(reader: Reader): ConversationRepository {
	const { answer } = reader;
	return {
		find: (id) => answer(() => found<Conversation>(reader, 'conversation', id)),
		openOf: (contact, channel) =>
			answer(() => held<Conversation>(reader, 'conversation', 'conversation.open', threadKey(contact, channel))),
		messageOf: (channel, providerId) =>
			answer(() => held<Message>(reader, 'message', 'message.provider', providerMessageKey(channel, providerId))),
		message: (id) => answer(() => found<Message>(reader, 'message', id)),
		newestMessages: (conversation, limit) => answer(() => newestMessages(reader, conversation, limit)),
		ofContacts: (query) => answer(() => ofContacts(reader, query)),
		messages: (query) => answer(() => messages(reader, query)),
		withTag: (tag, limit) => answer(() => withTag(reader, tag, limit)),
		policy: () => answer(() => found<ConversationPolicy>(reader, 'conversation_policy', 'conversation_policy')),
	};
}

type Asked<Method extends 'messages' | 'ofContacts'> = Parameters<ConversationRepository[Method]>[0];

/** A page of each contact's conversations, and of these a page: whoever has many does not make the others wait. */
async function ofContacts({ workspace, rows }: Reader, asked: Asked<'ofContacts'>): Promise<readonly Conversation[]> {
	const { contacts, channels, limit } = asked;
	const onChannels =
		channels === undefined
			? sql``
			: sql`and contact_desk.readable(r.state) ->> 'channelId' = any(${[...channels]}::text[])`;
	return parsedAll(
		await rows(sql<StateRow>`
			select page.state from unnest(${contacts.map(key)}::text[]) as contact (key)
			cross join lateral (
				select r.state::text as state, e.sort, e.id from contact_desk.entries e
				join contact_desk.records r on r.workspace = e.workspace and r.kind = 'conversation' and r.id = e.id
				where e.workspace = ${workspace} and e.index = 'conversation.of_contact' and e.key = contact.key
				${beyond('<', asked.after)} ${onChannels}
				order by e.sort desc, e.id desc limit ${atMost(limit)}::int
			) page
			order by page.sort desc, page.id desc limit ${atMost(limit)}::int`),
	);
}

async function messages({ workspace, rows }: Reader, asked: Asked<'messages'>): Promise<readonly Message[]> {
	return parsedAll(
		await rows(sql<StateRow>`
			select r.state::text as state from (
				select e.workspace, e.sort, e.id from contact_desk.entries e
				where e.workspace = ${workspace} and e.index = 'message.of_conversation' and e.key = ${key(asked.conversation)}
				${beyond('>', asked.after)}
				order by e.sort, e.id limit ${atMost(asked.limit)}::int
			) line
			join contact_desk.records r on r.workspace = line.workspace and r.kind = 'message' and r.id = line.id
			order by line.sort, line.id`),
	);
}

async function newestMessages(
	{ workspace, rows }: Reader,
	conversation: string,
	limit: number,
): Promise<readonly Message[]> {
	return parsedAll(
		await rows(sql<StateRow>`
			select r.state::text as state from (
				select e.workspace, e.sort, e.id from contact_desk.entries e
				where e.workspace = ${workspace} and e.index = 'message.of_conversation' and e.key = ${key(conversation)}
				order by e.sort desc, e.id desc limit ${atMost(limit)}::int
			) line
			join contact_desk.records r on r.workspace = line.workspace and r.kind = 'message' and r.id = line.id
			order by line.sort desc, line.id desc`),
	);
}

async function withTag({ workspace, rows }: Reader, tag: string, limit: number): Promise<readonly Conversation[]> {
	return parsedAll(
		await rows(sql<StateRow>`
			select r.state::text as state from (
				select e.workspace, e.id from contact_desk.entries e
				where e.workspace = ${workspace} and e.index = 'conversation.tagged' and e.key = ${key(tag)}
				order by e.sort, e.id limit ${atMost(limit)}::int
			) line
			join contact_desk.records r on r.workspace = line.workspace and r.kind = 'conversation' and r.id = line.id
			order by line.id`),
	);
}

/** Only lines beyond a position, in the direction of reading. */
function beyond(side: '<' | '>', after: PagePosition | undefined) {
	if (after === undefined) return sql``;
	return sql`and (e.sort, e.id) ${sql.raw(side)} (${sortKey(after.sort)}::text, ${keyText(after.id)}::text)`;
}
