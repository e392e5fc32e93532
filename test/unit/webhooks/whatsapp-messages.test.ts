import { readWhatsApp } from 'contact-desk/webhooks';
import { describe, expect, it } from 'vitest';
import { account, firstPath, messages, occurredAt, textMessage } from './whatsapp-payload.js';

const read = (message: Record<string, unknown>) => readWhatsApp(messages([message]))._unsafeUnwrap();
const sent = (type: string, body: unknown) => ({ ...textMessage('wamid.1'), type, text: undefined, [type]: body });
const written = (type: string, body: unknown) => {
	const { events, ignored, unreadable } = read(sent(type, body));
	expect({ ignored, unreadable }).toEqual({ ignored: [], unreadable: [] });
	const [event] = events;
	return event?.kind === 'message' ? { text: event.text, attachments: event.attachments } : undefined;
};

describe('WhatsApp: what somebody wrote', () => {
	it('CHA-1 a text message names account, id, time, path, aliases and attributes', () => {
		expect(read(textMessage('wamid.1')).events).toEqual([
			{
				kind: 'message',
				channel: { type: 'whatsapp', account },
				messageId: 'wamid.1',
				occurredAt,
				path: firstPath,
				aliases: [
					{ kind: 'bsuid', externalId: 'FR.1111' },
					{ kind: 'parent_bsuid', externalId: 'FR.ENT.2222' },
					{ kind: 'phone', externalId: '33612345678' },
				],
				text: 'text of wamid.1',
				attachments: undefined,
				visibility: 'private',
				attributes: { name: 'Ana Silva', username: 'ana.silva', phone: '+33612345678' },
			},
		]);
	});

	it.each([
		['image', { id: '77', mime_type: 'image/jpeg' }, '', { reference: '77', mediaType: 'image/jpeg' }],
		[
			'video',
			{ id: '77', caption: 'look', mime_type: 'video/mp4' },
			'look',
			{ reference: '77', mediaType: 'video/mp4' },
		],
		['document', { id: '77', caption: 'bill', filename: 'a.pdf' }, 'bill', { reference: '77', name: 'a.pdf' }],
		['sticker', { id: '77', mime_type: 'image/webp' }, '', { reference: '77', mediaType: 'image/webp' }],
		['audio', { id: '77', voice: false }, '', { reference: '77' }],
		['image', { url: 'https://media.example/1' }, '', { reference: 'https://media.example/1' }],
		['image', { id: '77', caption: 5, mime_type: [] }, '', { reference: '77' }],
	])('CHA-7 %s %o is a message by reference', (type, body, text, attachment) => {
		expect(written(type, body)).toEqual({ text, attachments: [{ kind: type, ...attachment }] });
	});

	it('CHA-7 a voice note is told from other audio', () => {
		expect(written('audio', { id: '77', voice: true })?.attachments).toEqual([{ kind: 'voice', reference: '77' }]);
		expect(written('voice', { id: '77' })?.attachments).toEqual([{ kind: 'voice', reference: '77' }]);
	});

	it.each([
		['button', { payload: 'secret', text: 'Yes, please' }, 'Yes, please'],
		['interactive', { type: 'button_reply', button_reply: { id: 'b1', title: 'Track' } }, 'Track'],
		[
			'interactive',
			{ type: 'list_reply', list_reply: { id: 'r1', title: 'Gold', description: '10 GB' } },
			'Gold\n10 GB',
		],
	])('CHA-7 %s %o reads as what was chosen', (type, body, text) => {
		expect(written(type, body)).toEqual({ text, attachments: undefined });
	});

	it.each([
		['{"comment":"Late","rating":4,"again":false,"flow_token":"tok"}', 'comment: Late\nrating: 4\nagain: false'],
		[
			'{"sizes":["S","M",{}],"address":{"city":"Lyon","geo":{"lat":1,"deep":{"x":1}}}}',
			'sizes: S, M\naddress.city: Lyon\naddress.geo.lat: 1',
		],
		['{"a":"x\\ud83d"}', 'a: x\uFFFD'],
		['not json', 'Sent'],
		['[1,2]', 'Sent'],
		[`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'Sent'],
		['{"flow_token":"tok"}', 'Sent'],
		['{"a":"","b":[],"c":null,"d":[{}]}', 'Sent'],
		['{"a":"","b":1}', 'b: 1'],
	])('CHA-7 the answers of a flow are lines of text: %.60s', (response_json, text) => {
		const reply = { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json } };
		expect(written('interactive', reply)?.text).toBe(text);
	});

	it('CHA-7 a location is its name, address and coordinates', () => {
		const place = { latitude: 37.46, longitude: -122.21, name: 'HQ', address: '1 Way', url: 'https://maps.example' };
		expect(written('location', place)).toEqual({
			text: 'HQ\n1 Way\n37.46,-122.21',
			attachments: [{ kind: 'location', name: 'HQ' }],
		});
		expect(written('location', { latitude: 0, longitude: 0 })?.text).toBe('0,0');
		expect(written('location', { name: 'HQ', longitude: 1 })?.text).toBe('HQ');
		expect(written('location', { name: 'HQ', latitude: 1 })?.text).toBe('HQ');
	});

	it('CHA-10 a shared contact card is text, and never an attribute of the sender', () => {
		const cards = [
			{
				name: { formatted_name: 'Chan' },
				phones: [{ phone: '+1 555', wa_id: '1555' }],
				emails: [{ email: 'c@x.org' }],
			},
			{ origin: 'contact_request', phones: [{ wa_id: '33799999999' }] },
			{ name: { first_name: 'Mo' }, phones: [{}, 5], emails: ['x', {}] },
			{ name: 'x', phones: 'y', emails: {} },
			'nonsense',
		];
		expect(written('contacts', cards)).toEqual({
			text: 'Chan +1 555 c@x.org\n33799999999\nMo',
			attachments: [{ kind: 'contact', name: 'Chan' }, { kind: 'contact' }, { kind: 'contact', name: 'Mo' }],
		});
		const [event] = read(sent('contacts', cards)).events;
		expect(event?.kind === 'message' && event.attributes?.['phone']).toBe('+33612345678');
	});

	it('CHA-7 two hundred contact cards are all in the text, twenty of them as attachments', () => {
		const cards = Array.from({ length: 200 }, (_, index) => ({ name: { formatted_name: `Card ${index}` } }));
		expect(written('contacts', cards)?.text.split('\n')).toHaveLength(200);
		expect(written('contacts', cards)?.attachments).toHaveLength(20);
	});

	it('CHA-7 an order is its note and a line for each product', () => {
		const product_items = [
			{ product_retailer_id: 'HAMBURGER', quantity: 3, item_price: 30, currency: 'ILS' },
			{ product_retailer_id: 'SODA' },
			{ quantity: 4 },
			{ quantity: 4, product_retailer_id: '' },
			{ quantity: Number.POSITIVE_INFINITY, product_retailer_id: 'TEA', item_price: '', currency: 'EUR' },
		];
		expect(written('order', { catalog_id: '1', text: 'no onions', product_items })?.text).toBe(
			'no onions\n3 × HAMBURGER, 30 ILS\n? × SODA\n? × TEA, EUR',
		);
	});

	it.each([
		['text', {}],
		['text', { body: '' }],
		['text', { body: 5 }],
		['text', 'hello'],
		['image', {}],
		['image', { caption: 'no id' }],
		['video', null],
		['location', { latitude: 'x' }],
		['contacts', []],
		['contacts', [{}]],
		['contacts', {}],
		['order', { product_items: 7 }],
		['button', { payload: 'p' }],
		['interactive', undefined],
		['interactive', {}],
		['interactive', { type: 'button_reply' }],
		['interactive', { type: 'list_reply', list_reply: { description: '10 GB' } }],
		['interactive', { type: 'nfm_reply', nfm_reply: {} }],
		['system', undefined],
		['system', { body: 'User changed' }],
	])('CHA-7 a message of type %s with body %o is unreadable, not dropped', (type, body) => {
		expect(read(sent(type, body))).toEqual({
			events: [],
			ignored: [],
			unreadable: [{ path: firstPath, problem: 'missing_content' }],
		});
	});
});
