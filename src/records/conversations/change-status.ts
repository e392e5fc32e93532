import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Reply } from '../../kernel/change-set.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Conversation, ConversationStatus } from './conversation.js';
import type { ConversationPolicy } from './conversation-policy.js';
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
	/** What to look at again; nothing is refused for it. Empty unless the conversation was resolved by this call. */
	readonly warnings: readonly StatusWarning[];
}

/** The conversation was resolved and bears no tag, where the workspace wants to be told (TAG-6). @public */
export type StatusWarning = 'untagged';

const schema = z.strictObject({ conversation: identifierText, status: z.enum(['open', 'pending', 'resolved']) });

interface Loaded {
	readonly conversation: Conversation | undefined;
	/** The one that stands in the way of reopening. */
	readonly open: Conversation | undefined;
	/** Absent where it plays no part. */
	readonly policy: ConversationPolicy | undefined;
}

export const changeConversationStatus = defineCommand({
	name: 'conversations.changeStatus',
	permission: 'conversation.work:status',
	input: schemaOf<ChangeConversationStatus>()(schema),
	load: loadForStatus,
	decide: decideStatus,
});

async function loadForStatus(
	{ conversations }: ConversationReads,
	input: ChangeConversationStatus,
): Promise<Awaited<Reply<Loaded>>> {
	const isResolving = input.status === 'resolved';
	const policyRead = isResolving ? conversations.policy() : Promise.resolve(ok(undefined));
	const found = await loadBoth(conversations.find(input.conversation), policyRead);
	if (found.isErr()) return err(found.error);
	const [conversation, policy] = found.value;
	if (conversation?.status !== 'resolved') return ok({ conversation, open: undefined, policy });
	const open = await conversations.openOf(conversation.contactId, conversation.channelId);
	return open.map((other) => ({ conversation, open: other, policy }));
}

function decideStatus(
	{ conversation, open, policy }: Loaded,
	input: z.output<typeof schema>,
	context: Context,
): Result<
	Decision<ConversationStatusMoved, ConversationChange>,
	ConversationAnotherOpen | ConversationNotFound | ConversationStatusUnreachable
> {
	if (conversation === undefined) return err(conversationNotFound());
	const { status: from } = conversation;
	const to = input.status;
	if (from === to) return ok(unchanged({ from, to, warnings: [] }));
	if (from === 'resolved' && to === 'pending') return err(conversationStatusUnreachable(from, to));
	if (open !== undefined) return err(conversationAnotherOpen(open.id));
	const fact = { type: 'conversation.status_changed', data: { to, at: context.now }, personal: null } as const;
	// The policy is advice: where it is switched at this very moment, either answer is right, and it needs no guard.
	const isUntagged = policy?.warnsUntagged === true && conversation.tagIds.length === 0;
	const warnings: readonly StatusWarning[] = to === 'resolved' && isUntagged ? ['untagged'] : [];
	return ok(decided({ from, to, warnings }, [changeOf(conversationRecord, conversation, [fact])]));
}
