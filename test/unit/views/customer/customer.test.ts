import { describe, expect, it } from 'vitest';
import { conversationDecisions, messageDecisions } from '../../../../src/views/customer/customer-view.js';
import { aDesk } from '../../../support/a-desk.js';
import { whatsAppMessage } from '../../../support/inbound-events.js';
import { failed, succeeded } from '../../../support/results.js';
import { aContact, aLinkedPair, received } from '../../../support/scenarios/situations.js';

const shownOf = (decisions: Readonly<Record<string, string>>) =>
	Object.keys(decisions).filter((field) => decisions[field] === 'shown');

describe('what a customer may see', () => {
	it('CNV-7 is exactly what is decided to be shown', async () => {
		const desk = aDesk();
		const { contactId: contact, conversationId: conversation } = await aContact(desk);
		const { customer } = desk.as('agent');
		const [shown] = (await succeeded(customer.show({ contact }))).items;
		const [message] = (await succeeded(customer.messages({ contact, conversation }))).items;
		expect(Object.keys(shown ?? {}).sort()).toEqual(shownOf(conversationDecisions).sort());
		expect(Object.keys(message ?? {}).sort()).toEqual(shownOf(messageDecisions).sort());
		expect(shown).toMatchObject({ id: conversation, status: 'new', messages: 1 });
		expect(message).toMatchObject({ direction: 'in', text: 'Where is my parcel?' });
	});

	it('CNV-7 says what was answered, and not by whom', async () => {
		const desk = aDesk();
		const { contactId: contact, conversationId: conversation } = await aContact(desk);
		const { conversations, customer } = desk.as('agent');
		await succeeded(conversations.reply({ conversation, text: 'It left.' }));
		const { items } = await succeeded(customer.messages({ contact, conversation }));
		expect(items.map(({ direction, text }) => [direction, text])).toEqual([
			['in', 'Where is my parcel?'],
			['out', 'It left.'],
		]);
		expect(JSON.stringify(items)).not.toContain('agent-1');
	});

	it('CNV-7 is nothing of a linked contact, nor of one nobody knows', async () => {
		const desk = aDesk();
		const [first, second] = await aLinkedPair(desk);
		const { customer } = desk.as('agent');
		const { items } = await succeeded(customer.show({ contact: first.contactId }));
		expect(items.map(({ id }) => id)).toEqual([first.conversationId]);
		const foreign = { contact: first.contactId, conversation: second.conversationId };
		expect(await failed(customer.messages(foreign))).toEqual({ code: 'conversation.not_found' });
		expect(await failed(customer.messages({ ...foreign, conversation: 'x' }))).toEqual({
			code: 'conversation.not_found',
		});
		expect(await failed(customer.show({ contact: 99 }))).toEqual({ code: 'contact.not_found' });
	});

	it('CNV-7 a moved message is its new contact’s, who is not told so', async () => {
		const desk = aDesk();
		const { contactId, conversationId, messageId: message } = await aContact(desk);
		const other = await received(desk, whatsAppMessage({ id: 'wamid.2', phone: '33698765432' }));
		const { conversations, customer } = desk.as('agent');
		await succeeded(conversations.refile({ message, to: other.contactId, reason: 'SECRET' }));
		const left = await succeeded(customer.messages({ contact: contactId, conversation: conversationId }));
		expect(left.items).toEqual([]);
		const given = { contact: other.contactId, conversation: other.conversationId };
		const { items } = await succeeded(customer.messages(given));
		expect(items).toHaveLength(2);
		expect(JSON.stringify(items)).not.toContain('SECRET');
	});

	it('CNV-7 comes page by page', async () => {
		const desk = aDesk();
		const { contactId: contact, conversationId: conversation } = await aContact(desk);
		const { changeStatus, chooseAfterResolution } = desk.as('administrator').conversations;
		await succeeded(chooseAfterResolution({ afterResolution: 'start_another' }));
		await succeeded(changeStatus({ conversation, status: 'resolved' }));
		desk.clock.step(60_000);
		const second = await received(desk, whatsAppMessage({ id: 'wamid.2', at: '2026-11-22T08:31:00Z' }));
		const { customer } = desk.as('agent');
		const first = await succeeded(customer.show({ contact, limit: 1 }));
		expect(first.items.map(({ id }) => id)).toEqual([second.conversationId]);
		const rest = await succeeded(customer.show({ contact, limit: 1, cursor: first.next }));
		expect(rest).toMatchObject({ items: [{ id: conversation, status: 'resolved' }], next: undefined });
		const other = customer.messages({ contact, conversation, cursor: first.next });
		expect(await failed(other)).toEqual({ code: 'page.cursor_invalid' });
		await received(desk, whatsAppMessage({ id: 'wamid.3', at: '2026-11-22T08:31:00Z' }));
		const asked = { contact, conversation: second.conversationId, limit: 1 };
		const page = await succeeded(customer.messages(asked));
		expect(page.items).toHaveLength(1);
		expect((await succeeded(customer.messages({ ...asked, cursor: page.next }))).next).toBeUndefined();
	});
});
