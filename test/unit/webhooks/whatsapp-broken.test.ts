import { readWhatsApp } from 'contact-desk/webhooks';
import { describe, expect, it } from 'vitest';
import { account, ana, change, firstPath, messages, textMessage } from './whatsapp-payload.js';

const mapped = (body: unknown) => readWhatsApp(body)._unsafeUnwrap();
const good = textMessage('wamid.good');
const list = 'entry.0.changes.0.value.messages';

describe('WhatsApp: the envelope', () => {
	it.each([
		['nothing', undefined, [{ path: '', problem: 'invalid_type' }]],
		['null', null, [{ path: '', problem: 'invalid_type' }]],
		['a text', 'secret words', [{ path: '', problem: 'invalid_type' }]],
		['a list', [], [{ path: '', problem: 'invalid_type' }]],
		['another product', { object: 'page', entry: [] }, [{ path: 'object', problem: 'invalid_value' }]],
		['no product', { entry: [] }, [{ path: 'object', problem: 'invalid_value' }]],
		[
			'entry as object',
			{ object: 'whatsapp_business_account', entry: {} },
			[{ path: 'entry', problem: 'invalid_type' }],
		],
		['no entry', { object: 'whatsapp_business_account' }, [{ path: 'entry', problem: 'invalid_type' }]],
	])('CHA-7 %s is no webhook of WhatsApp', (_, body, issues) => {
		const failure = readWhatsApp(body)._unsafeUnwrapErr();
		expect(failure).toEqual({ code: 'webhook.unreadable', provider: 'whatsapp', issues });
	});

	it('CHA-7 the failure never holds what was sent', () => {
		const failure = readWhatsApp({ object: 'secret words', entry: 'secret words', secret: 1 })._unsafeUnwrapErr();
		expect(JSON.stringify(failure)).not.toContain('secret');
	});

	it('CHA-7 more than the envelope asks for is welcome', () => {
		const body = { ...messages([good]), all: {}, time: 5 };
		expect(mapped(body).events).toHaveLength(1);
		expect(mapped({ object: 'whatsapp_business_account', entry: [] })).toEqual({
			events: [],
			ignored: [],
			unreadable: [],
		});
	});

	it('CHA-7 a broken entry or change is accounted for, and costs no other', () => {
		const [whole] = [messages([good])['entry']].flat();
		const changes = [null, 'x', {}, { field: 5 }, { field: 'messages' }, { field: 'messages', value: [] }];
		const body = {
			object: 'whatsapp_business_account',
			entry: [null, 5, {}, { changes: {} }, { changes }, whole, { changes: [{ field: 'messages', value: {} }] }],
		};
		expect(mapped(body)).toMatchObject({
			events: [{ messageId: 'wamid.good', path: 'entry.5.changes.0.value.messages.0' }],
			unreadable: [
				{ path: 'entry.0', problem: 'invalid_type' },
				{ path: 'entry.1', problem: 'invalid_type' },
				{ path: 'entry.2', problem: 'missing_content' },
				{ path: 'entry.3', problem: 'missing_content' },
				{ path: 'entry.4.changes.0', problem: 'invalid_type' },
				{ path: 'entry.4.changes.1', problem: 'invalid_type' },
				{ path: 'entry.4.changes.2', problem: 'missing_field' },
				{ path: 'entry.4.changes.3', problem: 'missing_field' },
				{ path: 'entry.4.changes.4', problem: 'invalid_type' },
				{ path: 'entry.4.changes.5', problem: 'invalid_type' },
				{ path: 'entry.6.changes.0', problem: 'missing_content' },
			],
		});
	});

	it.each([[{}], ['x'], [null], [7]])('CHA-7 a list of messages that is %o is one unreadable item', (notAList) => {
		const { events, ignored, unreadable } = mapped(messages(notAList, { statuses: [{}] }));
		expect(events).toEqual([]);
		expect(ignored).toEqual([{ path: 'entry.0.changes.0.value.statuses.0', reason: 'receipt' }]);
		expect(unreadable).toEqual([{ path: list, problem: 'invalid_type' }]);
	});
});

describe('WhatsApp: one bad message among good ones', () => {
	it.each([
		['null', null, 'invalid_type'],
		['a text', 'x', 'invalid_type'],
		['a list', [], 'invalid_type'],
		['nothing in it', {}, 'missing_type'],
		['a number as type', { ...good, type: 5 }, 'missing_type'],
		['no id', { ...good, id: undefined }, 'missing_id'],
		['an empty id', { ...good, id: '' }, 'missing_id'],
		['an id of another type', { ...good, id: 5 }, 'invalid_id'],
		['an id with a space', { ...good, id: 'wamid 1' }, 'invalid_id'],
		['an id with a zero-width space', { ...good, id: 'wamid\u200b1' }, 'invalid_id'],
		['an id with a lone surrogate', { ...good, id: 'wamid\ud83d' }, 'invalid_id'],
		['an id of 100 kB', { ...good, id: 'x'.repeat(100_000) }, 'invalid_id'],
		['no time', { ...good, timestamp: undefined }, 'missing_timestamp'],
		['a time in words', { ...good, timestamp: 'yesterday' }, 'invalid_timestamp'],
		['a time before 1970', { ...good, timestamp: '-1' }, 'invalid_timestamp'],
		['a time in milliseconds', { ...good, timestamp: '1697043223000' }, 'invalid_timestamp'],
		['a time after the year 9999', { ...good, timestamp: '999999999999' }, 'invalid_timestamp'],
		['half a second', { ...good, timestamp: 1.5 }, 'invalid_timestamp'],
		['an id of 901 characters', { ...good, id: 'x'.repeat(901) }, 'invalid_id'],
		['a time in a list', { ...good, timestamp: ['1697043223'] }, 'invalid_timestamp'],
		['a time as object', { ...good, timestamp: {} }, 'invalid_timestamp'],
		['no sender', { ...good, from: undefined }, 'missing_sender'],
		['no text', { ...good, text: undefined }, 'missing_content'],
	])('CHA-7 a message with %s costs no other', (_, bad, problem) => {
		const { events, ignored, unreadable } = mapped(messages([textMessage('wamid.1'), bad, textMessage('wamid.2')]));
		expect(events.map(({ messageId, path }) => [messageId, path])).toEqual([
			['wamid.1', `${list}.0`],
			['wamid.2', `${list}.2`],
		]);
		expect(ignored).toEqual([]);
		expect(unreadable).toEqual([{ path: `${list}.1`, problem }]);
	});

	it('CHA-7 a time may also be a number', () => {
		expect(mapped(messages([{ ...good, timestamp: 0 }])).events).toMatchObject([
			{ occurredAt: '1970-01-01T00:00:00.000Z' },
		]);
	});

	it('CHA-7 things that are not even objects are no receipts', () => {
		expect(mapped(change('messages', { statuses: [null, {}] }))).toEqual({
			events: [],
			ignored: [{ path: 'entry.0.changes.0.value.statuses.1', reason: 'receipt' }],
			unreadable: [{ path: 'entry.0.changes.0.value.statuses.0', problem: 'invalid_type' }],
		});
	});

	it.each([
		[undefined, 'missing_account'],
		[{}, 'missing_account'],
		[{ phone_number_id: '<BUSINESS_PHONE_NUMBER_ID>' }, 'invalid_account'],
		[{ phone_number_id: 106540352242922 }, 'invalid_account'],
	])('CHA-2 without our account (%o) there is no event', (metadata, problem) => {
		const { events, unreadable } = mapped(messages([good], { metadata }));
		expect({ events, unreadable }).toEqual({ events: [], unreadable: [{ path: firstPath, problem }] });
	});

	it('CHA-7 a thousand messages are read, the next ones are accounted for as too many', () => {
		const many = Array.from({ length: 1002 }, (_, index) => textMessage(`wamid.${index}`));
		const { events, unreadable } = mapped(messages(many, { statuses: Array(1500).fill({}) }));
		expect(events).toHaveLength(1000);
		expect(unreadable).toEqual([
			{ path: `${list}.1000`, problem: 'too_many' },
			{ path: `${list}.1001`, problem: 'too_many' },
		]);
	});

	it('CHA-7 a hundred thousand profiles do not compare each with each', () => {
		const many = Array.from({ length: 1000 }, (_, index) => textMessage(`wamid.${index}`));
		const contacts = Array.from({ length: 100_000 }, () => ana);
		expect(mapped(messages(many, { contacts })).events).toHaveLength(1000);
	});
});

describe('WhatsApp: hostile text', () => {
	const textOf = (body: string, name = 'Ana') => {
		const contacts = [{ ...ana, profile: { name } }];
		const [event] = mapped(messages([{ ...good, text: { body } }], { contacts })).events;
		return event?.kind === 'message' ? [event.text, event.attributes?.['name']] : undefined;
	};

	it.each([['\u202egnp.exe'], ['a\u200bb'], ['👨‍👩‍👧'], ["'; drop table contacts; --"], ['  '], ['x'.repeat(100_000)]])(
		'CHA-7 %.20j is handed on as it is',
		(text) => {
			expect(textOf(text, text)).toEqual([text, text]);
		},
	);

	it.each([
		['a\ud83d', 'a\uFFFD'],
		['\ude00b', '\uFFFDb'],
		['\ud83d\ud83d\ude00', '\uFFFD😀'],
		['a\0b', 'a\uFFFDb'],
	])('CHA-7 what a database refuses is replaced: %j', (text, whole) => {
		expect(textOf(text, text)).toEqual([whole, whole]);
	});

	it('CHA-7 __proto__ and constructor are names like any other', () => {
		const body: unknown = JSON.parse(`{
			"object": "whatsapp_business_account", "__proto__": { "polluted": true },
			"entry": [{ "__proto__": { "changes": [] }, "changes": [{ "field": "messages", "__proto__": { "value": {} }, "value": {
				"metadata": { "phone_number_id": "${account}", "__proto__": { "x": 1 } },
				"__proto__": [{ "id": "1" }],
				"constructor": [{ "id": "2" }],
				"contacts": [{ "__proto__": { "wa_id": "33612345678", "profile": { "name": "Mallory" } } }],
				"messages": [
					{ "__proto__": { "type": "text", "from": "1", "id": "2", "timestamp": "3", "text": { "body": "x" } } },
					{ "id": "a", "from": "33612345678", "timestamp": "1", "type": "text", "text": { "__proto__": { "body": "x" } } },
					{ "id": "b", "from": "33612345678", "timestamp": "1", "type": "text", "text": { "body": "fine" } }
				]
			} }] }]
		}`);
		expect(mapped(body)).toMatchObject({
			events: [{ messageId: 'b', text: 'fine', attributes: { phone: '+33612345678' } }],
			ignored: [
				{ path: 'entry.0.changes.0.value.?0.0', reason: 'unsupported_type' },
				{ path: 'entry.0.changes.0.value.constructor.0', reason: 'unsupported_type' },
			],
			unreadable: [
				{ path: `${list}.0`, problem: 'missing_type' },
				{ path: `${list}.1`, problem: 'missing_content' },
			],
		});
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});

	it('CHA-7 the name of an unknown list is not repeated unless it is plain', () => {
		const { ignored } = mapped(change('messages', { 'Dear John, my PIN is 1234': [{}], [`${'x'.repeat(65)}`]: [{}] }));
		expect(ignored.map(({ path }) => path)).toEqual(['entry.0.changes.0.value.?0.0', 'entry.0.changes.0.value.?1.0']);
	});
});
