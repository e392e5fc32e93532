import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { CursorInvalid, Page, PagePosition } from '../../kernel/page.js';
import { cursorAfter, DEFAULT_PAGE, PAGE_LIMIT, readCursor } from '../../kernel/page.js';
import type { QueryContext } from '../../kernel/query.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ContactNotFound, ContactReads } from '../contacts/index.js';
import { contactNotFound } from '../contacts/index.js';
import type { ConversationNotFound, ConversationReads } from '../conversations/index.js';
import { conversationNotFound } from '../conversations/index.js';
import type { ListedRemark } from './listed-remark.js';
import { listedRemark } from './listed-remark.js';
import type { Remark } from './remark.js';
import type { RemarkReads } from './remark-repository.js';
import type { RemarkSubject } from './subject.js';
import { remarkSubject } from './subject.js';

/** Whose remarks to list, and which page of them. @public */
export interface ListRemarks {
	/** A contact with all its conversations, or one conversation. */
	readonly on: RemarkSubject;
	/** From an earlier answer on the same subject; absent: the first page. */
	readonly cursor?: string | undefined;
	/** Remarks a page, 1 to 200. Absent: 50. */
	readonly limit?: number | undefined;
}

const schema = z.strictObject({
	on: remarkSubject,
	cursor: z.string().max(1000).optional(),
	limit: z.int().min(1).max(PAGE_LIMIT).optional(),
});

type Reads = ContactReads & ConversationReads & RemarkReads;
type Parsed = z.output<typeof schema>;

export const listRemarks = defineQuery({
	name: 'remarks.list',
	permission: 'remark.write',
	input: schemaOf<ListRemarks>()(schema),
	answer: answerRemarks,
});

type Refusal = ContactNotFound | ConversationNotFound | CursorInvalid | StorageUnavailable;

async function answerRemarks(
	reads: Reads,
	{ on, cursor, limit = DEFAULT_PAGE }: Parsed,
	context: QueryContext,
): Promise<Result<Page<ListedRemark>, Refusal>> {
	const found =
		on.kind === 'contact' ? await ofContact(reads, on.contact) : await ofConversation(reads, on.conversation);
	if (found.isErr()) return err(found.error);
	const { query, read } = found.value;
	const after = readCursor(cursor, query);
	if (after.isErr()) return err(after.error);
	const remarks = await read(after.value, limit + 1);
	if (remarks.isErr()) return err(remarks.error);
	const items = remarks.value.slice(0, limit);
	const last = items.at(-1);
	const more = remarks.value.length > limit && last !== undefined;
	return ok({
		items: items.map((remark) => listedRemark(remark, context)),
		next: more ? cursorAfter({ sort: last.writtenAt, id: last.id }, query) : undefined,
	});
}

/** Some remarks in order, page by page. */
interface Found {
	readonly query: string;
	readonly read: (
		after: PagePosition | undefined,
		limit: number,
	) => PromiseLike<Result<readonly Remark[], StorageUnavailable>>;
}

async function ofContact(
	{ contacts, remarks }: Reads,
	reference: Extract<Parsed['on'], { readonly kind: 'contact' }>['contact'],
): Promise<Result<Found, ContactNotFound | StorageUnavailable>> {
	const known = await contacts.find(reference);
	if (known.isErr()) return err(known.error);
	if (known.value === undefined) return err(contactNotFound());
	const { id } = known.value.contact;
	const read: Found['read'] = (after, limit) => remarks.ofContacts({ contacts: [id], after, limit });
	return ok({ query: `remarks of contact ${id}`, read });
}

async function ofConversation(
	{ conversations, remarks }: Reads,
	conversation: string,
): Promise<Result<Found, ConversationNotFound | StorageUnavailable>> {
	const known = await conversations.find(conversation);
	if (known.isErr()) return err(known.error);
	if (known.value === undefined) return err(conversationNotFound());
	const read: Found['read'] = (after, limit) => remarks.ofConversation({ conversation, after, limit });
	return ok({ query: `remarks of conversation ${conversation}`, read });
}
