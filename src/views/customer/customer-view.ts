import type { Instant } from '../../kernel/instant.js';
import type { InboundAttachment, MessageVisibility } from '../../records/channels/index.js';
import type {
	Conversation,
	ConversationId,
	ConversationStatus,
	Message,
	MessageDirection,
	MessageId,
} from '../../records/conversations/index.js';

type Decision = 'shown' | 'withheld';

/** What a customer sees of a conversation of their own. A field that conversations gain does not compile without a decision. */
export const conversationDecisions = {
	id: 'shown',
	revision: 'withheld',
	contactId: 'withheld',
	channelId: 'withheld',
	status: 'shown',
	statusAt: 'withheld',
	startedAt: 'shown',
	resolvedAt: 'withheld',
	last: 'withheld',
	waitingSince: 'withheld',
	repliedAt: 'withheld',
	messages: 'shown',
	departmentId: 'withheld',
	assignee: 'withheld',
	team: 'withheld',
	handOvers: 'withheld',
	transfer: 'withheld',
	tagIds: 'withheld',
	opening: 'withheld',
	rank: 'withheld',
} as const satisfies { readonly [Field in keyof Conversation]: Decision };

/** What a customer sees of a message of their own, or to them. */
export const messageDecisions = {
	id: 'shown',
	revision: 'withheld',
	conversationId: 'withheld',
	contactId: 'withheld',
	channelId: 'withheld',
	direction: 'shown',
	author: 'withheld',
	text: 'shown',
	cut: 'shown',
	attachments: 'shown',
	visibility: 'shown',
	occurredAt: 'shown',
	receivedAt: 'withheld',
	providerId: 'withheld',
	refiled: 'withheld',
} as const satisfies { readonly [Field in keyof Message]: Decision };

/** A conversation, as its customer may see it. @public */
export interface CustomerConversation {
	readonly id: ConversationId;
	readonly status: ConversationStatus;
	readonly startedAt: Instant;
	/** How many it has, in and out. */
	readonly messages: number;
}

/** A message, as its customer may see it. @public */
export interface CustomerMessage {
	readonly id: MessageId;
	/** In from the customer, or out to them; who of ours wrote it is not said. */
	readonly direction: MessageDirection;
	/** Absent after erasure. */
	readonly text: string | undefined;
	/** Whether the text was too long to be kept whole. */
	readonly cut: boolean;
	readonly attachments: readonly InboundAttachment[];
	readonly visibility: MessageVisibility;
	readonly occurredAt: Instant;
}

// Written out, never by leaving out: what is new is not shown until somebody writes it here.
export function customerConversation({ id, status, startedAt, messages }: Conversation): CustomerConversation {
	return { id, status, startedAt, messages };
}

export function customerMessage(message: Message): CustomerMessage {
	const { id, direction, text, cut, attachments, visibility, occurredAt } = message;
	return { id, direction, text, cut, attachments, visibility, occurredAt };
}
