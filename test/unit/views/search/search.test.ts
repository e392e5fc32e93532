import { describe, expect, it } from 'vitest';
import type { ContactFilter, ConversationFilter } from '../../../../src/views/search/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { webChatMessage, whatsAppMessage } from '../../../support/inbound-events.js';
import { failed, succeeded } from '../../../support/results.js';
import { queryScenariosByName } from '../../../support/scenarios/index.js';
import {
	aContact,
	aDropdown,
	connectedWebChat,
	received,
	switchedOnAttribute,
} from '../../../support/scenarios/situations.js';
import { aTag } from '../../../support/scenarios/tag-scenarios.js';

/** Amélie on WhatsApp (1), who is a client and has the tier Gold; Boris (2) with Silver and Chloé (3) without, in the web chat. */
async function world() {
	const desk = aDesk();
	const amelie = await aContact(desk);
	const shop = await connectedWebChat(desk);
	const visitor = async (name: string, at: string, more: Readonly<Record<string, string>> = {}) =>
		received(desk, webChatMessage({ id: name, visitor: name, at, attributes: { name, ...more } }));
	const boris = await visitor('Boris', '2026-11-22T08:10:00Z', { email: 'Boris@Example.COM' });
	const chloe = await visitor('Chloé', '2026-11-22T08:20:00Z');
	await switchedOnAttribute(desk, 'tier');
	const { contacts } = desk.as('agent');
	await succeeded(contacts.edit({ contact: 1, set: { tier: 'Gold member' } }));
	await succeeded(contacts.edit({ contact: 2, set: { tier: 'Silver' } }));
	await succeeded(contacts.changeType({ contact: 1, type: 'client' }));
	return { desk, shop, amelie, boris, chloe };
}

async function found(desk: TestDesk, filter: ContactFilter): Promise<readonly string[]> {
	const { items } = await succeeded(desk.as('agent').search.contacts({ filter }));
	return items.map(({ title }) => title.replace('User #', ''));
}

const [GOLD, MEMBER, SILVER] = [
	{ attribute: 'tier', is: 'gold MEMBER' },
	{ attribute: 'tier', contains: 'mem' },
	{ attribute: 'tier', is: 'Silver' },
];
const SET = { attribute: 'tier', isSet: true } as const;

describe('searching contacts', () => {
	it.each<readonly [string, ContactFilter, readonly string[]]>([
		['part of a name, without accents', { name: 'CHLO' }, ['3']],
		['part of a name that several have', { name: 'o' }, ['3', '2', '1']],
		['a name with a sign that is no pattern', { name: '%' }, []],
		['the number', { number: 2 }, ['2']],
		['an e-mail address in another spelling', { email: ' boris@EXAMPLE.com' }, ['2']],
		['a phone number in another spelling', { phone: '+33 6 12-34-56-78' }, ['1']],
		['a phone number without its country', { phone: '0612345678' }, []],
		['a value, ignoring case', GOLD, ['1']],
		['part of a value', MEMBER, ['1']],
		['not a value: whoever has none is not found', { not: GOLD }, ['2']],
		['not a part of a value', { not: MEMBER }, ['2']],
		['a value that is there', SET, ['2', '1']],
		['a value that is not there', { not: SET }, ['3']],
		['neither of two', { not: { any: [GOLD, SILVER] } }, []],
		['not both of two', { not: { all: [GOLD, SILVER] } }, ['2', '1']],
		['one of two, the other unknown', { any: [GOLD, { name: 'Chloé' }] }, ['3', '1']],
		['both, one of them unknown', { all: [{ not: GOLD }, { name: 'Chloé' }] }, []],
		['a type', { type: 'client' }, ['1']],
		['not a type', { not: { type: 'client' } }, ['3', '2']],
		['a type nobody is of', { type: 'partner' }, []],
		['activity from a time on', { activeFrom: '2026-11-22T09:10:00+01:00' }, ['3', '2']],
		['activity before a time', { activeUntil: '2026-11-22T08:10:00Z' }, ['1']],
		['a channel of origin nobody has', { origin: 'nothing' }, []],
	])('CON-7 by %s', async (_, filter, expected) => {
		const { desk } = await world();
		expect(await found(desk, filter)).toEqual(expected);
	});

	it('CON-7 by channel of origin and by handle', async () => {
		const { desk, shop } = await world();
		expect(await found(desk, { origin: shop })).toEqual(['3', '2']);
		await received(desk, whatsAppMessage({ id: 'w2', phone: '33698765432', attributes: { username: 'Dora.D' } }));
		expect(await found(desk, { handle: 'dora' })).toEqual(
			await found(desk, { attribute: 'username', contains: 'dora' }),
		);
	});

	it('CON-7 by what people see: a correction counts in place of what the channel says', async () => {
		const { desk } = await world();
		await succeeded(desk.as('agent').contacts.correct({ contact: 2, set: { name: 'Borys' } }));
		expect(await found(desk, { name: 'borys' })).toEqual(['2']);
		expect(await found(desk, { name: 'boris' })).toEqual([]);
		await succeeded(desk.as('agent').contacts.correct({ contact: 2, withdraw: ['name'] }));
		expect(await found(desk, { name: 'boris' })).toEqual(['2']);
	});

	it('CON-7 by an option of a dropdown, by id or label, archived or not', async () => {
		const { desk } = await world();
		const { attribute, options } = await aDropdown(desk);
		const { attributes } = desk.as('administrator');
		await succeeded(attributes.switchOn({ attribute }));
		await succeeded(desk.as('agent').contacts.edit({ contact: 3, set: { plan: 'Gold' } }));
		await succeeded(attributes.archiveOption({ attribute, option: options[1] }));
		for (const is of [options[1], 'gold', 'GOLD']) expect(await found(desk, { attribute, is })).toEqual(['3']);
		expect(await found(desk, { attribute, contains: 'ol' })).toEqual(['3']);
		expect(await found(desk, { attribute, contains: options[1] })).toEqual([]);
		expect(await found(desk, { not: { attribute, is: 'Basic' } })).toEqual(['3']);
		expect(await found(desk, { not: { attribute, is: 'no such option' } })).toEqual(['3']);
	});

	it('CON-7 shows of whom it finds what the panel shows', async () => {
		const { desk, boris, shop } = await world();
		const [item] = (await succeeded(desk.as('agent').search.contacts({ filter: { number: 2 } }))).items;
		expect(item).toEqual({
			contactId: boris.contactId,
			title: 'User #2',
			name: 'Boris',
			handle: undefined,
			type: 'visitor',
			origin: { channelId: shop, channelType: 'web_chat' },
			lastActivityAt: '2026-11-22T08:10:00.000Z',
		});
	});

	it('CON-7 on an attribute that people may not read it is refused, wherever it stands in the filter', async () => {
		const { desk } = await world();
		const { attributes } = desk.as('administrator');
		const refusal = (filter: ContactFilter) => failed(desk.as('administrator').search.contacts({ filter }));
		const deep = { any: [{ number: 1 }, { not: { all: [SET] } }] };
		await succeeded(attributes.switchOff({ attribute: 'tier' }));
		for (const filter of [GOLD, MEMBER, SET, deep])
			expect(await refusal(filter)).toEqual({
				code: 'attribute.not_readable',
				attribute: 'tier',
				because: 'switched_off',
			});
		expect(await failed(desk.as('agent').search.conversations({ filter: deep }))).toMatchObject({
			code: 'attribute.not_readable',
		});
		await succeeded(attributes.delete({ attribute: 'tier' }));
		expect(await refusal(GOLD)).toEqual({ code: 'attribute.not_found', attribute: 'tier' });
		await succeeded(attributes.hide({ channelType: 'web_chat', attribute: 'browser' }));
		expect(await refusal({ attribute: 'browser', contains: 'fire' })).toMatchObject({ because: 'hidden' });
	});

	it('CON-7 an attribute hidden on some channels counts as missing for their contacts', async () => {
		const { desk } = await world();
		const name = { channelType: 'web_chat', attribute: 'name' } as const;
		await succeeded(desk.as('administrator').attributes.hide(name));
		expect(await found(desk, { name: 'o' })).toEqual(['1']);
		expect(await found(desk, { not: { name: 'zzz' } })).toEqual(['1']);
		expect(await found(desk, { not: { attribute: 'name', isSet: true } })).toEqual(['3', '2']);
		const [item] = (await succeeded(desk.as('agent').search.contacts({ filter: { number: 2 } }))).items;
		expect(item?.name).toBeUndefined();
		await succeeded(desk.as('administrator').attributes.show(name));
		expect(await found(desk, { name: 'o' })).toEqual(['3', '2', '1']);
	});

	it('CON-7 comes page by page, and a cursor is good for its own filter', async () => {
		const { desk } = await world();
		const { search } = desk.as('agent');
		const filter = { name: 'o' };
		const first = await succeeded(search.contacts({ filter, limit: 2 }));
		expect(first.items.map(({ title }) => title)).toEqual(['User #3', 'User #2']);
		const second = await succeeded(search.contacts({ filter, limit: 2, cursor: first.next }));
		expect(second.items.map(({ title }) => title)).toEqual(['User #1']);
		expect(second.next).toBeUndefined();
		for (const other of [{ name: 'b' }, { all: [filter] }])
			expect(await failed(search.contacts({ filter: other, cursor: first.next }))).toEqual({
				code: 'page.cursor_invalid',
			});
		expect(await failed(search.conversations({ filter, cursor: first.next }))).toEqual({ code: 'page.cursor_invalid' });
		const elsewhere = await succeeded(desk.as('agent', 'other').search.contacts({ filter }));
		expect(elsewhere.items).toEqual([]);
	});

	const chain = (levels: number): ContactFilter => (levels === 1 ? { number: 1 } : { not: chain(levels - 1) });
	const wide = (count: number): ContactFilter => ({ any: Array.from({ length: count }, () => ({ number: 1 })) });

	it('CON-7 a filter is at most 8 levels deep and 100 conditions and joins long', async () => {
		const { desk } = await world();
		expect(await found(desk, chain(7))).toEqual(['1']);
		expect(await found(desk, wide(99))).toEqual(['1']);
		const tooBig = { code: 'input.invalid', issues: [{ path: 'filter', problem: 'too_big' }] };
		for (const filter of [chain(9), wide(100), chain(5_000)])
			expect(await failed(desk.as('agent').search.contacts({ filter }))).toEqual(tooBig);
	});

	it.each<readonly [string, unknown]>([
		['nothing', {}],
		['an empty join', { all: [] }],
		['two conditions in one', { name: 'a', number: 1 }],
		['a condition nobody knows', { colour: 'red' }],
		['a text that is blank', { name: ' \u200b' }],
		['a text of 201 letters', { name: 'x'.repeat(201) }],
		['half a pair', { name: 'a\ud800' }],
		['no time', { activeFrom: 'yesterday' }],
		['a tag, where contacts are searched', { tag: 'x' }],
		['what objects inherit', JSON.parse('{"__proto__":{"number":1}}')],
	])('CON-7 a filter with %s is none', async (_, filter) => {
		const { desk } = await world();
		const asked = queryScenariosByName['search.contacts'].ask(desk.as('agent'), { filter });
		expect(await failed(asked)).toMatchObject({ code: 'input.invalid' });
	});
});

describe('searching conversations', () => {
	async function tagged() {
		const given = await world();
		const { desk, amelie, boris } = given;
		const [late, parcel] = [await aTag(desk, 'Late'), await aTag(desk, 'Parcel')];
		const { conversations } = desk.as('agent');
		await succeeded(conversations.tag({ conversation: amelie.conversationId, tags: [late, parcel] }));
		await succeeded(conversations.tag({ conversation: boris.conversationId, tags: [late] }));
		await succeeded(conversations.changeStatus({ conversation: boris.conversationId, status: 'resolved' }));
		return { ...given, late, parcel };
	}

	const numbers = async (given: Awaited<ReturnType<typeof tagged>>, filter: ConversationFilter) => {
		const { items } = await succeeded(given.desk.as('agent').search.conversations({ filter }));
		const all = [given.amelie, given.boris, given.chloe].map(({ conversationId }) => conversationId);
		return items.map(({ conversationId }) => all.indexOf(conversationId) + 1);
	};

	it('CON-7 by tag, status, channel and time, and by what is known of the contact', async () => {
		const given = await tagged();
		const { late, parcel, shop } = given;
		expect(await numbers(given, { tag: late })).toEqual([2, 1]);
		expect(await numbers(given, { not: { tag: parcel } })).toEqual([3, 2]);
		expect(await numbers(given, { tag: 'nothing' })).toEqual([]);
		expect(await numbers(given, { status: 'resolved' })).toEqual([2]);
		expect(await numbers(given, { channel: shop })).toEqual([3, 2]);
		expect(await numbers(given, { messageFrom: '2026-11-22T08:10:00Z' })).toEqual([3, 2]);
		expect(await numbers(given, { messageUntil: '2026-11-22T08:10:00Z' })).toEqual([1]);
		expect(await numbers(given, { all: [{ tag: late }, GOLD] })).toEqual([1]);
		expect(await numbers(given, { all: [{ tag: late }, { not: GOLD }] })).toEqual([2]);
		expect(await numbers(given, { name: 'Chloe' })).toEqual([3]);
	});

	it('CON-7 by department: one without is found by no condition on it', async () => {
		const given = await tagged();
		const { desk, amelie, boris } = given;
		const add = async (name: string) =>
			(await succeeded(desk.as('administrator').departments.add({ name }))).departmentId;
		const [sales, support] = [await add('Sales'), await add('Support')];
		const { conversations } = desk.as('agent');
		await succeeded(
			conversations.setDepartment({
				conversation: amelie.conversationId,
				to: { kind: 'department', department: sales },
			}),
		);
		await succeeded(
			conversations.setDepartment({
				conversation: boris.conversationId,
				to: { kind: 'department', department: support },
			}),
		);
		expect(await numbers(given, { department: sales })).toEqual([1]);
		expect(await numbers(given, { not: { department: sales } })).toEqual([2]);
	});

	it('CON-7 by agent and team: one that nobody has is found by no condition on who has it', async () => {
		const given = await tagged();
		const { desk, amelie, chloe } = given;
		const { conversations } = desk.as('agent');
		const assign = (conversation: string, agent: string) =>
			succeeded(conversations.assign({ conversation, to: { kind: 'agent', agent } }));
		await assign(amelie.conversationId, 'ana');
		await assign(chloe.conversationId, 'bob');
		expect(await numbers(given, { assignee: 'ana' })).toEqual([1]);
		expect(await numbers(given, { not: { assignee: 'ana' } })).toEqual([3]);
		expect(await numbers(given, { team: 'sales' })).toEqual([]);
	});

	it('CON-7 by a tag finds those of a tag that is being merged into it, by either of the two', async () => {
		const given = await tagged();
		const { desk, late, parcel } = given;
		const { tags } = desk.as('agent');
		const slow = await aTag(desk, 'Slow');
		await succeeded(tags.merge({ tag: late, into: slow }));
		for (const tag of [late, slow]) expect(await numbers(given, { tag })).toEqual([2, 1]);
		await succeeded(tags.merge({ tag: late, into: slow }));
		expect(await numbers(given, { tag: slow })).toEqual([2, 1]);
		const [first] = (await succeeded(desk.as('agent').search.conversations({ filter: { tag: parcel } }))).items;
		expect(first?.tags.map(({ name }) => name)).toEqual(['Slow', 'Parcel']);
	});

	it('CON-7 follows what is written: a value, a tag and a status that change', async () => {
		const given = await tagged();
		const { desk, late, chloe } = given;
		const agent = desk.as('agent');
		expect(await numbers(given, { all: [{ tag: late }, GOLD] })).toEqual([1]);
		await succeeded(agent.contacts.edit({ contact: 3, set: { tier: 'Gold member' } }));
		await succeeded(agent.conversations.tag({ conversation: chloe.conversationId, tags: [late] }));
		expect(await numbers(given, { all: [{ tag: late }, GOLD] })).toEqual([3, 1]);
		await succeeded(agent.contacts.edit({ contact: 1, clear: ['tier'] }));
		desk.clock.step(1000);
		await succeeded(agent.contacts.edit({ contact: 1, clear: ['tier'] }));
		expect(await numbers(given, { all: [{ tag: late }, GOLD] })).toEqual([3]);
	});
});
