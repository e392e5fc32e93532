import { describe, expect, it } from 'vitest';
import type { AfterResolution } from '../../../../src/records/conversations/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { steppableRuntime } from '../../../support/steppable-runtime.js';
import type { Arrival } from './arrivals.js';
import { connect, receiveMessage } from './arrivals.js';

const BEFORE_RESOLUTION = Date.UTC(2026, 10, 22, 8, 30);
const RESOLUTION = Date.UTC(2026, 10, 22, 9, 0);
const AFTERWARDS = Date.UTC(2026, 10, 22, 10, 0);

const said = (id: string, at: string, name: string, page: string): Arrival => ({
	type: 'web_chat',
	id,
	at,
	aliases: ['visitor:v1'],
	text: `${id} at ${at}`,
	attributes: { name, current_url: `https://shop.example/${page}` },
});

// The last two were written at the same instant.
const first = said('m1', '08:00', 'Ana', 'a');
const second = said('m2', '08:10', 'Anna', 'b');
const third = said('m3', '09:10', 'Ana', 'c');
const fourth = said('m4', '09:10', 'Hannah', 'd');

function ordersOf<T>(items: readonly T[]): readonly (readonly T[])[] {
	if (items.length < 2) return [items];
	return items.flatMap((item, at) => ordersOf(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]));
}

/** All that is known afterwards, but for ids and the times at which the desk heard of it. */
async function outcome({ as }: TestDesk) {
	const { contact, activity } = await succeeded(as('agent').contacts.show({ contact: 1 }));
	const { items } = await succeeded(as('agent').history.list({ contact: 1 }));
	const conversations = await Promise.all(
		items.map(async ({ conversationId }) => {
			const view = await succeeded(as('agent').conversations.show({ conversation: conversationId }));
			const { status, startedAt, resolvedAt, waitingSince, last, messages } = view.conversation;
			const texts = view.messages.items.map(({ text, occurredAt }) => `${occurredAt} ${text}`);
			return { status, startedAt, resolvedAt, waitingSince, last: last?.preview, at: last?.at, messages, texts };
		}),
	);
	const at = activity?.confirmed['name']?.at ?? contact.provenance['name']?.at;
	const page = activity?.volatile['current_url']?.value;
	return {
		name: contact.values['name'],
		at,
		matching: contact.matching,
		page,
		lastAt: activity?.lastAt,
		conversations,
	};
}

async function afterMessages(arrivals: readonly Arrival[]) {
	const desk = aDesk({ clock: steppableRuntime(AFTERWARDS) });
	await connect(desk, 'web_chat');
	for (const arrival of arrivals) await receiveMessage(desk, arrival);
	return outcome(desk);
}

async function afterResolution(early: readonly Arrival[], late: readonly Arrival[], policy: AfterResolution) {
	const clock = steppableRuntime(BEFORE_RESOLUTION);
	const desk = aDesk({ clock });
	await connect(desk, 'web_chat');
	await succeeded(desk.as('administrator').conversations.chooseAfterResolution({ afterResolution: policy }));
	for (const arrival of early) await receiveMessage(desk, arrival);
	clock.step(RESOLUTION - BEFORE_RESOLUTION);
	const open = await succeeded(desk.as('agent').history.list({ contact: 1 }));
	const conversation = open.items[0]?.conversationId ?? '';
	await succeeded(desk.as('agent').conversations.changeStatus({ conversation, status: 'resolved' }));
	clock.step(AFTERWARDS - RESOLUTION);
	for (const arrival of late) await receiveMessage(desk, arrival);
	return outcome(desk);
}

const names = (arrivals: readonly Arrival[]): string => arrivals.map(({ id }) => id).join(' ');

describe('in any order', () => {
	const all = [first, second, third, fourth];

	it.each(ordersOf(all).map((order) => [names(order), order] as const))(
		'CNV-1 four messages, %s, come to the same',
		async (_names, order) => {
			expect(await afterMessages(order)).toEqual(await afterMessages(all));
		},
	);

	// The resolution needs somebody to resolve, and nothing arrives before it was written.
	const aroundResolution = [[first], [second], [first, second], [second, first]].flatMap((early) =>
		ordersOf(all.filter((message) => !early.includes(message))).map((late) => [early, late] as const),
	);

	it.each(aroundResolution.map(([early, late]) => [names(early), names(late), early, late] as const))(
		'CNV-1 four messages and a resolution, %s, resolved, %s, come to the same',
		async (_early, _late, early, late) => {
			for (const policy of ['reopen', 'start_another'] as const) {
				const expected = await afterResolution([first, second], [third, fourth], policy);
				expect(await afterResolution(early, late, policy)).toEqual(expected);
			}
		},
	);

	it('CNV-1 which is: all that was written, the last name said, the last page, waiting since the reopening', async () => {
		const { conversations, ...person } = await afterResolution([first, second], [third, fourth], 'reopen');
		expect(person).toMatchObject({
			name: 'Hannah',
			at: '2026-11-22T09:10:00.000Z',
			page: 'https://shop.example/d',
			lastAt: '2026-11-22T09:10:00.000Z',
		});
		expect(conversations).toMatchObject([
			{
				status: 'open',
				startedAt: '2026-11-22T08:00:00.000Z',
				waitingSince: '2026-11-22T09:10:00.000Z',
				messages: 4,
				last: 'm4 at 09:10',
			},
		]);
	});
});

describe('around a resolution', () => {
	it('CNV-1 a message written before it is filed there, reopens nothing and waits for nothing', async () => {
		const { conversations } = await afterResolution([second], [first], 'reopen');
		expect(conversations).toMatchObject([
			{ status: 'resolved', messages: 2, waitingSince: undefined, last: 'm2 at 08:10' },
		]);
	});

	it('CNV-1 a conversation became new when the first message for it was written', async () => {
		const statusAt = async (late: readonly Arrival[]): Promise<string> => {
			const desk = aDesk({ clock: steppableRuntime(AFTERWARDS) });
			await connect(desk, 'web_chat');
			for (const arrival of late) await receiveMessage(desk, arrival);
			const { items } = await succeeded(desk.as('agent').history.list({ contact: 1 }));
			const conversation = items[0]?.conversationId ?? '';
			return (await succeeded(desk.as('agent').conversations.show({ conversation }))).conversation.statusAt;
		};
		expect(await statusAt([second, first])).toBe(await statusAt([first, second]));
	});
});

describe('clocks', () => {
	it('CNV-1 what comes from a clock an hour ahead counts as written when it was received', async () => {
		const desk = aDesk();
		await connect(desk, 'web_chat');
		const { conversationId } = await receiveMessage(desk, said('m1', '09:30', 'Ana', 'a'));
		const view = await succeeded(desk.as('agent').conversations.show({ conversation: conversationId }));
		const now = '2026-11-22T08:30:00.000Z';
		expect(view.conversation).toMatchObject({ startedAt: now, waitingSince: now, statusAt: now });
		expect(view.messages.items).toMatchObject([{ occurredAt: now, receivedAt: now }]);
		const { contact, activity } = await succeeded(desk.as('agent').contacts.show({ contact: 1 }));
		expect([contact.createdAt, contact.provenance['name']?.at, activity?.lastAt]).toEqual([now, now, now]);
		desk.clock.step(60_000);
		await succeeded(desk.as('agent').contacts.edit({ contact: 1, set: { name: 'Ana Lyon' } }));
		expect((await succeeded(desk.as('agent').contacts.show({ contact: 1 }))).contact.values['name']).toBe('Ana Lyon');
	});

	it('CNV-1 twice is once, however often and in whatever words it is delivered', async () => {
		const desk = aDesk();
		await connect(desk, 'web_chat');
		await receiveMessage(desk, first);
		const before = await outcome(desk);
		await expect(receiveMessage(desk, first)).rejects.toThrow('duplicate');
		await expect(receiveMessage(desk, { ...fourth, id: 'm1', aliases: ['visitor:v2'] })).rejects.toThrow('duplicate');
		expect(await outcome(desk)).toEqual(before);
	});

	it('CNV-1 one id on two channels is two messages', async () => {
		const desk = aDesk();
		await connect(desk, 'web_chat');
		await connect(desk, 'web_chat', 'other');
		await receiveMessage(desk, first);
		expect(await receiveMessage(desk, { ...first, account: 'other' })).toMatchObject({ kind: 'received' });
	});

	it('CNV-1, CON-5 of two first messages at once, one makes the contact and the other joins it', async () => {
		const desk = aDesk();
		await connect(desk, 'web_chat');
		const both = await Promise.all([receiveMessage(desk, first), receiveMessage(desk, second)]);
		expect(both.map(({ newContact }) => newContact)).toEqual([true, false]);
		expect(new Set(both.map(({ contactId }) => contactId)).size).toBe(1);
		expect((await outcome(desk)).conversations).toMatchObject([{ messages: 2 }]);
	});

	it('CNV-1 of two deliveries of one message at once, one is the duplicate', async () => {
		const desk = aDesk();
		await connect(desk, 'web_chat');
		const results = await Promise.allSettled([receiveMessage(desk, first), receiveMessage(desk, first)]);
		expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
		expect((await outcome(desk)).conversations).toMatchObject([{ messages: 1 }]);
	});
});
