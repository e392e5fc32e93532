import { describe, expect, it } from 'vitest';
import { createContactDesk } from '../../../src/index.js';
import { createMemoryStore } from '../../../src/memory/index.js';
import type { PhoneParser } from '../../../src/phone/index.js';
import { createPhoneParser } from '../../../src/phone/index.js';
import { succeeded } from '../../support/results.js';

const NUMBER = '+33612345678';
const SPELLED = '06 12 34 56 78';

/** One person on WhatsApp, and one in the web chat who typed the number as people do. */
async function linkedWith(phones: PhoneParser | undefined): Promise<readonly number[]> {
	const desk = createContactDesk({ store: createMemoryStore(), phones });
	const admin = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
	await succeeded(admin.channels.connect({ type: 'whatsapp', account: 'w', name: 'Support' }));
	await succeeded(admin.channels.connect({ type: 'web_chat', account: 'c', name: 'Shop' }));
	await succeeded(admin.matching.choose({ attribute: 'phone' }));
	const inbound = desk.asChannel('acme').inbound;
	const said = { kind: 'message', occurredAt: '2026-01-01T08:00:00Z', text: 'Hi' } as const;
	const onWhatsApp = { ...said, channel: { type: 'whatsapp', account: 'w' }, messageId: 'm1' } as const;
	const inChat = { ...said, channel: { type: 'web_chat', account: 'c' }, messageId: 'm2' } as const;
	await succeeded(
		inbound.receive({
			event: { ...onWhatsApp, aliases: [{ kind: 'phone', externalId: '33612345678' }], attributes: { phone: NUMBER } },
		}),
	);
	await succeeded(
		inbound.receive({
			event: { ...inChat, aliases: [{ kind: 'visitor', externalId: 'v1' }], attributes: { phone: SPELLED } },
		}),
	);
	const agent = desk.as({ kind: 'agent', id: 'ana', workspaceId: 'acme' });
	const panel = await succeeded(agent.panel.show({ contact: 'User #1' }));
	return panel.linked.map((contact) => contact.contactNumber);
}

describe('a phone number typed without its country', () => {
	it('MAT-3 links where the desk has a parser', async () => {
		expect(await linkedWith(createPhoneParser({ defaultRegion: 'FR' }))).toEqual([2]);
	});

	it('MAT-3 links nobody without one, or in another country', async () => {
		expect(await linkedWith(undefined)).toEqual([]);
		expect(await linkedWith(createPhoneParser({ defaultRegion: 'BE' }))).toEqual([]);
	});

	it('MAT-3 an agent who types it writes a value that compares', async () => {
		const desk = createContactDesk({ store: createMemoryStore(), phones: createPhoneParser({ defaultRegion: 'FR' }) });
		const admin = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
		await succeeded(admin.channels.connect({ type: 'telegram', account: 't', name: 'Bot' }));
		const event = {
			kind: 'message',
			channel: { type: 'telegram', account: 't' },
			aliases: [{ kind: 'user', externalId: '7' }],
			messageId: 'm1',
			occurredAt: '2026-01-01T08:00:00Z',
			text: 'Hi',
		} as const;
		await succeeded(desk.asChannel('acme').inbound.receive({ event }));
		await succeeded(admin.contacts.edit({ contact: 'User #1', set: { phone: SPELLED } }));
		const { contact } = await succeeded(admin.contacts.show({ contact: 'User #1' }));
		expect(contact.values['phone']).toBe(SPELLED);
		expect(contact.matching['phone']).toEqual({ normaliser: 'phone.1', normalised: NUMBER });
	});
});
