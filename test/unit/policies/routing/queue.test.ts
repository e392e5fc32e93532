import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { webChatMessage, whatsAppMessage } from '../../../support/inbound-events.js';
import { failed, succeeded } from '../../../support/results.js';
import { aDepartment, connectedWebChat, connectedWhatsApp, received } from '../../../support/scenarios/situations.js';
import { queueOf, waitingSince } from './waiting.js';

/** Four who wait, in this order: one, two, three on the web chat, and four on WhatsApp. */
async function fourWaiting() {
	const desk = aDesk();
	const webChat = await connectedWebChat(desk);
	const whatsApp = await connectedWhatsApp(desk);
	const one = await waitingSince(desk, 'one', 1);
	const two = await waitingSince(desk, 'two', 2);
	const three = await waitingSince(desk, 'three', 3);
	const four = await received(desk, whatsAppMessage({ at: '2026-11-22T08:04:00Z' }));
	return { desk, webChat, whatsApp, one, two, three, four };
}

describe('the order of the queue', () => {
	it('RTE-2 is by who waits longest, while nothing else counts', async () => {
		const { desk, one, two, three, four } = await fourWaiting();
		expect(await queueOf(desk)).toEqual([one, two, three, four].map(({ conversationId }) => conversationId));
	});

	it('RTE-1 puts a VIP first, from the moment of the promotion until it is taken back', async () => {
		const { desk, one, two, three, four } = await fourWaiting();
		await succeeded(desk.as('agent').vip.promote({ contact: three.contactId }));
		expect(await queueOf(desk)).toEqual([three, one, two, four].map(({ conversationId }) => conversationId));
		await succeeded(desk.as('agent').vip.remove({ contact: three.contactId }));
		expect(await queueOf(desk)).toEqual([one, two, three, four].map(({ conversationId }) => conversationId));
	});

	it('RTE-1 ranks the first message of a VIP as that of a VIP', async () => {
		const { desk, one, two, three } = await fourWaiting();
		await succeeded(desk.as('agent').vip.promote({ contact: three.contactId }));
		await succeeded(
			desk.as('agent').conversations.changeStatus({ conversation: three.conversationId, status: 'resolved' }),
		);
		await succeeded(desk.as('administrator').conversations.chooseAfterResolution({ afterResolution: 'start_another' }));
		desk.clock.step(60_000_000);
		const later = webChatMessage({ id: 'chat-later', visitor: 'three', at: '2026-11-22T09:30:00Z' });
		const again = await received(desk, later);
		expect(again.conversation).toBe('started');
		expect((await queueOf(desk)).slice(0, 3)).toEqual([again.conversationId, one.conversationId, two.conversationId]);
	});

	it('RTE-2 in the order chosen: VIP standing before points, or one point like the rest', async () => {
		const { desk, whatsApp, one, two, three, four } = await fourWaiting();
		const { routing, vip } = desk.as('administrator');
		await succeeded(vip.promote({ contact: three.contactId }));
		await succeeded(routing.prioritise({ channels: [whatsApp], basedOn: 0 }));
		await succeeded(routing.rerank({}));
		expect(await queueOf(desk)).toEqual([three, four, one, two].map(({ conversationId }) => conversationId));
		// One point each: three waits longer than four.
		await succeeded(routing.chooseOrder({ order: 'additive' }));
		expect(await queueOf(desk)).toEqual([three, four, one, two].map(({ conversationId }) => conversationId));
		await succeeded(vip.promote({ contact: four.contactId }));
		expect(await queueOf(desk)).toEqual([four, three, one, two].map(({ conversationId }) => conversationId));
	});

	it('GRP-3 VIP switched off counts for nothing, at once, and back on is as before', async () => {
		const { desk, one, two, three, four } = await fourWaiting();
		const { vip, queue } = desk.as('administrator');
		await succeeded(vip.promote({ contact: three.contactId }));
		await succeeded(vip.switchOff({}));
		expect(await queueOf(desk)).toEqual([one, two, three, four].map(({ conversationId }) => conversationId));
		expect((await succeeded(queue.show({}))).items.map((item) => item.vip)).toEqual(Array(4).fill(undefined));
		expect(await queueOf(desk, { vip: true })).toEqual([]);
		expect(await queueOf(desk, { vip: false })).toHaveLength(4);
		await succeeded(vip.switchOn({}));
		expect(await queueOf(desk)).toEqual([three, one, two, four].map(({ conversationId }) => conversationId));
		expect(await queueOf(desk, { vip: true })).toEqual([three.conversationId]);
	});

	it('RTE-3 TAG-3 tags take no part: whatever is tagged stands where it stood', async () => {
		const { desk, two } = await fourWaiting();
		const before = await queueOf(desk);
		const { tags, conversations, routing } = desk.as('administrator');
		const { tag } = await succeeded(tags.add({ name: 'VIP' }));
		await succeeded(conversations.tag({ conversation: two.conversationId, tags: [tag] }));
		expect(await succeeded(routing.rerank({}))).toMatchObject({ changed: 0 });
		expect(await queueOf(desk)).toEqual(before);
	});

	it('RTE-2 an answered conversation that is still open comes after those who wait', async () => {
		const { desk, one, two, three, four } = await fourWaiting();
		await succeeded(desk.as('autoresponder').conversations.reply({ conversation: one.conversationId, text: 'Soon!' }));
		expect(await queueOf(desk)).toEqual([two, three, four, one].map(({ conversationId }) => conversationId));
	});
});

describe('what is in the queue', () => {
	it('RTE-2 new and open conversations that nobody has', async () => {
		const { desk, one, two, three, four } = await fourWaiting();
		const { conversations } = desk.as('agent');
		await succeeded(conversations.changeStatus({ conversation: one.conversationId, status: 'pending' }));
		await succeeded(conversations.changeStatus({ conversation: two.conversationId, status: 'resolved' }));
		await succeeded(conversations.assign({ conversation: three.conversationId, to: { kind: 'agent', agent: 'ana' } }));
		expect(await queueOf(desk)).toEqual([four.conversationId]);
		await succeeded(conversations.assign({ conversation: three.conversationId, to: { kind: 'nobody' } }));
		await succeeded(conversations.changeStatus({ conversation: two.conversationId, status: 'open' }));
		await succeeded(conversations.changeStatus({ conversation: one.conversationId, status: 'open' }));
		expect((await queueOf(desk)).toSorted()).toEqual(
			[one, two, three, four].map(({ conversationId }) => conversationId).toSorted(),
		);
	});

	it('RTE-6 filters by channel, department, status, tag, team, and all of them at once', async () => {
		const { desk, webChat, whatsApp, one, two, four } = await fourWaiting();
		const { conversations, routing, tags } = desk.as('administrator');
		const sales = await aDepartment(desk, 'Sales');
		await succeeded(
			conversations.setDepartment({ conversation: two.conversationId, to: { kind: 'department', department: sales } }),
		);
		const urgent = (await succeeded(tags.add({ name: 'Urgent' }))).tag;
		await succeeded(conversations.tag({ conversation: one.conversationId, tags: [urgent] }));
		await succeeded(conversations.changeStatus({ conversation: one.conversationId, status: 'open' }));
		await succeeded(routing.routeToTeams({ rules: [{ when: { channels: [whatsApp] }, team: 'phones' }], basedOn: 0 }));
		await succeeded(routing.rerank({}));
		expect(await queueOf(desk, { channels: [whatsApp] })).toEqual([four.conversationId]);
		expect(await queueOf(desk, { channels: [whatsApp, webChat] })).toHaveLength(4);
		expect(await queueOf(desk, { departments: [sales] })).toEqual([two.conversationId]);
		expect(await queueOf(desk, { statuses: ['open'] })).toEqual([one.conversationId]);
		expect(await queueOf(desk, { tags: [urgent] })).toEqual([one.conversationId]);
		expect(await queueOf(desk, { teams: ['phones'] })).toEqual([four.conversationId]);
		expect(await queueOf(desk, { tags: [urgent], channels: [whatsApp] })).toEqual([]);
		expect(await queueOf(desk, { tags: ['nothing'] })).toEqual([]);
	});

	it('RTE-4 a person’s word on the team outranks the rules', async () => {
		const { desk, whatsApp, four } = await fourWaiting();
		const { conversations, routing, queue } = desk.as('administrator');
		await succeeded(routing.routeToTeams({ rules: [{ when: { channels: [whatsApp] }, team: 'phones' }], basedOn: 0 }));
		await succeeded(routing.rerank({}));
		await succeeded(conversations.transfer({ conversation: four.conversationId, to: { kind: 'team', team: 'legal' } }));
		expect(await queueOf(desk, { teams: ['phones'] })).toEqual([]);
		const [item] = (await succeeded(queue.show({ where: { teams: ['legal'] } }))).items;
		expect(item?.team).toEqual({ team: 'legal', by: 'transfer' });
	});

	it('RTE-6 pages hold each conversation once, whatever the order', async () => {
		const { desk } = await fourWaiting();
		const { queue, vip } = desk.as('administrator');
		for (let count = 0; count < 9; count += 1) await waitingSince(desk, `more-${count}`, 10 + count);
		await succeeded(vip.promote({ contact: 6 }));
		await succeeded(vip.promote({ contact: 9 }));
		const expected = await queueOf(desk);
		for (const limit of [1, 2, 3, 12, 13, 14]) {
			const seen: string[] = [];
			let cursor: string | undefined;
			do {
				const page = await succeeded(queue.show({ cursor, limit }));
				seen.push(...page.items.map(({ conversationId }) => conversationId));
				cursor = page.next;
			} while (cursor !== undefined);
			expect(seen).toEqual(expected);
		}
	});

	it('RTE-6 a cursor of another filter, or of another order, is refused', async () => {
		const { desk } = await fourWaiting();
		const { queue, routing } = desk.as('administrator');
		const { next } = await succeeded(queue.show({ limit: 1 }));
		expect(await failed(queue.show({ cursor: next, where: { statuses: ['new'] } }))).toEqual({
			code: 'page.cursor_invalid',
		});
		await succeeded(routing.chooseOrder({ order: 'additive' }));
		expect(await failed(queue.show({ cursor: next }))).toEqual({ code: 'page.cursor_invalid' });
	});
});

describe('take next', () => {
	it('RTE-6 gives the first to whoever asks, then the next, then nothing', async () => {
		const { desk, one, two, three, four } = await fourWaiting();
		const { queue, vip } = desk.as('agent');
		await succeeded(vip.promote({ contact: four.contactId }));
		const preview = await succeeded(queue.takeNext.preview({}));
		expect(preview.output.taken?.conversationId).toBe(four.conversationId);
		for (const { conversationId } of [four, one, two, three]) {
			const { taken, handOvers } = await succeeded(queue.takeNext({}));
			expect([taken?.conversationId, handOvers]).toEqual([conversationId, 1]);
		}
		expect(await succeeded(queue.takeNext({}))).toEqual({ taken: undefined, handOvers: undefined });
	});

	it('RTE-6 says what the place rested on', async () => {
		const { desk, four } = await fourWaiting();
		const { queue, vip } = desk.as('agent');
		await succeeded(vip.promote({ contact: four.contactId }));
		const { taken } = await succeeded(queue.takeNext({}));
		expect(taken).toMatchObject({ vip: 'own', points: [], waitingSince: '2026-11-22T08:04:00.000Z', status: 'new' });
	});

	it('RTE-6 takes only what is wished for', async () => {
		const { desk, whatsApp, four } = await fourWaiting();
		const { queue } = desk.as('agent');
		const where = { channels: [whatsApp] };
		expect((await succeeded(queue.takeNext({ where }))).taken?.conversationId).toBe(four.conversationId);
		expect((await succeeded(queue.takeNext({ where }))).taken).toBeUndefined();
	});

	it('RTE-6 two who take at the same moment have two conversations', async () => {
		const { desk } = await fourWaiting();
		const agents = ['ana', 'ben', 'cem'].map((id) => desk.desk.as({ kind: 'agent', id, workspaceId: 'acme' }));
		const taken = await Promise.all(agents.map((agent) => succeeded(agent.queue.takeNext({}))));
		expect(new Set(taken.map((one) => one.taken?.conversationId)).size).toBe(3);
		expect(await queueOf(desk)).toHaveLength(1);
	});
});
