import { describe, expect, it } from 'vitest';
import type { MessageReceived } from '../../../../src/actions/inbound/index.js';
import { createContactDesk } from '../../../../src/desk/index.js';
import { rankedWithLinks } from '../../../../src/policies/routing/rank-anew.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import type { MessageWishes } from '../../../support/inbound-events.js';
import { whatsAppMessage } from '../../../support/inbound-events.js';
import { succeeded } from '../../../support/results.js';
import { connectedWhatsApp } from '../../../support/scenarios/situations.js';
import { storeOf } from '../../../support/workspace-contents.js';

const SECOND = '207740352242999';
const PHONE = '33612345678';

/** What a WhatsApp number of ours heard; the host checked the signature, unless it says otherwise. */
async function heard(
	desk: TestDesk,
	wishes: MessageWishes & { readonly phone?: string },
	checked = true,
): Promise<MessageReceived> {
	const evidence = checked ? { checkedBy: 'gateway', at: '2026-11-22T08:00:00Z' } : undefined;
	const outcome = await succeeded(desk.as('channel').inbound.receive({ event: whatsAppMessage(wishes), evidence }));
	if (outcome.kind !== 'received' || outcome.what !== 'message') throw new Error('not received');
	return outcome;
}

/** The same phone on two of our WhatsApp numbers, which are two contacts, linked by it. */
async function linkedPair(checked = true) {
	const desk = aDesk();
	const { channels, matching } = desk.as('administrator');
	await connectedWhatsApp(desk);
	await succeeded(channels.connect({ type: 'whatsapp', account: SECOND, name: 'Second' }));
	await succeeded(matching.choose({ attribute: 'phone' }));
	const one = await heard(desk, { phone: PHONE });
	const other = await heard(
		desk,
		{ id: 'wamid.2', account: SECOND, phone: PHONE, at: '2026-11-22T08:01:00Z' },
		checked,
	);
	expect(other.contactId).not.toBe(one.contactId);
	return { desk, one, other };
}

async function followed(desk: TestDesk): Promise<void> {
	while (!(await succeeded(desk.desk.followUps.run('acme'))).done);
}

async function standings(desk: TestDesk): Promise<Readonly<Record<string, string>>> {
	const { items } = await succeeded(desk.as('agent').queue.show({}));
	return Object.fromEntries(items.map(({ conversationId, vip }) => [conversationId, vip ?? 'none']));
}

describe('standing through links in the queue', () => {
	it('RTE-5 reaches the linked contact by follow-up, and leaves with the flag', async () => {
		const { desk, one, other } = await linkedPair();
		const { vip } = desk.as('agent');
		await succeeded(vip.promote({ contact: one.contactId }));
		expect(await standings(desk)).toEqual({ [one.conversationId]: 'own', [other.conversationId]: 'none' });
		await followed(desk);
		expect(await standings(desk)).toEqual({ [one.conversationId]: 'own', [other.conversationId]: 'linked' });
		await succeeded(vip.remove({ contact: one.contactId }));
		await followed(desk);
		expect(await standings(desk)).toEqual({ [one.conversationId]: 'none', [other.conversationId]: 'none' });
	});

	it('RTE-5 happens right after an agent’s call where the host left follow-ups to the desk', async () => {
		const { desk, one, other } = await linkedPair();
		const after = createContactDesk({ store: desk.store, runtime: desk.clock });
		await succeeded(
			after.as({ kind: 'agent', id: 'ana', workspaceId: 'acme' }).vip.promote({ contact: one.contactId }),
		);
		expect(await standings(desk)).toMatchObject({ [other.conversationId]: 'linked' });
	});

	it('GRP-6 is none where one side of the link is only claimed', async () => {
		const { desk, one, other } = await linkedPair(false);
		await succeeded(desk.as('agent').vip.promote({ contact: one.contactId }));
		await followed(desk);
		expect(await standings(desk)).toMatchObject({ [other.conversationId]: 'none' });
	});

	it('GRP-6 leaves with the link: another value, and back again', async () => {
		const { desk, one, other } = await linkedPair();
		await succeeded(desk.as('agent').vip.promote({ contact: one.contactId }));
		await followed(desk);
		const number = { id: 'wamid.3', account: SECOND, at: '2026-11-22T08:02:00Z' };
		const aliases = [{ kind: 'bsuid', externalId: `FR.${PHONE}` }];
		await heard(desk, { ...number, aliases, attributes: { phone: '+33699999999' } });
		await followed(desk);
		expect(await standings(desk)).toMatchObject({ [other.conversationId]: 'none' });
		await heard(desk, {
			...number,
			id: 'wamid.4',
			at: '2026-11-22T08:03:00Z',
			aliases,
			attributes: { phone: `+${PHONE}` },
		});
		await followed(desk);
		expect(await standings(desk)).toMatchObject({ [other.conversationId]: 'linked' });
	});

	it('RTE-5 a contact that is linked with a VIP when it first writes has the standing by follow-up', async () => {
		const { desk, one } = await linkedPair();
		await succeeded(desk.as('agent').vip.promote({ contact: one.contactId }));
		await followed(desk);
		await succeeded(
			desk.as('administrator').channels.connect({ type: 'whatsapp', account: '300000000000001', name: 'Third' }),
		);
		const third = await heard(desk, {
			id: 'wamid.5',
			account: '300000000000001',
			phone: PHONE,
			at: '2026-11-22T08:05:00Z',
		});
		await followed(desk);
		expect(await standings(desk)).toMatchObject({ [third.conversationId]: 'linked' });
	});

	it('MAT-7 a blocked value takes the standing, and gives it back when it is taken off the list', async () => {
		const { desk, one, other } = await linkedPair();
		const { vip, matching } = desk.as('administrator');
		await succeeded(vip.promote({ contact: one.contactId }));
		await followed(desk);
		await succeeded(matching.block({ attribute: 'phone', value: `+${PHONE}`, because: 'other' }));
		await followed(desk);
		expect(await standings(desk)).toMatchObject({ [other.conversationId]: 'none' });
		await succeeded(matching.unlist({ attribute: 'phone', value: `+${PHONE}` }));
		await followed(desk);
		expect(await standings(desk)).toMatchObject({ [other.conversationId]: 'linked' });
	});

	it('RTE-5 matching switched off takes standing through links at `rerank`, and back on gives it back', async () => {
		const { desk, one, other } = await linkedPair();
		const { vip, matching, routing } = desk.as('administrator');
		await succeeded(vip.promote({ contact: one.contactId }));
		await followed(desk);
		await succeeded(matching.chooseNone({}));
		await succeeded(routing.rerank({}));
		expect(await standings(desk)).toEqual({ [one.conversationId]: 'own', [other.conversationId]: 'none' });
		await succeeded(matching.choose({ attribute: 'phone' }));
		await succeeded(routing.rerank({}));
		expect(await standings(desk)).toEqual({ [one.conversationId]: 'own', [other.conversationId]: 'linked' });
	});

	it('RTE-5 whoever followed links up to an earlier event changes nothing', async () => {
		const { desk, one } = await linkedPair();
		const reads = storeOf(desk.store);
		const conversation = await succeeded(reads.conversations.find(one.conversationId));
		const known = await succeeded(reads.contacts.find({ kind: 'id', id: one.contactId }));
		const rules = await succeeded(reads.routing.rules());
		if (conversation === undefined || known === undefined) throw new Error('they exist');
		const ranked = { ...conversation, rank: { ...conversation.rank, vip: 'linked' as const, asOf: 20 } };
		const late = { linked: false, asOf: 19 };
		expect(rankedWithLinks(ranked, known.contact, rules, late)).toBeUndefined();
		expect(rankedWithLinks(ranked, known.contact, rules, { linked: false, asOf: 21 })?.data.vip).toBeUndefined();
		expect(rankedWithLinks(ranked, known.contact, rules, { linked: true, asOf: 21 })?.data.asOf).toBe(21);
		expect(rankedWithLinks(ranked, known.contact, rules, { linked: true, asOf: 20 })).toBeUndefined();
	});
});
