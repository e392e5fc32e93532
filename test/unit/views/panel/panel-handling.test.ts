import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { aContact, aDepartment, aLinkedPair, connectedWebChat } from '../../../support/scenarios/situations.js';

const panelOf = (desk: TestDesk, contact: string, conversation?: string) =>
	succeeded(desk.as('agent').panel.show({ contact, conversation }));

describe('the hands a conversation is in, on the panel', () => {
	it('CON-3 are nobody’s at first, and none without a conversation asked for but the newest', async () => {
		const desk = aDesk();
		const { contactId, conversationId } = await aContact(desk);
		const { conversation } = await panelOf(desk, contactId);
		expect(conversation).toEqual({
			id: conversationId,
			status: 'new',
			department: undefined,
			assignee: undefined,
			team: undefined,
			handOvers: 0,
			transfer: undefined,
		});
	});

	it('CON-3 CNV-2 CNV-4 are those of the conversation: department, agent, team, and the last transfer', async () => {
		const desk = aDesk();
		const { contactId, conversationId: conversation } = await aContact(desk);
		const department = await aDepartment(desk, 'Billing');
		const { conversations } = desk.as('agent');
		await succeeded(
			conversations.transfer({ conversation, to: { kind: 'department', department }, reason: 'A bill.' }),
		);
		await succeeded(conversations.transfer({ conversation, to: { kind: 'team', team: 'money' } }));
		await succeeded(conversations.assign({ conversation, to: { kind: 'agent', agent: 'ana' } }));
		const shown = await panelOf(desk, contactId, conversation);
		expect(shown.conversationId).toBe(conversation);
		expect(shown.conversation).toMatchObject({
			department: { id: department, name: 'Billing', archived: false },
			assignee: 'ana',
			team: 'money',
			handOvers: 3,
			transfer: { to: { kind: 'team', team: 'money' }, by: { id: 'agent-1' } },
		});
		await succeeded(desk.as('administrator').departments.archive({ department }));
		expect((await panelOf(desk, contactId)).conversation?.department).toEqual({
			id: department,
			name: 'Billing',
			archived: true,
		});
	});

	it('CON-3 are of this contact’s conversation alone, linked or not', async () => {
		const desk = aDesk();
		const [first, second] = await aLinkedPair(desk);
		const { conversations, panel } = desk.as('agent');
		const to = { kind: 'agent', agent: 'ben' } as const;
		await succeeded(conversations.assign({ conversation: second.conversationId, to }));
		expect((await panelOf(desk, first.contactId)).conversation?.assignee).toBeUndefined();
		const foreign = panel.show({ contact: first.contactId, conversation: second.conversationId });
		expect(await failed(foreign)).toEqual({ code: 'conversation.not_found' });
	});
});

describe('the hands of each conversation, in the history', () => {
	it('CNV-3 CNV-2 are its department, agent and team, those of linked contacts too', async () => {
		const desk = aDesk();
		const [first, second] = await aLinkedPair(desk);
		const department = await aDepartment(desk, 'Billing');
		const { conversations, history } = desk.as('agent');
		const conversation = second.conversationId;
		await succeeded(conversations.setDepartment({ conversation, to: { kind: 'department', department } }));
		await succeeded(conversations.transfer({ conversation, to: { kind: 'team', team: 'money' } }));
		await succeeded(conversations.assign({ conversation, to: { kind: 'agent', agent: 'ana' } }));
		const { items } = await succeeded(history.list({ contact: first.contactId }));
		expect(items.find((entry) => entry.conversationId === conversation)).toMatchObject({
			department: { id: department, name: 'Billing', archived: false },
			assignee: 'ana',
			team: 'money',
			status: 'new',
		});
		expect(items.find((entry) => entry.conversationId === first.conversationId)).toMatchObject({
			department: undefined,
			assignee: undefined,
			team: undefined,
		});
	});

	it('CNV-3 other channels are shown or hidden', async () => {
		const desk = aDesk();
		const [first, second] = await aLinkedPair(desk);
		const { channels, history } = desk.as('agent');
		const [whatsApp, webChat] = (await succeeded(channels.list({}))).channels.map(({ id }) => id);
		const shown = async (...only: readonly (string | undefined)[]) => {
			const wanted = only.flatMap((id) => id ?? []);
			const page = await succeeded(
				history.list({ contact: first.contactId, ...(only.length > 0 && { channels: wanted }) }),
			);
			return page.items.map(({ conversationId }) => conversationId).sort();
		};
		expect(await shown()).toEqual([first.conversationId, second.conversationId].sort());
		expect(await shown(whatsApp)).toEqual([first.conversationId]);
		expect(await shown(webChat)).toEqual([second.conversationId]);
		const own = await succeeded(history.list({ contact: first.contactId, linked: false }));
		expect(own.items).toHaveLength(1);
	});
});

describe('remarks on the panel', () => {
	const textsOf = async (desk: TestDesk, contact: string) =>
		(await panelOf(desk, contact)).remarks?.items.map(({ remark }) => remark.text);

	it('CON-3 REM-5 are of the contact, of its conversations and of linked contacts, newest first, each where it stands', async () => {
		const desk = aDesk();
		const [first, second] = await aLinkedPair(desk);
		const { remarks } = desk.as('agent');
		const places = [
			{ kind: 'contact', contact: first.contactId },
			{ kind: 'conversation', conversation: second.conversationId },
			{ kind: 'contact', contact: second.contactId },
			{ kind: 'conversation', conversation: first.conversationId },
		] as const;
		for (const [at, on] of places.entries()) {
			desk.clock.step(1000);
			await succeeded(remarks.add({ on, text: `Remark ${at}` }));
		}
		for (const { contactId } of [first, second]) {
			expect(await textsOf(desk, contactId)).toEqual(['Remark 3', 'Remark 2', 'Remark 1', 'Remark 0']);
		}
		const shown = (await panelOf(desk, first.contactId)).remarks;
		expect(shown?.more).toBe(false);
		expect(shown?.items.map(({ remark }) => [remark.contactId, remark.conversationId])).toEqual([
			[first.contactId, first.conversationId],
			[second.contactId, undefined],
			[second.contactId, second.conversationId],
			[first.contactId, undefined],
		]);
	});

	it('REM-5 stay with their contact when the link goes, and are shown again when it comes back', async () => {
		const desk = aDesk();
		const [first, second] = await aLinkedPair(desk);
		const { remarks } = desk.as('agent');
		await succeeded(remarks.add({ on: { kind: 'contact', contact: second.contactId }, text: 'On the second.' }));
		const { matching } = desk.as('administrator');
		await succeeded(matching.chooseNone({}));
		expect(await textsOf(desk, first.contactId)).toEqual([]);
		expect(await textsOf(desk, second.contactId)).toEqual(['On the second.']);
		await succeeded(matching.choose({ attribute: 'phone' }));
		expect(await textsOf(desk, first.contactId)).toEqual(['On the second.']);
	});

	it('REM-4 say what this reader may do; deleted ones are not shown', async () => {
		const desk = aDesk();
		const { contactId } = await aContact(desk);
		const { remarks } = desk.as('agent');
		const on = { kind: 'contact', contact: contactId } as const;
		await succeeded(remarks.add({ on, text: 'Mine.' }));
		const { remarkId: gone } = await succeeded(remarks.add({ on, text: 'Gone.' }));
		await succeeded(remarks.delete({ remark: gone, basedOn: 1 }));
		const shown = async (kind: 'agent' | 'integration' | 'supervisor') => {
			const panel = await succeeded(desk.as(kind).panel.show({ contact: contactId }));
			return panel.remarks?.items.map(({ remark, changeable }) => [remark.text, changeable]);
		};
		expect(await shown('agent')).toEqual([['Mine.', 'as_author']]);
		expect(await shown('supervisor')).toEqual([['Mine.', 'as_moderator']]);
		expect(await shown('integration')).toEqual([['Mine.', undefined]]);
	});

	it('REM-1 are not there for a virtual agent, who is shown the rest', async () => {
		const desk = aDesk();
		const { contactId } = await aContact(desk);
		const on = { kind: 'contact', contact: contactId } as const;
		await succeeded(desk.as('agent').remarks.add({ on, text: 'SECRET' }));
		const panel = await succeeded(desk.as('virtual_agent').panel.show({ contact: contactId }));
		expect(panel.remarks).toBeUndefined();
		expect(JSON.stringify(panel)).not.toContain('SECRET');
		expect(panel.title).toBe('User #1');
	});

	it('REM-3 are the newest fifty, and say that there are more', async () => {
		const desk = aDesk();
		await connectedWebChat(desk);
		const { contactId } = await aContact(desk);
		const { remarks } = desk.as('agent');
		const on = { kind: 'contact', contact: contactId } as const;
		for (let count = 0; count < 50; count += 1) await succeeded(remarks.add({ on, text: `Remark ${count}` }));
		expect((await panelOf(desk, contactId)).remarks?.more).toBe(false);
		await succeeded(remarks.add({ on, text: 'The newest.' }));
		const shown = (await panelOf(desk, contactId)).remarks;
		expect(shown?.more).toBe(true);
		expect(shown?.items).toHaveLength(50);
		expect(shown?.items[0]?.remark.text).toBe('The newest.');
	});
});
