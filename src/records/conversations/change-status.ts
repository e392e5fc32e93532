import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Reply } from '../../kernel/change-set.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Conversation, ConversationStatus } from './conversation.js';
import type { ConversationReads } from './conversation-repository.js';
import type { ConversationChange } from './facts.js';
import { conversationRecord } from './facts.js';
import type { ConversationAnotherOpen, ConversationNotFound, ConversationStatusUnreachable } from './failures.js';
import { conversationAnotherOpen, conversationNotFound, conversationStatusUnreachable } from './failures.js';

/** Which conversation to move, and where to. @public */
export interface ChangeConversationStatus {
	/** The id of the conversation. */
	readonly conversation: string;
	/** `open` also reopens a resolved one. */
	readonly status: 'open' | 'pending' | 'resolved';
}

/** Where the conversation was and where it is; the two are equal when it was there already. @public */
export interface ConversationStatusMoved {
	readonly from: ConversationStatus;
	readonly to: ConversationStatus;
}

const schema = z.strictObject({ conversation: identifierText, status: z.enum(['open', 'pending', 'resolved']) });

interface Loaded {
	readonly conversation: Conversation | undefined;
	/** The one that stands in the way of reopening. */
	readonly open: Conversation | undefined;
}

export const changeConversationStatus = defineCommand({
	name: 'conversations.changeStatus',
	permission: 'conversation.work:status',
	input: schemaOf<ChangeConversationStatus>()(schema),
	load: loadForStatus,
	decide: decideStatus,
});

async function loadForStatus(
	reads: ConversationReads,
	input: z.output<typeof schema>,
): Promise<Awaited<Reply<Loaded>>> {
	const found = await reads.conversations.find(input.conversation);
	if (found.isErr()) return err(found.error);
	const conversation = found.value;
	if (conversation?.status !== 'resolved') return ok({ conversation, open: undefined });
	const open = await reads.conversations.openOf(conversation.contactId, conversation.channelId);
	return open.map((other) => ({ conversation, open: other }));
}

function decideStatus(
	{ conversation, open }: Loaded,
	input: z.output<typeof schema>,
	context: Context,
): Result<
	Decision<ConversationStatusMoved, ConversationChange>,
	ConversationAnotherOpen | ConversationNotFound | ConversationStatusUnreachable
> {
	if (conversation === undefined) return err(conversationNotFound());
	const { status: from } = conversation;
	const to = input.status;
	if (from === to) return ok(unchanged({ from, to }));
	if (from === 'resolved' && to === 'pending') return err(conversationStatusUnreachable(from, to));
	if (open !== undefined) return err(conversationAnotherOpen(open.id));
	const fact = { type: 'conversation.status_changed', data: { to, at: context.now }, personal: null } as const;
	return ok(decided({ from, to }, [changeOf(conversationRecord, conversation, [fact])]));
}
