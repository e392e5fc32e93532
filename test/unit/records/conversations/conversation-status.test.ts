import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { connect, receiveMessage } from '../../actions/inbound/arrivals.js';

type Status = 'new' | 'open' | 'pending' | 'resolved';

async function started() {
	const desk = aDesk();
	await connect(desk);
	const { conversationId: conversation } = await receiveMessage(desk);
	desk.clock.step(60_000);
	return { desk, conversation };
}

const show = async ({ as }: TestDesk, conversation: string) =>
	(await succeeded(as('agent').conversations.show({ conversation }))).conversation;

const move = ({ as }: TestDesk, conversation: string, status: 'open' | 'pending' | 'resolved') =>
	as('agent').conversations.changeStatus({ conversation, status });

async function inStatus(status: Status) {
	const { desk, conversation } = await started();
	if (status !== 'new') await succeeded(move(desk, conversation, status));
	desk.clock.step(60_000);
	return { desk, conversation };
}

describe('the status of a conversation', () => {
	it.each<readonly [Status, 'open' | 'pending' | 'resolved']>([
		['new', 'open'],
		['new', 'pending'],
		['new', 'resolved'],
		['open', 'pending'],
		['open', 'resolved'],
		['pending', 'open'],
		['pending', 'resolved'],
		['resolved', 'open'],
	])('CNV-5 goes from %s to %s, at the time of the command', async (from, to) => {
		const { desk, conversation } = await inStatus(from);
		expect(await succeeded(move(desk, conversation, to))).toEqual({ from, to, warnings: [] });
		expect(await show(desk, conversation)).toMatchObject({ status: to, statusAt: '2026-11-22T08:32:00.000Z' });
	});

	it.each(['open', 'pending', 'resolved'] as const)(
		'CNV-5 where it is %s already, it is left alone',
		async (status) => {
			const { desk, conversation } = await inStatus(status);
			const before = await eventsOf(desk.store);
			expect(await succeeded(move(desk, conversation, status))).toEqual({ from: status, to: status, warnings: [] });
			expect(await eventsOf(desk.store)).toEqual(before);
		},
	);

	it('CNV-5 from resolved to pending it does not go: there is nothing to wait for', async () => {
		const { desk, conversation } = await inStatus('resolved');
		const before = await eventsOf(desk.store);
		const refusal = { code: 'conversation.status_unreachable', from: 'resolved', to: 'pending' };
		expect(await failed(move(desk, conversation, 'pending'))).toEqual(refusal);
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('CNV-5 new is never taken again', async () => {
		const { desk, conversation } = await inStatus('open');
		const input = JSON.parse(JSON.stringify({ conversation, status: 'new' }));
		expect(await failed(desk.as('agent').conversations.changeStatus(input))).toMatchObject({ code: 'input.invalid' });
	});

	it('CNV-5 of a conversation nobody knows, or of another workspace, is not found', async () => {
		const { desk, conversation } = await started();
		expect(await failed(move(desk, 'nobody', 'open'))).toEqual({ code: 'conversation.not_found' });
		const foreign = desk.as('agent', 'globex').conversations.changeStatus({ conversation, status: 'open' });
		expect(await failed(foreign)).toEqual({ code: 'conversation.not_found' });
	});

	it('CNV-5 resolving ends the wait and says when', async () => {
		const { desk, conversation } = await inStatus('resolved');
		const resolved = { resolvedAt: '2026-11-22T08:31:00.000Z', waitingSince: undefined };
		expect(await show(desk, conversation)).toMatchObject(resolved);
	});
});

describe('a message', () => {
	it('CNV-5 opens what is pending, and leaves new and open as they are', async () => {
		for (const [status, after] of [
			['new', 'new'],
			['open', 'open'],
			['pending', 'open'],
		] as const) {
			const { desk, conversation } = await inStatus(status);
			const outcome = await receiveMessage(desk, { id: 'm2', at: '08:32' });
			expect(outcome).toMatchObject({ conversationId: conversation, conversation: 'continued' });
			expect((await show(desk, conversation)).status).toBe(after);
		}
	});

	it('CNV-5 written before the conversation was parked does not open it', async () => {
		const { desk, conversation } = await inStatus('pending');
		await receiveMessage(desk, { id: 'm2', at: '08:30' });
		expect(await show(desk, conversation)).toMatchObject({ status: 'pending', messages: 2 });
	});

	it('CNV-5 after a resolution reopens the conversation, as long as nothing else is chosen', async () => {
		const { desk, conversation } = await inStatus('resolved');
		const outcome = await receiveMessage(desk, { id: 'm2', at: '08:32' });
		expect(outcome).toMatchObject({ conversationId: conversation, conversation: 'reopened' });
		expect(await show(desk, conversation)).toMatchObject({
			status: 'open',
			statusAt: '2026-11-22T08:32:00.000Z',
			waitingSince: '2026-11-22T08:32:00.000Z',
		});
	});

	it('CNV-5 after a resolution starts another one where that is chosen, and reopens again where it is unchosen', async () => {
		const { desk, conversation } = await inStatus('resolved');
		const { conversations } = desk.as('administrator');
		const another = { afterResolution: 'start_another' } as const;
		expect(await succeeded(conversations.chooseAfterResolution(another))).toMatchObject({ ...another, revision: 1 });
		const second = await receiveMessage(desk, { id: 'm2', at: '08:32' });
		expect(second.conversation).toBe('started');
		expect(second.conversationId).not.toBe(conversation);
		desk.clock.step(60_000);
		await succeeded(move(desk, second.conversationId, 'resolved'));
		await succeeded(conversations.chooseAfterResolution({ afterResolution: 'reopen' }));
		desk.clock.step(60_000);
		const third = await receiveMessage(desk, { id: 'm3', at: '08:34' });
		expect(third).toMatchObject({ conversation: 'reopened', conversationId: second.conversationId });
	});

	it('CNV-5 the choice made already is no change', async () => {
		const desk = aDesk();
		const { conversations } = desk.as('administrator');
		await succeeded(conversations.chooseAfterResolution({ afterResolution: 'reopen' }));
		expect(await eventsOf(desk.store)).toEqual([]);
	});

	it('CNV-5 reopening while another conversation is open is refused, and names that one', async () => {
		const { desk, conversation } = await inStatus('resolved');
		await succeeded(desk.as('administrator').conversations.chooseAfterResolution({ afterResolution: 'start_another' }));
		const { conversationId } = await receiveMessage(desk, { id: 'm2', at: '08:32' });
		const before = await eventsOf(desk.store);
		expect(await failed(move(desk, conversation, 'open'))).toEqual({
			code: 'conversation.another_open',
			conversationId,
		});
		expect(await eventsOf(desk.store)).toEqual(before);
		await succeeded(move(desk, conversationId, 'resolved'));
		expect(await succeeded(move(desk, conversation, 'open'))).toEqual({ from: 'resolved', to: 'open', warnings: [] });
	});

	it('CNV-1 at the very moment of a resolution comes after it', async () => {
		const { desk, conversation } = await inStatus('resolved');
		const outcome = await receiveMessage(desk, { id: 'm2', at: '08:31' });
		expect(outcome).toMatchObject({ conversation: 'reopened', conversationId: conversation });
	});

	it('CNV-1 late, between two resolutions, is filed in the conversation that was going on when it was written', async () => {
		const { desk, conversation } = await started();
		await succeeded(desk.as('administrator').conversations.chooseAfterResolution({ afterResolution: 'start_another' }));
		await succeeded(move(desk, conversation, 'resolved'));
		desk.clock.step(3_600_000);
		const second = await receiveMessage(desk, { id: 'm2', at: '09:00' });
		await succeeded(move(desk, second.conversationId, 'resolved'));
		for (const [id, at, expected] of [
			['m3', '08:10', conversation],
			['m4', '09:10', second.conversationId],
		] as const) {
			const late = await receiveMessage(desk, { id, at });
			expect(late).toMatchObject({ conversation: 'filed_as_resolved', conversationId: expected });
		}
		expect((await show(desk, conversation)).status).toBe('resolved');
	});
});
