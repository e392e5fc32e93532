import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../../src/kernel/actor.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { connect, contactOf, receiveMessage } from '../inbound/arrivals.js';

/** A contact of a web chat, known as Ana, in a workspace with three custom attributes. */
async function withAna(): Promise<TestDesk> {
	const desk = aDesk();
	await connect(desk, 'web_chat');
	const attributes = { name: 'Ana', browser: 'Firefox' };
	await receiveMessage(desk, { type: 'web_chat', aliases: ['visitor:v1'], attributes });
	const { attributes: settings } = desk.as('administrator');
	await succeeded(settings.define({ key: 'tier', label: 'Tier' }));
	await succeeded(settings.define({ key: 'score', label: 'Score', crmManaged: true }));
	await succeeded(settings.define({ key: 'old', label: 'Old' }));
	for (const attribute of ['tier', 'score']) await succeeded(settings.switchOn({ attribute }));
	desk.clock.step(60_000);
	return desk;
}

const NOW = '2026-11-22T08:31:00.000Z';
const people: readonly ActorKind[] = ['administrator', 'agent', 'supervisor'];
const automatic: readonly ActorKind[] = ['autoresponder', 'import', 'integration', 'system', 'virtual_agent'];

describe("a person's edit", () => {
	it('ATT-14 keeps source, trust, time and author with each value', async () => {
		const desk = await withAna();
		const edited = await succeeded(
			desk.as('agent').contacts.edit({ contact: 1, set: { tier: 'Gold', email: 'a@b.fr' } }),
		);
		expect(edited).toMatchObject({ changed: ['tier', 'email'], refused: [] });
		const { values, provenance, matching } = await contactOf(desk, 'User #1');
		expect(values).toMatchObject({ tier: 'Gold', email: 'a@b.fr', name: 'Ana' });
		for (const key of ['tier', 'email']) {
			expect(provenance[key]).toMatchObject({ source: 'agent', trust: 'vouched', by: 'agent-1', at: NOW });
		}
		expect(matching['email']).toMatchObject({ normalised: 'a@b.fr' });
		expect(matching['tier']).toBeUndefined();
	});

	it.each(people)('ATT-9 by one of us (%s) is all or nothing, naming each bad key', async (kind) => {
		const desk = await withAna();
		const before = await eventsOf(desk.store);
		const set = { tier: 'Gold', browser: 'Chrome', score: '9', old: 'x', email: 'nobody', shoe_size: '39' };
		expect(await failed(desk.as(kind).contacts.edit({ contact: 1, set }))).toEqual({
			code: 'attribute.write_refused',
			refused: [
				{ attribute: 'browser', reason: 'read_only', problem: undefined },
				{ attribute: 'score', reason: 'crm_managed', problem: undefined },
				{ attribute: 'old', reason: 'disabled', problem: undefined },
				{ attribute: 'email', reason: 'invalid_value', problem: 'not_an_email' },
				{ attribute: 'shoe_size', reason: 'not_found', problem: undefined },
			],
		});
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('ATT-11 is a patch: what is not named stays, what is cleared goes, and the clear has a time and an author', async () => {
		const desk = await withAna();
		const { contacts } = desk.as('agent');
		await succeeded(contacts.edit({ contact: 1, set: { tier: 'Gold', email: 'a@b.fr' } }));
		desk.clock.step(1000);
		expect((await succeeded(contacts.edit({ contact: 1, clear: ['email'] }))).changed).toEqual(['email']);
		const { values, provenance, matching } = await contactOf(desk, 'User #1');
		expect(values).toEqual({ name: 'Ana', browser: 'Firefox', tier: 'Gold' });
		expect(provenance['email']).toMatchObject({ at: '2026-11-22T08:31:01.000Z', by: 'agent-1' });
		expect(matching['email']).toBeUndefined();
	});

	it('ATT-11 an unknown key, set or cleared, is refused by name', async () => {
		const desk = await withAna();
		const refusal = { refused: [{ attribute: 'shoe_size', reason: 'not_found' }] };
		const { contacts } = desk.as('agent');
		expect(await failed(contacts.edit({ contact: 1, clear: ['shoe_size'] }))).toMatchObject(refusal);
		expect(await failed(contacts.edit({ contact: 1, set: { shoe_size: '39' } }))).toMatchObject(refusal);
		expect(await failed(contacts.edit({ contact: 1, set: { constructor: 'x' } }))).toMatchObject({
			refused: [{ attribute: 'constructor', reason: 'not_found' }],
		});
	});

	it('ATT-11 what is both set and cleared is cleared; an edit of nothing is no edit', async () => {
		const desk = await withAna();
		const { contacts } = desk.as('agent');
		await succeeded(contacts.edit({ contact: 1, set: { tier: 'Gold' } }));
		desk.clock.step(1000);
		await succeeded(contacts.edit({ contact: 1, set: { tier: 'Silver' }, clear: ['tier', 'tier'] }));
		expect((await contactOf(desk, 'User #1')).values['tier']).toBeUndefined();
		const before = await eventsOf(desk.store);
		for (const edit of [{}, { set: {} }, { clear: [] }]) {
			expect((await succeeded(contacts.edit({ contact: 1, ...edit }))).changed).toEqual([]);
		}
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('ATT-1 a phone typed for a web chat contact equals the phone WhatsApp asserts, and there it is protected', async () => {
		const desk = await withAna();
		await connect(desk);
		const attributes = { phone: '+33612345678' };
		const { contactId } = await receiveMessage(desk, { id: 'm2', aliases: ['phone:33612345678'], attributes });
		await succeeded(desk.as('agent').contacts.edit({ contact: 1, set: { phone: '+33 (0)6 12 34 56 78' } }));
		await succeeded(desk.as('administrator').matching.choose({ attribute: 'phone' }));
		const { linked } = await succeeded(desk.as('agent').panel.show({ contact: 1 }));
		expect(linked).toMatchObject([{ contactId, trust: 'vouched' }]);
		const refusal = await failed(
			desk.as('agent').contacts.edit({ contact: contactId, set: { phone: '+33699999999' } }),
		);
		expect(refusal).toMatchObject({ refused: [{ attribute: 'phone', reason: 'read_only' }] });
	});
});

describe("an automatic writer's edit", () => {
	it.each(automatic)('ATT-9 by the %s is taken field by field, and what is refused is reported', async (kind) => {
		const desk = await withAna();
		const set = { tier: 'Gold', browser: 'Chrome', email: 'nobody', old: 'x' };
		const edited = await succeeded(desk.as(kind).contacts.edit({ contact: 1, set }));
		expect(edited.changed).toEqual(['tier']);
		expect(edited.refused.map(({ attribute, reason }) => `${attribute} ${reason}`)).toEqual([
			'browser read_only',
			'email invalid_value',
			'old disabled',
		]);
		const { values, provenance } = await contactOf(desk, 'User #1');
		expect(values).toEqual({ name: 'Ana', browser: 'Firefox', tier: 'Gold' });
		expect(provenance['tier']).toMatchObject({ source: kind, by: `${kind}-1` });
	});

	it.each([
		['virtual_agent', 'claimed'],
		['autoresponder', 'claimed'],
		['integration', 'vouched'],
		['import', 'vouched'],
		['system', 'vouched'],
		['agent', 'vouched'],
	] as const)('ATT-14 what the %s writes is %s', async (kind, trust) => {
		const desk = await withAna();
		await succeeded(desk.as(kind).contacts.edit({ contact: 1, set: { tier: 'Gold' } }));
		expect((await contactOf(desk, 'User #1')).provenance['tier']).toMatchObject({ trust });
	});

	it('ATT-10 the CRM writes what it manages and nothing else', async () => {
		const desk = await withAna();
		const edited = await succeeded(
			desk.as('crm').contacts.edit({ contact: 1, set: { score: 9, tier: 'Gold', email: 'a@b.fr' } }),
		);
		expect(edited.changed).toEqual(['score']);
		expect(edited.refused.map(({ attribute, reason }) => `${attribute} ${reason}`)).toEqual([
			'tier not_crm_managed',
			'email not_crm_managed',
		]);
		expect((await contactOf(desk, 'User #1')).provenance['score']).toMatchObject({ source: 'crm', trust: 'vouched' });
	});

	it('ATT-9 with nothing but refusals writes nothing', async () => {
		const desk = await withAna();
		const before = await eventsOf(desk.store);
		const edited = await succeeded(desk.as('integration').contacts.edit({ contact: 1, set: { browser: 'Chrome' } }));
		expect(edited).toMatchObject({ changed: [], refused: [{ attribute: 'browser' }] });
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('ATT-9 a blank value among good ones is refused alone', async () => {
		const desk = await withAna();
		const edited = await succeeded(
			desk.as('integration').contacts.edit({ contact: 1, set: { tier: 'Gold', email: '' } }),
		);
		expect(edited.changed).toEqual(['tier']);
	});
});
