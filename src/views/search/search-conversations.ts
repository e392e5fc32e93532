import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { ActorId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { loadThree } from '../../kernel/load.js';
import type { CursorInvalid, Page } from '../../kernel/page.js';
import { cursorAfter, DEFAULT_PAGE, PAGE_LIMIT, readCursor } from '../../kernel/page.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads } from '../../records/attributes/index.js';
import type { ChannelId } from '../../records/channels/index.js';
import type { ContactId } from '../../records/contacts/index.js';
import type {
	Conversation,
	ConversationId,
	ConversationStatus,
	LastMessage,
} from '../../records/conversations/index.js';
import type { DepartmentId } from '../../records/departments/index.js';
import type { ShownTag, TagReads } from '../../records/tags/index.js';
import { loadTags, shownTags } from '../../records/tags/index.js';
import type { FilterRefusal } from './compile-filter.js';
import { compiledFilter } from './compile-filter.js';
import { conversationFilterSchema } from './filter-schema.js';
import { namedTags } from './named-tags.js';
import { conversationFields } from './search-fields.js';
import type { ConversationFilter } from './search-filter.js';
import type { SearchReads } from './search-node.js';

/** Which conversations to find. @public */
export interface SearchConversations {
	readonly filter: ConversationFilter;
	/** From an earlier answer with the same filter; absent: the first page. */
	readonly cursor?: string | undefined;
	/** Conversations a page, 1 to 200. Absent: 50. */
	readonly limit?: number | undefined;
}

/** A conversation that was found. @public */
export interface FoundConversation {
	readonly conversationId: ConversationId;
	readonly contactId: ContactId;
	readonly channelId: ChannelId;
	readonly status: ConversationStatus;
	readonly departmentId: DepartmentId | undefined;
	readonly assignee: ActorId | undefined;
	/** In the order in which they were put. */
	readonly tags: readonly ShownTag[];
	readonly startedAt: Instant;
	/** Absent while nothing was filed. */
	readonly last: LastMessage | undefined;
}

const schema = z.strictObject({
	filter: conversationFilterSchema,
	cursor: z.string().max(1000).optional(),
	limit: z.int().min(1).max(PAGE_LIMIT).optional(),
});

export const searchConversations = defineQuery({
	name: 'search.conversations',
	permission: 'contact.read',
	input: schemaOf<SearchConversations>()(schema),
	answer: answerConversations,
});

async function answerConversations(
	reads: AttributeReads & SearchReads & TagReads,
	{ filter, cursor, limit = DEFAULT_PAGE }: z.output<typeof schema>,
): Promise<Result<Page<FoundConversation>, CursorInvalid | FilterRefusal | StorageUnavailable>> {
	const query = `conversations where ${JSON.stringify(filter)}`;
	const after = readCursor(cursor, query);
	if (after.isErr()) return err(after.error);
	const { attributes, search } = reads;
	const named = namedTags(filter);
	const loaded = await loadThree(attributes.all(), attributes.arrangement(), loadTags(reads, named));
	if (loaded.isErr()) return err(loaded.error);
	const [definitions, arrangement, tags] = loaded.value;
	const compiled = compiledFilter(filter, { definitions, arrangement, tags });
	if (compiled.isErr()) return err(compiled.error);
	const found = await search.conversations({ filter: compiled.value, after: after.value, limit: limit + 1 });
	if (found.isErr()) return err(found.error);
	const items = found.value.slice(0, limit);
	const last = items.at(-1);
	const next =
		found.value.length > limit && last !== undefined
			? cursorAfter({ sort: conversationFields(last)['message'] ?? '', id: last.id }, query)
			: undefined;
	const borne = await loadTags(
		reads,
		items.flatMap(({ tagIds }) => tagIds),
	);
	return borne.map((shown) => ({
		items: items.map((conversation) => foundConversation(conversation, shownTags(conversation.tagIds, shown))),
		next,
	}));
}

function foundConversation(conversation: Conversation, tags: readonly ShownTag[]): FoundConversation {
	const { id: conversationId, contactId, channelId, status, departmentId, assignee, startedAt, last } = conversation;
	return { conversationId, contactId, channelId, status, departmentId, assignee, tags, startedAt, last };
}
