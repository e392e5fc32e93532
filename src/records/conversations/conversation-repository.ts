import type { Reply } from '../../kernel/change-set.js';
import type { PagePosition } from '../../kernel/page.js';
import type { ChannelId } from '../channels/index.js';
import type { ContactId } from '../contacts/index.js';
import type { Conversation, Message } from './conversation.js';
import type { ConversationPolicy } from './conversation-policy.js';

/** Which conversations to list. @public */
export interface ConversationsOfContacts {
	/** Whose; at most 200. */
	readonly contacts: readonly ContactId[];
	/** Only on these channels; absent: on all. */
	readonly channels: readonly ChannelId[] | undefined;
	/** Only those that sort after this position. */
	readonly after: PagePosition | undefined;
	readonly limit: number;
}

/** Which messages to list. @public */
export interface MessagesOfConversation {
	readonly conversation: string;
	readonly after: PagePosition | undefined;
	readonly limit: number;
}

/** Reads the conversations and messages of one workspace. @public */
export interface ConversationRepository {
	/** The conversation with this id; `undefined` when there is none. */
	find(id: string): Reply<Conversation | undefined>;
	/** The conversation of this contact on this channel that is not resolved; `undefined` when there is none. */
	openOf(contact: ContactId, channel: ChannelId): Reply<Conversation | undefined>;
	/** The message of a channel with this provider id, in or out; `undefined` when there is none. */
	messageOf(channel: ChannelId, providerId: string): Reply<Message | undefined>;
	/** The message with this id; `undefined` when there is none. */
	message(id: string): Reply<Message | undefined>;
	/** The newest messages of a conversation, newest first. */
	newestMessages(conversation: string, limit: number): Reply<readonly Message[]>;
	/** Newest start first, then highest id: a position's sort is `startedAt`. */
	ofContacts(query: ConversationsOfContacts): Reply<readonly Conversation[]>;
	/** Oldest first, then lowest id: a position's sort is the time and tie of the message. */
	messages(query: MessagesOfConversation): Reply<readonly Message[]>;
	/** Conversations that bear the tag with this id, lowest id first. */
	withTag(tag: string, limit: number): Reply<readonly Conversation[]>;
	/** The workspace's policy; `undefined` while it was never written. */
	policy(): Reply<ConversationPolicy | undefined>;
}

/** What a call that reads conversations needs of a store. */
export interface ConversationReads {
	readonly conversations: ConversationRepository;
}
