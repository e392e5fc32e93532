import { readWebChat, type WebChatEvent, type WebChatMessage, type WebChatWebhook } from 'contact-desk/webhooks';
import { describe, expect, it } from 'vitest';

const message: WebChatMessage = {
	kind: 'message',
	messageId: 'm-1',
	sentAt: '2026-11-22T09:30:00+01:00',
	visitorId: 'v-1',
	text: 'Hello',
};

const webhook = (...events: readonly WebChatEvent[]): WebChatWebhook => ({ account: 'site-1', events });
const mapped = (...events: readonly unknown[]) => readWebChat({ account: 'site-1', events })._unsafeUnwrap();
const attributesOf = (more: Partial<WebChatMessage>) => {
	const [event] = readWebChat(webhook({ ...message, ...more }))._unsafeUnwrap().events;
	return event?.kind === 'message' ? event.attributes : undefined;
};

describe('web chat: what a visitor wrote', () => {
	it('CHA-1 a message names account, id, time, path, aliases', () => {
		expect(readWebChat(webhook(message))._unsafeUnwrap()).toEqual({
			events: [
				{
					kind: 'message',
					channel: { type: 'web_chat', account: 'site-1' },
					messageId: 'm-1',
					occurredAt: '2026-11-22T08:30:00.000Z',
					path: 'events.0',
					aliases: [{ kind: 'visitor', externalId: 'v-1' }],
					text: 'Hello',
					attachments: undefined,
					visibility: 'private',
					attributes: undefined,
				},
			],
			ignored: [],
			unreadable: [],
		});
	});

	it('CHA-4 a signed user id comes before the id of the browser', () => {
		expect(mapped({ ...message, userId: 'u-9' }).events).toMatchObject([
			{
				aliases: [
					{ kind: 'user', externalId: 'u-9' },
					{ kind: 'visitor', externalId: 'v-1' },
				],
			},
		]);
	});

	it('CHA-9 page, visitor and form fill the attributes', () => {
		const visitor = {
			language: 'pt-BR',
			currency: 'EUR',
			country: 'fr',
			browser: 'Firefox 140',
			operatingSystem: 'Linux',
			timeZone: 'Europe/Paris',
			ipAddress: '2001:db8::1',
			location: 'Lyon, France',
		};
		const page = { url: 'https://shop.example/cart', title: 'Cart' };
		const form = { name: 'Ana', email: 'Ana@Example.org ', phone: '06 12 34 56 78' };
		expect(attributesOf({ visitor, page, form })).toEqual({
			name: 'Ana',
			email: 'Ana@Example.org ',
			phone: '06 12 34 56 78',
			language: 'pt-BR',
			currency: 'EUR',
			country: 'fr',
			browser: 'Firefox 140',
			operating_system: 'Linux',
			time_zone: 'Europe/Paris',
			current_url: 'https://shop.example/cart',
			ip_address: '2001:db8::1',
			location: 'Lyon, France',
		});
	});

	it('CHA-9 what is absent or empty fills nothing', () => {
		expect(attributesOf({ visitor: {}, form: { name: '', email: undefined } })).toBeUndefined();
		expect(attributesOf({ form: { phone: '0612' } })).toEqual({ phone: '0612' });
	});

	it('CHA-7 attachments are handed on by reference', () => {
		const attachments = [{ kind: 'image', reference: 'f-1', mediaType: 'image/png', name: 'a.png' }, { kind: 'audio' }];
		expect(mapped({ ...message, text: '', attachments }).events).toMatchObject([{ text: '', attachments }]);
		expect(mapped({ ...message, attachments: [] }).events).toMatchObject([{ attachments: undefined }]);
	});

	it.each([['\u202egnp.exe'], ['a\u200bb'], ['x'.repeat(100_000)], ['  ']])(
		'CHA-7 %.20j is handed on as it is',
		(text) => {
			expect(mapped({ ...message, text }).events).toMatchObject([{ text }]);
		},
	);

	it('CHA-7 what a database refuses is replaced', () => {
		const form = { name: 'A\ud83d' };
		const attachments = [{ kind: 'im\0age', name: 'a\udc00.png' }];
		expect(mapped({ ...message, text: 'a\ud83d \0', form, attachments }).events).toMatchObject([
			{
				text: 'a\uFFFD \uFFFD',
				attributes: { name: 'A\uFFFD' },
				attachments: [{ kind: 'im\uFFFDage', name: 'a\uFFFD.png' }],
			},
		]);
	});
});

describe('web chat: what makes no message', () => {
	it.each([
		[{ kind: 'typing', visitorId: 'v-1' }, 'typing'],
		[{ kind: 'typing', visitorId: 'v-1', isTyping: false }, 'typing'],
		[{ kind: 'read', visitorId: 'v-1' }, 'receipt'],
		[{ kind: 'read', visitorId: 'v-1', messageId: 'm-0' }, 'receipt'],
		[{ kind: 'presence', visitorId: 'v-1', state: 'online' }, 'presence'],
	])('CHA-7 %o is ignored: %s', (event, reason) => {
		expect(mapped(event)).toEqual({ events: [], ignored: [{ path: 'events.0', reason }], unreadable: [] });
	});
});

describe('web chat: one bad event among good ones', () => {
	it.each<[string, unknown, string]>([
		['null', null, 'invalid_type'],
		['a text', 'x', 'invalid_type'],
		['a list', [], 'invalid_type'],
		['no kind', {}, 'missing_kind'],
		['an unknown kind', { ...message, kind: 'hologram' }, 'invalid_kind'],
		['an inherited name as kind', { ...message, kind: 'constructor' }, 'invalid_kind'],
		['no id', { ...message, messageId: undefined }, 'missing_id'],
		['an empty id', { ...message, messageId: '' }, 'invalid_id'],
		['a number as id', { ...message, messageId: 5 }, 'invalid_id'],
		['an id with a bidi control', { ...message, messageId: 'm\u202e1' }, 'invalid_id'],
		['no visitor', { ...message, visitorId: undefined }, 'missing_sender'],
		['a visitor with a zero-width space', { ...message, visitorId: 'v\u200b1' }, 'invalid_sender'],
		['a visitor of 100 kB', { ...message, visitorId: 'v'.repeat(100_000) }, 'invalid_sender'],
		['a signed user with a space', { ...message, userId: 'u 9' }, 'invalid_sender'],
		['no time', { ...message, sentAt: undefined }, 'missing_timestamp'],
		['a time without offset', { ...message, sentAt: '2026-11-22T09:30:00' }, 'invalid_timestamp'],
		['the 30th of February', { ...message, sentAt: '2026-02-30T09:30:00Z' }, 'invalid_timestamp'],
		['a number as time', { ...message, sentAt: 5 }, 'invalid_timestamp'],
		['no text', { ...message, text: undefined }, 'missing_text'],
		['a number as text', { ...message, text: 5 }, 'invalid_text'],
		['nothing said', { ...message, text: '' }, 'missing_content'],
		['nothing said or sent along', { ...message, text: '', attachments: [] }, 'missing_content'],
		['21 attachments', { ...message, attachments: Array(21).fill({ kind: 'image' }) }, 'invalid_attachments'],
		[
			'a file in line',
			{ ...message, attachments: [{ kind: 'image', reference: 'x'.repeat(4097) }] },
			'invalid_attachments',
		],
		['an attachment without kind', { ...message, attachments: [{}] }, 'invalid_attachments'],
		['null for a form', { ...message, form: null }, 'invalid_form'],
		['a number in the form', { ...message, form: { phone: 5 } }, 'invalid_form'],
		['a page without address', { ...message, page: { title: 'x' } }, 'invalid_page'],
		['a visitor in one word', { ...message, visitor: 'x' }, 'invalid_visitor'],
		['a key too many', { ...message, mesageId: 'm' }, 'unrecognized_keys'],
		['a key too many inside', { ...message, form: { fullName: 'x' } }, 'unrecognized_keys'],
		['__proto__ as a key', JSON.parse('{"kind":"typing","visitorId":"v","__proto__":{"x":1}}'), 'unrecognized_keys'],
		['a state of next year', { kind: 'presence', visitorId: 'v', state: 'asleep' }, 'invalid_state'],
	])('CHA-7 an event with %s costs no other', (_, bad, problem) => {
		const { events, ignored, unreadable } = mapped(message, bad, { ...message, messageId: 'm-2' });
		expect(events.map(({ messageId, path }) => [messageId, path])).toEqual([
			['m-1', 'events.0'],
			['m-2', 'events.2'],
		]);
		expect({ ignored, unreadable }).toEqual({ ignored: [], unreadable: [{ path: 'events.1', problem }] });
	});

	it('CHA-7 a thousand events are read, the next ones are accounted for as too many', () => {
		const many = Array.from({ length: 1001 }, (_, index) => ({ ...message, messageId: `m-${index}` }));
		const { events, unreadable } = mapped(...many);
		expect(events).toHaveLength(1000);
		expect(unreadable).toEqual([{ path: 'events.1000', problem: 'too_many' }]);
	});
});

describe('web chat: the envelope', () => {
	it.each<[string, unknown, unknown]>([
		['nothing', undefined, [{ path: '', problem: 'invalid_type' }]],
		['a list', [], [{ path: '', problem: 'invalid_type' }]],
		['no account', { events: [] }, [{ path: 'account', problem: 'invalid_type' }]],
		['an account with a space', { account: 'a b', events: [] }, [{ path: 'account', problem: 'invalid_format' }]],
		['events as object', { account: 'a', events: {} }, [{ path: 'events', problem: 'invalid_type' }]],
		['a key too many', { account: 'a', events: [], secret: 1 }, [{ path: '', problem: 'unrecognized_keys' }]],
	])('CHA-7 %s is no webhook of a web chat', (_, body, issues) => {
		const failure = readWebChat(body)._unsafeUnwrapErr();
		expect(failure).toEqual({ code: 'webhook.unreadable', provider: 'web_chat', issues });
		expect(JSON.stringify(failure)).not.toContain('secret');
	});

	it('CHA-7 no events are an empty account', () => {
		expect(mapped()).toEqual({ events: [], ignored: [], unreadable: [] });
	});
});
