import { describe, expect, it } from 'vitest';
import type { TransferConversation } from '../../../../src/actions/handling/index.js';
import { aDesk } from '../../../support/a-desk.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { aContact, aDepartment } from '../../../support/scenarios/situations.js';
import { eventsOf } from '../../../support/workspace-contents.js';

type Target = TransferConversation['to'];

const ana: Target = { kind: 'agent', agent: 'ana' };
const ben: Target = { kind: 'agent', agent: 'ben' };
const parcels: Target = { kind: 'team', team: 'parcels' };

async function withConversation() {
	const desk = aDesk();
	const { contactId: contact, conversationId: conversation } = await aContact(desk);
	const support = await aDepartment(desk, 'Support');
	const { conversations, remarks } = desk.as('agent');
	return {
		desk,
		conversation,
		support,
		toSupport: { kind: 'department', department: support } as const,
		hand: (to: Target, more: Partial<TransferConversation> = {}) =>
			conversations.transfer({ conversation, to, ...more }),
		preview: (to: Target) => conversations.transfer.preview({ conversation, to }),
		note: async (text = 'She paid.') =>
			(await succeeded(remarks.add({ on: { kind: 'conversation', conversation }, text }))).remarkId,
		noteOnContact: () => succeeded(remarks.add({ on: { kind: 'contact', contact }, text: 'Likes blue.' })),
		remove: (remark: string) => succeeded(remarks.delete({ remark, basedOn: 1 })),
		now: async () => (await succeeded(conversations.show({ conversation }))).conversation,
	};
}

describe('a transfer', () => {
	it('CNV-4 to an agent keeps team and department', async () => {
		const given = await withConversation();
		await succeeded(given.hand(given.toSupport));
		await succeeded(given.hand(parcels));
		expect(await succeeded(given.hand(ana))).toMatchObject({ handOvers: 3, changed: true });
		expect(await given.now()).toMatchObject({ assignee: 'ana', team: 'parcels', departmentId: given.support });
	});

	it('CNV-4 to a team takes it from the agent and keeps the department', async () => {
		const given = await withConversation();
		await succeeded(given.hand(given.toSupport));
		await succeeded(given.hand(ana));
		await succeeded(given.hand(parcels));
		expect(await given.now()).toMatchObject({ assignee: undefined, team: 'parcels', departmentId: given.support });
	});

	it('CNV-4 to a department takes it from agent and team', async () => {
		const given = await withConversation();
		await succeeded(given.hand(parcels));
		await succeeded(given.hand(ana));
		await succeeded(given.hand(given.toSupport));
		expect(await given.now()).toMatchObject({ assignee: undefined, team: undefined, departmentId: given.support });
	});

	it('CNV-4 to where it is changes nothing and warns of nothing', async () => {
		const given = await withConversation();
		for (const to of [ana, parcels, given.toSupport]) {
			await succeeded(given.hand(to));
			const before = await eventsOf(given.desk.store);
			expect(await succeeded(given.hand(to))).toMatchObject({ changed: false, warnings: [] });
			expect(await eventsOf(given.desk.store)).toEqual(before);
		}
	});

	it('CNV-4 to nobody, or to two, does not parse', async () => {
		const given = await withConversation();
		for (const to of [undefined, { kind: 'nobody' }, { kind: 'agent' }, { kind: 'agent', agent: 'ana', team: 'x' }]) {
			const wrong: TransferConversation = JSON.parse(JSON.stringify({ conversation: given.conversation, to }));
			const failure = await failed(given.desk.as('agent').conversations.transfer(wrong));
			expect(failure).toMatchObject({ code: 'input.invalid' });
		}
	});

	it('CNV-4 keeps who handed on, when, to whom and why', async () => {
		const given = await withConversation();
		await succeeded(given.hand(ana, { reason: '  She knows parcels. ' }));
		expect((await given.now()).transfer).toMatchObject({
			to: ana,
			by: { kind: 'agent', id: 'agent-1' },
			reason: 'She knows parcels.',
		});
		await succeeded(given.hand(ben));
		expect((await given.now()).transfer?.reason).toBeUndefined();
	});

	it('CNV-4 of a resolved conversation is refused, of an open one not', async () => {
		const given = await withConversation();
		const { changeStatus } = given.desk.as('agent').conversations;
		await succeeded(changeStatus({ conversation: given.conversation, status: 'resolved' }));
		for (const to of [ana, parcels, given.toSupport]) {
			expect(await failed(given.hand(to))).toEqual({ code: 'conversation.resolved' });
		}
		await succeeded(changeStatus({ conversation: given.conversation, status: 'open' }));
		await succeeded(given.hand(ana));
	});

	it('CNV-4 over somebody else’s is refused where the caller says what it saw', async () => {
		const given = await withConversation();
		await succeeded(given.hand(parcels, { basedOn: 0 }));
		expect(await failed(given.hand(ana, { basedOn: 0 }))).toEqual({
			code: 'conversation.handed_over',
			assignee: undefined,
			team: 'parcels',
			handOvers: 1,
		});
		await succeeded(given.hand(ana));
		const to = { kind: 'nobody' } as const;
		const { assign } = given.desk.as('agent').conversations;
		expect(await failed(assign({ conversation: given.conversation, to, basedOn: 1 }))).toMatchObject({ handOvers: 2 });
	});

	it('CNV-4 CNV-2 to an archived department is refused, unless it is filed there already', async () => {
		const given = await withConversation();
		const { departments } = given.desk.as('administrator');
		await succeeded(departments.archive({ department: given.support }));
		expect(await failed(given.hand(given.toSupport))).toEqual({
			code: 'department.archived',
			departmentId: given.support,
		});
		await succeeded(departments.restore({ department: given.support }));
		await succeeded(given.hand(given.toSupport));
		await succeeded(given.hand(ana));
		await succeeded(departments.archive({ department: given.support }));
		await succeeded(given.hand(given.toSupport));
		expect((await given.now()).assignee).toBeUndefined();
		expect(await failed(given.hand({ kind: 'department', department: 'nobody' }))).toEqual({
			code: 'department.not_found',
		});
	});

	it('CNV-4 CNV-2 to a department archived in between is refused', async () => {
		const given = await withConversation();
		const desk = reopened(given.desk, (store) =>
			rivalStore(store, async (commit) => {
				const { departments } = given.desk.as('administrator');
				if (commit === 1) await succeeded(departments.archive({ department: given.support }));
			}),
		);
		const { transfer } = desk.as('agent').conversations;
		const late = transfer({ conversation: given.conversation, to: given.toSupport });
		expect(await failed(late)).toMatchObject({ code: 'department.archived' });
	});
});

describe('the warning of a transfer', () => {
	const warned = (since: string) => [{ kind: 'no_remark', since }];

	it('CNV-4 says that nobody wrote a remark since it began; a preview says it before', async () => {
		const given = await withConversation();
		const { startedAt } = await given.now();
		expect((await succeeded(given.preview(ana))).output.warnings).toEqual(warned(startedAt));
		expect((await succeeded(given.hand(ana))).warnings).toEqual(warned(startedAt));
	});

	it('CNV-4 is not given once there is a remark on it, and given again after the next transfer', async () => {
		const given = await withConversation();
		await given.note();
		expect((await succeeded(given.preview(ana))).output.warnings).toEqual([]);
		expect((await succeeded(given.hand(ana))).warnings).toEqual([]);
		const { transfer } = await given.now();
		expect((await succeeded(given.hand(ben))).warnings).toEqual(warned(transfer?.at ?? ''));
		await given.note('She called again.');
		expect((await succeeded(given.hand(ana))).warnings).toEqual([]);
	});

	it('CNV-4 counts an assignment as no transfer, and a remark on the contact as none on the conversation', async () => {
		const given = await withConversation();
		await given.noteOnContact();
		expect((await succeeded(given.preview(parcels))).output.warnings).toHaveLength(1);
		await given.note();
		const { assign } = given.desk.as('agent').conversations;
		await succeeded(assign({ conversation: given.conversation, to: { kind: 'agent', agent: 'ana' } }));
		expect((await succeeded(given.hand(parcels))).warnings).toEqual([]);
	});

	it('CNV-4 counts a remark that was deleted as none, whichever it was', async () => {
		const given = await withConversation();
		const first = await given.note('The first.');
		await succeeded(given.hand(ana));
		const second = await given.note('The second.');
		await given.remove(second);
		expect((await succeeded(given.preview(ben))).output.warnings).toHaveLength(1);
		await given.note('The third.');
		await given.remove(first);
		expect((await succeeded(given.hand(ben))).warnings).toEqual([]);
	});
});
