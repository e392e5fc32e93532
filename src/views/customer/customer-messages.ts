import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { loadThree } from '../../kernel/load.js';
import type { CursorInvalid, Page } from '../../kernel/page.js';
import { cursorAfter, DEFAULT_PAGE, PAGE_LIMIT, readCursor } from '../../kernel/page.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ContactNotFound, ContactReads, ContactReference } from '../../records/contacts/index.js';
import { contactNotFound, contactReference } from '../../records/contacts/index.js';
import type { ConversationNotFound, ConversationReads } from '../../records/conversations/index.js';
import { conversationNotFound, messageSort } from '../../records/conversations/index.js';
import type { CustomerMessage } from './customer-view.js';
import { customerMessage } from './customer-view.js';

/** Which messages to show to whom. @public */
export interface ListCustomerMessages {
	readonly contact: ContactReference;
	/** The id of a conversation of this very contact; one of a linked contact is not found. */
	readonly conversation: string;
	/** From an earlier answer of the same conversation; absent: the first page. */
	readonly cursor?: string | undefined;
	/** Messages a page, 1 to 200. Absent: 50. */
	readonly limit?: number | undefined;
}

const schema = z.strictObject({
	contact: contactReference,
	conversation: identifierText,
	cursor: z.string().max(1000).optional(),
	limit: z.int().min(1).max(PAGE_LIMIT).optional(),
});

export const listCustomerMessages = defineQuery({
	name: 'customer.messages',
	permission: 'contact.read',
	input: schemaOf<ListCustomerMessages>()(schema),
	answer: answerMessages,
});

type Refusal = ContactNotFound | ConversationNotFound | CursorInvalid | StorageUnavailable;

async function answerMessages(
	{ contacts, conversations }: ContactReads & ConversationReads,
	{ contact, conversation: id, cursor, limit = DEFAULT_PAGE }: z.output<typeof schema>,
): Promise<Result<Page<CustomerMessage>, Refusal>> {
	const query = `messages shown of ${id}`;
	const after = readCursor(cursor, query);
	if (after.isErr()) return err(after.error);
	const loaded = await loadThree(
		contacts.find(contact),
		conversations.find(id),
		conversations.messages({ conversation: id, after: after.value, limit: limit + 1 }),
	);
	if (loaded.isErr()) return err(loaded.error);
	const [known, conversation, messages] = loaded.value;
	if (known === undefined) return err(contactNotFound());
	if (conversation?.contactId !== known.contact.id) return err(conversationNotFound());
	const items = messages.slice(0, limit);
	const last = items.at(-1);
	const more = messages.length > limit && last !== undefined;
	const next = more ? cursorAfter({ sort: messageSort(last), id: last.id }, query) : undefined;
	return ok({ items: items.map(customerMessage), next });
}
