import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContactDeskStore } from '../../src/desk/index.js';
import { createMemoryStore } from '../../src/memory/index.js';
import { defaultAttributeDisplay, isShownOn } from '../../src/records/attributes/index.js';
import type {
	ContactCondition,
	ContactFilter,
	ConversationCondition,
	ConversationFilter,
	SearchFilter,
} from '../../src/views/search/index.js';
import type { TestDesk } from '../support/a-desk.js';
import { aDesk } from '../support/a-desk.js';
import type { Asked } from '../support/naive-search.js';
import { naivelyFound } from '../support/naive-search.js';
import { beginning, lived } from '../support/random-histories.js';
import { randomHistory } from '../support/random-steps.js';
import { succeeded } from '../support/results.js';
import { eventsOf, storeOf } from '../support/workspace-contents.js';
import { newPGlite, pgliteStore } from './subjects.js';

const text = fc.oneof(
	fc.constantFrom('amelie', 'a', 'GOLD', 'example', '+33612345678', 'a@EXAMPLE.com', 'DUPONT', '\u{1F600}', '42'),
	fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }).filter((line) => /[\p{L}\p{N}]/u.test(line)),
);
const attribute = fc.constantFrom('email', 'phone', 'first_name', 'name', 'language', 'last_name');
const time = fc.constantFrom('2026-11-22T08:00:00Z', '2026-11-22T09:45:00+01:00', '2026-11-23T00:00:00Z');
const id = fc.integer({ min: 1, max: 60 }).map((count) => `id-${String(count).padStart(8, '0')}`);

const ofContact: fc.Arbitrary<ContactCondition> = fc.oneof(
	text.map((name) => ({ name })),
	text.map((handle) => ({ handle })),
	fc.integer({ min: 1, max: 9 }).map((number) => ({ number })),
	text.map((email) => ({ email })),
	text.map((phone) => ({ phone })),
	fc.record({ attribute, is: text }),
	fc.record({ attribute, contains: text }),
	attribute.map((key) => ({ attribute: key, isSet: true as const })),
	fc.constantFrom('visitor', 'lead', 'client').map((type) => ({ type })),
	id.map((origin) => ({ origin })),
	time.map((activeFrom) => ({ activeFrom })),
	time.map((activeUntil) => ({ activeUntil })),
);

const ofConversation: fc.Arbitrary<ConversationCondition> = fc.oneof(
	id.map((tag) => ({ tag })),
	id.map((department) => ({ department })),
	fc.constantFrom('agent-1', 'supervisor-1', 'ana', 'bob').map((assignee) => ({ assignee })),
	fc.constantFrom('team-1', 'support', 'sales').map((team) => ({ team })),
	fc.constantFrom('new', 'open', 'pending', 'resolved').map((status) => ({ status })),
	id.map((channel) => ({ channel })),
	time.map((messageFrom) => ({ messageFrom })),
	time.map((messageUntil) => ({ messageUntil })),
);

function nested<C>(condition: fc.Arbitrary<C>): fc.Arbitrary<SearchFilter<C>> {
	const { filter } = fc.letrec<{ filter: SearchFilter<C>; list: readonly SearchFilter<C>[] }>((tie) => ({
		list: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }),
		filter: fc.oneof(
			{ maxDepth: 3, withCrossShrink: true },
			condition,
			tie('list').map((all) => ({ all })),
			tie('list').map((any) => ({ any })),
			tie('filter').map((not) => ({ not })),
		),
	}));
	return filter;
}

const contactFilters: fc.Arbitrary<ContactFilter> = nested(ofContact);
const conversationFilters: fc.Arbitrary<ConversationFilter> = nested(
	fc.oneof(ofContact, ofConversation, ofConversation),
);

/** Every contact and every conversation there is. */
async function everything(
	store: ContactDeskStore,
): Promise<{ readonly contacts: readonly Asked[]; readonly conversations: readonly Asked[] }> {
	const reads = storeOf(store);
	const { display = defaultAttributeDisplay } = await succeeded(reads.attributes.arrangement());
	const contacts = await Promise.all(
		(await succeeded(reads.contacts.page('', 10_000))).map(async ({ id: contact, channelType }) => ({
			contact: await succeeded(reads.contacts.find({ kind: 'id', id: contact })),
			conversation: undefined,
			sees: (key: string) => isShownOn(display, channelType, key),
		})),
	);
	const ids = new Set(
		(await eventsOf(store)).flatMap(({ record }) => (record.kind === 'conversation' ? [record.id] : [])),
	);
	const conversations: Asked[] = [];
	for (const conversationId of ids) {
		const conversation = await succeeded(reads.conversations.find(conversationId));
		const whose = contacts.find(({ contact }) => contact?.contact.id === conversation?.contactId);
		conversations.push({ contact: whose?.contact, conversation, sees: whose?.sees ?? (() => true) });
	}
	return { contacts, conversations };
}

/** All pages of what a search finds. */
async function paged(
	page: (cursor: string | undefined) => Promise<{ readonly ids: readonly string[]; readonly next: string | undefined }>,
): Promise<readonly string[]> {
	const found: string[] = [];
	for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
		const { ids, next } = await page(cursor);
		found.push(...ids);
		cursor = next;
	}
	return found;
}

const contactsIn = (desk: TestDesk, filter: ContactFilter, limit: number) =>
	paged(async (cursor) => {
		const { items, next } = await succeeded(desk.as('agent').search.contacts({ filter, cursor, limit }));
		return { ids: items.map(({ contactId }) => contactId), next };
	});

const conversationsIn = (desk: TestDesk, filter: ConversationFilter, limit: number) =>
	paged(async (cursor) => {
		const { items, next } = await succeeded(desk.as('agent').search.conversations({ filter, cursor, limit }));
		return { ids: items.map(({ conversationId }) => conversationId), next };
	});

async function compared(desk: TestDesk, runs: number): Promise<void> {
	const all = await everything(desk.store);
	await fc.assert(
		fc.asyncProperty(
			contactFilters,
			conversationFilters,
			fc.integer({ min: 1, max: 7 }),
			async (ofWhom, which, limit) => {
				expect(await contactsIn(desk, ofWhom, limit)).toEqual(naivelyFound(ofWhom, all.contacts));
				expect(await conversationsIn(desk, which, limit)).toEqual(naivelyFound(which, all.conversations));
			},
		),
		{ numRuns: runs },
	);
}

describe('what a search finds', { timeout: 120_000 }, () => {
	let pglite: PGlite;

	beforeAll(async () => {
		pglite = await newPGlite();
	});

	afterAll(() => pglite.close());

	it('CON-7 random filters find in memory what a naive reading of all records finds, page by page', async () => {
		for (const history of fc.sample(randomHistory(120), 5)) {
			const desk = await beginning(createMemoryStore());
			await lived(desk, history);
			await compared(desk, 60);
		}
	});

	it('CON-7 and on PostgreSQL the same', async () => {
		const { store } = await pgliteStore(pglite);
		const [history] = fc.sample(randomHistory(150), 1);
		const desk = await beginning(store);
		await lived(desk, history ?? []);
		await compared(aDesk({ store, clock: desk.clock }), 60);
	});
});
