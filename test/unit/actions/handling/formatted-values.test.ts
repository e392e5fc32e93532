import { describe, expect, it } from 'vitest';
import type { ValueFormat } from '../../../../src/records/attributes/index.js';
import { aDesk } from '../../../support/a-desk.js';
import { expectRefused } from '../../../support/refusals.js';
import { succeeded } from '../../../support/results.js';
import { aContact } from '../../../support/scenarios/situations.js';

/** A contact, and a field of a format, matchable where it can be. */
async function withField(format: ValueFormat) {
	const desk = aDesk();
	await aContact(desk);
	const matchable = format === 'email' || format === 'phone';
	const { attributes } = desk.as('administrator');
	await succeeded(attributes.define({ key: 'field', label: 'Field', format, matchable }));
	await succeeded(attributes.switchOn({ attribute: 'field' }));
	const edit = (field: number | string) => desk.as('agent').contacts.edit({ contact: 1, set: { field } });
	const held = async () => (await succeeded(desk.as('agent').contacts.show({ contact: 1 }))).contact;
	return { desk, edit, held };
}

describe('a field with a format', () => {
	it.each([
		['number', 'NaN', 'not_a_number'],
		['number', '1e400', 'not_a_number'],
		['number', '1e3', 'not_a_number'],
		['date', '2026-02-30', 'not_a_date'],
		['date', '22.11.2026', 'not_a_date'],
		['email', 'ana@', 'not_an_email'],
		['phone', 'home', 'not_a_phone_number'],
		['url', 'shop', 'not_a_url'],
	] as const)('ATT-6 of %s refuses %s', async (format, value, problem) => {
		const { desk, edit } = await withField(format);
		const refused = [{ attribute: 'field', reason: 'invalid_value', problem }];
		await expectRefused(desk, () => edit(value), { code: 'attribute.write_refused', refused });
	});

	it.each([
		['number', 0],
		['number', '-1.50'],
		['date', '2028-02-29'],
		['url', 'https://bücher.example/?a=1'],
	] as const)('ATT-6 of %s takes %s, and never matches', async (format, value) => {
		const { edit, held } = await withField(format);
		await succeeded(edit(value));
		expect((await held()).values['field']).toBe(String(value));
		expect(Object.hasOwn((await held()).matching, 'field')).toBe(false);
	});

	it('ATT-6, MAT-3 of e-mail keeps an international domain as written, and compares it as it goes over the wire', async () => {
		const { edit, held } = await withField('email');
		await succeeded(edit('Ana@BÜCHER.example'));
		expect((await held()).values['field']).toBe('Ana@BÜCHER.example');
		expect((await held()).matching['field']?.normalised).toBe('ana@xn--bcher-kva.example');
	});

	it('ATT-6, MAT-3 of phone keeps a number without its country, and compares it with nothing', async () => {
		const { edit, held } = await withField('phone');
		await succeeded(edit('06 12 34 56 78'));
		expect((await held()).values['field']).toBe('06 12 34 56 78');
		expect((await held()).matching['field']).toBeUndefined();
		await succeeded(edit('+33 6 12 34 56 78'));
		expect((await held()).matching['field']?.normalised).toBe('+33612345678');
	});
});
