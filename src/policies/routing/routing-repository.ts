import type { Reply } from '../../kernel/change-set.js';
import type { AttributeDefinition } from '../../records/attributes/index.js';
import type { ChannelId } from '../../records/channels/index.js';
import type { ContactId } from '../../records/contacts/index.js';
import type {
	ContactGroupId,
	Conversation,
	ConversationId,
	ConversationStatus,
	TeamId,
} from '../../records/conversations/index.js';
import type { DepartmentId } from '../../records/departments/index.js';
import type { TagId } from '../../records/tags/index.js';
import type { ContactGroups, VipSettings } from '../groups/index.js';
import type { RoutingPolicy } from './routing-policy.js';

/** What conversations of a workspace are ranked by. @public */
export interface RankingRules {
	/** `undefined` while it was never written. */
	readonly policy: RoutingPolicy | undefined;
	/** `undefined` while it was never switched. */
	readonly vip: VipSettings | undefined;
	/** `undefined` while no group was ever added. */
	readonly groups: ContactGroups | undefined;
	/** Those that are not deleted, oldest first; empty while no group was ever added. */
	readonly definitions: readonly AttributeDefinition[];
}

/** Where a conversation stands in the queue: in which tier, and there after which line. @public */
export interface QueuePlace {
	/** The place of the tier in the list asked for, from 0. */
	readonly tier: number;
	readonly sort: string;
	readonly id: string;
}

/** Which conversations of the queue are wanted: those that fit everything named. Absent: any. @public */
export interface QueueFilter {
	readonly channels?: readonly ChannelId[] | undefined;
	readonly departments?: readonly DepartmentId[] | undefined;
	/** Whose contact was in one of these groups when it was ranked. */
	readonly groups?: readonly ContactGroupId[] | undefined;
	readonly statuses?: readonly ConversationStatus[] | undefined;
	/** With one of these tags. */
	readonly tags?: readonly TagId[] | undefined;
	/** Handed to one of these teams, or routed there where they were handed to none. */
	readonly teams?: readonly TeamId[] | undefined;
	/** Whether they were routed by `rank.routed`, which counts VIP standing, or by `rank.routedWithoutVip`. */
	readonly vipCounts: boolean;
}

/** Which part of the queue to read. @public */
export interface QueueQuery {
	/** Keys of the index `conversation.queue`. Tiers come one after the other; lanes of one tier are read as one. One may be empty. */
	readonly tiers: readonly (readonly string[])[];
	/** Only those that stand after this place. */
	readonly after: QueuePlace | undefined;
	readonly where: QueueFilter;
	readonly limit: number;
}

/** Whom to count before a place of the queue. @public */
export interface AheadQuery {
	readonly tiers: readonly (readonly string[])[];
	readonly place: QueuePlace;
	/** How many of them to answer: those that stand directly before it. */
	readonly nearest: number;
	/** No more are counted. */
	readonly most: number;
}

/** Who stands before a place of the queue. @public */
export interface Ahead {
	/** In the order of the queue, the last stands directly before the place. */
	readonly nearest: readonly Conversation[];
	readonly count: number;
}

/** Reads the queue of one workspace, and what orders it. @public */
export interface RoutingRepository {
	/** One round trip. */
	rules(): Reply<RankingRules>;
	/** The queue in its order, lanes within a tier by `sort`, then id; at the same cost however many wait, where nothing is filtered. */
	queue(query: QueueQuery): Reply<readonly Conversation[]>;
	/** Reads no more than `most` lines of each lane. */
	ahead(query: AheadQuery): Reply<Ahead>;
	/** The conversations of a contact that are not resolved, in order of their ids; at most `limit`. */
	unresolvedOf(contact: ContactId, limit: number): Reply<readonly Conversation[]>;
	/** Conversations that are not resolved, in order of their ids, from the first after this id; at most `limit`. */
	unresolved(after: ConversationId | '', limit: number): Reply<readonly Conversation[]>;
}

/** What a call that ranks or reads the queue needs of a store. */
export interface RoutingReads {
	readonly routing: RoutingRepository;
}
