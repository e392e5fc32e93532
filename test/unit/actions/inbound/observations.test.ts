import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { connect, contactOf, message, receive, receiveMessage } from './arrivals.js';

const chat = { type: 'web_chat', aliases: ['visitor:v1'] } as const;

/** What a web chat contact is known by, after one message with these attributes. */
async function known(attributes: Readonly<Record<string, string>>) {
	const desk = aDesk();
	await connect(desk, 'web_chat');
	const outcome = await receiveMessage(desk, { ...chat, attributes });
	const contact = await contactOf(desk, outcome.contactId);
	return { desk, outcome, contact };
}

/** A message with attributes that no typed caller could hand over. */
async function knownOf(json: string) {
	const desk = aDesk();
	await connect(desk, 'web_chat');
	const outcome = await receive(desk, { ...message(chat), attributes: JSON.parse(json) });
	if (outcome.kind !== 'received' || outcome.what !== 'message') throw new Error('not received');
	return { outcome, contact: await contactOf(desk, outcome.contactId) };
}

describe('what a web chat says', () => {
	it.each([
		['language', 'fr_FR', 'fr-FR'],
		['currency', 'eur', 'EUR'],
		['country', 'fr', 'FR'],
		['browser', 'Firefox 145', 'Firefox 145'],
		['operating_system', 'macOS 26', 'macOS 26'],
		['time_zone', 'europe/paris', 'Europe/Paris'],
		['location', 'Lyon, Auvergne-Rhône-Alpes', 'Lyon, Auvergne-Rhône-Alpes'],
	])(
		"CHA-9, ATT-3 %s lands in the contact, as the channel's word, and nobody else may write it",
		async (key, said, kept) => {
			const { desk, outcome, contact } = await known({ [key]: said });
			expect(outcome.dropped).toEqual([]);
			expect(contact.values).toEqual({ [key]: kept });
			expect(contact.provenance[key]).toMatchObject({ source: 'channel', trust: 'claimed', by: contact.channelId });
			expect(contact.matching).toEqual({});
			const edited = await desk.as('agent').contacts.edit({ contact: contact.id, set: { [key]: said } });
			expect(edited._unsafeUnwrapErr()).toEqual({
				code: 'attribute.write_refused',
				refused: [{ attribute: key, reason: 'read_only', problem: undefined }],
			});
		},
	);

	it.each([
		['current_url', 'https://shop.example/cart'],
		['ip_address', '2001:db8::1'],
		['ip_address', '203.0.113.7'],
	])('CHA-9 %s %s lands beside the contact, the newest only', async (key, said) => {
		const { desk, contact } = await known({ [key]: said });
		expect(contact.values).toEqual({});
		const { activity } = await succeeded(desk.as('agent').contacts.show({ contact: contact.id }));
		expect(activity?.volatile).toMatchObject({ [key]: { value: said } });
		await receiveMessage(desk, { ...chat, id: 'm0', at: '07:00', attributes: { current_url: 'https://old.example/' } });
		const later = await succeeded(desk.as('agent').contacts.show({ contact: contact.id }));
		expect(later.activity?.volatile[key]).toEqual(activity?.volatile[key]);
		expect(later.contact.revision).toBe(contact.revision);
	});

	it.each([
		['name', 'Ana  Müller', 'ana müller'],
		['email', 'Ana@Example.com', 'ana@example.com'],
		['phone', '+33 6 12 34 56 78', '+33612345678'],
	])(
		'CHA-9 the %s of its form is claimed even with evidence, matchable, and may be corrected',
		async (key, said, normalised) => {
			const { desk, contact } = await known({ [key]: said });
			expect(contact.values).toEqual({ [key]: said });
			expect(contact.provenance[key]).toMatchObject({ source: 'channel', trust: 'claimed', evidence: undefined });
			expect(contact.matching[key]).toMatchObject({ normalised });
			const edit = await succeeded(desk.as('agent').contacts.edit({ contact: contact.id, set: { [key]: said } }));
			expect(edit.changed).toEqual([key]);
			expect((await contactOf(desk, contact.id)).provenance[key]).toMatchObject({ source: 'agent', trust: 'vouched' });
		},
	);
});

describe('what is no value of its kind', () => {
	it.each([
		['language', 'klingonese', 'not_a_language'],
		['language', 'und', 'not_a_language'],
		['currency', 'EURO', 'not_a_currency'],
		['currency', 'XXX', 'not_a_currency'],
		['country', 'UK', 'not_a_country'],
		['country', 'ZZ', 'not_a_country'],
		['time_zone', 'Mars/Olympus', 'not_a_time_zone'],
		['time_zone', '+25:00', 'not_a_time_zone'],
		['ip_address', '203.0.113.256', 'not_an_ip_address'],
		['ip_address', 'localhost', 'not_an_ip_address'],
		['current_url', 'javascript:alert(1)', 'not_a_url'],
		['current_url', `https://shop.example/${'a'.repeat(100_000)}`, 'not_a_url'],
		['email', 'ana@', 'not_an_email'],
		['phone', 'call me', 'not_a_phone'],
		['shoe_size', '39', 'unknown'],
	])('CON-8 %s %s is dropped and reported, the rest is kept', async (attribute, said, problem) => {
		const { outcome, contact } = await known({ [attribute]: said, browser: 'Firefox' });
		expect(outcome.dropped).toEqual([{ attribute: problem === 'unknown' ? '?' : attribute, problem }]);
		expect(contact.values).toEqual({ browser: 'Firefox' });
	});

	it('CON-8 a later message with an invalid value leaves the one that stands', async () => {
		const { desk, contact } = await known({ language: 'fr' });
		await receiveMessage(desk, { ...chat, id: 'm2', at: '08:01', attributes: { language: 'klingonese' } });
		expect((await contactOf(desk, contact.id)).values).toEqual({ language: 'fr' });
	});

	it('CON-8 blank says nothing: it is no value, no clear, and no complaint', async () => {
		const { desk, contact, outcome } = await known({ language: 'fr', browser: ' \n ' });
		expect(outcome.dropped).toEqual([]);
		const second = { ...chat, id: 'm2', at: '08:01', attributes: { language: '' } };
		expect((await receiveMessage(desk, second)).dropped).toEqual([]);
		expect((await contactOf(desk, contact.id)).values).toEqual({ language: 'fr' });
	});

	it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
		'CON-8 the inherited name %s is unknown',
		async (key) => {
			const { outcome, contact } = await knownOf(`{"${key}":"x","browser":"Firefox"}`);
			expect(outcome.dropped).toEqual([{ attribute: '?', problem: 'unknown' }]);
			expect(contact.values).toEqual({ browser: 'Firefox' });
			expect(Object.keys(Object.prototype)).toEqual([]);
		},
	);

	it.each(['5', 'null', 'true', '{"a":1}', '["fr"]'])(
		'CON-8 a value that is no text, %s, is dropped as malformed',
		async (json) => {
			const { outcome, contact } = await knownOf(`{"language":${json},"browser":"Firefox"}`);
			expect(outcome.dropped).toEqual([{ attribute: 'language', problem: 'malformed' }]);
			expect(contact.values).toEqual({ browser: 'Firefox' });
		},
	);

	it('CON-8 text is made storable and cut to 4,096 code points, never within a character', async () => {
		const { contact } = await known({ browser: `Fire\u0000fox \ud83d`, location: '😀'.repeat(4_097) });
		expect(contact.values['browser']).toBe('Fire\ufffdfox \ufffd');
		expect(contact.values['location']).toBe('😀'.repeat(4_096));
	});
});
