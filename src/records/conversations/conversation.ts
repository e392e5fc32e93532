import type { Author } from '../../kernel/actor.js';
import type { Brand } from '../../kernel/brand.js';
import type { ActorId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { ChannelId, InboundAttachment, MessageVisibility } from '../channels/index.js';
import type { ContactId } from '../contacts/index.js';
import type { DepartmentId } from '../departments/index.js';
import type { TagId } from '../tags/index.js';
import type { ConversationTransfer, TeamId } from './assignment-facts.js';
import type { ConversationRank } from './rank.js';

/** The desk's id of a conversation. @public */
export type ConversationId = Brand<'ConversationId'>;

/** The desk's id of a message. @public */
export type MessageId = Brand<'MessageId'>;

/** `new` until somebody of ours answers; `pending` while we wait for the contact. @public */
export type ConversationStatus = 'new' | 'open' | 'pending' | 'resolved';

/** In from the contact, or out from one of ours. @public */
export type MessageDirection = 'in' | 'out';

/** The newest message of a conversation, as a list shows it. @public */
export interface LastMessage {
	readonly messageId: MessageId;
	readonly at: Instant;
	/** Orders messages of one instant. */
	readonly tie: string;
	readonly direction: MessageDirection;
	/** Its first 280 code points; absent after erasure. */
	readonly preview: string | undefined;
}

/** How a conversation began. @public */
export interface ConversationOpening {
	/** Orders messages of one instant. */
	readonly tie: string;
	readonly visibility: MessageVisibility;
}

/** A thread with one contact on one channel; not resolved, there is at most one for both. @public */
export interface Conversation {
	readonly id: ConversationId;
	readonly revision: number;
	readonly contactId: ContactId;
	readonly channelId: ChannelId;
	readonly status: ConversationStatus;
	/** When the status became what it is. */
	readonly statusAt: Instant;
	/** When its earliest message was written. */
	readonly startedAt: Instant;
	/** The earliest message; absent until one is filed. */
	readonly opening: ConversationOpening | undefined;
	/** When it was last resolved; it stays when the conversation is opened again, for what was written before waits no more. */
	readonly resolvedAt: Instant | undefined;
	/** Absent until the first message is filed. */
	readonly last: LastMessage | undefined;
	/** When the first message without an answer was written; absent when none waits. */
	readonly waitingSince: Instant | undefined;
	/** When one of ours last wrote. */
	readonly repliedAt: Instant | undefined;
	readonly messages: number;
	/** Where it stands among those that wait, and why; kept while it does not wait. */
	readonly rank: ConversationRank;
	/** The department it is filed under; absent: none. */
	readonly departmentId: DepartmentId | undefined;
	/** The agent who works on it, by the host's id of the actor; absent: nobody. Resolved, it keeps who had it. */
	readonly assignee: ActorId | undefined;
	/** The team it is routed to; absent: none. */
	readonly team: TeamId | undefined;
	/** How often it was assigned or transferred: what `basedOn` of either names. */
	readonly handOvers: number;
	/** The last time it was handed on; absent while it never was. */
	readonly transfer: ConversationTransfer | undefined;
	/** In the order in which they were put; at most 100. */
	readonly tagIds: readonly TagId[];
}

/** One message, in or out. @public */
export interface Message {
	readonly id: MessageId;
	readonly revision: number;
	readonly conversationId: ConversationId;
	/** The contact of the conversation. */
	readonly contactId: ContactId;
	readonly channelId: ChannelId;
	readonly direction: MessageDirection;
	/** Who of ours wrote it; absent for the contact's own. */
	readonly author: Author | undefined;
	/** Absent after erasure. */
	readonly text: string | undefined;
	/** Whether the text was longer than 65,536 code points and was cut. */
	readonly cut: boolean;
	readonly attachments: readonly InboundAttachment[];
	readonly visibility: MessageVisibility;
	readonly occurredAt: Instant;
	readonly receivedAt: Instant;
	/** The provider's id; absent where it is not known. */
	readonly providerId: string | undefined;
	/** Absent while it stands where it was filed first. */
	readonly refiled: MessageRefiling | undefined;
}

/** Where a message was moved from, the last time it was moved. @public */
export interface MessageRefiling {
	readonly from: ConversationId;
	readonly by: Author;
	readonly at: Instant;
	/** Absent after erasure. */
	readonly reason: string | undefined;
}

/** Most code points of a message's text (CNV-1). */
export const TEXT_LIMIT = 65_536;

/** Code points of a preview (CNV-3). */
export const PREVIEW_LENGTH = 280;
