import { describe, expect, it } from 'vitest';
import type { ListHistory } from '../../../../src/views/history/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { connect, receiveMessage } from '../../actions/inbound/arrivals.js';

/**
 * One person on WhatsApp and, by the same phone, on two web chats; and a stranger. WhatsApp: a resolved conversation of
 * 08:00 and an open one of 08:20; the chats: 08:10 and 08:15.
 */
async function world() {
	const desk = aDesk();
	const whatsapp = await connect(desk, 'whatsapp');
	const shop = await connect(desk, 'web_chat', 'shop');
	const help = await connect(desk, 'web_chat', 'help');
	const { matching, conversations } = desk.as('administrator');
	await succeeded(matching.choose({ attribute: 'phone' }));
	await succeeded(conversations.chooseAfterResolution({ afterResolution: 'start_another' }));
	const ana = { aliases: ['phone:33612345678'], attributes: { phone: '+33612345678' } };
	const form = { type: 'web_chat', attributes: { phone: '+33 6 12 34 56 78' } } as const;
	const first = await receiveMessage(desk, { id: 'm1', at: '08:00', ...ana });
	await succeeded(conversations.changeStatus({ conversation: first.conversationId, status: 'resolved' }));
	const atShop = await receiveMessage(desk, {
		...form,
		account: 'shop',
		id: 'm2',
		at: '08:10',
		aliases: ['visitor:v1'],
	});
	const atHelp = await receiveMessage(desk, {
		...form,
		account: 'help',
		id: 'm3',
		at: '08:15',
		aliases: ['visitor:v2'],
	});
	desk.clock.step(3_600_000);
	const second = await receiveMessage(desk, { id: 'm4', at: '09:20', text: 'It is late', ...ana });
	await receiveMessage(desk, { id: 'm5', at: '09:25', aliases: ['phone:33699999999'] });
	return { desk, channels: { whatsapp, shop, help }, first, second, atShop, atHelp };
}

const list = ({ as }: TestDesk, input: ListHistory) => succeeded(as('agent').history.list(input));

const ids = (page: Awaited<ReturnType<typeof list>>): readonly string[] =>
	page.items.map(({ conversationId }) => conversationId);

describe('the history of a contact', () => {
	it('CNV-3 has the conversations of all linked contacts on all channels, newest first', async () => {
		const { desk, first, second, atShop, atHelp } = await world();
		const expected = [second, atHelp, atShop, first].map(({ conversationId }) => conversationId);
		for (const contact of [first.contactId, atShop.contactId, atHelp.contactId]) {
			expect(ids(await list(desk, { contact }))).toEqual(expected);
		}
	});

	it('CNV-3 says of each its channel, dates, status, last message, and why it stands here', async () => {
		const { desk, channels, first, second, atShop } = await world();
		const { items } = await list(desk, { contact: first.contactId });
		expect(items[0]).toEqual({
			conversationId: second.conversationId,
			contactId: first.contactId,
			channel: { id: channels.whatsapp, type: 'whatsapp', name: 'whatsapp support' },
			status: 'new',
			startedAt: '2026-11-22T09:20:00.000Z',
			resolvedAt: undefined,
			messages: 1,
			last: {
				messageId: second.messageId,
				at: '2026-11-22T09:20:00.000Z',
				tie: 'm4',
				direction: 'in',
				preview: 'It is late',
			},
			tags: [],
			because: undefined,
		});
		expect(items[3]).toMatchObject({ status: 'resolved', resolvedAt: '2026-11-22T08:30:00.000Z', because: undefined });
		expect(items[2]).toMatchObject({
			contactId: atShop.contactId,
			channel: { type: 'web_chat', name: 'web_chat shop' },
		});
		expect(items[2]?.because).toMatchObject([
			{
				kind: 'equal_values',
				attribute: 'phone',
				normalised: '+33612345678',
				here: { contactId: first.contactId, value: '+33612345678', trust: 'asserted' },
				there: { contactId: atShop.contactId, value: '+33 6 12 34 56 78', trust: 'claimed' },
			},
		]);
	});

	it('CNV-3 shows only the channels asked for', async () => {
		const { desk, channels, first, second, atShop, atHelp } = await world();
		const on = async (...only: string[]) => ids(await list(desk, { contact: first.contactId, channels: only }));
		expect(await on(channels.shop)).toEqual([atShop.conversationId]);
		expect(await on(channels.shop, channels.help)).toEqual([atHelp.conversationId, atShop.conversationId]);
		expect(await on(channels.whatsapp, 'nobody')).toEqual([second.conversationId, first.conversationId]);
		expect(await on('nobody')).toEqual([]);
		const none = await failed(desk.as('agent').history.list({ contact: first.contactId, channels: [] }));
		expect(none).toMatchObject({ code: 'input.invalid', issues: [{ path: 'channels', problem: 'too_small' }] });
	});

	it('CNV-3 hides the other contacts where only its own are asked for', async () => {
		const { desk, first, second, atShop } = await world();
		const own = [second.conversationId, first.conversationId];
		expect(ids(await list(desk, { contact: first.contactId, linked: false }))).toEqual(own);
		expect(ids(await list(desk, { contact: atShop.contactId, linked: false }))).toEqual([atShop.conversationId]);
	});

	it('CNV-3, MAT-2 is its own where no attribute is chosen; one that never wrote elsewhere has one entry', async () => {
		const { desk, first, second } = await world();
		await succeeded(desk.as('administrator').matching.chooseNone({}));
		expect(ids(await list(desk, { contact: first.contactId }))).toEqual([second.conversationId, first.conversationId]);
		expect((await list(desk, { contact: 4 })).items).toHaveLength(1);
	});

	it('CNV-3 a late message moves its conversation to where it began', async () => {
		const { desk, first, atShop, atHelp, second } = await world();
		const attributes = { phone: '+33 6 12 34 56 78' };
		const late = {
			type: 'web_chat',
			account: 'help',
			id: 'm0',
			at: '07:00',
			aliases: ['visitor:v2'],
			attributes,
		} as const;
		await receiveMessage(desk, late);
		const expected = [second, atShop, first, atHelp].map(({ conversationId }) => conversationId);
		expect(ids(await list(desk, { contact: first.contactId }))).toEqual(expected);
	});

	it('CNV-3 of a contact nobody knows, or of another workspace, is not found', async () => {
		const { desk, first } = await world();
		const notFound = { code: 'contact.not_found' };
		expect(await failed(desk.as('agent').history.list({ contact: 'User #99' }))).toEqual(notFound);
		expect(await failed(desk.as('agent', 'globex').history.list({ contact: first.contactId }))).toEqual(notFound);
		expect(await failed(desk.as('autoresponder').history.list({ contact: 1 }))).toMatchObject({
			code: 'permission.denied',
		});
	});
});

describe('pages of a history', () => {
	it.each([1, 2, 3, 4])('CNV-3 of %i hold every conversation once, in order', async (limit) => {
		const { desk, first } = await world();
		const { contactId: contact } = first;
		const found: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await list(desk, { contact, limit, cursor });
			expect(page.items.length).toBeLessThanOrEqual(limit);
			found.push(...ids(page));
			cursor = page.next;
		} while (cursor !== undefined);
		expect(found).toEqual(ids(await list(desk, { contact })));
	});

	it('CNV-3 go on where they were, though a conversation was begun in between', async () => {
		const { desk, first } = await world();
		const page = await list(desk, { contact: first.contactId, limit: 2 });
		desk.clock.step(3_600_000);
		const form = { type: 'web_chat', attributes: { phone: '+33612345678' } } as const;
		await receiveMessage(desk, { ...form, account: 'shop', id: 'm9', at: '10:00', aliases: ['visitor:v9'] });
		const rest = await list(desk, { contact: first.contactId, limit: 2, cursor: page.next });
		expect(new Set([...ids(page), ...ids(rest)]).size).toBe(4);
	});

	it('CNV-3 of another contact, other channels or another view are refused', async () => {
		const { desk, channels, first, atShop } = await world();
		const { contactId: contact } = first;
		const cursor = (await list(desk, { contact, limit: 1 })).next;
		const refused = { code: 'page.cursor_invalid' };
		for (const other of [
			{ contact: atShop.contactId },
			{ contact, channels: [channels.whatsapp] },
			{ contact, linked: false },
		]) {
			expect(await failed(desk.as('agent').history.list({ ...other, cursor }))).toEqual(refused);
		}
		for (const forged of ['', 'x', `${cursor}0`, `${cursor}`.slice(1), '~~~', 'é'.repeat(1_000)]) {
			expect(await failed(desk.as('agent').history.list({ contact, cursor: forged }))).toEqual(refused);
		}
	});

	it.each([0, -1, 201, 1.5])('CNV-3 of %d are refused', async (limit) => {
		const failure = await failed(aDesk().as('agent').history.list({ contact: 1, limit }));
		expect(failure).toMatchObject({ code: 'input.invalid', issues: [{ path: 'limit' }] });
	});
});
