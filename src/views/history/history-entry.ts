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
import type { ShownTag, Tag } from '../../records/tags/index.js';
import { shownTags } from '../../records/tags/index.js';

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
	/** In the order in which they were put. */
	readonly tags: readonly ShownTag[];
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

/** What entries are made from, besides their conversations. */
export interface AroundHistory {
	readonly links: Links;
	readonly channels: ReadonlyMap<string, Channel>;
	/** Every tag on one of the conversations. */
	readonly tags: readonly Tag[];
}

export function historyEntry(conversation: Conversation, { links, channels, tags }: AroundHistory): HistoryEntry {
	const { id: conversationId, contactId, channelId, status, startedAt, resolvedAt, messages, last } = conversation;
	const channel = channels.get(channelId);
	return {
		conversationId,
		contactId,
		channel: { id: channelId, type: channel?.type, name: channel?.name },
		status,
		startedAt,
		resolvedAt: status === 'resolved' ? resolvedAt : undefined,
		messages,
		last,
		tags: shownTags(conversation.tagIds, tags),
		because: links.linked.find((link) => link.contactId === contactId)?.because,
	};
}
