import type { Result } from 'neverthrow';
import { changeOf } from '../../kernel/change.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { Contact, ContactId } from '../../records/contacts/index.js';
import type { Conversation, ConversationChange } from '../../records/conversations/index.js';
import { conversationRecord } from '../../records/conversations/index.js';
import { rankedAtOnce } from './rank-anew.js';
import type { RankingRules, RoutingReads } from './routing-repository.js';

/** Conversations that one commit ranks beside what it is about; a contact has one a channel. */
const MOST_AT_ONCE = 20;

/** The conversations that a change of their contact ranks in the same commit; more than these are left to the follow-up. */
export async function loadRankable(
	{ routing }: RoutingReads,
	contact: ContactId,
): Promise<Result<readonly Conversation[], StorageUnavailable>> {
	return routing.unresolvedOf(contact, MOST_AT_ONCE);
}

/** Those of them that stand elsewhere once the contact is like this. */
export function rankedConversations(
	conversations: readonly Conversation[],
	contact: Contact,
	rules: RankingRules,
): readonly ConversationChange[] {
	return conversations.flatMap((conversation) => {
		const ranked = rankedAtOnce(conversation, contact, rules);
		return ranked === undefined ? [] : [changeOf(conversationRecord, conversation, [ranked])];
	});
}
