import type { WorkspaceStore } from '../../desk/index.js';
import type { PagePosition } from '../../kernel/page.js';
import type { ConversationsOfContacts } from '../../records/conversations/index.js';
import { answered, holds, refused, same } from '../expected.js';
import type { Stage } from '../stage.js';
import { caseOf } from '../stage.js';
import type { ConformanceCase } from '../store-under-test.js';
import { aStory, heard, MAYA_PHONE, MAYA_USER, MOVED_PHONE, onWhatsApp } from '../story.js';
import { channelAdded, contactAdded, conversationAdded, ids, instant, messageAdded, written } from '../written.js';

const paging = (name: string, play: (stage: Stage) => Promise<void>): ConformanceCase => caseOf('paging', name, play);

const CHANNELS = ['ch-a', 'ch-b', 'ch-c'];
const CONTACTS = ['k1', 'k2', 'k3'];

/** Thirty conversations of three contacts on three channels; three began at each instant. Ids go against the order of time. */
async function thirty(reads: WorkspaceStore): Promise<readonly string[]> {
	const changes = Array.from({ length: 30 }, (_, at) => {
		const of = { contact: ids.contact(CONTACTS[at % 3] ?? ''), channel: ids.channel(CHANNELS[at % 3] ?? '') };
		const id = `v${String(99 - at)}`;
		// No claim: one contact has many open conversations here, which is nothing to the store.
		return { ...conversationAdded(id, of, instant(1000 * Math.floor(at / 3))), taken: [] };
	});
	await written(reads, changes);
	return changes
		.map(({ after }) => after)
		.toSorted((one, other) =>
			one.startedAt === other.startedAt ? (one.id < other.id ? 1 : -1) : one.startedAt < other.startedAt ? 1 : -1,
		)
		.map(({ id }) => id);
}

const everyone: ConversationsOfContacts = {
	contacts: CONTACTS.map(ids.contact),
	channels: undefined,
	after: undefined,
	limit: 100,
};

async function listed(reads: WorkspaceStore, query: Partial<ConversationsOfContacts>): Promise<readonly string[]> {
	return (await answered('ofContacts', reads.conversations.ofContacts({ ...everyone, ...query }))).map(({ id }) => id);
}

/** Reads page after page until one is not full. */
async function paged(limit: number, page: (after: PagePosition | undefined) => Promise<readonly PagePosition[]>) {
	const seen: string[] = [];
	for (let after: PagePosition | undefined; ; ) {
		const found = await page(after);
		holds(`a page of at most ${limit}`, found.length <= limit);
		seen.push(...found.map(({ id }) => id));
		after = found.at(-1);
		if (found.length < limit || after === undefined) return seen;
		holds('pages come to an end', seen.length < 1000);
	}
}

/** Messages of one conversation: two at each instant, written in another order. */
async function twenty(reads: WorkspaceStore): Promise<readonly string[]> {
	const numbered = Array.from({ length: 20 }, (_, at) => (at * 7) % 20);
	await written(
		reads,
		numbered
			.map((at) => messageAdded(`m${at}`, 'v1', { at: instant(1000 * Math.floor(at / 2)), providerId: `p${at % 2}` }))
			.map((change) => ({ ...change, taken: [] })),
	);
	return Array.from({ length: 20 }, (_, at) => `m${at}`);
}

async function messages(reads: WorkspaceStore, limit: number, after?: PagePosition, conversation = 'v1') {
	const found = await answered('messages', reads.conversations.messages({ conversation, after, limit }));
	return found.map(({ id, occurredAt, providerId }) => ({
		id: String(id),
		sort: `${occurredAt}\t${providerId ?? id}`,
	}));
}

export const pagingCases: readonly ConformanceCase[] = [
	paging('conversations come newest first, those of one instant by the highest id', async ({ reads }) => {
		same('the conversations', await listed(reads, {}), []);
		const expected = await thirty(reads);
		same('the conversations', await listed(reads, {}), expected);
	}),
	...[1, 2, 3, 7, 29, 30, 31].map((limit) =>
		paging(`pages of ${limit} conversations hold each of thirty once, in order`, async ({ reads }) => {
			const expected = await thirty(reads);
			const seen = await paged(limit, async (after) => {
				const found = await answered('ofContacts', reads.conversations.ofContacts({ ...everyone, after, limit }));
				return found.map(({ id, startedAt }) => ({ id, sort: startedAt }));
			});
			same('what was seen', seen, expected);
		}),
	),
	paging('a page begins after the position, not with it, whether or not something stands there', async ({ reads }) => {
		const expected = await thirty(reads);
		same('after the first', await listed(reads, { after: { sort: instant(9000), id: 'v72' } }), expected.slice(1));
		const between = { sort: instant(8500), id: 'v00' };
		same('after a place where nothing stands', await listed(reads, { after: between }), expected.slice(3));
		same('after the last', await listed(reads, { after: { sort: instant(0), id: 'v97' } }), []);
	}),
	paging('only the conversations of the contacts asked for', async ({ reads }) => {
		await thirty(reads);
		same('of none', await listed(reads, { contacts: [] }), []);
		same('of a stranger', await listed(reads, { contacts: [ids.contact('k')] }), []);
		const [first] = await listed(reads, { contacts: [ids.contact('k2')], limit: 1 });
		same('of the second', first, 'v71');
		same('how many', (await listed(reads, { contacts: [ids.contact('k2')] })).length, 10);
	}),
	paging('only the conversations on the channels asked for, and a full page of them', async ({ reads }) => {
		const expected = await thirty(reads);
		const onChannel = (channels: readonly string[], limit = 100) =>
			listed(reads, { channels: channels.map(ids.channel), limit });
		same('on all', await onChannel(CHANNELS), expected);
		same('on none', await onChannel([]), []);
		same('on another', await onChannel(['ch']), []);
		same('on one', (await onChannel(['ch-a'])).length, 10);
		same('a page on one', (await onChannel(['ch-c'], 4)).length, 4);
		same('on two', (await onChannel(['ch-a', 'ch-b'])).length, 20);
	}),
	paging('a channel that one contact does not use leaves room for the others', async ({ reads }) => {
		await thirty(reads);
		const query = { contacts: ['k1', 'k2'].map(ids.contact), channels: [ids.channel('ch-b')], limit: 5 };
		same('the page', (await listed(reads, query)).length, 5);
	}),
	paging('the conversations of two hundred contacts are one list', async ({ reads }) => {
		const channel = ids.channel('ch-a');
		const named = Array.from({ length: 200 }, (_, at) => `k${at}`);
		const changes = named.map((id, at) => ({
			...conversationAdded(`v-${id}`, { contact: ids.contact(id), channel }, instant(at)),
			taken: [],
		}));
		await written(reads, changes);
		const found = await listed(reads, { contacts: named.map(ids.contact), limit: 50 });
		same(
			'the newest',
			found,
			named
				.toReversed()
				.slice(0, 50)
				.map((id) => `v-${id}`),
		);
	}),
	...[1, 4, 24, 25, 26].map((limit) =>
		paging(`pages of ${limit} contacts hold each of twenty-five once, in order of id`, async ({ reads }) => {
			const named = Array.from({ length: 25 }, (_, at) => `k${(at * 7) % 25}`);
			await written(
				reads,
				named.slice(0, 20).map((id, at) => contactAdded(id, at + 1)),
			);
			await written(
				reads,
				named.slice(20).map((id, at) => contactAdded(id, at + 21)),
			);
			await written(reads, [channelAdded('k0')]);
			const seen = await paged(limit, async (after) => {
				const found = await answered('page', reads.contacts.page(after?.id ?? '', limit));
				return found.map(({ id }) => ({ id, sort: '' }));
			});
			same('what was seen', seen, named.toSorted());
		}),
	),
	paging(
		'a page of contacts holds them as they are, and begins after an id, whether or not it is there',
		async ({ reads }) => {
			const [one, two] = [contactAdded('k1', 1, { first_name: 'Maya' }), contactAdded('k2', 2)];
			await written(reads, [two, one]);
			same('all', await answered('page', reads.contacts.page('', 10)), [one.after, two.after]);
			same('after the first', await answered('page', reads.contacts.page('k1', 10)), [two.after]);
			same('between', await answered('page', reads.contacts.page('k10', 10)), [two.after]);
			same('after the last', await answered('page', reads.contacts.page('k2', 10)), []);
			same('none', await answered('page', reads.contacts.page('', 0)), []);
		},
	),
	paging('messages come oldest first, those of one instant by the id their provider gave', async ({ reads }) => {
		const expected = await twenty(reads);
		same(
			'the messages',
			(await messages(reads, 100)).map(({ id }) => id),
			expected,
		);
		same('of another conversation', await messages(reads, 100, undefined, 'v'), []);
	}),
	...[1, 3, 19, 20, 21].map((limit) =>
		paging(`pages of ${limit} messages hold each of twenty once, in order`, async ({ reads }) => {
			const expected = await twenty(reads);
			same('what was seen', await paged(limit, (after) => messages(reads, limit, after)), expected);
		}),
	),
	paging('a position among messages means the same in each conversation', async ({ reads }) => {
		await twenty(reads);
		const other = [1, 2, 3].map((at) => messageAdded(`n${at}`, 'v2', { at: instant(1000 * at + 500) }));
		await written(reads, other);
		const after = (await messages(reads, 5)).at(-1);
		same(
			'of the other',
			(await messages(reads, 10, after, 'v2')).map(({ id }) => id),
			['n2', 'n3'],
		);
	}),
	paging('a message that comes late stands where it belongs', async ({ reads }) => {
		await twenty(reads);
		const second = (await messages(reads, 2)).at(-1);
		await written(reads, [messageAdded('late', 'v1', { at: instant(500) })]);
		same('the third', (await messages(reads, 3)).at(-1)?.id, 'late');
		same('after the second', (await messages(reads, 1, second)).at(-1)?.id, 'late');
	}),
	paging('a cursor of one conversation is refused for another', async (stage) => {
		const { maya, moved } = await aStory(stage);
		await heard(stage, onWhatsApp('wamid.7', [MOVED_PHONE]));
		await heard(stage, onWhatsApp('wamid.8', [MAYA_USER, MAYA_PHONE]));
		const { conversations } = stage.as('agent');
		const page = await answered('show', conversations.show({ conversation: maya.conversationId, limit: 1 }));
		const cursor = page.messages.next;
		const again = await answered('show', conversations.show({ conversation: maya.conversationId, limit: 1, cursor }));
		holds('the next page holds something else', again.messages.items[0]?.id !== page.messages.items[0]?.id);
		const other = conversations.show({ conversation: moved.conversationId, limit: 1, cursor });
		await refused('show', other, 'page.cursor_invalid');
	}),
];
