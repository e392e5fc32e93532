import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth } from '../../kernel/load.js';
import type { CursorInvalid, Page } from '../../kernel/page.js';
import { cursorAfter, DEFAULT_PAGE, PAGE_LIMIT, readCursor } from '../../kernel/page.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ContactReads } from '../contacts/index.js';
import { profileOf } from '../contacts/index.js';
import type { Conversation, Message } from './conversation.js';
import type { ConversationReads } from './conversation-repository.js';
import type { ConversationNotFound } from './failures.js';
import { conversationNotFound } from './failures.js';
import { messageSort } from './message-facts.js';

/** Which conversation to show, and which page of its messages. @public */
export interface ShowConversation {
	/** The id of the conversation. */
	readonly conversation: string;
	/** From an earlier answer; absent: the first page. */
	readonly cursor?: string | undefined;
	/** Messages a page, 1 to 200. Absent: 50. */
	readonly limit?: number | undefined;
}

/** A conversation with one page of its messages. @public */
export interface ConversationView {
	readonly conversation: Conversation;
	/** Oldest first. */
	readonly messages: Page<Message>;
	/** The address of the contact's public profile, for the author line of its messages; absent where there is none. */
	readonly profile: string | undefined;
}

const schema = z.strictObject({
	conversation: identifierText,
	cursor: z.string().max(1000).optional(),
	limit: z.int().min(1).max(PAGE_LIMIT).optional(),
});

export const showConversation = defineQuery({
	name: 'conversations.show',
	permission: 'contact.read',
	input: schemaOf<ShowConversation>()(schema),
	answer: answerConversation,
});

async function answerConversation(
	reads: ContactReads & ConversationReads,
	input: z.output<typeof schema>,
): Promise<Result<ConversationView, ConversationNotFound | CursorInvalid | StorageUnavailable>> {
	const query = `messages of ${input.conversation}`;
	const after = readCursor(input.cursor, query);
	if (after.isErr()) return err(after.error);
	const limit = input.limit ?? DEFAULT_PAGE;
	const loaded = await loadBoth(
		reads.conversations.find(input.conversation),
		reads.conversations.messages({ conversation: input.conversation, after: after.value, limit: limit + 1 }),
	);
	if (loaded.isErr()) return err(loaded.error);
	const [conversation, messages] = loaded.value;
	if (conversation === undefined) return err(conversationNotFound());
	const items = messages.slice(0, limit);
	const last = items.at(-1);
	const next =
		messages.length > limit && last !== undefined
			? cursorAfter({ sort: messageSort(last), id: last.id }, query)
			: undefined;
	const writer = await reads.contacts.find({ kind: 'id', id: conversation.contactId });
	if (writer.isErr()) return err(writer.error);
	const profile = writer.value === undefined ? undefined : profileOf(writer.value.contact);
	return ok({ conversation, messages: { items, next }, profile });
}
