import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { Instant } from '../../kernel/instant.js';
import { loadBoth } from '../../kernel/load.js';
import type { CursorInvalid, Page } from '../../kernel/page.js';
import { cursorAfter, DEFAULT_PAGE, PAGE_LIMIT, readCursor } from '../../kernel/page.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads } from '../../records/attributes/index.js';
import type { ChannelId, ChannelType } from '../../records/channels/index.js';
import type { ContactId, ContactType, ContactWithActivity } from '../../records/contacts/index.js';
import { contactLabel } from '../../records/contacts/index.js';
import type { FilterContext, FilterRefusal } from './compile-filter.js';
import { compiledFilter } from './compile-filter.js';
import { contactFilterSchema } from './filter-schema.js';
import type { ContactFilter } from './search-filter.js';
import type { SearchReads } from './search-node.js';
import { shownValue } from './shown-value.js';

/** Which contacts to find. @public */
export interface SearchContacts {
	readonly filter: ContactFilter;
	/** From an earlier answer with the same filter; absent: the first page. */
	readonly cursor?: string | undefined;
	/** Contacts a page, 1 to 200. Absent: 50. */
	readonly limit?: number | undefined;
}

/** A contact that was found. @public */
export interface FoundContact {
	readonly contactId: ContactId;
	/** `User #95314`. */
	readonly title: string;
	/** The name that people see; absent where there is none. */
	readonly name: string | undefined;
	/** The name on its network. */
	readonly handle: string | undefined;
	readonly type: ContactType;
	/** The channel of its first message. */
	readonly origin: { readonly channelId: ChannelId; readonly channelType: ChannelType };
	/** Absent while the contact never wrote. */
	readonly lastActivityAt: Instant | undefined;
}

const schema = z.strictObject({
	filter: contactFilterSchema,
	cursor: z.string().max(1000).optional(),
	limit: z.int().min(1).max(PAGE_LIMIT).optional(),
});

export const searchContacts = defineQuery({
	name: 'search.contacts',
	permission: 'contact.read',
	input: schemaOf<SearchContacts>()(schema),
	answer: answerContacts,
});

async function answerContacts(
	{ attributes, search }: AttributeReads & SearchReads,
	{ filter, cursor, limit = DEFAULT_PAGE }: z.output<typeof schema>,
): Promise<Result<Page<FoundContact>, CursorInvalid | FilterRefusal | StorageUnavailable>> {
	const query = `contacts where ${JSON.stringify(filter)}`;
	const after = readCursor(cursor, query);
	if (after.isErr()) return err(after.error);
	const loaded = await loadBoth(attributes.all(), attributes.arrangement());
	if (loaded.isErr()) return err(loaded.error);
	const [definitions, arrangement] = loaded.value;
	const context: FilterContext = { definitions, arrangement, tags: [] };
	const compiled = compiledFilter(filter, context);
	if (compiled.isErr()) return err(compiled.error);
	const found = await search.contacts({ filter: compiled.value, after: after.value, limit: limit + 1 });
	return found.map((contacts) => {
		const items = contacts.slice(0, limit);
		const last = items.at(-1);
		const next =
			contacts.length > limit && last !== undefined
				? cursorAfter({ sort: last.activity?.lastAt ?? '', id: last.contact.id }, query)
				: undefined;
		return { items: items.map((one) => foundContact(one, context)), next };
	});
}

function foundContact({ contact, activity }: ContactWithActivity, context: FilterContext): FoundContact {
	const { id, number, type, channelId, channelType } = contact;
	return {
		contactId: id,
		title: contactLabel(number),
		name: shownValue(contact, 'name', context),
		handle: shownValue(contact, 'username', context),
		type,
		origin: { channelId, channelType },
		lastActivityAt: activity?.lastAt,
	};
}
