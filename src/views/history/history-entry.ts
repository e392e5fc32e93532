import type { ActorId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LinkedContact, Links } from '../../policies/matching/index.js';
import type { Channel, ChannelId, ChannelType } from '../../records/channels/index.js';
import type { ContactId } from '../../records/contacts/index.js';
import type {
	Conversation,
	ConversationId,
	ConversationStatus,
	LastMessage,
	TeamId,
} from '../../records/conversations/index.js';
import type { Department, DepartmentId } from '../../records/departments/index.js';
import type { ShownTag, Tag } from '../../records/tags/index.js';
import { shownTags } from '../../records/tags/index.js';

/** A conversation in a contact's history. @public */
export interface HistoryEntry {
	readonly conversationId: ConversationId;
	/** Whose it is: the contact itself, or one linked to it. */
	readonly contactId: ContactId;
	readonly channel: HistoryChannel;
	readonly status: ConversationStatus;
	readonly startedAt: Instant;
	/** Absent unless it is resolved now. */
	readonly resolvedAt: Instant | undefined;
	/** The department it is filed under; absent: none. */
	readonly department: HistoryDepartment | undefined;
	/** The agent who has it, or had it last; absent: nobody. */
	readonly assignee: ActorId | undefined;
	/** The team it is routed to; absent: none. */
	readonly team: TeamId | undefined;
	readonly messages: number;
	/** Absent while nothing was filed. */
	readonly last: LastMessage | undefined;
	/** In the order in which they were put. */
	readonly tags: readonly ShownTag[];
	/** Why it stands here; absent for the contact's own conversations. */
	readonly because: LinkedContact['because'] | undefined;
}

/** The channel of a conversation, as a history shows it. @public */
export interface HistoryChannel {
	readonly id: ChannelId;
	/** Absent when the channel is no longer known. */
	readonly type: ChannelType | undefined;
	readonly name: string | undefined;
}

/** The department of a conversation, as histories and panels show it. @public */
export interface HistoryDepartment {
	readonly id: DepartmentId;
	/** Absent when the department is no longer known. */
	readonly name: string | undefined;
	/** Whether it takes no new conversations. */
	readonly archived: boolean;
}

/** What a history names its conversations' channels and departments by. */
export interface HistoryNames {
	readonly channels: readonly Channel[];
	readonly departments: readonly Department[];
}

/** What entries are made from, besides their conversations. */
export interface AroundHistory extends HistoryNames {
	readonly links: Links;
	/** Every tag on one of the conversations. */
	readonly tags: readonly Tag[];
}

export function historyDepartment(
	id: DepartmentId | undefined,
	departments: readonly Department[],
): HistoryDepartment | undefined {
	if (id === undefined) return undefined;
	const department = departments.find((candidate) => candidate.id === id);
	return { id, name: department?.name, archived: department?.archived ?? false };
}

export function historyEntry(conversation: Conversation, around: AroundHistory): HistoryEntry {
	const { links, channels, departments, tags } = around;
	const { id: conversationId, contactId, channelId, status, startedAt, resolvedAt, messages, last } = conversation;
	const { departmentId, assignee, team } = conversation;
	const channel = channels.find((candidate) => candidate.id === channelId);
	return {
		conversationId,
		contactId,
		channel: { id: channelId, type: channel?.type, name: channel?.name },
		status,
		startedAt,
		resolvedAt: status === 'resolved' ? resolvedAt : undefined,
		department: historyDepartment(departmentId, departments),
		assignee,
		team,
		messages,
		last,
		tags: shownTags(conversation.tagIds, tags),
		because: links.linked.find((link) => link.contactId === contactId)?.because,
	};
}
