import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { expectRefused } from '../../../support/refusals.js';
import { succeeded } from '../../../support/results.js';
import { aDepartment, connectedWebChat, connectedWhatsApp } from '../../../support/scenarios/situations.js';
import { queueOf, waitingSince } from './waiting.js';

describe('what gives points', () => {
	it('RTE-1 is replaced whole, each named once', async () => {
		const desk = aDesk();
		const [chat, phone] = [await connectedWebChat(desk), await connectedWhatsApp(desk)];
		const { routing } = desk.as('administrator');
		const first = { channels: [chat, phone, chat], visibilities: ['public', 'public'] as const, basedOn: 0 };
		expect((await succeeded(routing.prioritise(first))).priorities).toEqual({
			groups: [],
			channels: [chat, phone],
			visibilities: ['public'],
		});
		expect((await succeeded(routing.prioritise({ channels: [phone], basedOn: 1 }))).priorities).toEqual({
			groups: [],
			channels: [phone],
			visibilities: [],
		});
		expect(await succeeded(routing.show({}))).toMatchObject({ revision: 2, order: 'vip_first' });
	});

	it('RTE-1 names nothing that is not there, VIPs neither: they have a place of their own', async () => {
		const desk = aDesk();
		const channel = await connectedWebChat(desk);
		const { routing } = desk.as('administrator');
		for (const [input, subject, path] of [
			[{ channels: [channel, 'nothing'] }, 'channel', 'channels.1'],
			[{ groups: ['nothing'] }, 'group', 'groups.0'],
			[{ groups: ['vip'] }, 'group', 'groups.0'],
		] as const) {
			const refusal = { code: 'routing.subject_unknown', subject, path };
			await expectRefused(desk, () => routing.prioritise({ ...input, basedOn: 0 }), refusal);
		}
	});

	it('RTE-1 the second of two who change it at once is told', async () => {
		const desk = aDesk();
		const { routing } = desk.as('administrator');
		await succeeded(routing.prioritise({ visibilities: ['public'], basedOn: 0 }));
		const refusal = { code: 'revision.stale', revision: 1 };
		await expectRefused(desk, () => routing.prioritise({ visibilities: ['private'], basedOn: 0 }), refusal);
		await expectRefused(desk, () => routing.routeToTeams({ rules: [], basedOn: 0 }), refusal);
	});

	it('RTE-1 at most 20 groups, 50 channels', async () => {
		const desk = aDesk();
		const { routing } = desk.as('administrator');
		const many = (count: number) => Array.from({ length: count }, (_, place) => `id-${place}`);
		for (const input of [{ groups: many(21) }, { channels: many(51) }]) {
			const answer = await routing.prioritise({ ...input, basedOn: 0 });
			expect(answer._unsafeUnwrapErr().code).toBe('input.invalid');
		}
	});
});

describe('team rules', () => {
	it('RTE-4 name nothing that is not there, and no archived department', async () => {
		const desk = aDesk();
		const sales = await aDepartment(desk, 'Sales');
		const { routing, departments } = desk.as('administrator');
		await succeeded(departments.archive({ department: sales }));
		for (const [when, subject, path] of [
			[{ departments: [sales] }, 'department', 'rules.1.when.departments.0'],
			[{ channels: ['nothing'] }, 'channel', 'rules.1.when.channels.0'],
			[{ groups: ['vip', 'nothing'] }, 'group', 'rules.1.when.groups.1'],
		] as const) {
			const rules = [
				{ when: {}, team: 'all' },
				{ when, team: 'some' },
			];
			const refusal = { code: 'routing.subject_unknown', subject, path };
			await expectRefused(desk, () => routing.routeToTeams({ rules, basedOn: 0 }), refusal);
		}
	});

	it('RTE-4 decide for whoever comes from now on, and at `rerank` for whoever waits', async () => {
		const desk = aDesk();
		const channel = await connectedWebChat(desk);
		const before = await waitingSince(desk, 'before', 1);
		const { routing } = desk.as('administrator');
		await succeeded(routing.routeToTeams({ rules: [{ when: { channels: [channel] }, team: 'chat' }], basedOn: 0 }));
		const after = await waitingSince(desk, 'after', 2);
		expect(await queueOf(desk, { teams: ['chat'] })).toEqual([after.conversationId]);
		expect(await succeeded(routing.rerank({}))).toEqual({ looked: 2, changed: 1, next: undefined });
		expect(await queueOf(desk, { teams: ['chat'] })).toEqual([before.conversationId, after.conversationId]);
		expect(await succeeded(routing.rerank({}))).toMatchObject({ changed: 0 });
	});

	it('RTE-4 by department: a conversation that is filed is routed anew', async () => {
		const desk = aDesk();
		await connectedWebChat(desk);
		const sales = await aDepartment(desk, 'Sales');
		const { routing, conversations } = desk.as('administrator');
		await succeeded(routing.routeToTeams({ rules: [{ when: { departments: [sales] }, team: 'sellers' }], basedOn: 0 }));
		const { conversationId } = await waitingSince(desk, 'one', 1);
		expect(await queueOf(desk, { teams: ['sellers'] })).toEqual([]);
		await succeeded(
			conversations.setDepartment({ conversation: conversationId, to: { kind: 'department', department: sales } }),
		);
		while (!(await succeeded(desk.desk.followUps.run('acme'))).done);
		expect(await queueOf(desk, { teams: ['sellers'] })).toEqual([conversationId]);
	});
});

describe('ranking anew', () => {
	it('RTE-5 goes through all that are not resolved, page by page, each once', async () => {
		const desk = aDesk();
		await connectedWebChat(desk);
		for (let count = 0; count < 120; count += 1) await waitingSince(desk, `visitor-${count}`, count % 60);
		const { routing } = desk.as('administrator');
		await succeeded(routing.prioritise({ visibilities: ['private'], basedOn: 0 }));
		const looked: number[] = [];
		let after: string | undefined;
		do {
			const page = await succeeded(routing.rerank({ after }));
			expect(page.changed).toBe(page.looked);
			looked.push(page.looked);
			after = page.next;
		} while (after !== undefined);
		expect(looked).toEqual([50, 50, 20]);
		expect(
			(await succeeded(desk.as('agent').queue.show({ limit: 200 }))).items.every(({ points }) => points.length === 1),
		).toBe(true);
	});

	it('RTE-5 a resolved conversation is ranked when it is opened again', async () => {
		const desk = aDesk();
		await connectedWebChat(desk);
		const one = await waitingSince(desk, 'one', 1);
		const { routing, conversations } = desk.as('administrator');
		await succeeded(conversations.changeStatus({ conversation: one.conversationId, status: 'resolved' }));
		await succeeded(routing.prioritise({ visibilities: ['private'], basedOn: 0 }));
		expect(await succeeded(routing.rerank({}))).toMatchObject({ looked: 0 });
		await succeeded(conversations.changeStatus({ conversation: one.conversationId, status: 'open' }));
		while (!(await succeeded(desk.desk.followUps.run('acme'))).done);
		const [item] = (await succeeded(desk.as('agent').queue.show({}))).items;
		expect(item?.points).toEqual([{ kind: 'visibility', visibility: 'private' }]);
	});
});
