import type { Entry } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { TeamId } from './assignment-facts.js';
import type { Conversation } from './conversation.js';
import type { ConversationRank } from './rank.js';
import { queueLane } from './rank.js';

/** The conversation was ranked anew. @public */
export type ConversationRanked = Fact<'conversation.ranked', ConversationRank, never>;

/** Sorts after any instant: where nobody waits for an answer. */
const NOBODY_WAITS = '~';

/** What orders a lane of the queue. @public */
export function queueSort({ waitingSince, startedAt }: Conversation): string {
	return waitingSince ?? `${NOBODY_WAITS}${startedAt}`;
}

/** Whether the conversation waits for somebody of ours to take it. @public */
export function isQueued({ status, assignee }: Conversation): boolean {
	return assignee === undefined && (status === 'new' || status === 'open');
}

/** Whose it is to take: a person's word outranks the rules; these are read with VIP standing, or without it. */
export function teamToTake({ team, rank }: Conversation, vipCounts: boolean): TeamId | undefined {
	return team ?? (vipCounts ? rank.routed : rank.routedWithoutVip)?.team;
}

/** The line by which the queue finds the conversation, and those by which ranking anew does. */
export function rankEntries(conversation: Conversation): readonly Entry[] {
	if (conversation.status === 'resolved') return [];
	const unresolved: readonly Entry[] = [
		{ index: 'conversation.unresolved', key: '', sort: '' },
		{ index: 'conversation.unresolved_of_contact', key: conversation.contactId, sort: '' },
	];
	if (!isQueued(conversation)) return unresolved;
	const { vip, points } = conversation.rank;
	const key = queueLane(vip !== undefined, points.length);
	return [...unresolved, { index: 'conversation.queue', key, sort: queueSort(conversation) }];
}

/** Whether both have the same lines, if both are resolved or neither is and they began at the same time. */
export function haveSameRankEntries(before: Conversation, after: Conversation): boolean {
	return (
		before.status === after.status &&
		before.assignee === after.assignee &&
		before.waitingSince === after.waitingSince &&
		before.rank.points.length === after.rank.points.length &&
		(before.rank.vip === undefined) === (after.rank.vip === undefined)
	);
}
