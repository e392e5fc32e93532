import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { CursorInvalid, Page } from '../../kernel/page.js';
import { cursorAfter, DEFAULT_PAGE, PAGE_LIMIT, readCursor } from '../../kernel/page.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import { readingOf, readQueue } from './load-queue.js';
import type { QueueWishes } from './queue-wishes.js';
import { queueWishes, textOfWishes } from './queue-wishes.js';
import type { QueuedConversation } from './queued-conversation.js';
import { placeOf, queued } from './queued-conversation.js';
import type { QueuePlace, RoutingReads } from './routing-repository.js';

/** Which conversations that wait to be taken to show. @public */
export interface ShowQueue {
	/** Absent: all. */
	readonly where?: QueueWishes | undefined;
	/** From an earlier answer; absent: the first page. */
	readonly cursor?: string | undefined;
	/** Conversations a page, 1 to 200. Absent: 50. */
	readonly limit?: number | undefined;
}

const schema = z.strictObject({
	where: queueWishes.optional(),
	cursor: z.string().max(2_000).optional(),
	limit: z.int().min(1).max(PAGE_LIMIT).optional(),
});

export const showQueue = defineQuery({
	name: 'queue.show',
	permission: 'contact.read',
	input: schemaOf<ShowQueue>()(schema),
	answer: answerQueue,
});

async function answerQueue(
	reads: RoutingReads,
	{ where = {}, cursor, limit = DEFAULT_PAGE }: z.output<typeof schema>,
): Promise<Result<Page<QueuedConversation>, CursorInvalid | StorageUnavailable>> {
	const rules = await reads.routing.rules();
	if (rules.isErr()) return err(rules.error);
	const reading = readingOf(rules.value);
	const { order, vipIsOn, tiers } = reading;
	// In another order the same line stands elsewhere.
	const query = `queue ${order} ${vipIsOn} ${textOfWishes(where)}`;
	const after = readCursor(cursor, query);
	if (after.isErr()) return err(after.error);
	const found = await readQueue(reads, reading, where, placeFrom(after.value), limit + 1);
	if (found.isErr()) return err(found.error);
	const items = found.value.slice(0, limit);
	const last = items.at(-1);
	const next = found.value.length > limit && last !== undefined ? cursorTo(placeOf(last, tiers), query) : undefined;
	return ok({ items: items.map((conversation) => queued(conversation, vipIsOn)), next });
}

function cursorTo({ tier, sort, id }: QueuePlace, query: string): Page<unknown>['next'] {
	return cursorAfter({ sort: `${tier} ${sort}`, id }, query);
}

function placeFrom(position: { readonly sort: string; readonly id: string } | undefined): QueuePlace | undefined {
	if (position === undefined) return undefined;
	const end = position.sort.indexOf(' ');
	return { tier: Number(position.sort.slice(0, end)), sort: position.sort.slice(end + 1), id: position.id };
}
