import type { Failure } from '../../kernel/failure.js';
import type { ConversationId, ConversationStatus } from './conversation.js';

/** No conversation of the workspace has this id. @public */
export interface ConversationNotFound extends Failure<'conversation.not_found'> {}

/** A conversation in that status cannot take the other one; `new` is never taken again. @public */
export interface ConversationStatusUnreachable extends Failure<'conversation.status_unreachable'> {
	readonly from: ConversationStatus;
	readonly to: ConversationStatus;
}

/** The contact has another conversation on the channel that is not resolved; only one may be. @public */
export interface ConversationAnotherOpen extends Failure<'conversation.another_open'> {
	readonly conversationId: ConversationId;
}

export function conversationNotFound(): ConversationNotFound {
	return { code: 'conversation.not_found' };
}

export function conversationStatusUnreachable(
	from: ConversationStatus,
	to: ConversationStatus,
): ConversationStatusUnreachable {
	return { code: 'conversation.status_unreachable', from, to };
}

export function conversationAnotherOpen(conversationId: ConversationId): ConversationAnotherOpen {
	return { code: 'conversation.another_open', conversationId };
}
