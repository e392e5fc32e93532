import { describe, expect, it } from 'vitest';
import { queueReasonTexts } from '../../../../src/words/index.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { connectedWebChat } from '../../../support/scenarios/situations.js';
import { waitingSince } from './waiting.js';

async function waiting(count: number) {
	const desk = aDesk();
	const channel = await connectedWebChat(desk);
	const all = [];
	for (let minute = 0; minute < count; minute += 1) all.push(await waitingSince(desk, `visitor-${minute}`, minute));
	return { desk, channel, all };
}

describe('explaining a place in the queue', () => {
	it('RTE-7 counts who stands before, and shows the ten directly before', async () => {
		const { desk, all } = await waiting(13);
		const last = all.at(-1);
		if (last === undefined) throw new Error('thirteen wait');
		const explained = await succeeded(desk.as('agent').queue.explainPosition({ conversation: last.conversationId }));
		expect(explained).toMatchObject({ ahead: 12, exact: true, order: 'vip_first', vipIsOn: true });
		expect(explained.before.map(({ conversationId }) => conversationId)).toEqual(
			all.slice(2, 12).map(({ conversationId }) => conversationId),
		);
	});

	it('RTE-7 nobody stands before the first', async () => {
		const { desk, all } = await waiting(2);
		const conversation = all[0]?.conversationId ?? '';
		const explained = await succeeded(desk.as('agent').queue.explainPosition({ conversation }));
		expect(explained).toMatchObject({ ahead: 0, exact: true, before: [] });
	});

	it('RTE-7 a VIP who came last stands before all, and the first of the others learns why', async () => {
		const { desk, all } = await waiting(3);
		const { vip, queue } = desk.as('agent');
		await succeeded(vip.promote({ contact: all[2]?.contactId ?? '' }));
		const explained = await succeeded(queue.explainPosition({ conversation: all[0]?.conversationId ?? '' }));
		expect(explained.before).toMatchObject([{ conversationId: all[2]?.conversationId, vip: 'own' }]);
	});

	it('RTE-7 in the additive order, levels are counted as they are read', async () => {
		const { desk, all } = await waiting(4);
		const { vip, queue, routing } = desk.as('administrator');
		await succeeded(vip.promote({ contact: all[3]?.contactId ?? '' }));
		await succeeded(routing.chooseOrder({ order: 'additive' }));
		await succeeded(vip.switchOff({}));
		const explained = await succeeded(queue.explainPosition({ conversation: all[3]?.conversationId ?? '' }));
		expect(explained).toMatchObject({ ahead: 3, vipIsOn: false, order: 'additive' });
		expect(explained.conversation.vip).toBeUndefined();
	});

	it('RTE-7 counts up to 1,000 and says that there are more', async () => {
		const { desk, all } = await waiting(1);
		for (let count = 0; count < 1_001; count += 1) await waitingSince(desk, `early-${count}`, 0);
		const { queue } = desk.as('agent');
		const { items } = await succeeded(queue.show({ limit: 1 }));
		expect(items).toHaveLength(1);
		const late = await waitingSince(desk, 'late', 30);
		const explained = await succeeded(queue.explainPosition({ conversation: late.conversationId }));
		expect(explained).toMatchObject({ ahead: 1_000, exact: false });
		expect(explained.before).toHaveLength(10);
		expect(all).toHaveLength(1);
	});

	it('RTE-7 refuses one that does not wait, and one there is not', async () => {
		const { desk, all } = await waiting(1);
		const { queue } = desk.as('agent');
		await succeeded(queue.takeNext({}));
		expect(await failed(queue.explainPosition({ conversation: all[0]?.conversationId ?? '' }))).toEqual({
			code: 'conversation.not_queued',
			status: 'new',
			assignee: 'agent-1',
		});
		expect(await failed(queue.explainPosition({ conversation: 'nothing' }))).toEqual({
			code: 'conversation.not_found',
		});
	});
});

describe('the reasons in words', () => {
	it('RTE-7 come in the order in which they count, in English and in French', async () => {
		const { desk, channel, all } = await waiting(1);
		const { vip, queue, routing } = desk.as('administrator');
		await succeeded(vip.promote({ contact: all[0]?.contactId ?? '' }));
		await succeeded(routing.prioritise({ channels: [channel], visibilities: ['private'], basedOn: 0 }));
		await succeeded(routing.routeToTeams({ rules: [{ when: { groups: ['vip'] }, team: 'first' }], basedOn: 1 }));
		await succeeded(routing.rerank({}));
		const [item] = (await succeeded(queue.show({}))).items;
		if (item === undefined) throw new Error('one waits');
		expect(queueReasonTexts(item, 'en', { channel: () => 'Shop' })).toEqual([
			'VIP',
			'one point each for the channel “Shop”, a private message',
			'waiting since 2026-11-22T08:00:00.000Z',
			'for the team “first” by rule 1',
		]);
		expect(queueReasonTexts(item, 'fr')).toEqual([
			'VIP',
			'un point chacun pour un canal prioritaire, un message privé',
			'en attente depuis 2026-11-22T08:00:00.000Z',
			'pour l’équipe «\u00a0first\u00a0» d’après la règle 1',
		]);
	});

	it('RTE-7 say so where nobody waits for an answer, and where no rule fitted', async () => {
		const { desk, all } = await waiting(1);
		const { queue, routing, conversations } = desk.as('administrator');
		await succeeded(routing.routeToTeams({ rules: [], fallback: 'everybody', basedOn: 0 }));
		await succeeded(routing.rerank({}));
		await succeeded(conversations.reply({ conversation: all[0]?.conversationId ?? '', text: 'Hello.' }));
		const [item] = (await succeeded(queue.show({}))).items;
		if (item === undefined) throw new Error('one is open');
		expect(queueReasonTexts(item, 'en', { time: () => 'today' })).toEqual([
			'nobody waits for an answer; begun today',
			'for the team “everybody”, as no rule fits',
		]);
	});
});
