import type { Author } from '../../kernel/actor.js';
import { assertNever } from '../../kernel/assert-never.js';
import type { Claim, RecordChange, RecordKeys, RecordKind } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import type { ChannelId, InboundAttachment, MessageVisibility } from '../channels/index.js';
import type { ContactId } from '../contacts/index.js';
import type { ConversationId, Message, MessageDirection, MessageId } from './conversation.js';

/** A message was filed, whichever way it went. @public */
export type MessageFiled = Fact<
	'message.filed',
	{
		readonly id: MessageId;
		readonly conversationId: ConversationId;
		readonly contactId: ContactId;
		readonly channelId: ChannelId;
		readonly direction: MessageDirection;
		readonly author: Author | undefined;
		readonly cut: boolean;
		readonly visibility: MessageVisibility;
		readonly occurredAt: Instant;
		readonly receivedAt: Instant;
		readonly providerId: string | undefined;
	},
	{ readonly text: string; readonly attachments: readonly InboundAttachment[] }
>;

/** A message was moved to the conversation of another contact. @public */
export type MessageRefiled = Fact<
	'message.refiled',
	{
		readonly from: ConversationId;
		readonly to: ConversationId;
		readonly contactId: ContactId;
		readonly by: Author;
		readonly at: Instant;
	},
	{ readonly reason: string }
>;

/** What can happen to a message. @public */
export type MessageFact = MessageFiled | MessageRefiled;

/** A change to a message. @public */
export type MessageChange = RecordChange<'message', Message, MessageFact>;

export const messageRecord: RecordKind<'message', Message, MessageFact> = {
	kind: 'message',
	evolve: evolveMessage,
	keysOf: keysOfMessage,
	haveSameKeys: (before, after) => before.conversationId === after.conversationId,
	redact: (message) => ({
		...message,
		text: undefined,
		attachments: none,
		refiled: message.refiled === undefined ? undefined : { ...message.refiled, reason: undefined },
	}),
};

const none: readonly never[] = [];

/** The key under which a channel's message is received once; its space is `message.provider`. @public */
export function providerMessageKey(channelId: ChannelId, providerId: string): string {
	return `${channelId}\t${providerId}`;
}

function keysOfMessage(message: Message): RecordKeys {
	const { channelId, conversationId, providerId } = message;
	const claims: Claim[] =
		providerId === undefined ? [] : [{ space: 'message.provider', key: providerMessageKey(channelId, providerId) }];
	return { claims, entries: [{ index: 'message.of_conversation', key: conversationId, sort: messageSort(message) }] };
}

/** What messages of a conversation are ordered by: when they were written, then the provider's id. */
export function messageSort(message: Message): string {
	return `${message.occurredAt}\t${message.providerId ?? message.id}`;
}

function evolveMessage(message: Message | undefined, fact: MessageFact): Message {
	switch (fact.type) {
		case 'message.filed': {
			const { data, personal } = fact;
			// Written out: spread into a longer literal, an object takes half as much again, and three times as long to make.
			return {
				id: data.id,
				revision: 1,
				conversationId: data.conversationId,
				contactId: data.contactId,
				channelId: data.channelId,
				direction: data.direction,
				author: data.author,
				text: personal?.text,
				cut: data.cut,
				attachments: personal?.attachments ?? none,
				visibility: data.visibility,
				occurredAt: data.occurredAt,
				receivedAt: data.receivedAt,
				providerId: data.providerId,
				refiled: undefined,
			};
		}
		case 'message.refiled': {
			if (message === undefined) throw new Error(`${fact.type} before message.filed`);
			const { from, to, contactId, by, at } = fact.data;
			const refiled = { from, by, at, reason: fact.personal?.reason };
			return { ...message, revision: message.revision + 1, conversationId: to, contactId, refiled };
		}
		default:
			return assertNever(fact);
	}
}
