import type { Author } from '../../kernel/actor.js';
import { assertNever } from '../../kernel/assert-never.js';
import type { Claim, Entry, RecordChange, RecordKeys, RecordKind } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import { earlierOf, laterOf } from '../../kernel/instant.js';
import type { ChannelId, MessageVisibility } from '../channels/index.js';
import type { ContactId } from '../contacts/index.js';
import type { ConversationAssigned, ConversationTransferred } from './assignment-facts.js';
import { handedOver } from './assignment-facts.js';
import type {
	Conversation,
	ConversationId,
	ConversationOpening,
	ConversationStatus,
	LastMessage,
	MessageId,
} from './conversation.js';
import type { ConversationDepartmentSet } from './department-facts.js';
import { departmentEntries, haveSameDepartmentEntries, withDepartment } from './department-facts.js';
import { unranked } from './rank.js';
import type { ConversationRanked } from './rank-facts.js';
import { haveSameRankEntries, rankEntries } from './rank-facts.js';
import type { ConversationTagFact } from './tag-facts.js';
import { evolveTags } from './tag-facts.js';

/** A first message came, or the first after a resolution that does not reopen. @public */
export type ConversationStarted = Fact<
	'conversation.started',
	{ readonly id: ConversationId; readonly contactId: ContactId; readonly channelId: ChannelId; readonly at: Instant },
	never
>;

/** A message of the contact was filed in the conversation. @public */
export type ConversationMessageReceived = Fact<
	'conversation.message_received',
	{
		readonly messageId: MessageId;
		readonly at: Instant;
		readonly tie: string;
		readonly visibility: MessageVisibility;
	},
	{ readonly preview: string }
>;

/** One of ours answered. @public */
export type ConversationReplied = Fact<
	'conversation.replied',
	{ readonly messageId: MessageId; readonly at: Instant; readonly tie: string; readonly author: Author },
	{ readonly preview: string }
>;

/** A message was moved to another conversation; what is left is as if it had never been here. @public */
export type ConversationMessageTaken = Fact<
	'conversation.message_taken',
	{
		readonly messageId: MessageId;
		readonly startedAt: Instant;
		/** Of the earliest that is left; absent where none is. */
		readonly opening: ConversationOpening | undefined;
		readonly waitingSince: Instant | undefined;
		/** The newest that is left; absent where none is. */
		readonly last: Omit<LastMessage, 'preview'> | undefined;
	},
	{ readonly preview: string | undefined }
>;

/** The conversation was opened, parked or resolved. @public */
export type ConversationStatusChanged = Fact<
	'conversation.status_changed',
	{ readonly to: ConversationStatus; readonly at: Instant },
	never
>;

/** What can happen to a conversation. @public */
export type ConversationFact =
	| ConversationAssigned
	| ConversationTransferred
	| ConversationDepartmentSet
	| ConversationMessageReceived
	| ConversationMessageTaken
	| ConversationRanked
	| ConversationReplied
	| ConversationStarted
	| ConversationStatusChanged
	| ConversationTagFact;

/** A change to a conversation. @public */
export type ConversationChange = RecordChange<'conversation', Conversation, ConversationFact>;

export const conversationRecord: RecordKind<'conversation', Conversation, ConversationFact> = {
	kind: 'conversation',
	evolve: evolveConversation,
	keysOf: keysOfConversation,
	haveSameKeys: (before, after) =>
		before.startedAt === after.startedAt &&
		before.status === after.status &&
		before.statusAt === after.statusAt &&
		before.tagIds === after.tagIds &&
		haveSameDepartmentEntries(before, after) &&
		haveSameRankEntries(before, after),
	redact: (conversation) => ({
		...conversation,
		last: conversation.last === undefined ? undefined : { ...conversation.last, preview: undefined },
		transfer: conversation.transfer === undefined ? undefined : { ...conversation.transfer, reason: undefined },
	}),
};

/**
 * The key under which a contact has at most one conversation that is not resolved on a channel; its space is
 * `conversation.open`. Under the same key `conversation.resolved` lists the resolved ones.
 * @public
 */
export function threadKey(contactId: ContactId, channelId: ChannelId): string {
	return `${contactId}\t${channelId}`;
}

function keysOfConversation(conversation: Conversation): RecordKeys {
	const { contactId, channelId, startedAt, status, statusAt, tagIds } = conversation;
	const thread = threadKey(contactId, channelId);
	const closed = status === 'resolved';
	const claims: Claim[] = closed ? [] : [{ space: 'conversation.open', key: thread }];
	const entries: Entry[] = [{ index: 'conversation.of_contact', key: contactId, sort: startedAt }];
	if (closed) entries.push({ index: 'conversation.resolved', key: thread, sort: statusAt });
	entries.push(...departmentEntries(conversation), ...rankEntries(conversation));
	// By id alone: a conversation that turns out to have begun earlier moves no line of its tags.
	for (const tag of tagIds) entries.push({ index: 'conversation.tagged', key: tag, sort: '' });
	return { claims, entries };
}

function evolveConversation(conversation: Conversation | undefined, fact: ConversationFact): Conversation {
	if (fact.type === 'conversation.started') return started(fact);
	if (conversation === undefined) throw new Error(`${fact.type} before conversation.started`);
	const revision = conversation.revision + 1;
	switch (fact.type) {
		case 'conversation.message_received':
			return withMessageReceived(conversation, fact, revision);
		case 'conversation.replied':
			return withReply(conversation, fact, revision);
		case 'conversation.message_taken':
			return withoutMessage(conversation, fact, revision);
		case 'conversation.department_set':
			return withDepartment(conversation, fact, revision);
		case 'conversation.assigned':
		case 'conversation.transferred':
			return { ...conversation, revision, ...handedOver(conversation, fact) };
		case 'conversation.ranked':
			return { ...conversation, revision, rank: fact.data };
		case 'conversation.status_changed': {
			const { to, at } = fact.data;
			const closed = to === 'resolved';
			const settled = closed ? { resolvedAt: at, waitingSince: undefined } : {};
			return { ...conversation, revision, status: to, statusAt: at, ...settled };
		}
		case 'conversation.tagged':
		case 'conversation.tag_merged':
		case 'conversation.untagged':
			return { ...conversation, revision, tagIds: evolveTags(conversation.tagIds, fact) };
		default:
			return assertNever(fact);
	}
}

function started(fact: ConversationStarted): Conversation {
	const { id, contactId, channelId, at } = fact.data;
	return {
		id,
		revision: 1,
		contactId,
		channelId,
		status: 'new',
		statusAt: at,
		startedAt: at,
		opening: undefined,
		rank: unranked,
		resolvedAt: undefined,
		last: undefined,
		waitingSince: undefined,
		repliedAt: undefined,
		messages: 0,
		departmentId: undefined,
		assignee: undefined,
		team: undefined,
		handOvers: 0,
		transfer: undefined,
		tagIds: none,
	};
}

const none: readonly never[] = [];

function withMessageReceived(
	conversation: Conversation,
	fact: ConversationMessageReceived,
	revision: number,
): Conversation {
	const { messageId, at, tie, visibility } = fact.data;
	const { repliedAt, waitingSince, resolvedAt } = conversation;
	// A message written before our last answer, or before the matter was closed, waits for nothing, however late it comes.
	const waits = (repliedAt === undefined || at > repliedAt) && (resolvedAt === undefined || at > resolvedAt);
	const since = waits ? earlierOf(waitingSince ?? at, at) : waitingSince;
	return {
		...conversation,
		revision,
		startedAt: earlierOf(conversation.startedAt, at),
		opening: opens(conversation, at, tie) ? { tie, visibility } : conversation.opening,
		statusAt: conversation.status === 'new' ? earlierOf(conversation.statusAt, at) : conversation.statusAt,
		waitingSince: since,
		messages: conversation.messages + 1,
		last: newer(conversation.last, { messageId, at, tie, direction: 'in', preview: fact.personal?.preview }),
	};
}

function opens({ opening, startedAt }: Conversation, at: Instant, tie: string): boolean {
	return opening === undefined || at < startedAt || (at === startedAt && tie < opening.tie);
}

function withReply(conversation: Conversation, fact: ConversationReplied, revision: number): Conversation {
	const { messageId, at, tie } = fact.data;
	return {
		...conversation,
		revision,
		status: conversation.status === 'new' ? 'open' : conversation.status,
		statusAt: conversation.status === 'new' ? at : conversation.statusAt,
		waitingSince: undefined,
		repliedAt: laterOf(conversation.repliedAt ?? at, at),
		messages: conversation.messages + 1,
		last: newer(conversation.last, { messageId, at, tie, direction: 'out', preview: fact.personal?.preview }),
	};
}

function withoutMessage(conversation: Conversation, fact: ConversationMessageTaken, revision: number): Conversation {
	const { startedAt, opening, waitingSince, last } = fact.data;
	return {
		...conversation,
		revision,
		startedAt,
		opening,
		// A new one is new since it began.
		statusAt: conversation.status === 'new' ? startedAt : conversation.statusAt,
		waitingSince,
		messages: conversation.messages - 1,
		last: last === undefined ? undefined : { ...last, preview: fact.personal?.preview },
	};
}

function newer(last: LastMessage | undefined, said: LastMessage): LastMessage {
	if (last === undefined || said.at > last.at) return said;
	return said.at === last.at && said.tie > last.tie ? said : last;
}
