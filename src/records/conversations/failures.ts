import type { Failure } from '../../kernel/failure.js';
import type { ActorId } from '../../kernel/ids.js';
import type { ChannelType } from '../channels/index.js';
import type { TeamId } from './assignment-facts.js';
import type { Conversation, ConversationId, ConversationStatus } from './conversation.js';

/** No conversation of the workspace has this id. @public */
export interface ConversationNotFound extends Failure<'conversation.not_found'> {}

/** No message of the workspace has this id. @public */
export interface MessageNotFound extends Failure<'message.not_found'> {}

/** Only what a contact wrote can be moved to another; what one of us wrote belongs to its conversation. @public */
export interface MessageNotIncoming extends Failure<'message.not_incoming'> {}

/** A message stays on the network it came from: the contact is known on another one. @public */
export interface MessageOfAnotherNetwork extends Failure<'message.of_another_network'> {
	readonly message: ChannelType;
	readonly contact: ChannelType;
}

/** A conversation in that status cannot take the other one; `new` is never taken again. @public */
export interface ConversationStatusUnreachable extends Failure<'conversation.status_unreachable'> {
	readonly from: ConversationStatus;
	readonly to: ConversationStatus;
}

/** The contact has another conversation on the channel that is not resolved; only one may be. @public */
export interface ConversationAnotherOpen extends Failure<'conversation.another_open'> {
	readonly conversationId: ConversationId;
}

/** The conversation is resolved: nobody works on it, so it is handed to nobody until it is opened. @public */
export interface ConversationResolved extends Failure<'conversation.resolved'> {}

/** The conversation was handed over after the caller looked: it is in these hands now. @public */
export interface ConversationHandedOver extends Failure<'conversation.handed_over'> {
	/** Absent for nobody. */
	readonly assignee: ActorId | undefined;
	/** Absent for no team. */
	readonly team: TeamId | undefined;
	/** For the next `basedOn`. */
	readonly handOvers: number;
}

export function messageNotFound(): MessageNotFound {
	return { code: 'message.not_found' };
}

export function messageNotIncoming(): MessageNotIncoming {
	return { code: 'message.not_incoming' };
}

export function messageOfAnotherNetwork(message: ChannelType, contact: ChannelType): MessageOfAnotherNetwork {
	return { code: 'message.of_another_network', message, contact };
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

export function conversationResolved(): ConversationResolved {
	return { code: 'conversation.resolved' };
}

export function conversationHandedOver({ assignee, team, handOvers }: Conversation): ConversationHandedOver {
	return { code: 'conversation.handed_over', assignee, team, handOvers };
}
