import { describe, expect, it } from 'vitest';
import type { EditAttributes } from '../../../../src/actions/handling/index.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { connect, contactOf, receiveMessage } from '../inbound/arrivals.js';

const chat = { type: 'web_chat', aliases: ['visitor:v1'] } as const;

async function withAna() {
	const desk = aDesk();
	await connect(desk, 'web_chat');
	await receiveMessage(desk, chat);
	const { attributes } = desk.as('administrator');
	await succeeded(attributes.define({ key: 'tier', label: 'Tier' }));
	await succeeded(attributes.switchOn({ attribute: 'tier' }));
	const edit = (input: Omit<EditAttributes, 'contact'>) => desk.as('agent').contacts.edit({ contact: 1, ...input });
	const value = async (key: string) => (await contactOf(desk, 'User #1')).values[key];
	return { desk, edit, value };
}

describe('values', () => {
	it.each([
		[0, '0'],
		[-0, '0'],
		[false, 'false'],
		[true, 'true'],
		[1.5, '1.5'],
		['0', '0'],
		[' Gold ', ' Gold '],
		['a'.repeat(4_096), 'a'.repeat(4_096)],
	])('ATT-9 %.10s is one, and is kept as text', async (given, kept) => {
		const { edit, value } = await withAna();
		await succeeded(edit({ set: { tier: given } }));
		expect(await value('tier')).toBe(kept);
	});

	it.each([
		['NaN', Number.NaN, 'not_a_number'],
		['1e400', Number.parseFloat('1e400'), 'not_a_number'],
		['-Infinity', Number.NEGATIVE_INFINITY, 'not_a_number'],
		['null', JSON.parse('null'), 'invalid_type'],
		['a list', JSON.parse('["Gold"]'), 'invalid_type'],
		['an object', JSON.parse('{"toString":"Gold"}'), 'invalid_type'],
	])(
		'ATT-14 %s is none: it is refused by name, and the value that stands is not changed',
		async (_what, given, problem) => {
			const { desk, edit, value } = await withAna();
			await succeeded(edit({ set: { tier: 'Gold' } }));
			const before = await eventsOf(desk.store);
			const failure = await failed(edit({ set: { tier: given, email: 'a@b.fr' } }));
			expect(failure).toEqual({ code: 'input.invalid', issues: [{ path: 'set.tier', problem }] });
			expect(await eventsOf(desk.store)).toEqual(before);
			expect(await value('tier')).toBe('Gold');
		},
	);

	it.each([
		['nothing', ''],
		['space', ' \n\t\u00a0'],
	])('ATT-14 %s is no value: a clear is asked for by its name', async (_what, given) => {
		const { desk, edit, value } = await withAna();
		await succeeded(edit({ set: { tier: 'Gold' } }));
		const before = await eventsOf(desk.store);
		const refused = [{ attribute: 'tier', reason: 'invalid_value', problem: 'blank' }];
		expect(await failed(edit({ set: { tier: given, email: 'a@b.fr' } }))).toEqual({
			code: 'attribute.write_refused',
			refused,
		});
		expect(await eventsOf(desk.store)).toEqual(before);
		expect(await value('tier')).toBe('Gold');
	});

	it('ATT-16 a value of 4,097 code points is refused, by code points and not by units', async () => {
		const { edit } = await withAna();
		await succeeded(edit({ set: { tier: '😀'.repeat(4_096) } }));
		expect(await failed(edit({ set: { tier: '😀'.repeat(4_097) } }))).toEqual({
			code: 'attribute.write_refused',
			refused: [{ attribute: 'tier', reason: 'invalid_value', problem: 'too_long' }],
		});
	});

	it('ATT-7 keys that no object should have are refused, and no prototype is touched', async () => {
		const { desk, edit } = await withAna();
		const before = await eventsOf(desk.store);
		for (const json of ['{"__proto__":"x"}', '{"hasOwnProperty":"x"}', '{"a\\u200b":"x"}', '{"":"x"}']) {
			const failure = await failed(edit({ set: JSON.parse(json) }));
			expect(failure).toMatchObject({ code: 'input.invalid', issues: [{ problem: 'malformed_key' }] });
		}
		expect(await failed(edit({ clear: ['__proto__'] }))).toMatchObject({ code: 'input.invalid' });
		expect(await eventsOf(desk.store)).toEqual(before);
		expect(Object.keys(Object.prototype)).toEqual([]);
	});

	it('ATT-9 201 keys at once are refused', async () => {
		const { edit } = await withAna();
		const set = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`key_${index}`, 'x']));
		const failure = await failed(edit({ set }));
		expect(failure).toMatchObject({ code: 'input.invalid', issues: [{ path: 'set', problem: 'too_many' }] });
	});

	it.each(['nobody', 'User #99', 99])(
		'ATT-9 for a contact nobody knows, %s, is refused as not found',
		async (contact) => {
			const { desk } = await withAna();
			const failure = await failed(desk.as('agent').contacts.edit({ contact, set: { tier: 'Gold' } }));
			expect(failure).toEqual({ code: 'contact.not_found' });
		},
	);

	it('CON-4 without the edit right it is refused, and the refusal says that an administrator can help', async () => {
		const permissions = { 'contact.edit': { administrator: true } };
		const desk = aDesk({ permissions });
		const failure = await failed(desk.as('agent').contacts.edit({ contact: 1, set: { email: 'a@b.fr' } }));
		const permission = 'contact.edit:custom_values';
		expect(failure).toEqual({ code: 'permission.denied', permission, actor: 'agent', administratorCanHelp: true });
	});
});

describe('the last that occurred wins', () => {
	const form = (id: string, at: string, email: string) => ({ ...chat, id, at, attributes: { email } });

	it('ATT-14 an edit made after a form was filled in stands, though the form arrives later', async () => {
		const { desk, edit, value } = await withAna();
		await succeeded(edit({ set: { email: 'agent@b.fr' } }));
		await receiveMessage(desk, form('m2', '08:10', 'form@b.fr'));
		expect(await value('email')).toBe('agent@b.fr');
		desk.clock.step(3_600_000);
		await receiveMessage(desk, form('m3', '09:00', 'form@b.fr'));
		expect(await value('email')).toBe('form@b.fr');
	});

	it('ATT-14 at the same instant one of us outranks the channel, whichever comes first', async () => {
		for (const order of ['edit first', 'form first']) {
			const { desk, edit, value } = await withAna();
			const steps = [
				() => succeeded(edit({ set: { email: 'agent@b.fr' } })),
				() => receiveMessage(desk, form('m2', '08:30', 'form@b.fr')),
			];
			for (const step of order === 'edit first' ? steps : steps.reverse()) await step();
			expect(await value('email')).toBe('agent@b.fr');
		}
	});

	it('ATT-14 at the same instant from the same side the higher message id stands, whichever comes first', async () => {
		for (const ids of [
			['m2', 'm3'],
			['m3', 'm2'],
		]) {
			const { desk, value } = await withAna();
			for (const id of ids) await receiveMessage(desk, form(id, '08:10', `${id}@b.fr`));
			expect(await value('email')).toBe('m3@b.fr');
		}
	});

	it('ATT-14 what arrives too late goes to the history only', async () => {
		const { desk, edit } = await withAna();
		await succeeded(edit({ set: { email: 'agent@b.fr' } }));
		await receiveMessage(desk, form('m2', '08:10', 'form@b.fr'));
		const facts = (await eventsOf(desk.store)).map(({ fact }) => fact);
		expect(facts.filter(({ type }) => type === 'contact.values_superseded')).toMatchObject([
			{ data: { set: ['email'] }, personal: { values: { email: 'form@b.fr' } } },
		]);
	});

	it('ATT-11 a clear is a write with a time: a form filled in before it, delivered after it, does not come back', async () => {
		const { desk, edit, value } = await withAna();
		await receiveMessage(desk, form('m2', '08:05', 'old@b.fr'));
		await succeeded(edit({ clear: ['email'] }));
		await receiveMessage(desk, form('m3', '08:10', 'late@b.fr'));
		expect(await value('email')).toBeUndefined();
	});

	it('ATT-11 so is a clear of what was never known', async () => {
		const { desk, edit, value } = await withAna();
		expect((await succeeded(edit({ clear: ['email'] }))).changed).toEqual([]);
		await receiveMessage(desk, form('m3', '08:10', 'late@b.fr'));
		expect(await value('email')).toBeUndefined();
	});

	it('ATT-14 a value written again stands from then on: nothing said in between displaces it', async () => {
		const { desk, edit, value } = await withAna();
		await succeeded(edit({ set: { email: 'agent@b.fr' } }));
		desk.clock.step(3_600_000);
		expect((await succeeded(edit({ set: { email: 'agent@b.fr' } }))).changed).toEqual([]);
		await receiveMessage(desk, form('m3', '09:00', 'form@b.fr'));
		expect(await value('email')).toBe('agent@b.fr');
	});
});
