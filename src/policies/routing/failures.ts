import type { Failure } from '../../kernel/failure.js';
import type { ActorId } from '../../kernel/ids.js';
import type { Conversation, ConversationStatus } from '../../records/conversations/index.js';

/** The conversation does not wait to be taken: somebody has it, or it is neither new nor open. @public */
export interface ConversationNotQueued extends Failure<'conversation.not_queued'> {
	readonly status: ConversationStatus;
	/** Who has it; absent for nobody. */
	readonly assignee: ActorId | undefined;
}

/** What a rule of the routing policy names. @public */
export type RoutingSubject = 'channel' | 'department' | 'group';

/** A priority or a team rule names something that the workspace does not have, or that is archived. @public */
export interface RoutingSubjectUnknown extends Failure<'routing.subject_unknown'> {
	readonly subject: RoutingSubject;
	/** Where it stands in the input. */
	readonly path: string;
}

export function conversationNotQueued({ status, assignee }: Conversation): ConversationNotQueued {
	return { code: 'conversation.not_queued', status, assignee };
}

export function routingSubjectUnknown(subject: RoutingSubject, path: string): RoutingSubjectUnknown {
	return { code: 'routing.subject_unknown', subject, path };
}
