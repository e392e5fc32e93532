import type { Contact } from '../../records/contacts/index.js';
import type { Conversation, ConversationRank, ConversationRanked } from '../../records/conversations/index.js';
import { isSameRank, isUnranked } from '../../records/conversations/index.js';
import { groupsOf, VIP_GROUP } from '../groups/index.js';
import { rankConversation } from './rank-conversation.js';
import { defaultRoutingPolicy } from './routing-policy.js';
import type { RankingRules } from './routing-repository.js';

/** Whether a linked contact gives VIP standing, and up to which event links were followed for it. */
export interface LinkedStanding {
	readonly linked: boolean;
	readonly asOf: number;
}

/** The rank of a conversation by what is known of its contact. */
function rankOf(
	conversation: Conversation,
	contact: Contact,
	rules: RankingRules,
	vip: ConversationRank['vip'],
	asOf: number,
): ConversationRank {
	const { channelId, departmentId, opening } = conversation;
	// Standing is ranked apart: the switch of VIP must reach every rank at once.
	const groups = groupsOf(contact, rules).filter((group) => group !== VIP_GROUP);
	return rankConversation(
		{ vip, groups, channelId, visibility: opening?.visibility, departmentId, asOf },
		rules.policy ?? defaultRoutingPolicy,
	);
}

/**
 * Ranks anew at once, with what a command of this contact knows; standing through links stays as it was until links are
 * followed. `undefined` where nothing changes.
 */
export function rankedAtOnce(
	conversation: Conversation,
	contact: Contact,
	rules: RankingRules,
): ConversationRanked | undefined {
	const { rank } = conversation;
	// Most workspaces rank by nothing, and most contacts are no VIPs.
	if (rules.policy === undefined && rules.groups === undefined && contact.vip === undefined && isUnranked(rank))
		return undefined;
	const vip = contact.vip !== undefined ? 'own' : rank.vip === 'linked' ? 'linked' : undefined;
	const now = rankOf(conversation, contact, rules, vip, rank.asOf);
	return isSameRank(rank, now) ? undefined : { type: 'conversation.ranked', data: now, personal: null };
}

/**
 * Ranks anew where links were followed. One that followed them up to an earlier event than the rank rests on changes nothing:
 * of two that run at the same time, the one that saw more stands (RTE-5).
 */
export function rankedWithLinks(
	conversation: Conversation,
	contact: Contact,
	rules: RankingRules,
	{ linked, asOf }: LinkedStanding,
): ConversationRanked | undefined {
	const { rank } = conversation;
	if (asOf < rank.asOf) return undefined;
	const vip = contact.vip !== undefined ? 'own' : linked ? 'linked' : undefined;
	const now = rankOf(conversation, contact, rules, vip, asOf);
	// Standing through a link is written again though it is the same: whoever saw less must find that more was seen.
	const isNews = !isSameRank(rank, now) || (now.vip === 'linked' && asOf > rank.asOf);
	return isNews ? { type: 'conversation.ranked', data: now, personal: null } : undefined;
}
