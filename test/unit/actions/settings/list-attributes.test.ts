import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { aDropdown, switchedOnAttribute } from '../../../support/scenarios/situations.js';

async function withAFew() {
	const desk = aDesk();
	const { attributes, matching } = desk.as('administrator');
	await switchedOnAttribute(desk, 'tier');
	desk.clock.step(1);
	const { options } = await aDropdown(desk);
	const list = () => succeeded(desk.as('agent').attributes.list({}));
	const listed = async (key: string) => (await list()).attributes.find((attribute) => attribute.key === key);
	return { desk, attributes, matching, options, list, listed };
}

describe('the list of administrators', () => {
	it('ATT-17 has every attribute once: those in the order first, then hidden, placed elsewhere and switched off', async () => {
		const { list } = await withAFew();
		const { attributes, orderRevision } = await list();
		const keys = attributes.map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys.slice(0, 9)).toEqual([
			...['first_name', 'last_name', 'email', 'phone', 'url'],
			...['city', 'biography', 'followers', 'tier'],
		]);
		expect(keys.slice(9)).toEqual([
			...['vip', 'language', 'name', 'picture_url', 'username', 'country'],
			...['currency', 'browser', 'operating_system', 'time_zone', 'current_url', 'ip_address', 'location'],
			...['union_id', 'plan'],
		]);
		expect(attributes.map(({ place }) => place)).toEqual(keys.map((_, place) => (place < 9 ? place : undefined)));
		expect(orderRevision).toBe(0);
	});

	it('ATT-17 says of a custom one all there is to say', async () => {
		const { attributes, matching, listed } = await withAFew();
		await succeeded(attributes.relabel({ attribute: 'tier', label: 'Tier', icon: 'medal', basedOn: 2 }));
		await succeeded(attributes.classify({ attribute: 'tier', crmManaged: true, lookup: true }));
		await succeeded(matching.choose({ attribute: 'tier' }));
		expect(await listed('tier')).toEqual({
			key: 'tier',
			kind: 'custom',
			label: 'Tier',
			icon: 'medal',
			enabled: true,
			place: 8,
			format: 'plain',
			options: [],
			crmManaged: true,
			lookup: true,
			matching: true,
			matchability: 'yes',
			channels: [],
			uses: [{ kind: 'matching' }, { kind: 'lookup' }],
			revision: 4,
		});
	});

	it('ATT-17 says of a dropdown its options, archived ones among them', async () => {
		const { attributes, options, listed } = await withAFew();
		await succeeded(attributes.archiveOption({ attribute: 'plan', option: options[1] }));
		expect(await listed('plan')).toMatchObject({
			...{ kind: 'custom', label: 'Plan', icon: undefined, enabled: false, place: undefined },
			format: 'dropdown',
			options: [
				{ id: options[0], label: 'Basic', archived: false },
				{ id: options[1], label: 'Gold', archived: true },
				{ label: 'Platinum', archived: false },
				{ label: 'Staff', archived: false },
			],
			...{ crmManaged: false, lookup: false, matching: false, matchability: 'no', uses: [], revision: 2 },
		});
	});

	it('ATT-17 says of a built-in one which channels fill it, and never that the CRM manages it', async () => {
		const { attributes, matching, listed } = await withAFew();
		await succeeded(attributes.classify({ attribute: 'email', lookup: true }));
		await succeeded(attributes.hide({ channelType: 'email', attribute: 'email' }));
		await succeeded(matching.choose({ attribute: 'email' }));
		expect(await listed('email')).toEqual({
			key: 'email',
			kind: 'standard',
			label: undefined,
			icon: undefined,
			enabled: true,
			place: 2,
			format: 'email',
			options: [],
			crmManaged: false,
			lookup: true,
			matching: true,
			matchability: 'yes',
			channels: [
				{ channelType: 'email', shown: false },
				{ channelType: 'web_chat', shown: true },
			],
			uses: [{ kind: 'matching' }, { kind: 'lookup' }],
			revision: undefined,
		});
	});

	it('ATT-17 says of one of channels whether any shows it, and whether it may match', async () => {
		const { attributes, listed } = await withAFew();
		const kept = { kind: 'platform', matchability: 'yes', crmManaged: false, matching: false, lookup: false, uses: [] };
		const hidden = { enabled: false, place: undefined, channels: [{ channelType: 'wechat', shown: false }] };
		expect(await listed('union_id')).toMatchObject({ ...kept, ...hidden });
		await succeeded(attributes.show({ channelType: 'wechat', attribute: 'union_id' }));
		const shown = { enabled: true, place: 6, channels: [{ channelType: 'wechat', shown: true }] };
		expect(await listed('union_id')).toMatchObject({ ...kept, ...shown });
		expect(await listed('followers')).toMatchObject({ format: 'plain', matchability: 'no' });
		expect(await listed('name')).toMatchObject({ matchability: 'yes', enabled: true, place: undefined });
		expect(await listed('first_name')).toMatchObject({ matchability: 'no' });
	});

	it('ATT-17 has no deleted one', async () => {
		const { attributes, listed } = await withAFew();
		await succeeded(attributes.delete({ attribute: 'tier' }));
		expect(await listed('tier')).toBeUndefined();
	});
});
