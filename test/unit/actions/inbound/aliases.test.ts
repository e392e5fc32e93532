import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { connect, contactOf, receiveMessage } from './arrivals.js';

const held = (contact: Awaited<ReturnType<typeof contactOf>>) =>
	contact.aliases.filter((alias) => alias.held).map(({ kind, externalId }) => `${kind}:${externalId}`);

describe('finding a contact', () => {
	it.each(['bsuid:FR.ana', 'parent_bsuid:FR.ENT.ana', 'phone:33612345678'])(
		'CHA-4 by its live alias %s',
		async (alias) => {
			const desk = aDesk();
			await connect(desk);
			const aliases = ['bsuid:FR.ana', 'parent_bsuid:FR.ENT.ana', 'phone:33612345678'];
			const first = await receiveMessage(desk, { id: 'm1', aliases });
			const second = await receiveMessage(desk, { id: 'm2', at: '08:01', aliases: [alias] });
			expect(second).toMatchObject({ newContact: false, contactId: first.contactId, conversation: 'continued' });
		},
	);

	it('CHA-4 an alias that is new is added, and finds the contact from then on', async () => {
		const desk = aDesk();
		await connect(desk);
		const { contactId } = await receiveMessage(desk, { id: 'm1', aliases: ['phone:33612345678'] });
		await receiveMessage(desk, { id: 'm2', at: '08:01', aliases: ['bsuid:FR.ana', 'phone:33612345678'] });
		expect(held(await contactOf(desk, contactId))).toEqual(['phone:33612345678', 'bsuid:FR.ana']);
		const third = await receiveMessage(desk, { id: 'm3', at: '08:02', aliases: ['bsuid:FR.ana'] });
		expect(third.contactId).toBe(contactId);
	});

	it('CHA-4 is stated again and again without a trace: nothing is written of an alias that is known', async () => {
		const desk = aDesk();
		await connect(desk);
		const { contactId } = await receiveMessage(desk, { id: 'm1' });
		const { revision } = await contactOf(desk, contactId);
		await receiveMessage(desk, { id: 'm2', at: '08:01' });
		expect((await contactOf(desk, contactId)).revision).toBe(revision);
	});

	it('CHA-4 identifiers are byte-exact: no case, width or form is folded', async () => {
		const desk = aDesk();
		await connect(desk);
		const ids = ['FR.ana', 'FR.Ana', 'FR.anа', 'FR.café', 'FR.cafe\u0301', '３３6', '336'];
		const contacts = new Set<string>();
		for (const [index, id] of ids.entries()) {
			contacts.add((await receiveMessage(desk, { id: `m${index}`, aliases: [`bsuid:${id}`] })).contactId);
		}
		expect(contacts.size).toBe(ids.length);
	});

	it('CHA-4 a username is an attribute: it finds nobody, and two may have the same', async () => {
		const desk = aDesk();
		await connect(desk);
		const attributes = { username: 'ana.lyon' };
		const first = await receiveMessage(desk, { id: 'm1', aliases: ['bsuid:FR.1'], attributes });
		const second = await receiveMessage(desk, { id: 'm2', aliases: ['bsuid:FR.2'], attributes });
		expect(second.contactId).not.toBe(first.contactId);
		expect(held(await contactOf(desk, second.contactId))).toEqual(['bsuid:FR.2']);
		expect((await contactOf(desk, second.contactId)).values['username']).toBe('ana.lyon');
	});
});

describe('aliases of two contacts on one message', () => {
	async function twoContacts() {
		const desk = aDesk();
		await connect(desk);
		const byId = await receiveMessage(desk, { id: 'm1', aliases: ['bsuid:FR.ana'] });
		const byPhone = await receiveMessage(desk, { id: 'm2', aliases: ['phone:33612345678'] });
		const both = await receiveMessage(desk, {
			id: 'm3',
			at: '08:05',
			aliases: ['bsuid:FR.ana', 'phone:33612345678'],
		});
		return { desk, byId, byPhone, both };
	}

	it('CHA-4 the message goes to the holder of the most durable', async () => {
		const { byId, both } = await twoContacts();
		expect(both).toMatchObject({ contactId: byId.contactId, newContact: false });
	});

	it('CHA-4 the other keeps its alias, and the two are linked by it for an agent to see', async () => {
		const { desk, byId, byPhone } = await twoContacts();
		expect(held(await contactOf(desk, byId.contactId))).toEqual(['bsuid:FR.ana']);
		expect(held(await contactOf(desk, byPhone.contactId))).toEqual(['phone:33612345678']);
		const panel = await succeeded(desk.as('agent').panel.show({ contact: byId.contactId }));
		const [holder, witness] = [byPhone.contactId, byId.contactId];
		expect(panel.linked).toMatchObject([
			{ contactId: holder, because: [{ kind: 'same_network_alias', alias: 'phone', holder, witness }] },
		]);
		const other = await succeeded(desk.as('agent').panel.show({ contact: byPhone.contactId }));
		expect(other.linked).toMatchObject([{ contactId: byId.contactId }]);
	});

	it('CHA-4 seen again, the alias is not written again', async () => {
		const { desk, byId } = await twoContacts();
		const { revision } = await contactOf(desk, byId.contactId);
		await receiveMessage(desk, { id: 'm4', at: '08:06', aliases: ['bsuid:FR.ana', 'phone:33612345678'] });
		expect((await contactOf(desk, byId.contactId)).revision).toBe(revision);
	});

	it("CHA-2 a browser that picks a signed-in user's id as its visitor id is not that user", async () => {
		const desk = aDesk();
		await connect(desk, 'web_chat');
		const signedIn = { type: 'web_chat', id: 'm1', aliases: ['user:ana-42', 'visitor:v-1'] } as const;
		const ana = await receiveMessage(desk, signedIn);
		const forged = await receiveMessage(desk, { type: 'web_chat', id: 'm2', aliases: ['visitor:ana-42'] });
		expect(forged.contactId).not.toBe(ana.contactId);
	});
});

describe('nobody to find', () => {
	it('CHA-6 a message without an identifier makes a contact of its own each time', async () => {
		const desk = aDesk();
		await connect(desk, 'voice');
		const first = await receiveMessage(desk, { type: 'voice', id: 'm1', aliases: [] });
		const second = await receiveMessage(desk, { type: 'voice', id: 'm2', at: '08:01', aliases: [] });
		expect(second).toMatchObject({ newContact: true, conversation: 'started' });
		expect(second.contactId).not.toBe(first.contactId);
		expect(await contactOf(desk, first.contactId)).toMatchObject({ oneOff: true, aliases: [] });
	});

	it('CHA-6 it never matches, whatever is known of it, by the channel or by an agent', async () => {
		const desk = aDesk();
		await connect(desk, 'voice');
		await connect(desk, 'whatsapp');
		await succeeded(desk.as('administrator').matching.choose({ attribute: 'email' }));
		const caller = await receiveMessage(desk, { type: 'voice', id: 'm1', aliases: [], attributes: { name: 'Ana' } });
		const ana = await receiveMessage(desk, { id: 'm2', aliases: ['bsuid:FR.ana'] });
		const { contacts, matching } = desk.as('agent');
		for (const contact of [caller.contactId, ana.contactId]) {
			await succeeded(contacts.edit({ contact, set: { email: 'ana@example.com' } }));
		}
		expect(await contactOf(desk, caller.contactId)).toMatchObject({
			values: { email: 'ana@example.com' },
			matching: {},
		});
		const explained = await succeeded(matching.explain({ contact: ana.contactId, other: caller.contactId }));
		expect(explained).toEqual({ linked: false, obstacles: [{ kind: 'one_off', contactId: caller.contactId }] });
	});

	it('CHA-6 delivered twice it is received once, and it can be answered', async () => {
		const desk = aDesk();
		await connect(desk, 'voice');
		const call = { type: 'voice', id: 'm1', aliases: [] } as const;
		const { conversationId: conversation } = await receiveMessage(desk, call);
		await expect(receiveMessage(desk, call)).rejects.toThrow('duplicate');
		expect(await succeeded(desk.as('agent').conversations.reply({ conversation, text: 'Hello?' }))).toMatchObject({
			endedWait: true,
		});
	});
});
