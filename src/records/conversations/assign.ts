import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { ActorId } from '../../kernel/ids.js';
import { identifierOf, identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Conversation } from './conversation.js';
import type { ConversationReads } from './conversation-repository.js';
import type { ConversationChange } from './facts.js';
import { conversationRecord } from './facts.js';
import type { ConversationHandedOver, ConversationNotFound, ConversationResolved } from './failures.js';
import { conversationNotFound } from './failures.js';
import { obstacleToHandOver } from './hand-over.js';

/** Which conversation to give, and to whom. @public */
export interface AssignConversation {
	/** The id of the conversation. */
	readonly conversation: string;
	/** An agent, by the id the host gives its actors; or nobody. */
	readonly to: { readonly kind: 'agent'; readonly agent: string } | { readonly kind: 'nobody' };
	/** The `handOvers` of the conversation that the caller saw; refused if it was handed over since. Absent: whoever has it. */
	readonly basedOn?: number | undefined;
}

/** Who has the conversation now. @public */
export interface AssignedConversation {
	/** Absent for nobody. */
	readonly assignee: ActorId | undefined;
	/** For the next `basedOn`. */
	readonly handOvers: number;
	/** False when it was so already. */
	readonly changed: boolean;
}

const schema = z.strictObject({
	conversation: identifierText,
	to: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('agent'), agent: identifierOf<'ActorId'>() }),
		z.strictObject({ kind: z.literal('nobody') }),
	]),
	basedOn: z.int().nonnegative().optional(),
});

export const assignConversation = defineCommand({
	name: 'conversations.assign',
	permission: 'conversation.work:assign',
	input: schemaOf<AssignConversation>()(schema),
	load: (reads: ConversationReads, { conversation }) => reads.conversations.find(conversation),
	decide: decideAssignment,
});

function decideAssignment(
	conversation: Conversation | undefined,
	{ to, basedOn }: z.output<typeof schema>,
	{ actor, now }: Context,
): Result<
	Decision<AssignedConversation, ConversationChange>,
	ConversationHandedOver | ConversationNotFound | ConversationResolved
> {
	if (conversation === undefined) return err(conversationNotFound());
	const obstacle = obstacleToHandOver(conversation, basedOn);
	if (obstacle !== undefined) return err(obstacle);
	const assignee = to.kind === 'agent' ? to.agent : undefined;
	const { handOvers } = conversation;
	if (assignee === conversation.assignee) return ok(unchanged({ assignee, handOvers, changed: false }));
	const data = { assignee, by: { kind: actor.kind, id: actor.id }, at: now };
	const change = changeOf(conversationRecord, conversation, [{ type: 'conversation.assigned', data, personal: null }]);
	return ok(decided({ assignee, handOvers: change.after.handOvers, changed: true }, [change]));
}
