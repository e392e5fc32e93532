import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../../src/kernel/actor.js';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { connect, receiveMessage } from '../../actions/inbound/arrivals.js';
import { shownPanel, withVisitor } from './a-visitor.js';

describe('its attributes', () => {
	async function withAttributes() {
		const world = await withVisitor();
		const { attributes } = world.desk.as('administrator');
		for (const [key, crmManaged] of [
			['tier', false],
			['score', true],
			['off', false],
		] as const) {
			world.desk.clock.step(1);
			await succeeded(attributes.define({ key, label: `Label ${key}`, crmManaged }));
			if (key !== 'off') await succeeded(attributes.switchOn({ attribute: key }));
		}
		await succeeded(world.desk.as('agent').contacts.edit({ contact: 1, set: { tier: 'Gold' } }));
		return world;
	}

	it('CON-2 come in order: built in, of the channel, custom; none twice, none that is off', async () => {
		const { desk } = await withAttributes();
		const { attributes } = await shownPanel(desk);
		expect(attributes.map(({ key, kind, label }) => [key, kind, label])).toEqual([
			['first_name', 'standard', undefined],
			['last_name', 'standard', undefined],
			['email', 'standard', undefined],
			['phone', 'standard', undefined],
			['url', 'standard', undefined],
			['tier', 'custom', 'Label tier'],
			['score', 'custom', 'Label score'],
		]);
		expect(attributes.find(({ key }) => key === 'tier')?.value).toMatchObject({ value: 'Gold', source: 'agent' });
		expect(attributes.map(({ crmManaged }) => crmManaged).indexOf(true)).toBe(6);
	});

	it('CON-2 of the channel stand between them', async () => {
		const desk = aDesk();
		await connect(desk, 'x');
		await receiveMessage(desk, { type: 'x', attributes: { followers: '120', url: 'https://ana.example' } });
		const { attributes } = await shownPanel(desk);
		const platform = attributes.filter(({ kind }) => kind === 'platform').map(({ key }) => key);
		expect(platform).toEqual(['biography', 'followers']);
		expect(attributes.find(({ key }) => key === 'url')).toMatchObject({
			kind: 'standard',
			writable: false,
			value: { value: 'https://ana.example' },
		});
	});

	it.each<readonly [ActorKind, readonly string[]]>([
		['agent', ['first_name', 'last_name', 'email', 'phone', 'url', 'tier']],
		['supervisor', ['first_name', 'last_name', 'email', 'phone', 'url', 'tier']],
		['administrator', ['first_name', 'last_name', 'email', 'phone', 'url', 'tier']],
		['virtual_agent', ['first_name', 'last_name', 'email', 'phone', 'url', 'tier']],
		['integration', ['first_name', 'last_name', 'email', 'phone', 'url', 'tier']],
	])('CON-4 the %s may write what a real write would be taken for', async (kind, writable) => {
		const { desk } = await withAttributes();
		const { attributes } = await shownPanel(desk, 1, kind);
		expect(attributes.filter((attribute) => attribute.writable).map(({ key }) => key)).toEqual(writable);
		for (const { key, writable: may } of attributes) {
			const preview = await desk.as(kind).contacts.edit.preview({ contact: 1, clear: [key] });
			expect(preview.isOk() && preview.value.output.refused.length === 0).toBe(may);
		}
	});

	it('CON-4 without the edit right nothing is writable, and the panel is shown all the same', async () => {
		const desk = aDesk({ permissions: { 'contact.edit': { administrator: true } } });
		await connect(desk);
		await receiveMessage(desk);
		expect((await shownPanel(desk)).attributes.some(({ writable }) => writable)).toBe(false);
		expect((await shownPanel(desk, 1, 'administrator')).attributes.some(({ writable }) => writable)).toBe(true);
	});
});
