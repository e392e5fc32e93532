import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../../src/kernel/actor.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { connect, receiveMessage } from '../../actions/inbound/arrivals.js';

async function waiting() {
	const desk = aDesk();
	await connect(desk);
	const { conversationId: conversation } = await receiveMessage(desk, { text: 'Where is my parcel?' });
	const reply = (kind: ActorKind = 'agent', text = 'On its way.') =>
		desk.as(kind).conversations.reply({ conversation, text });
	const show = () => succeeded(desk.as('agent').conversations.show({ conversation }));
	return { desk, conversation, reply, show };
}

describe('a reply', () => {
	it.each(['agent', 'supervisor', 'administrator', 'virtual_agent', 'autoresponder', 'integration'] as const)(
		'CNV-8 by the %s is recorded with its author, and the first answers the wait',
		async (kind) => {
			const { desk, reply, show } = await waiting();
			const { messageId, endedWait } = await succeeded(reply(kind));
			expect(endedWait).toBe(true);
			const { conversation, messages } = await show();
			expect(messages.items.map(({ direction, author }) => [direction, author])).toEqual([
				['in', undefined],
				['out', { kind, id: `${kind}-1` }],
			]);
			expect(conversation).toMatchObject({
				waitingSince: undefined,
				repliedAt: '2026-11-22T08:30:00.000Z',
				last: { messageId, direction: 'out', preview: 'On its way.' },
			});
			expect(await succeeded(reply('agent'))).toMatchObject({ endedWait: false });
			expect((await eventsOf(desk.store)).at(-1)?.origin.command).toBe('conversations.reply');
		},
	);

	it('CNV-8, CNV-5 opens a new conversation, and leaves every other status', async () => {
		const fresh = await waiting();
		await succeeded(fresh.reply());
		expect((await fresh.show()).conversation).toMatchObject({ status: 'open', statusAt: '2026-11-22T08:30:00.000Z' });
		for (const status of ['open', 'pending', 'resolved'] as const) {
			const { desk, conversation, reply, show } = await waiting();
			await succeeded(desk.as('agent').conversations.changeStatus({ conversation, status }));
			await succeeded(reply());
			expect((await show()).conversation.status).toBe(status);
		}
	});

	it('CNV-8 on a resolved conversation is recorded without reopening it', async () => {
		const { desk, conversation, reply, show } = await waiting();
		await succeeded(desk.as('agent').conversations.changeStatus({ conversation, status: 'resolved' }));
		expect(await succeeded(reply())).toMatchObject({ endedWait: false });
		expect((await show()).conversation).toMatchObject({ status: 'resolved', messages: 2 });
	});

	it('CNV-8 a message after it waits anew; one written before it and delivered after it does not', async () => {
		const { desk, reply, show } = await waiting();
		await succeeded(reply());
		await receiveMessage(desk, { id: 'm2', at: '08:10' });
		expect((await show()).conversation.waitingSince).toBeUndefined();
		desk.clock.step(3_600_000);
		await receiveMessage(desk, { id: 'm4', at: '09:10' });
		await receiveMessage(desk, { id: 'm3', at: '09:00' });
		expect((await show()).conversation.waitingSince).toBe('2026-11-22T09:00:00.000Z');
	});

	it.each([
		['blank', ' \n ', 'blank'],
		['of 65,537 code points', '😀'.repeat(65_537), 'too_long'],
		['with half a character', 'On its way \ud83d', 'malformed_text'],
		['with U+0000', 'On its\u0000way', 'malformed_text'],
	])('CNV-8 %s is refused, and nothing is written', async (_what, text, problem) => {
		const { desk, reply } = await waiting();
		const before = await eventsOf(desk.store);
		const issues = [{ path: 'text', problem }];
		expect(await failed(reply('agent', text))).toMatchObject({ code: 'input.invalid', issues });
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('CNV-8 of 65,536 code points is recorded whole', async () => {
		const { reply, show } = await waiting();
		await succeeded(reply('agent', '😀'.repeat(65_536)));
		expect((await show()).messages.items[1]).toMatchObject({ text: '😀'.repeat(65_536), cut: false });
	});

	it('CNV-8 in a conversation nobody knows, or of another workspace, is refused', async () => {
		const { desk, conversation } = await waiting();
		const text = 'Hello';
		for (const [workspace, id] of [
			['acme', 'nobody'],
			['globex', conversation],
		] as const) {
			const failure = await failed(desk.as('agent', workspace).conversations.reply({ conversation: id, text }));
			expect(failure).toEqual({ code: 'conversation.not_found' });
		}
	});

	it('CNV-8 with a request id is recorded once, however often it is asked for', async () => {
		const { desk, conversation, show } = await waiting();
		const { conversations } = desk.as('agent');
		const input = { conversation, text: 'On its way.', providerId: 'wamid.1' };
		const first = await succeeded(conversations.reply(input, { requestId: 'r1' }));
		expect(await succeeded(conversations.reply(input, { requestId: 'r1' }))).toEqual(first);
		expect((await show()).messages.items).toHaveLength(2);
	});

	it('CNV-8 recorded again under its provider id, without a request id, is not recorded twice', async () => {
		const { desk, conversation, show } = await waiting();
		const input = { conversation, text: 'On its way.', providerId: 'wamid.1' };
		await succeeded(desk.as('agent').conversations.reply(input));
		await desk.as('agent').conversations.reply(input);
		expect((await show()).messages.items).toHaveLength(2);
	});

	it("CNV-8 under the id of the contact's own message, it is not taken for that message", async () => {
		const { desk, conversation, show } = await waiting();
		const [first] = (await show()).messages.items;
		const input = { conversation, text: 'On its way.', providerId: first?.providerId };
		expect(first?.direction).toBe('in');
		expect(await failed(desk.as('agent').conversations.reply(input))).toEqual({ code: 'storage.conflict' });
		expect((await show()).messages.items).toHaveLength(1);
	});

	it('CNV-8 that has an answer of its own', async () => {
		const { desk, conversation } = await waiting();
		const input = { conversation, text: 'On its way.', providerId: 'wamid.1' };
		await succeeded(desk.as('agent').conversations.reply(input));
		const again = await desk.as('agent').conversations.reply(input);
		expect(again.isErr() ? again.error.code : 'ok').not.toBe('storage.conflict');
	});
});

describe('a conversation shown', () => {
	it('CNV-1 lists its messages oldest first, by pages, whatever order they came in', async () => {
		const { desk, conversation } = await waiting();
		for (const [id, at] of [
			['m5', '08:04'],
			['m3', '08:02'],
			['m4', '08:02'],
			['m2', '08:01'],
		] as const)
			await receiveMessage(desk, { id, at, text: id });
		const { conversations } = desk.as('agent');
		const texts: (string | undefined)[] = [];
		let cursor: string | undefined;
		do {
			const { messages } = await succeeded(conversations.show({ conversation, limit: 2, cursor }));
			texts.push(...messages.items.map(({ text }) => text));
			cursor = messages.next;
		} while (cursor !== undefined);
		expect(texts).toEqual(['Where is my parcel?', 'm2', 'm3', 'm4', 'm5']);
	});

	it('CNV-1 refuses the cursor of another conversation, one that was altered, and pages of none or of 201', async () => {
		const { desk, conversation } = await waiting();
		await receiveMessage(desk, { id: 'm2', at: '08:01' });
		const other = await receiveMessage(desk, { id: 'm3', aliases: ['phone:339'] });
		const { conversations } = desk.as('agent');
		const { next } = (await succeeded(conversations.show({ conversation, limit: 1 }))).messages;
		const refused = { code: 'page.cursor_invalid' };
		const elsewhere = { conversation: other.conversationId, cursor: next };
		expect(await failed(conversations.show(elsewhere))).toEqual(refused);
		for (const cursor of [`${next}x`, '', '~', 'x'.repeat(1_000)]) {
			expect(await failed(conversations.show({ conversation, cursor }))).toEqual(refused);
		}
		for (const limit of [0, 201, 1.5, Number.NaN]) {
			expect(await failed(conversations.show({ conversation, limit }))).toMatchObject({ code: 'input.invalid' });
		}
	});
});
