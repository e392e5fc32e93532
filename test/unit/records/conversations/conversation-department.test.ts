import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { whatsAppMessage } from '../../../support/inbound-events.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { aContact, aDepartment, received } from '../../../support/scenarios/situations.js';
import { eventsOf, storeOf } from '../../../support/workspace-contents.js';

async function withConversation() {
	const desk = aDesk();
	const { conversationId: conversation } = await aContact(desk);
	const [support, sales] = [await aDepartment(desk, 'Support'), await aDepartment(desk, 'Sales')];
	const { conversations } = desk.as('agent');
	return {
		desk,
		conversation,
		support,
		sales,
		file: (department: string) => conversations.setDepartment({ conversation, to: { kind: 'department', department } }),
		unfile: () => conversations.setDepartment({ conversation, to: { kind: 'none' } }),
		archive: (department: string) => succeeded(desk.as('administrator').departments.archive({ department })),
		departmentNow: async () => {
			return (await succeeded(conversations.show({ conversation }))).conversation.departmentId;
		},
	};
}

describe('the department of a conversation', () => {
	it('CNV-2 is none at first, then one, another, and none again; each move is kept with who made it', async () => {
		const given = await withConversation();
		const { desk, conversation, support, sales } = given;
		expect(await given.departmentNow()).toBeUndefined();
		expect(await succeeded(given.file(support))).toEqual({ from: undefined, to: support });
		expect(await succeeded(given.file(sales))).toEqual({ from: support, to: sales });
		expect(await given.departmentNow()).toBe(sales);
		expect(await succeeded(given.unfile())).toEqual({ from: sales, to: undefined });
		const events = await succeeded(storeOf(desk.store).events.of({ kind: 'conversation', id: conversation }));
		const moves = events.filter(({ fact }) => fact.type === 'conversation.department_set');
		expect(moves.map(({ fact }) => fact.data)).toMatchObject(
			[support, sales, undefined].map((departmentId) => ({ departmentId, by: { kind: 'agent', id: 'agent-1' } })),
		);
	});

	it('CNV-2 asked for twice is one move', async () => {
		const given = await withConversation();
		await succeeded(given.file(given.support));
		const before = await eventsOf(given.desk.store);
		expect(await succeeded(given.file(given.support))).toEqual({ from: given.support, to: given.support });
		expect(await eventsOf(given.desk.store)).toEqual(before);
	});

	it('CNV-2 that is archived keeps what it has and takes no more, until it is restored', async () => {
		const given = await withConversation();
		const { support, sales } = given;
		await succeeded(given.file(support));
		await given.archive(support);
		expect(await given.departmentNow()).toBe(support);
		expect(await succeeded(given.file(support))).toEqual({ from: support, to: support });
		await succeeded(given.file(sales));
		expect(await failed(given.file(support))).toEqual({ code: 'department.archived', departmentId: support });
		await succeeded(given.desk.as('administrator').departments.restore({ department: support }));
		await succeeded(given.file(support));
	});

	it('CNV-2 archived in between takes nothing', async () => {
		const given = await withConversation();
		const desk = reopened(given.desk, (store) =>
			rivalStore(store, async (commit) => {
				if (commit === 1) await given.archive(given.support);
			}),
		);
		const { setDepartment } = desk.as('agent').conversations;
		const to = { kind: 'department', department: given.support } as const;
		expect(await failed(setDepartment({ conversation: given.conversation, to }))).toMatchObject({
			code: 'department.archived',
		});
		expect(await given.departmentNow()).toBeUndefined();
	});

	it('CNV-2 can be set on a resolved conversation, and stays when a message opens it again', async () => {
		const given = await withConversation();
		const { desk, conversation, support } = given;
		await succeeded(desk.as('agent').conversations.changeStatus({ conversation, status: 'resolved' }));
		await succeeded(given.file(support));
		desk.clock.step(60_000);
		await received(desk, whatsAppMessage({ id: 'wamid.2', at: '2026-11-22T08:31:00Z' }));
		expect(await given.departmentNow()).toBe(support);
	});

	it('CNV-2 is one of the workspace, of a conversation of the workspace', async () => {
		const given = await withConversation();
		expect(await failed(given.file('nobody'))).toEqual({ code: 'department.not_found' });
		const elsewhere = await succeeded(given.desk.as('administrator', 'globex').departments.add({ name: 'Elsewhere' }));
		expect(await failed(given.file(elsewhere.departmentId))).toEqual({ code: 'department.not_found' });
		const { setDepartment } = given.desk.as('agent').conversations;
		const nobody = setDepartment({ conversation: 'nobody', to: { kind: 'none' } });
		expect(await failed(nobody)).toEqual({ code: 'conversation.not_found' });
	});
});
