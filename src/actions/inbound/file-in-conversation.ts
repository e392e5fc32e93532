import { changeOf } from '../../kernel/change.js';
import type { Context } from '../../kernel/command.js';
import type { Instant } from '../../kernel/instant.js';
import { rankedAtOnce } from '../../policies/routing/index.js';
import type { Channel } from '../../records/channels/index.js';
import type { Contact } from '../../records/contacts/index.js';
import type {
	Conversation,
	ConversationChange,
	ConversationFact,
	ConversationId,
	MessageChange,
} from '../../records/conversations/index.js';
import {
	conversationRecord,
	defaultConversationPolicy,
	fileMessage,
	previewOf,
} from '../../records/conversations/index.js';
import type { ParsedMessage } from './inbound-event-schema.js';
import type { InboundParty, InboundSituation } from './inbound-repository.js';
import type { MessageReceived } from './outcome.js';
import type { PreparedIds } from './prepare-ids.js';

interface MessageToPlace {
	readonly situation: InboundSituation;
	readonly channel: Channel;
	readonly event: ParsedMessage;
	readonly context: Context<PreparedIds>;
	readonly at: Instant;
	readonly party: InboundParty | undefined;
	/** As the message leaves it. */
	readonly contact: Contact;
}

interface Filed {
	readonly conversationId: ConversationId;
	readonly conversation: MessageReceived['conversation'];
	readonly changes: readonly (ConversationChange | MessageChange)[];
}

/** Files a message where it belongs by the time it was written, whatever the order in which messages arrive (CNV-1). */
export function fileInConversation(message: MessageToPlace): Filed {
	const { channel, event, context, at, contact } = message;
	const { id: contactId } = contact;
	const { messageId } = context.prepared;
	const place = placeOf(message);
	const received: ConversationFact = {
		type: 'conversation.message_received',
		data: { messageId, at, tie: event.messageId, visibility: event.visibility ?? 'private' },
		personal: { preview: previewOf(event.text) },
	};
	const facts: readonly [ConversationFact, ...ConversationFact[]] =
		place.first === undefined ? [received] : [place.first, received];
	const unmoved = changeOf(conversationRecord, place.conversation, facts);
	const ranked = rankedAtOnce(unmoved.after, contact, message.situation.rules);
	const change = ranked === undefined ? unmoved : changeOf(conversationRecord, place.conversation, [...facts, ranked]);
	const filed = fileMessage({
		id: messageId,
		conversationId: change.after.id,
		contactId,
		channelId: channel.id,
		direction: 'in',
		author: undefined,
		visibility: event.visibility ?? 'private',
		occurredAt: at,
		receivedAt: context.now,
		providerId: event.messageId,
		text: event.text,
		attachments: event.attachments ?? noAttachments,
	});
	return { conversationId: change.after.id, conversation: place.as, changes: [change, filed] };
}

const noAttachments: readonly never[] = [];

interface Place {
	readonly as: MessageReceived['conversation'];
	/** Absent when it is started. */
	readonly conversation: Conversation | undefined;
	/** What happens to the conversation before the message is filed in it. */
	readonly first: ConversationFact | undefined;
}

function placeOf({ situation, channel, context, at, party, contact }: MessageToPlace): Place {
	if (party?.resolvedAfter !== undefined) {
		return { as: 'filed_as_resolved', conversation: party.resolvedAfter, first: undefined };
	}
	if (party?.open !== undefined) return { as: 'continued', conversation: party.open, first: wakened(party.open, at) };
	const { afterResolution } = situation.policy ?? defaultConversationPolicy;
	if (afterResolution === 'reopen' && party?.resolvedLast !== undefined) {
		return { as: 'reopened', conversation: party.resolvedLast, first: statusChanged(at) };
	}
	const { conversationId: id } = context.prepared;
	const data = { id, contactId: contact.id, channelId: channel.id, at };
	return { as: 'started', conversation: undefined, first: { type: 'conversation.started', data, personal: null } };
}

/** What we were waiting for has come, unless it was written before we began to wait. */
function wakened(conversation: Conversation, at: Instant): ConversationFact | undefined {
	return conversation.status === 'pending' && at > conversation.statusAt ? statusChanged(at) : undefined;
}

function statusChanged(at: Instant): ConversationFact {
	return { type: 'conversation.status_changed', data: { to: 'open', at }, personal: null };
}
