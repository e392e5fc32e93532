import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth } from '../../kernel/load.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ConversationNotFound, ConversationReads } from '../../records/conversations/index.js';
import { conversationNotFound, isQueued } from '../../records/conversations/index.js';
import type { ConversationNotQueued } from './failures.js';
import { conversationNotQueued } from './failures.js';
import { readingOf } from './load-queue.js';
import type { QueuedConversation } from './queued-conversation.js';
import { placeOf, queued } from './queued-conversation.js';
import type { QueueOrder } from './routing-policy.js';
import type { RoutingReads } from './routing-repository.js';

/** Whose place in the queue to explain. @public */
export interface ExplainPosition {
	/** The id of the conversation. */
	readonly conversation: string;
}

/** Where a conversation stands in the queue, and why there. @public */
export interface PositionExplained {
	/** What orders the queue: with VIP off, standing counts for nothing in either order. */
	readonly order: QueueOrder;
	readonly vipIsOn: boolean;
	readonly conversation: QueuedConversation;
	/** How many stand before it, counted up to 1,000. */
	readonly ahead: number;
	/** False where there are more than were counted. */
	readonly exact: boolean;
	/** The ten directly before it, in the order of the queue, each with what its place rests on. */
	readonly before: readonly QueuedConversation[];
}

const NEAREST = 10;
const MOST_COUNTED = 1_000;

const schema = z.strictObject({ conversation: identifierText });

export const explainPosition = defineQuery({
	name: 'queue.explainPosition',
	permission: 'contact.read',
	input: schemaOf<ExplainPosition>()(schema),
	answer: answerPosition,
});

async function answerPosition(
	{ routing, conversations }: ConversationReads & RoutingReads,
	input: z.output<typeof schema>,
): Promise<Result<PositionExplained, ConversationNotFound | ConversationNotQueued | StorageUnavailable>> {
	const loaded = await loadBoth(conversations.find(input.conversation), routing.rules());
	if (loaded.isErr()) return err(loaded.error);
	const [conversation, rules] = loaded.value;
	if (conversation === undefined) return err(conversationNotFound());
	if (!isQueued(conversation)) return err(conversationNotQueued(conversation));
	const { order, vipIsOn, tiers } = readingOf(rules);
	const place = placeOf(conversation, tiers);
	const ahead = await routing.ahead({ tiers, place, nearest: NEAREST, most: MOST_COUNTED + 1 });
	return ahead.map(({ nearest, count }) => ({
		order,
		vipIsOn,
		conversation: queued(conversation, vipIsOn),
		ahead: Math.min(count, MOST_COUNTED),
		exact: count <= MOST_COUNTED,
		before: nearest.map((one) => queued(one, vipIsOn)),
	}));
}
