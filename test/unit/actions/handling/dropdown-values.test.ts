import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { expectRefused } from '../../../support/refusals.js';
import { succeeded } from '../../../support/results.js';
import { aContact, aDropdown } from '../../../support/scenarios/situations.js';

async function withPlan() {
	const desk = aDesk();
	await aContact(desk);
	const { attribute, options } = await aDropdown(desk);
	const { attributes } = desk.as('administrator');
	await succeeded(attributes.switchOn({ attribute }));
	const edit = (plan: string | number) => desk.as('agent').contacts.edit({ contact: 1, set: { plan } });
	const held = async () => (await succeeded(desk.as('agent').contacts.show({ contact: 1 }))).contact;
	return { desk, attribute, attributes, options, edit, held };
}

const refusedFor = (reason: string, problem?: string) => ({
	code: 'attribute.write_refused',
	refused: [{ attribute: 'plan', reason, problem }],
});

describe('a value of a dropdown', () => {
	it.each(['Gold', 'GOLD', ' gôld ', 'Ｇｏｌｄ', 'Go\u200bld'])(
		'ATT-8 %s is the option with that label; its id is what is kept, and it never matches',
		async (label) => {
			const { edit, held, options } = await withPlan();
			await succeeded(edit(label));
			expect((await held()).values['plan']).toBe(options[1]);
			expect(Object.hasOwn((await held()).matching, 'plan')).toBe(false);
		},
	);

	it('ATT-8 is the id of an option, also when another has it for a label', async () => {
		const { attributes, edit, held, options } = await withPlan();
		await succeeded(attributes.addOption({ attribute: 'plan', label: options[2] }));
		await succeeded(edit(options[2]));
		expect((await held()).values['plan']).toBe(options[2]);
		await succeeded(edit(options[2].toUpperCase()));
		expect((await held()).values['plan']).not.toBe(options[2]);
	});

	it('ATT-8 said again in another spelling is no change', async () => {
		const { edit } = await withPlan();
		expect(await succeeded(edit('Gold'))).toMatchObject({ changed: ['plan'] });
		expect(await succeeded(edit('GOLD'))).toMatchObject({ changed: [] });
	});

	it.each(['Goldx', 'Diamond', 'id-', '__proto__', 0, '\u202eGold Basic'])('ATT-8 %s is none', async (value) => {
		const { desk, edit } = await withPlan();
		await expectRefused(desk, () => edit(value), refusedFor('invalid_value', 'not_an_option'));
	});

	it.each([
		[' ', 'blank'],
		['a\ud83d', 'malformed_text'],
		['a'.repeat(4_097), 'too_long'],
	])('ATT-16 %.5j is none', async (value, problem) => {
		const { desk, edit } = await withPlan();
		await expectRefused(desk, () => edit(value), refusedFor('invalid_value', problem));
	});

	it('ATT-8 an archived option is not chosen, by id or label, and is readable where it was; restored, it is chosen again', async () => {
		const { desk, attribute, attributes, edit, held, options } = await withPlan();
		await succeeded(edit('Gold'));
		await succeeded(attributes.archiveOption({ attribute, option: options[1] }));
		for (const value of [options[1], 'gold'])
			await expectRefused(desk, () => edit(value), refusedFor('option_archived'));
		expect((await held()).values['plan']).toBe(options[1]);
		await succeeded(edit('Basic'));
		await succeeded(attributes.restoreOption({ attribute, option: options[1] }));
		await succeeded(edit('Gold'));
		expect((await held()).values['plan']).toBe(options[1]);
	});

	it('ATT-8 a renamed option is found by its new label only', async () => {
		const { desk, attribute, attributes, edit, options } = await withPlan();
		const input = { attribute, option: options[1], label: 'Golden', basedOn: 2 };
		await succeeded(attributes.renameOption(input));
		await expectRefused(desk, () => edit('Gold'), refusedFor('invalid_value', 'not_an_option'));
		await succeeded(edit('golden'));
	});
});
