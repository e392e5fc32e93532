import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { contactOf, receiveMessage } from '../../actions/inbound/arrivals.js';
import { shownPanel, withVisitor } from '../../views/panel/a-visitor.js';

const correct = (desk: TestDesk, input: object) => desk.as('agent').contacts.correct({ contact: 1, ...input });

describe('a correction', () => {
	it('CON-9 wins on the panel, and leaves what the channel says', async () => {
		const { desk, first } = await withVisitor();
		desk.clock.step(1000);
		const set = { name: 'Ana Lima', language: 'PT-br', currency: 'brl', country: 'br', time_zone: 'america/sao_paulo' };
		expect(await succeeded(correct(desk, { set }))).toEqual({
			contactId: first.contactId,
			changed: ['country', 'currency', 'language', 'name', 'time_zone'],
		});
		const { name, setting } = await shownPanel(desk);
		expect(name).toMatchObject({
			value: 'Ana Lima',
			source: 'agent',
			trust: 'vouched',
			by: 'agent-1',
			correction: { instead: 'Ana' },
		});
		expect(setting).toMatchObject({
			language: { value: 'pt-BR', correction: { instead: 'fr-FR' } },
			currency: { value: 'BRL', correction: { instead: 'EUR' } },
			country: { value: 'BR', correction: { instead: 'FR' } },
			timeZone: { value: 'America/Sao_Paulo', correction: { instead: 'Europe/Paris' } },
			browser: { value: 'Firefox 145', correction: undefined },
		});
		expect((await contactOf(desk, first.contactId)).values).toMatchObject({ name: 'Ana', language: 'fr-FR' });
	});

	it('CON-9 stands, whatever the channel says afterwards', async () => {
		const { desk, message } = await withVisitor();
		await succeeded(correct(desk, { set: { name: 'Ana Lima' } }));
		await receiveMessage(desk, { ...message, id: 'm2', at: '23:00', attributes: { name: 'A.' } });
		expect((await shownPanel(desk)).name).toMatchObject({ value: 'Ana Lima', correction: { instead: 'A.' } });
	});

	it('CON-9 can be withdrawn: what the channel says counts again', async () => {
		const { desk } = await withVisitor();
		const before = await shownPanel(desk);
		await succeeded(correct(desk, { set: { name: 'Ana Lima', country: 'BR' } }));
		desk.clock.step(1000);
		const withdrawn = await succeeded(
			correct(desk, { set: { name: 'Other' }, withdraw: ['name', 'country', 'currency'] }),
		);
		expect(withdrawn.changed).toEqual(['country', 'name']);
		const after = await shownPanel(desk);
		expect([after.name, after.setting]).toEqual([before.name, before.setting]);
	});

	it('CON-9 says what the channel does not', async () => {
		const { desk, message } = await withVisitor();
		const { contactId: contact } = await receiveMessage(desk, {
			...message,
			aliases: ['visitor:v2'],
			id: 'm2',
			attributes: {},
		});
		await succeeded(correct(desk, { contact, set: { name: 'Bruno' } }));
		expect((await shownPanel(desk, contact)).name).toMatchObject({
			value: 'Bruno',
			correction: { instead: undefined },
		});
	});

	it('CON-9 of two, the one made last stands', async () => {
		const { desk } = await withVisitor();
		desk.clock.step(60_000);
		await succeeded(correct(desk, { set: { name: 'Late' } }));
		desk.clock.step(-30_000);
		expect((await succeeded(correct(desk, { set: { name: 'Early' }, withdraw: [] }))).changed).toEqual([]);
		expect((await succeeded(correct(desk, { withdraw: ['name'] }))).changed).toEqual([]);
		expect((await shownPanel(desk)).name?.value).toBe('Late');
	});

	it('CON-9 made twice, or withdrawn without being there, writes nothing', async () => {
		const { desk } = await withVisitor();
		await succeeded(correct(desk, { set: { name: 'Ana Lima' } }));
		const before = await eventsOf(desk.store);
		for (const input of [{ set: { name: 'Ana Lima' } }, { withdraw: ['country'] }, { set: {} }, {}]) {
			expect((await succeeded(correct(desk, input))).changed).toEqual([]);
		}
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('CON-9 plays no part in matching', async () => {
		const { desk, message } = await withVisitor();
		await succeeded(desk.as('administrator').matching.choose({ attribute: 'name' }));
		const other = await receiveMessage(desk, {
			...message,
			aliases: ['visitor:v2'],
			id: 'm2',
			attributes: { name: 'Bruno' },
		});
		await succeeded(correct(desk, { set: { name: 'Bruno' } }));
		expect((await shownPanel(desk)).linked).toEqual([]);
		expect((await shownPanel(desk, other.contactId)).linked).toEqual([]);
	});
});

describe('what cannot be corrected', () => {
	it.each([
		'current_url',
		'ip_address',
		'browser',
		'operating_system',
		'location',
		'username',
		'id',
		'created_at',
		'phone',
		'__proto__',
		'constructor',
	])('CON-9 %s', async (attribute) => {
		const { desk } = await withVisitor();
		const set: unknown = JSON.parse(`{"${attribute}":"x"}`);
		expect(await failed(correct(desk, { set }))).toMatchObject({ code: 'input.invalid' });
		expect(await failed(correct(desk, { withdraw: [attribute] }))).toMatchObject({ code: 'input.invalid' });
	});

	it.each([
		['language', 'klingon', 'not_a_language'],
		['language', '', 'not_a_language'],
		['currency', 'XXX', 'not_a_currency'],
		['currency', '€', 'not_a_currency'],
		['country', 'UK', 'not_a_country'],
		['country', 'ＦＲ', 'not_a_country'],
		['time_zone', 'Mars/Olympus', 'not_a_time_zone'],
		['name', '\u200B\u200B', 'blank'],
		['name', 'x'.repeat(201), 'too_long'],
		['name', '\uD800', 'malformed_text'],
		['name', 'a\nb', 'malformed_text'],
	])('CON-8 a %s of %j', async (attribute, value, problem) => {
		const { desk } = await withVisitor();
		expect(await failed(correct(desk, { set: { [attribute]: value } }))).toEqual({
			code: 'input.invalid',
			issues: [{ path: `set.${attribute}`, problem }],
		});
	});

	it('CON-9 by a bot, an integration, an import or the CRM', async () => {
		const { desk } = await withVisitor();
		for (const kind of ['virtual_agent', 'autoresponder', 'integration', 'import', 'crm', 'channel'] as const) {
			const refused = await failed(desk.as(kind).contacts.correct({ contact: 1, set: { name: 'Bot' } }));
			expect(refused).toMatchObject({ code: 'permission.denied', permission: 'contact.edit:corrections' });
		}
	});

	it('CON-9 of nobody', async () => {
		const { desk } = await withVisitor();
		expect(await failed(correct(desk, { contact: 99, set: { name: 'X' } }))).toEqual({ code: 'contact.not_found' });
	});
});
