import type { Author } from '../../kernel/actor.js';
import { changeOf } from '../../kernel/change.js';
import type { Instant } from '../../kernel/instant.js';
import { cutToCodePoints } from '../../kernel/text.js';
import type { ChannelId, InboundAttachment, MessageVisibility } from '../channels/index.js';
import type { ContactId } from '../contacts/index.js';
import type { ConversationId, MessageDirection, MessageId } from './conversation.js';
import { PREVIEW_LENGTH, TEXT_LIMIT } from './conversation.js';
import type { MessageChange } from './message-facts.js';
import { messageRecord } from './message-facts.js';

/** A message to be filed. */
export interface MessageToFile {
	readonly id: MessageId;
	readonly conversationId: ConversationId;
	readonly contactId: ContactId;
	readonly channelId: ChannelId;
	readonly direction: MessageDirection;
	readonly author: Author | undefined;
	readonly visibility: MessageVisibility;
	readonly occurredAt: Instant;
	readonly receivedAt: Instant;
	readonly providerId: string | undefined;
	/** Well-formed; longer text than a message takes is cut and marked. */
	readonly text: string;
	readonly attachments: readonly InboundAttachment[];
}

/** The record of a message; a cut never halves a character. */
export function fileMessage(message: MessageToFile): MessageChange {
	const { text, cut } = cutToCodePoints(message.text, TEXT_LIMIT);
	// Written out: of two spreads and a rest, each copies field by field.
	const data = {
		id: message.id,
		conversationId: message.conversationId,
		contactId: message.contactId,
		channelId: message.channelId,
		direction: message.direction,
		author: message.author,
		cut,
		visibility: message.visibility,
		occurredAt: message.occurredAt,
		receivedAt: message.receivedAt,
		providerId: message.providerId,
	};
	const personal = { text, attachments: message.attachments };
	return changeOf(messageRecord, undefined, [{ type: 'message.filed', data, personal }]);
}

/** What a list shows of a message. */
export function previewOf(text: string): string {
	return cutToCodePoints(text, PREVIEW_LENGTH).text;
}
