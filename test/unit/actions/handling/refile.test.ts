import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../../src/records/conversations/file-message.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf, storeOf } from '../../../support/workspace-contents.js';
import { connect, instantOf, numberChange, receive, receiveMessage } from '../inbound/arrivals.js';

const REASON = 'The number had changed hands.';
const PHONE = 'phone:33611111111';

const refile = (desk: TestDesk, message: string, to: number | string, reason = REASON) =>
	desk.as('agent').conversations.refile({ message, to, reason });

const shown = (desk: TestDesk, conversation: string) =>
	succeeded(desk.as('agent').conversations.show({ conversation }));

const EVENING = 10 * 60 * 60 * 1000;

/** Ana wrote at eight, at nine and at ten; Bruno at half past nine. */
async function withTwo() {
	const desk = aDesk();
	desk.clock.step(EVENING);
	await connect(desk);
	const ana = { aliases: [PHONE] };
	const first = await receiveMessage(desk, { ...ana, id: 'a1', at: '08:00', text: 'First' });
	const second = await receiveMessage(desk, { ...ana, id: 'a2', at: '09:00', text: 'Second' });
	const third = await receiveMessage(desk, { ...ana, id: 'a3', at: '10:00', text: 'Third' });
	const bruno = await receiveMessage(desk, { aliases: ['phone:33622222222'], id: 'b1', at: '09:30', text: 'Bruno' });
	return { desk, first, second, third, bruno };
}

describe('a message filed with the wrong contact', () => {
	it('CHA-5 is moved to the conversation that was going on with the right one, with the reason', async () => {
		const { desk, first, third, bruno } = await withTwo();
		expect(await succeeded(refile(desk, third.messageId, bruno.contactId))).toEqual({
			contactId: bruno.contactId,
			conversationId: bruno.conversationId,
			changed: true,
		});
		const [left, given] = [await shown(desk, first.conversationId), await shown(desk, bruno.conversationId)];
		expect(left.messages.items.map(({ text }) => text)).toEqual(['First', 'Second']);
		expect(given.messages.items.map(({ text }) => text)).toEqual(['Bruno', 'Third']);
		expect(given.messages.items[1]).toMatchObject({
			contactId: bruno.contactId,
			refiled: { from: first.conversationId, by: { kind: 'agent', id: 'agent-1' }, reason: REASON },
		});
		expect(given.conversation).toMatchObject({ messages: 2, last: { messageId: third.messageId, preview: 'Third' } });
	});

	it.each([
		['first', 'a2', '09:00', 'Third'],
		['second', 'a1', '08:00', 'Third'],
		['third', 'a1', '08:00', 'Second'],
	] as const)(
		'CHA-5 the %s one leaves a conversation as if it had never been there',
		async (which, _id, waiting, last) => {
			const world = await withTwo();
			const { desk, first, bruno } = world;
			await succeeded(refile(desk, world[which].messageId, bruno.contactId));
			const { conversation } = await shown(desk, first.conversationId);
			expect(conversation).toMatchObject({
				messages: 2,
				startedAt: instantOf(waiting),
				waitingSince: instantOf(waiting),
				last: { preview: last, direction: 'in' },
			});
		},
	);

	it('CHA-5 is undone by moving it back: all is as before', async () => {
		const { desk, first, second, bruno } = await withTwo();
		const before = [await shown(desk, first.conversationId), await shown(desk, bruno.conversationId)];
		await succeeded(refile(desk, second.messageId, bruno.contactId));
		await succeeded(refile(desk, second.messageId, first.contactId, 'It was hers after all.'));
		const after = [await shown(desk, first.conversationId), await shown(desk, bruno.conversationId)];
		const states = (views: typeof before) =>
			views.map(({ conversation: { revision: _revision, ...rest }, messages }) => [
				rest,
				messages.items.map(({ id, conversationId, contactId, text }) => ({ id, conversationId, contactId, text })),
			]);
		expect(states(after)).toEqual(states(before));
	});

	it('CHA-5 stands where an answer, or a resolution, already ended the wait', async () => {
		const { desk, first, third, bruno } = await withTwo();
		desk.clock.step(60 * 60 * 1000 * 10);
		const { conversations } = desk.as('agent');
		await succeeded(conversations.reply({ conversation: first.conversationId, text: 'Yes.' }));
		await succeeded(refile(desk, third.messageId, bruno.contactId));
		const { conversation } = await shown(desk, first.conversationId);
		expect(conversation).toMatchObject({ waitingSince: undefined, last: { direction: 'out', preview: 'Yes.' } });
	});

	it('CHA-5, CNV-1 goes to the conversation that was resolved after it was written', async () => {
		const { desk, first, second, bruno } = await withTwo();
		desk.clock.step(60 * 60 * 1000 * 10);
		const { conversations } = desk.as('agent');
		await succeeded(conversations.changeStatus({ conversation: bruno.conversationId, status: 'resolved' }));
		const moved = await succeeded(refile(desk, second.messageId, bruno.contactId));
		expect(moved.conversationId).toBe(bruno.conversationId);
		expect((await shown(desk, bruno.conversationId)).conversation).toMatchObject({ status: 'resolved', messages: 2 });
		expect((await shown(desk, first.conversationId)).conversation.messages).toBe(2);
	});

	it('CHA-5 begins a conversation where there is none', async () => {
		const { desk, first, bruno } = await withTwo();
		await connect(desk, 'whatsapp', 'other');
		const elsewhere = await receiveMessage(desk, { account: 'other', aliases: ['phone:33633333333'], id: 'c1' });
		const moved = await succeeded(refile(desk, first.messageId, elsewhere.contactId));
		expect([first.conversationId, bruno.conversationId, elsewhere.conversationId]).not.toContain(moved.conversationId);
		expect((await shown(desk, moved.conversationId)).conversation).toMatchObject({
			contactId: elsewhere.contactId,
			startedAt: instantOf('08:00'),
			status: 'new',
			messages: 1,
		});
	});

	it('CHA-5 the only one leaves an empty conversation, which takes messages as before', async () => {
		const { desk, first, bruno } = await withTwo();
		await succeeded(refile(desk, bruno.messageId, first.contactId));
		expect((await shown(desk, bruno.conversationId)).conversation).toMatchObject({
			messages: 0,
			last: undefined,
			waitingSince: undefined,
		});
		const next = await receiveMessage(desk, { aliases: ['phone:33622222222'], id: 'b2', at: '11:00' });
		expect(next.conversationId).toBe(bruno.conversationId);
	});

	it('CHA-5 a number change heard too late: the new owner gets what was filed with the old one', async () => {
		const desk = aDesk();
		desk.clock.step(EVENING);
		await connect(desk);
		const old = await receiveMessage(desk, { aliases: [PHONE], id: 'm1', at: '08:00' });
		const wrong = await receiveMessage(desk, { aliases: [PHONE], id: 'm2', at: '09:00', text: 'I am new here' });
		await receive(desk, numberChange(PHONE, 'phone:33644444444', { id: 'n1', at: '08:30' }));
		const right = await receiveMessage(desk, { aliases: [PHONE], id: 'm3', at: '09:30' });
		expect([wrong.contactId, right.newContact]).toEqual([old.contactId, true]);
		const moved = await succeeded(refile(desk, wrong.messageId, right.contactId));
		expect(moved).toMatchObject({ conversationId: right.conversationId });
		expect((await shown(desk, right.conversationId)).conversation.messages).toBe(2);
	});

	it('CHA-5 a preview of a long text is cut as ever', async () => {
		const { desk, bruno, first } = await withTwo();
		const text = 'x'.repeat(500);
		const long = await receiveMessage(desk, { aliases: [PHONE], id: 'a4', at: '11:00', text });
		await succeeded(refile(desk, long.messageId, bruno.contactId));
		expect((await shown(desk, bruno.conversationId)).conversation.last?.preview).toBe(previewOf(text));
		expect((await shown(desk, first.conversationId)).conversation.last?.preview).toBe('Third');
	});
});

describe('what is not moved', () => {
	it('CHA-5 a message that is the contact’s already: nothing is written', async () => {
		const { desk, first, second } = await withTwo();
		const before = await eventsOf(desk.store);
		expect(await succeeded(refile(desk, second.messageId, 'User #1'))).toEqual({
			contactId: first.contactId,
			conversationId: first.conversationId,
			changed: false,
		});
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('CHA-5 what one of us wrote', async () => {
		const { desk, first, bruno } = await withTwo();
		const reply = await succeeded(
			desk.as('agent').conversations.reply({ conversation: first.conversationId, text: 'Yes.' }),
		);
		expect(await failed(refile(desk, reply.messageId, bruno.contactId))).toEqual({ code: 'message.not_incoming' });
	});

	it('CHA-5 a message to somebody known on another network', async () => {
		const { desk, first } = await withTwo();
		await connect(desk, 'web_chat', 'shop');
		const chat = { type: 'web_chat', account: 'shop', aliases: ['visitor:v1'], id: 'c1' } as const;
		const visitor = await receiveMessage(desk, chat);
		expect(await failed(refile(desk, first.messageId, visitor.contactId))).toEqual({
			code: 'message.of_another_network',
			message: 'whatsapp',
			contact: 'web_chat',
		});
	});

	it('CHA-5 nobody’s, to nobody, or without a reason', async () => {
		const { desk, first, bruno } = await withTwo();
		expect(await failed(refile(desk, 'nothing', bruno.contactId))).toEqual({ code: 'message.not_found' });
		expect(await failed(refile(desk, first.messageId, 99))).toEqual({ code: 'contact.not_found' });
		for (const reason of ['', ' ', '\u200B', 'x'.repeat(501)]) {
			expect(await failed(refile(desk, first.messageId, bruno.contactId, reason))).toMatchObject({
				code: 'input.invalid',
				issues: [{ path: 'reason' }],
			});
		}
	});

	it('CHA-5 a reason, and a preview, are gone with erasure', async () => {
		const { desk, third, bruno } = await withTwo();
		await succeeded(refile(desk, third.messageId, bruno.contactId));
		const events = await succeeded(storeOf(desk.store).events.of({ kind: 'message', id: third.messageId }));
		expect(JSON.stringify(events.map(({ fact }) => ({ ...fact, personal: null })))).not.toContain(REASON);
	});
});
