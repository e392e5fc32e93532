import type { Conversation } from './conversation.js';
import type { ConversationHandedOver, ConversationResolved } from './failures.js';
import { conversationHandedOver, conversationResolved } from './failures.js';

/** Why the conversation is not given to anybody: it is closed, or in other hands than the caller saw. */
export function obstacleToHandOver(
	conversation: Conversation,
	basedOn: number | undefined,
): ConversationHandedOver | ConversationResolved | undefined {
	if (conversation.status === 'resolved') return conversationResolved();
	return basedOn === undefined || basedOn === conversation.handOvers ? undefined : conversationHandedOver(conversation);
}
