import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { whatsAppMessage } from '../../../support/inbound-events.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { aContact, received } from '../../../support/scenarios/situations.js';
import { eventsOf, storeOf } from '../../../support/workspace-contents.js';

async function withConversation() {
	const desk = aDesk();
	const { conversationId: conversation } = await aContact(desk);
	const { conversations } = desk.as('agent');
	return {
		desk,
		conversation,
		give: (agent: string, basedOn?: number) =>
			conversations.assign({ conversation, to: { kind: 'agent', agent }, basedOn }),
		release: () => conversations.assign({ conversation, to: { kind: 'nobody' } }),
		move: (status: 'open' | 'resolved') => succeeded(conversations.changeStatus({ conversation, status })),
		now: async () => (await succeeded(conversations.show({ conversation }))).conversation,
	};
}

describe('the assignee of a conversation', () => {
	it('CNV-4 is nobody at first, then one agent, another, and nobody again; each is kept with who made it', async () => {
		const given = await withConversation();
		expect(await given.now()).toMatchObject({ assignee: undefined, team: undefined, handOvers: 0 });
		expect(await succeeded(given.give('ana'))).toEqual({ assignee: 'ana', handOvers: 1, changed: true });
		expect(await succeeded(given.give('ben'))).toEqual({ assignee: 'ben', handOvers: 2, changed: true });
		expect(await given.now()).toMatchObject({ assignee: 'ben', handOvers: 2 });
		expect(await succeeded(given.release())).toEqual({ assignee: undefined, handOvers: 3, changed: true });
		expect((await given.now()).assignee).toBeUndefined();
		const { events } = storeOf(given.desk.store);
		const happened = await succeeded(events.of({ kind: 'conversation', id: given.conversation }));
		const assigned = happened.filter(({ fact }) => fact.type === 'conversation.assigned').map(({ fact }) => fact.data);
		const by = { kind: 'agent', id: 'agent-1' };
		expect(assigned).toMatchObject([{ assignee: 'ana', by }, { assignee: 'ben', by }, { by }]);
	});

	it('CNV-4 asked for twice is one change', async () => {
		const given = await withConversation();
		await succeeded(given.give('ana'));
		const before = await eventsOf(given.desk.store);
		expect(await succeeded(given.give('ana', 1))).toEqual({ assignee: 'ana', handOvers: 1, changed: false });
		expect(await eventsOf(given.desk.store)).toEqual(before);
	});

	it('CNV-4 is not replaced by who saw another, and told who it is', async () => {
		const given = await withConversation();
		await succeeded(given.give('ben', 0));
		const now = { code: 'conversation.handed_over', assignee: 'ben', team: undefined, handOvers: 1 };
		expect(await failed(given.give('ana', 0))).toEqual(now);
		expect(await failed(given.give('ana', 7))).toEqual(now);
		expect((await given.now()).assignee).toBe('ben');
		await succeeded(given.give('ana', 1));
	});

	it('CNV-4 of two who take it in the same moment, one is told; without what they saw, the later one has it', async () => {
		for (const [basedOn, has] of [
			[0, 'ben'],
			[undefined, 'ana'],
		] as const) {
			const given = await withConversation();
			const desk = reopened(given.desk, (store) =>
				rivalStore(store, async (commit) => {
					if (commit === 1) await succeeded(given.give('ben'));
				}),
			);
			const to = { kind: 'agent', agent: 'ana' } as const;
			const late = await desk.as('agent').conversations.assign({ conversation: given.conversation, to, basedOn });
			expect(late.isErr() ? late.error.code : 'ok').toBe(basedOn === undefined ? 'ok' : 'conversation.handed_over');
			expect((await given.now()).assignee).toBe(has);
		}
	});

	it('CNV-4 a message that comes in between is no hand-over', async () => {
		const given = await withConversation();
		await succeeded(given.give('ben'));
		await received(given.desk, whatsAppMessage({ id: 'wamid.2', at: '2026-11-22T08:05:00Z' }));
		await succeeded(given.give('ana', 1));
	});

	it('CNV-4 of a resolved one stays, nobody else gets it, and it comes back to who had it', async () => {
		const given = await withConversation();
		await succeeded(given.give('ana'));
		await given.move('resolved');
		expect((await given.now()).assignee).toBe('ana');
		expect(await failed(given.give('ben'))).toEqual({ code: 'conversation.resolved' });
		expect(await failed(given.release())).toEqual({ code: 'conversation.resolved' });
		await given.move('open');
		expect((await given.now()).assignee).toBe('ana');
		await succeeded(given.give('ben'));
	});

	it('CNV-4 is an id of the host’s, never a look-alike', async () => {
		const given = await withConversation();
		for (const agent of ['', ' ana', 'an\u200Ba', 'an\u202Ea', 'x'.repeat(201)]) {
			expect(await failed(given.give(agent))).toMatchObject({ code: 'input.invalid' });
		}
		await succeeded(given.give('__proto__'));
		expect((await given.now()).assignee).toBe('__proto__');
	});
});
