import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth } from '../../kernel/load.js';
import type { CursorInvalid, Page, PagePosition } from '../../kernel/page.js';
import { cursorAfter, DEFAULT_PAGE, PAGE_LIMIT, readCursor } from '../../kernel/page.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Links, MatchingReads } from '../../policies/matching/index.js';
import { deriveLinks, loadLinkEvidence } from '../../policies/matching/index.js';
import type { ChannelReads } from '../../records/channels/index.js';
import type { ContactNotFound, ContactReference, ContactWithActivity } from '../../records/contacts/index.js';
import { contactNotFound, contactReference } from '../../records/contacts/index.js';
import type { ConversationReads } from '../../records/conversations/index.js';
import type { DepartmentReads } from '../../records/departments/index.js';
import type { TagReads } from '../../records/tags/index.js';
import { loadTags } from '../../records/tags/index.js';
import type { HistoryEntry, HistoryNames } from './history-entry.js';
import { historyEntry } from './history-entry.js';

/** Whose history, and which part of it. @public */
export interface ListHistory {
	readonly contact: ContactReference;
	/** Ids of channels to show. Absent: all. */
	readonly channels?: readonly string[] | undefined;
	/** False shows the contact's own conversations only. Absent: true. */
	readonly linked?: boolean | undefined;
	/** From an earlier answer with the same contact, channels and `linked`; absent: the first page. */
	readonly cursor?: string | undefined;
	/** Conversations a page, 1 to 200. Absent: 50. */
	readonly limit?: number | undefined;
}

/** Everything a call that shows history reads. */
export type HistoryReads = ChannelReads & ConversationReads & DepartmentReads & MatchingReads & TagReads;

const schema = z.strictObject({
	contact: contactReference,
	channels: z.array(identifierText).min(1).max(200).readonly().optional(),
	linked: z.boolean().optional(),
	cursor: z.string().max(1000).optional(),
	limit: z.int().min(1).max(PAGE_LIMIT).optional(),
});

export const listHistory = defineQuery({
	name: 'history.list',
	permission: 'contact.read',
	input: schemaOf<ListHistory>()(schema),
	answer: answerHistory,
});

async function answerHistory(
	reads: HistoryReads,
	input: z.output<typeof schema>,
): Promise<Result<Page<HistoryEntry>, ContactNotFound | CursorInvalid | StorageUnavailable>> {
	const known = await reads.contacts.find(input.contact);
	if (known.isErr()) return err(known.error);
	if (known.value === undefined) return err(contactNotFound());
	const evidence = await loadLinkEvidence(reads, known.value);
	if (evidence.isErr()) return err(evidence.error);
	const links = input.linked === false ? noLinks : deriveLinks(evidence.value);
	const query = historyQuery(known.value.contact.id, input.channels, links !== noLinks);
	const after = readCursor(input.cursor, query);
	if (after.isErr()) return err(after.error);
	const names = await loadHistoryNames(reads);
	if (names.isErr()) return err(names.error);
	const { channels, limit = DEFAULT_PAGE } = input;
	return readHistory(reads, known.value, links, names.value, { channels, after: after.value, limit, query });
}

const noLinks: Links = { linked: [], heldBack: [], conflicts: [] };

/** What a cursor of a history is bound to. */
export function historyQuery(contact: string, channels: readonly string[] | undefined, linked: boolean): string {
	return `history of ${contact} on ${channels?.join(' ') ?? 'all'}, linked: ${linked}`;
}

/** Which part of a history to read. */
export interface HistoryPart {
	readonly channels: readonly string[] | undefined;
	readonly after: PagePosition | undefined;
	readonly limit: number;
	/** What the cursor of the next page is bound to. */
	readonly query: string;
}

export async function loadHistoryNames({
	channels,
	departments,
}: Pick<HistoryReads, 'channels' | 'departments'>): Promise<Result<HistoryNames, StorageUnavailable>> {
	const loaded = await loadBoth(channels.all(), departments.all());
	return loaded.map(([every, { departments: filed }]) => ({ channels: every, departments: filed }));
}

/** One page of the conversations of a contact and of those linked to it, newest start first. */
export async function readHistory(
	reads: Pick<HistoryReads, 'conversations' | 'tags'>,
	{ contact }: ContactWithActivity,
	links: Links,
	names: HistoryNames,
	{ channels: only, after, limit, query }: HistoryPart,
): Promise<Result<Page<HistoryEntry>, StorageUnavailable>> {
	const shown =
		only === undefined ? undefined : names.channels.filter(({ id }) => only.includes(id)).map(({ id }) => id);
	const contacts = [contact.id, ...links.linked.map((link) => link.contactId)];
	const found = await reads.conversations.ofContacts({ contacts, channels: shown, after, limit: limit + 1 });
	if (found.isErr()) return err(found.error);
	const items = found.value.slice(0, limit);
	const last = items.at(-1);
	const more = found.value.length > limit && last !== undefined;
	const next = more ? cursorAfter({ sort: last.startedAt, id: last.id }, query) : undefined;
	const tags = await loadTags(
		reads,
		items.flatMap(({ tagIds }) => tagIds),
	);
	return tags.map((shown) => {
		const around = { ...names, links, tags: shown };
		return { items: items.map((conversation) => historyEntry(conversation, around)), next };
	});
}
