import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { aDropdown, switchedOnAttribute } from '../../../support/scenarios/situations.js';
import { connect, contactOf, receiveMessage } from '../../actions/inbound/arrivals.js';
import { shownPanel, withVisitor } from './a-visitor.js';

const attributesOf = ({ as }: TestDesk) => as('administrator').attributes;

const keysOf = async (desk: TestDesk, contact: number) =>
	(await shownPanel(desk, contact)).attributes.map(({ key }) => key);

describe('the order on the panel', () => {
	it('ATT-12 is that of the workspace, filtered by the channel of the contact', async () => {
		const { desk } = await withVisitor();
		await connect(desk, 'x');
		await receiveMessage(desk, { type: 'x', id: 'm2', aliases: ['user:7'], attributes: { followers: '120' } });
		await switchedOnAttribute(desk, 'tier');
		const { attributes } = await succeeded(attributesOf(desk).list({}));
		const order = attributes.flatMap(({ key, place }) => (place === undefined ? [] : [key])).toReversed();
		await succeeded(attributesOf(desk).reorder({ order, basedOn: 0 }));
		const everywhere = ['url', 'phone', 'email', 'last_name', 'first_name'];
		expect(await keysOf(desk, 1)).toEqual(['tier', ...everywhere]);
		expect(await keysOf(desk, 2)).toEqual(['tier', 'followers', 'biography', ...everywhere]);
	});

	it('ATT-13 skips what is switched off, and has it back at its place', async () => {
		const { desk } = await withVisitor();
		await switchedOnAttribute(desk, 'tier');
		desk.clock.step(1);
		await switchedOnAttribute(desk, 'score');
		const before = await keysOf(desk, 1);
		await succeeded(attributesOf(desk).switchOff({ attribute: 'tier' }));
		expect(await keysOf(desk, 1)).toEqual(before.filter((key) => key !== 'tier'));
		await succeeded(attributesOf(desk).switchOn({ attribute: 'tier' }));
		expect(await keysOf(desk, 1)).toEqual(before);
	});

	it('ATT-13 has nothing of what was deleted', async () => {
		const { desk } = await withVisitor();
		await switchedOnAttribute(desk, 'tier');
		await succeeded(desk.as('agent').contacts.edit({ contact: 1, set: { tier: 'secret-value' } }));
		await succeeded(attributesOf(desk).delete({ attribute: 'tier' }));
		expect(JSON.stringify(await shownPanel(desk))).not.toContain('secret-value');
	});
});

describe('what is hidden', () => {
	it.each([
		['name', 'name', 'Ana'],
		['language', 'setting', 'fr-FR'],
		['currency', 'setting', 'EUR'],
		['country', 'setting', '"FR"'],
		['browser', 'setting', 'Firefox 145'],
		['operating_system', 'setting', 'macOS 26'],
		['time_zone', 'setting', 'Europe/Paris'],
		['current_url', 'setting', 'https://shop.example/cart'],
		['ip_address', 'setting', '203.0.113.7'],
		['location', 'setting', 'Lyon'],
	] as const)(
		'ATT-2 %s is nowhere on the panel of that channel type, goes on being filled, and comes back',
		async (attribute, part, text) => {
			const { desk, message } = await withVisitor();
			const shown = async () => JSON.stringify((await shownPanel(desk))[part]);
			expect(await shown()).toContain(text);
			await succeeded(attributesOf(desk).hide({ channelType: 'web_chat', attribute }));
			await receiveMessage(desk, {
				...message,
				id: 'm2',
				at: '08:10',
				attributes: { [attribute]: text.replaceAll('"', '') },
			});
			expect(JSON.stringify({ ...(await shownPanel(desk)), history: undefined })).not.toContain(text);
			await succeeded(attributesOf(desk).hide({ channelType: 'whatsapp', attribute: 'name' }));
			await succeeded(attributesOf(desk).show({ channelType: 'web_chat', attribute }));
			expect(await shown()).toContain(text);
		},
	);

	it('ATT-2 a handle is hidden with the address of the profile that says it; a picture on its own', async () => {
		const desk = aDesk();
		await connect(desk, 'x');
		const attributes = { username: 'ana', picture_url: 'https://pics.example/1.png' };
		await receiveMessage(desk, { type: 'x', aliases: ['user:7'], attributes });
		const network = async () => (await shownPanel(desk)).network;
		const all = { handle: 'ana', profile: 'https://x.com/ana', picture: 'https://pics.example/1.png' };
		expect(await network()).toMatchObject(all);
		await succeeded(attributesOf(desk).hide({ channelType: 'x', attribute: 'username' }));
		expect(await network()).toMatchObject({ ...all, handle: undefined, profile: undefined });
		await succeeded(attributesOf(desk).show({ channelType: 'x', attribute: 'username' }));
		await succeeded(attributesOf(desk).hide({ channelType: 'x', attribute: 'picture_url' }));
		expect(await network()).toMatchObject({ ...all, picture: undefined });
	});

	it('ATT-2 a profile that says no handle stays', async () => {
		const desk = aDesk();
		await connect(desk, 'youtube');
		await receiveMessage(desk, { type: 'youtube', aliases: ['channel:UC7'], attributes: { name: 'Ana' } });
		await succeeded(attributesOf(desk).hide({ channelType: 'youtube', attribute: 'name' }));
		const panel = await shownPanel(desk);
		expect([panel.name, panel.network.profile]).toEqual([undefined, 'https://www.youtube.com/channel/UC7']);
	});

	it('ATT-2 a built-in one is hidden where a channel fills it, and nowhere else', async () => {
		const { desk } = await withVisitor();
		await connect(desk);
		await receiveMessage(desk, { id: 'm2', attributes: { phone: '+33612345678' } });
		await succeeded(attributesOf(desk).hide({ channelType: 'whatsapp', attribute: 'phone' }));
		expect(await keysOf(desk, 1)).toContain('phone');
		expect(await keysOf(desk, 2)).not.toContain('phone');
		expect((await contactOf(desk, 'User #2')).values['phone']).toBe('+33612345678');
	});

	it('ATT-2 may match all the same', async () => {
		const { desk, message } = await withVisitor();
		await receiveMessage(desk, { ...message, id: 'm2', attributes: { phone: '+33612345678' } });
		await connect(desk);
		await receiveMessage(desk, { id: 'm3', attributes: { phone: '+33612345678' } });
		await succeeded(desk.as('administrator').matching.choose({ attribute: 'phone' }));
		await succeeded(attributesOf(desk).hide({ channelType: 'whatsapp', attribute: 'phone' }));
		await succeeded(attributesOf(desk).hide({ channelType: 'web_chat', attribute: 'phone' }));
		expect((await shownPanel(desk)).linked).toHaveLength(1);
	});

	it('ATT-2 what the catalogue hides is shown where an administrator says so', async () => {
		const desk = aDesk();
		await connect(desk, 'wechat');
		await receiveMessage(desk, { type: 'wechat', aliases: ['openid:7'], attributes: { union_id: 'u7' } });
		expect(await keysOf(desk, 1)).not.toContain('union_id');
		await succeeded(attributesOf(desk).show({ channelType: 'wechat', attribute: 'union_id' }));
		const shown = (await shownPanel(desk)).attributes.find(({ key }) => key === 'union_id');
		expect(shown).toMatchObject({ kind: 'platform', format: 'plain', writable: false, value: { value: 'u7' } });
	});
});

describe('each attribute', () => {
	it('CON-2 says its icon, whether the CRM looks contacts up by it, and of a dropdown the option', async () => {
		const { desk } = await withVisitor();
		const calls = attributesOf(desk);
		await succeeded(calls.define({ key: 'tier', label: 'Tier', icon: 'medal', lookup: true }));
		desk.clock.step(1);
		const { attribute, options } = await aDropdown(desk);
		await succeeded(calls.classify({ attribute: 'email', lookup: true }));
		for (const key of ['tier', attribute]) await succeeded(calls.switchOn({ attribute: key }));
		const shown = async (key: string) => (await shownPanel(desk)).attributes.find((line) => line.key === key);
		const text = { format: 'plain', option: undefined, crmManaged: false };
		expect(await shown('tier')).toMatchObject({ ...text, icon: 'medal', lookup: true });
		expect(await shown('email')).toMatchObject({ icon: undefined, lookup: true });
		expect(await shown('phone')).toMatchObject({ lookup: false, option: undefined });
		expect(await shown('plan')).toMatchObject({
			format: 'dropdown',
			option: undefined,
			icon: undefined,
			lookup: false,
		});
		await succeeded(desk.as('agent').contacts.edit({ contact: 1, set: { plan: 'gold' } }));
		await succeeded(calls.renameOption({ attribute, option: options[1], label: 'Golden', basedOn: 2 }));
		const chosen = { id: options[1], label: 'Golden', archived: false };
		expect(await shown('plan')).toMatchObject({ value: { value: options[1] }, option: chosen });
		await succeeded(calls.archiveOption({ attribute, option: options[1] }));
		expect(await shown('plan')).toMatchObject({ option: { ...chosen, archived: true }, writable: true });
	});
});
