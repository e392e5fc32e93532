import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { CursorInvalid, Page } from '../../kernel/page.js';
import { cursorAfter, DEFAULT_PAGE, PAGE_LIMIT, readCursor } from '../../kernel/page.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ContactNotFound, ContactReads, ContactReference } from '../../records/contacts/index.js';
import { contactNotFound, contactReference } from '../../records/contacts/index.js';
import type { ConversationReads } from '../../records/conversations/index.js';
import type { CustomerConversation } from './customer-view.js';
import { customerConversation } from './customer-view.js';

/** Whose conversations to show to them, and which page. @public */
export interface ShowCustomer {
	readonly contact: ContactReference;
	/** From an earlier answer of the same contact; absent: the first page. */
	readonly cursor?: string | undefined;
	/** Conversations a page, 1 to 200. Absent: 50. */
	readonly limit?: number | undefined;
}

const schema = z.strictObject({
	contact: contactReference,
	cursor: z.string().max(1000).optional(),
	limit: z.int().min(1).max(PAGE_LIMIT).optional(),
});

export const showCustomer = defineQuery({
	name: 'customer.show',
	permission: 'contact.read',
	input: schemaOf<ShowCustomer>()(schema),
	answer: answerCustomer,
});

async function answerCustomer(
	{ contacts, conversations }: ContactReads & ConversationReads,
	{ contact: reference, cursor, limit = DEFAULT_PAGE }: z.output<typeof schema>,
): Promise<Result<Page<CustomerConversation>, ContactNotFound | CursorInvalid | StorageUnavailable>> {
	const known = await contacts.find(reference);
	if (known.isErr()) return err(known.error);
	if (known.value === undefined) return err(contactNotFound());
	const { id } = known.value.contact;
	const query = `conversations shown to ${id}`;
	const after = readCursor(cursor, query);
	if (after.isErr()) return err(after.error);
	const part = { contacts: [id], channels: undefined, after: after.value, limit: limit + 1 };
	const found = await conversations.ofContacts(part);
	if (found.isErr()) return err(found.error);
	const items = found.value.slice(0, limit);
	const last = items.at(-1);
	const more = found.value.length > limit && last !== undefined;
	const next = more ? cursorAfter({ sort: last.startedAt, id: last.id }, query) : undefined;
	return ok({ items: items.map(customerConversation), next });
}
