import type {
	Conversation,
	ConversationFact,
	ConversationId,
	LastMessage,
	Message,
	MessageId,
	MessageVisibility,
} from 'contact-desk';
import type { Arrival, Limit } from './limit-state.js';
import { earlierOf, logFact, putId } from './limit-state.js';

const none: readonly never[] = [];
const PREVIEW_LENGTH = 280;

/** Files a message in the open conversation of its contact, or in a new one. */
export function fileMessage(
	limit: Limit,
	arrival: Arrival,
	threadId: ConversationId | undefined,
	id: ConversationId,
	messageId: MessageId,
): void {
	const { channel, event, at, origin, contactId } = arrival;
	const open = threadId === undefined ? undefined : limit.conversations.get(threadId);
	if (open === undefined) {
		const data = { id, contactId, channelId: channel.id, at };
		const started: ConversationFact = { type: 'conversation.started', data, personal: null };
		logFact(limit, 'conversation', id, started, origin);
		limit.threads.set(`${contactId}\t${channel.id}`, id);
		limit.conversationsOf.set(contactId, id);
	}
	const tie = event.messageId;
	const preview = previewOf(event.text);
	const data = { messageId, at, tie, visibility: event.visibility ?? 'private' } as const;
	const fact: ConversationFact = { type: 'conversation.message_received', data, personal: { preview } };
	logFact(limit, 'conversation', id, fact, origin);
	const last: LastMessage = { messageId, at, tie, direction: 'in', preview };
	limit.conversations.set(id, withMessage(open ?? blank(arrival, id), last, data.visibility));
	saveMessage(limit, arrival, id, messageId);
}

function withMessage(conversation: Conversation, said: LastMessage, visibility: MessageVisibility): Conversation {
	const { last, waitingSince, startedAt, opening } = conversation;
	const { at } = said;
	const isNewest = last === undefined || at > last.at || (at === last.at && said.tie > last.tie);
	return {
		...conversation,
		revision: conversation.revision + 1,
		startedAt: earlierOf(startedAt, at),
		opening: opening === undefined || at < startedAt ? { tie: said.tie, visibility } : opening,
		statusAt: earlierOf(conversation.statusAt, at),
		last: isNewest ? said : last,
		waitingSince: earlierOf(waitingSince ?? at, at),
		messages: conversation.messages + 1,
	};
}

function blank({ channel, at, contactId }: Arrival, id: ConversationId): Conversation {
	return {
		id,
		revision: 1,
		contactId,
		channelId: channel.id,
		status: 'new',
		statusAt: at,
		startedAt: at,
		opening: undefined,
		resolvedAt: undefined,
		last: undefined,
		waitingSince: undefined,
		repliedAt: undefined,
		messages: 0,
		departmentId: undefined,
		assignee: undefined,
		team: undefined,
		handOvers: 0,
		transfer: undefined,
		rank: { vip: undefined, groups: none, points: none, routed: undefined, routedWithoutVip: undefined, asOf: 0 },
		tagIds: none,
	};
}

function saveMessage(limit: Limit, arrival: Arrival, conversationId: ConversationId, id: MessageId): void {
	const { channel, event, at, now, origin, contactId, messageKey } = arrival;
	const { text, messageId: providerId } = event;
	const visibility = event.visibility ?? 'private';
	const attachments = event.attachments ?? none;
	const data = {
		id,
		conversationId,
		contactId,
		channelId: channel.id,
		direction: 'in',
		author: undefined,
		cut: false,
		visibility,
		occurredAt: at,
		receivedAt: now,
		providerId,
	} as const;
	logFact(limit, 'message', id, { type: 'message.filed', data, personal: { text, attachments } }, origin);
	// Written out: spread into a longer literal, an object takes half as much again, and three times as long to make.
	limit.messages.set(id, {
		id,
		revision: 1,
		conversationId,
		contactId,
		channelId: channel.id,
		direction: 'in',
		author: undefined,
		text,
		cut: false,
		attachments,
		visibility,
		occurredAt: at,
		receivedAt: now,
		providerId,
		refiled: undefined,
	});
	limit.received.set(messageKey, id);
	putId(limit.messagesOf, conversationId, id, (other) => sortsAfter(limit.messages.get(other), at, providerId));
}

function sortsAfter(message: Message | undefined, at: string, providerId: string): boolean {
	if (message === undefined) return false;
	return message.occurredAt === at ? (message.providerId ?? '') > providerId : message.occurredAt > at;
}

function previewOf(text: string): string {
	return text.length <= PREVIEW_LENGTH ? text : Array.from(text).slice(0, PREVIEW_LENGTH).join('');
}
