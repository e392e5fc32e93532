import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Conversation, ConversationChange } from '../../records/conversations/index.js';
import { conversationRecord } from '../../records/conversations/index.js';
import { loadQueue } from './load-queue.js';
import type { ParsedWishes, QueueWishes } from './queue-wishes.js';
import { queueWishes } from './queue-wishes.js';
import type { QueuedConversation } from './queued-conversation.js';
import { queued } from './queued-conversation.js';
import type { RoutingReads } from './routing-repository.js';

/** From which part of the queue to take. @public */
export interface TakeNext {
	/** Absent: from the whole queue. */
	readonly where?: QueueWishes | undefined;
}

/** What was taken. @public */
export interface TakenNext {
	/** As it stood in the queue, with what its place rested on; absent where nothing waits. */
	readonly taken: QueuedConversation | undefined;
	/** The `handOvers` of the conversation now, for the next `basedOn`; absent where nothing was taken. */
	readonly handOvers: number | undefined;
}

interface First {
	readonly conversation: Conversation | undefined;
	readonly vipIsOn: boolean;
}

/**
 * Assigns the first conversation of the queue to whoever calls. Two who call at once both read the first: one commits, the other
 * reads again and takes the next (RTE-6).
 */
export const takeNext = defineCommand({
	name: 'queue.takeNext',
	permission: 'conversation.work:take',
	input: schemaOf<TakeNext>()(z.strictObject({ where: queueWishes.optional() })),
	load: loadFirst,
	decide: decideTaking,
});

async function loadFirst(
	reads: RoutingReads,
	{ where = {} }: { readonly where?: ParsedWishes | undefined },
): Promise<Result<First, StorageUnavailable>> {
	const found = await loadQueue(reads, where, 1);
	return found.map(({ conversations: [conversation], vipIsOn }) => ({ conversation, vipIsOn }));
}

function decideTaking(
	{ conversation, vipIsOn }: First,
	_input: unknown,
	{ actor, now }: Context,
): Result<Decision<TakenNext, ConversationChange>, never> {
	if (conversation === undefined) return ok(unchanged({ taken: undefined, handOvers: undefined }));
	const data = { assignee: actor.id, by: { kind: actor.kind, id: actor.id }, at: now };
	const change = changeOf(conversationRecord, conversation, [{ type: 'conversation.assigned', data, personal: null }]);
	return ok(decided({ taken: queued(conversation, vipIsOn), handOvers: change.after.handOvers }, [change]));
}
