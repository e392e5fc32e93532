import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand, unchanged } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import { bodyText } from '../../kernel/text-schema.js';
import type { Conversation, Message, MessageId } from './conversation.js';
import { TEXT_LIMIT } from './conversation.js';
import type { ConversationReads } from './conversation-repository.js';
import type { ConversationChange } from './facts.js';
import { conversationRecord } from './facts.js';
import type { ConversationNotFound } from './failures.js';
import { conversationNotFound } from './failures.js';
import { fileMessage, previewOf } from './file-message.js';
import type { MessageChange } from './message-facts.js';

/** An answer that was sent, to be recorded; sending it is the host's part. @public */
export interface RecordReply {
	/** The id of the conversation. */
	readonly conversation: string;
	/** Not blank, at most 65,536 code points. */
	readonly text: string;
	/** The provider's id of the sent message, if it is known. */
	readonly providerId?: string | undefined;
}

/** The reply as it was recorded. @public */
export interface RecordedReply {
	readonly messageId: MessageId;
	/** Whether it answered a message that was waiting (CNV-8). */
	readonly endedWait: boolean;
}

const schema = z.strictObject({
	conversation: identifierText,
	text: bodyText(TEXT_LIMIT),
	providerId: identifierText.optional(),
});

export const recordReply = defineCreatingCommand({
	name: 'conversations.reply',
	permission: 'conversation.work:reply',
	input: schemaOf<RecordReply>()(schema),
	load: loadForReply,
	prepare: (supply) => ok(branded<'MessageId'>(supply.id())),
	decide: decideReply,
});

interface Loaded {
	readonly conversation: Conversation | undefined;
	/** What was recorded under the provider's id before. */
	readonly recorded: Message | undefined;
}

async function loadForReply(
	reads: ConversationReads,
	{ conversation: id, providerId }: z.output<typeof schema>,
): Promise<Result<Loaded, StorageUnavailable>> {
	const found = await reads.conversations.find(id);
	if (found.isErr()) return err(found.error);
	const conversation = found.value;
	if (conversation === undefined || providerId === undefined) return ok({ conversation, recorded: undefined });
	const recorded = await reads.conversations.messageOf(conversation.channelId, providerId);
	return recorded.map((message) => ({ conversation, recorded: message }));
}

function decideReply(
	{ conversation, recorded }: Loaded,
	input: z.output<typeof schema>,
	context: Context<MessageId>,
): Result<Decision<RecordedReply, ConversationChange | MessageChange>, ConversationNotFound> {
	if (conversation === undefined) return err(conversationNotFound());
	// The network names each message once: under an id it has given, this is the same message again.
	if (recorded?.direction === 'out' && recorded.conversationId === conversation.id)
		return ok(unchanged({ messageId: recorded.id, endedWait: false }));
	const messageId = context.prepared;
	const author = { kind: context.actor.kind, id: context.actor.id };
	const message = fileMessage({
		id: messageId,
		conversationId: conversation.id,
		contactId: conversation.contactId,
		channelId: conversation.channelId,
		direction: 'out',
		author,
		visibility: 'private',
		occurredAt: context.now,
		receivedAt: context.now,
		providerId: input.providerId,
		text: input.text,
		attachments: [],
	});
	const data = { messageId, at: context.now, tie: input.providerId ?? messageId, author };
	const replied = { type: 'conversation.replied', data, personal: { preview: previewOf(input.text) } } as const;
	const change = changeOf(conversationRecord, conversation, [replied]);
	return ok(decided({ messageId, endedWait: conversation.waitingSince !== undefined }, [message, change]));
}
