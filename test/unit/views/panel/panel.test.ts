import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { connect, receiveMessage } from '../../actions/inbound/arrivals.js';
import { shownPanel, withVisitor } from './a-visitor.js';

describe('the panel of a visitor', () => {
	it('CON-1 shows number, ids, type, channel of origin, created and last activity', async () => {
		const { desk, channelId, message, first } = await withVisitor();
		await receiveMessage(desk, { ...message, id: 'm2', at: '08:20' });
		expect(await shownPanel(desk)).toMatchObject({
			title: 'User #1',
			number: 1,
			contactId: first.contactId,
			conversationId: first.conversationId,
			type: 'visitor',
			createdAt: '2026-11-22T08:00:00.000Z',
			lastActivityAt: '2026-11-22T08:20:00.000Z',
			network: { channelId, channelType: 'web_chat', channelName: 'web_chat shop' },
		});
	});

	it('CON-1 shows what the channel says of language, place and device, each with how it is known', async () => {
		const { desk, channelId } = await withVisitor();
		const { name, setting } = await shownPanel(desk);
		const said = (value: string) => ({
			value,
			source: 'channel',
			trust: 'claimed',
			by: channelId,
			at: '2026-11-22T08:00:00.000Z',
		});
		expect(name).toEqual(said('Ana'));
		expect(setting).toEqual({
			language: said('fr-FR'),
			currency: said('EUR'),
			country: said('FR'),
			browser: said('Firefox 145'),
			operatingSystem: said('macOS 26'),
			timeZone: said('Europe/Paris'),
			currentUrl: said('https://shop.example/cart'),
			ipAddress: said('203.0.113.7'),
			location: said('Lyon'),
		});
	});

	it('CON-1 says of a value that was repeated when it was last said', async () => {
		const { desk, message } = await withVisitor();
		await receiveMessage(desk, { ...message, id: 'm2', at: '08:20', attributes: { language: 'fr_FR' } });
		const { setting } = await shownPanel(desk);
		expect(setting.language?.at).toBe('2026-11-22T08:20:00.000Z');
		expect(setting.currency?.at).toBe('2026-11-22T08:00:00.000Z');
	});

	it('CON-1 leaves absent what nobody said', async () => {
		const desk = aDesk();
		await connect(desk);
		await receiveMessage(desk);
		const panel = await shownPanel(desk);
		expect(panel.name).toBeUndefined();
		expect(Object.values(panel.setting).filter((value) => value !== undefined)).toEqual([]);
		expect(panel).toMatchObject({ validation: 'not_configured', linked: [], heldBack: [] });
	});
});

describe('how a contact is known on its network', () => {
	it('CON-2 shows handle, picture, logo, profile link, primary and secondary identifier', async () => {
		const desk = aDesk();
		await connect(desk, 'x');
		const attributes = { username: 'ana_lyon', picture_url: 'https://img.example/ana.jpg' };
		await receiveMessage(desk, { type: 'x', aliases: ['user:42'], attributes });
		expect((await shownPanel(desk)).network).toMatchObject({
			logo: 'x',
			handle: 'ana_lyon',
			picture: 'https://img.example/ana.jpg',
			profile: 'https://x.com/ana_lyon',
			primary: { kind: 'user', externalId: '42' },
			secondary: [],
		});
	});

	it.each([
		['whatsapp', ['phone:33612345678', 'bsuid:FR.ana'], 'bsuid'],
		['whatsapp', ['phone:33612345678'], 'phone'],
		['web_chat', ['visitor:v1', 'user:ana'], 'user'],
		['web_chat', ['visitor:v1'], 'visitor'],
	] as const)('CON-2, CHA-4 on %s, of %j the most durable is primary: %s', async (type, aliases, primary) => {
		const desk = aDesk();
		await connect(desk, type);
		for (const [index, alias] of aliases.entries()) {
			await receiveMessage(desk, { type, id: `m${index}`, at: `08:0${index}`, aliases: [alias, aliases[0]] });
		}
		const { network } = await shownPanel(desk);
		expect(network.primary?.kind).toBe(primary);
		expect(network.secondary.map(({ kind }) => kind)).toEqual(
			aliases.map((alias) => alias.split(':')[0]).filter((kind) => kind !== primary),
		);
	});

	it('CON-2, CHA-8 no longer shows a picture whose address has expired', async () => {
		const desk = aDesk();
		await connect(desk, 'instagram');
		const attributes = { picture_url: 'https://img.example/ana.jpg' };
		await receiveMessage(desk, { type: 'instagram', at: '08:30', aliases: ['igsid:42'], attributes });
		desk.clock.step(3 * 24 * 3_600_000);
		expect((await shownPanel(desk)).network.picture).toBe('https://img.example/ana.jpg');
		desk.clock.step(1);
		expect((await shownPanel(desk)).network.picture).toBeUndefined();
	});

	it('CON-2 of one that withheld every identifier there is no primary one', async () => {
		const desk = aDesk();
		await connect(desk, 'voice');
		await receiveMessage(desk, { type: 'voice', aliases: [] });
		expect((await shownPanel(desk)).network).toMatchObject({ primary: undefined, secondary: [], profile: undefined });
	});
});

describe('beside a conversation', () => {
	it("CON-4 it is the conversation asked for, if it is one of this contact's", async () => {
		const { desk, message, first } = await withVisitor();
		const { conversations } = desk.as('administrator');
		await succeeded(conversations.chooseAfterResolution({ afterResolution: 'start_another' }));
		await succeeded(conversations.changeStatus({ conversation: first.conversationId, status: 'resolved' }));
		desk.clock.step(3_600_000);
		const second = await receiveMessage(desk, { ...message, id: 'm2', at: '09:00' });
		expect((await shownPanel(desk)).conversationId).toBe(second.conversationId);
		const { panel } = desk.as('agent');
		const asked = await succeeded(panel.show({ contact: 1, conversation: first.conversationId }));
		expect(asked.conversationId).toBe(first.conversationId);

		const stranger = await receiveMessage(desk, { ...message, id: 'm3', aliases: ['visitor:v2'] });
		const notFound = { code: 'conversation.not_found' };
		for (const conversation of [stranger.conversationId, 'nobody']) {
			expect(await failed(panel.show({ contact: 1, conversation }))).toEqual(notFound);
		}
	});

	it('CON-1 it is its own newest, though linked contacts have more than a page of newer ones', async () => {
		const { desk, message, first } = await withVisitor();
		await succeeded(desk.as('administrator').matching.choose({ attribute: 'email' }));
		await succeeded(desk.as('agent').contacts.edit({ contact: 1, set: { email: 'ana@example.com' } }));
		const { conversations } = desk.as('administrator');
		await succeeded(conversations.chooseAfterResolution({ afterResolution: 'start_another' }));
		const other = { ...message, aliases: ['visitor:v2'], attributes: { email: 'ana@example.com' } };
		for (let index = 0; index < 51; index += 1) {
			desk.clock.step(60_000);
			const minute = String(index % 60).padStart(2, '0');
			const { conversationId: conversation } = await receiveMessage(desk, {
				...other,
				id: `o${index}`,
				at: `09:${minute}`,
			});
			await succeeded(conversations.changeStatus({ conversation, status: 'resolved' }));
		}
		const panel = await shownPanel(desk);
		expect(panel.history.items).toHaveLength(50);
		expect(panel.conversationId).toBe(first.conversationId);
	});

	it("CON-3 it shows the conversations of linked contacts, and goes on with the history's own cursor", async () => {
		const { desk, message, first } = await withVisitor();
		const history = await succeeded(desk.as('agent').history.list({ contact: 1 }));
		const panel = await shownPanel(desk);
		expect(panel.history).toEqual(history);
		expect(panel.history.items.map(({ conversationId }) => conversationId)).toEqual([first.conversationId]);
		expect(message.account).toBe('shop');
	});

	it('CON-1 of a contact nobody knows, or of another workspace, is not found', async () => {
		const { desk, first } = await withVisitor();
		const notFound = { code: 'contact.not_found' };
		for (const contact of ['User #2', 2, 'nobody']) {
			expect(await failed(desk.as('agent').panel.show({ contact }))).toEqual(notFound);
		}
		expect(await failed(desk.as('agent', 'globex').panel.show({ contact: first.contactId }))).toEqual(notFound);
	});
});
