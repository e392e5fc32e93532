import type { CursorInvalid, Page } from '../kernel/page.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type {
	ConversationNotQueued,
	ExplainPosition,
	PositionExplained,
	QueuedConversation,
	ShowQueue,
	TakeNext,
	TakenNext,
} from '../policies/routing/index.js';
import { explainPosition, showQueue, takeNext } from '../policies/routing/index.js';
import type { ConversationNotFound } from '../records/conversations/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** Conversations that are new or open and that nobody has, in the order in which they are to be taken. @public */
export interface QueueDesk {
	/** A page of the queue, each conversation with what its place rests on. */
	readonly show: QueryMethod<ShowQueue, Page<QueuedConversation>, CursorInvalid>;
	/** How many stand before a conversation, and the ten directly before it, each with what its place rests on. */
	readonly explainPosition: QueryMethod<
		ExplainPosition,
		PositionExplained,
		ConversationNotFound | ConversationNotQueued
	>;
	/**
	 * Assigns the first of the queue to the caller, and never one to two; nothing where nobody waits. A preview says which one it
	 * would be. Where many take at the same moment it may fail with `storage.conflict`: call again.
	 */
	readonly takeNext: CommandMethod<TakeNext, TakenNext>;
}

export function queueDesk(open: OpenSession): QueueDesk {
	return {
		get show() {
			return queryMethod(open, showQueue);
		},
		get explainPosition() {
			return queryMethod(open, explainPosition);
		},
		get takeNext() {
			return commandMethod(open, takeNext);
		},
	};
}
