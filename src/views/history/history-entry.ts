import type { Instant } from '../../kernel/instant.js';
import type { LinkedContact, Links } from '../../policies/matching/index.js';
import type { Channel, ChannelId, ChannelType } from '../../records/channels/index.js';
import type { ContactId } from '../../records/contacts/index.js';
import type {
	Conversation,
	ConversationId,
	ConversationStatus,
	LastMessage,
} from '../../records/conversations/index.js';

/** A conversation in a contact's history. @public */
export interface HistoryEntry {
	readonly conversationId: ConversationId;
	/** Whose it is: the contact itself, or one linked to it. */
	readonly contactId: ContactId;
	readonly channel: HistoryChannel;
	readonly status: ConversationStatus;
	readonly startedAt: Instant;
	/** Absent unless it is resolved now. */
	readonly resolvedAt: Instant | undefined;
	readonly messages: number;
	/** Absent while nothing was filed. */
	readonly last: LastMessage | undefined;
	/** Why it stands here; absent for the contact's own conversations. */
	readonly because: LinkedContact['because'] | undefined;
}

/** The channel of a conversation, as a history shows it. @public */
export interface HistoryChannel {
	readonly id: ChannelId;
	/** Absent when the channel is no longer known. */
	readonly type: ChannelType | undefined;
	readonly name: string | undefined;
}

export function historyEntry(conversation: Conversation, channel: Channel | undefined, links: Links): HistoryEntry {
	const { id: conversationId, contactId, channelId, status, startedAt, resolvedAt, messages, last } = conversation;
	return {
		conversationId,
		contactId,
		channel: { id: channelId, type: channel?.type, name: channel?.name },
		status,
		startedAt,
		resolvedAt: status === 'resolved' ? resolvedAt : undefined,
		messages,
		last,
		because: links.linked.find((link) => link.contactId === contactId)?.because,
	};
}
