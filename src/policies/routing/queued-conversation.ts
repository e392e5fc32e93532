import type { Instant } from '../../kernel/instant.js';
import type { ChannelId, MessageVisibility } from '../../records/channels/index.js';
import type { ContactId } from '../../records/contacts/index.js';
import type {
	Conversation,
	ConversationId,
	ConversationStatus,
	PriorityPoint,
	TeamId,
} from '../../records/conversations/index.js';
import { queueLane, queueSort } from '../../records/conversations/index.js';
import type { DepartmentId } from '../../records/departments/index.js';
import type { QueueTier } from './queue-tiers.js';
import type { QueuePlace } from './routing-repository.js';

/** The team that is to take a conversation, and who said so. @public */
export type QueuedTeam =
	/** Somebody handed the conversation to it. */
	| { readonly team: TeamId; readonly by: 'transfer' }
	/** The first rule that fitted, by its place from 1, in that revision of the routing policy. */
	| { readonly team: TeamId; readonly by: 'rule'; readonly rule: number; readonly policy: number }
	/** No rule fitted. */
	| { readonly team: TeamId; readonly by: 'fallback'; readonly policy: number };

/** A conversation that waits to be taken, and what its place rests on. @public */
export interface QueuedConversation {
	readonly conversationId: ConversationId;
	readonly contactId: ContactId;
	readonly channelId: ChannelId;
	readonly status: ConversationStatus;
	/** Of its earliest message. */
	readonly visibility: MessageVisibility | undefined;
	readonly departmentId: DepartmentId | undefined;
	/** Absent where nobody chose one. */
	readonly team: QueuedTeam | undefined;
	/** First reason: VIP standing, of the contact itself or through a link; absent without, and while VIP is off. */
	readonly vip: 'linked' | 'own' | undefined;
	/** Second reason: one point each. */
	readonly points: readonly PriorityPoint[];
	/** Third reason: since when the contact waits for an answer. Absent where nobody does: those come last among their like. */
	readonly waitingSince: Instant | undefined;
	/** Among those that wait for no answer, the oldest comes first. */
	readonly startedAt: Instant;
}

/** The conversation as the queue shows it. */
export function queued(conversation: Conversation, vipIsOn: boolean): QueuedConversation {
	const { id, contactId, channelId, status, departmentId, waitingSince, startedAt, rank, opening } = conversation;
	return {
		conversationId: id,
		contactId,
		channelId,
		status,
		visibility: opening?.visibility,
		departmentId,
		team: teamOf(conversation, vipIsOn),
		vip: vipIsOn ? rank.vip : undefined,
		points: rank.points,
		waitingSince,
		startedAt,
	};
}

/** Whose it is to take: a person's word outranks the rules (RTE-4). */
function teamOf({ team, rank }: Conversation, vipCounts: boolean): QueuedTeam | undefined {
	if (team !== undefined) return { team, by: 'transfer' };
	const routed = vipCounts ? rank.routed : rank.routedWithoutVip;
	if (routed === undefined) return undefined;
	const { rule, policy } = routed;
	return rule === undefined
		? { team: routed.team, by: 'fallback', policy }
		: { team: routed.team, by: 'rule', rule, policy };
}

/** Where a queued conversation stands among the tiers. */
export function placeOf(conversation: Conversation, tiers: readonly QueueTier[]): QueuePlace {
	const { vip, points } = conversation.rank;
	const lane = queueLane(vip !== undefined, points.length);
	return { tier: tiers.findIndex((tier) => tier.includes(lane)), sort: queueSort(conversation), id: conversation.id };
}
