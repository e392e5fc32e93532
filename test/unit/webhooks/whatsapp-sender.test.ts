import { readWhatsApp } from 'contact-desk/webhooks';
import { describe, expect, it } from 'vitest';
import { ana, ben, firstPath, messages, textMessage } from './whatsapp-payload.js';

const mapped = (list: readonly unknown[], contacts: unknown) =>
	readWhatsApp(messages(list, { contacts }))._unsafeUnwrap();

/** Whom each message was taken to be from: ids, most durable first, and name. */
const senders = (list: readonly unknown[], contacts: unknown) =>
	mapped(list, contacts).events.map((event) =>
		event.kind === 'message'
			? [event.aliases.map(({ externalId }) => externalId).join(' '), event.attributes?.['name']]
			: event.kind,
	);

const from = (identifiers: Record<string, unknown>) => ({ ...textMessage('wamid.1'), from: undefined, ...identifiers });

describe('WhatsApp: whom a message is from', () => {
	it('CHA-4 a message without a number is from the holder of its user id', () => {
		const hidden = { user_id: 'FR.1111', profile: { name: 'Ana', username: 'ana' } };
		const [event] = mapped([from({ from_user_id: 'FR.1111' })], [hidden]).events;
		expect(event).toMatchObject({ aliases: [{ kind: 'bsuid', externalId: 'FR.1111' }] });
		expect(event?.kind === 'message' && event.attributes).toEqual({ name: 'Ana', username: 'ana' });
	});

	it('CHA-4 the message speaks for itself; the profile only completes it', () => {
		const own = { from: '33612345678', from_user_id: 'FR.1111', from_parent_user_id: 'FR.ENT.9' };
		expect(senders([from(own)], [ana])).toEqual([['FR.1111 FR.ENT.9 33612345678', 'Ana Silva']]);
	});

	it('CHA-4 a message without any profile keeps its own identifiers', () => {
		expect(senders([textMessage('wamid.1')], undefined)).toEqual([['33612345678', undefined]]);
		expect(senders([textMessage('wamid.1')], 'nonsense')).toEqual([['33612345678', undefined]]);
	});

	it('CHA-4 several senders in one payload do not get each other names or ids', () => {
		const list = [
			{ ...textMessage('wamid.1'), from: ben.wa_id },
			textMessage('wamid.2'),
			from({ id: 'wamid.3', from_user_id: 'DE.3333' }),
			{ ...textMessage('wamid.4'), from: '34600000000' },
		];
		const anas = 'FR.1111 FR.ENT.2222 33612345678';
		const bens = 'DE.3333 4915112345678';
		const expected = [
			[bens, 'Ben'],
			[anas, 'Ana Silva'],
			[bens, 'Ben'],
			['34600000000', undefined],
		];
		expect(senders(list, [ana, ben])).toEqual(expected);
		expect(senders(list, [ben, ana])).toEqual(expected);
	});

	it('CHA-4 the only profile is not taken for the sender of one of several messages', () => {
		const unknown = { wa_id: undefined, user_id: 'FR.1111', profile: ana.profile };
		const list = [textMessage('wamid.1'), { ...textMessage('wamid.2'), from: ben.wa_id }];
		expect(senders(list, [unknown])).toEqual([
			['33612345678', undefined],
			['4915112345678', undefined],
		]);
	});

	it('CHA-4 the only profile beside the only message is its sender when nothing says otherwise', () => {
		expect(senders([from({})], [ana])).toEqual([['FR.1111 FR.ENT.2222 33612345678', 'Ana Silva']]);
		expect(senders([textMessage('wamid.1')], [{ ...ana, wa_id: undefined }])).toEqual([
			['FR.1111 FR.ENT.2222 33612345678', 'Ana Silva'],
		]);
		expect(senders([from({ from_user_id: 'FR.1111' })], [{ ...ana, user_id: undefined }])).toEqual([
			['FR.1111 FR.ENT.2222 33612345678', 'Ana Silva'],
		]);
	});

	it('CHA-4 another number without a user id to tell is another person, even beside the only profile', () => {
		expect(senders([{ ...textMessage('wamid.1'), from: '16505551234' }], [ana])).toEqual([['16505551234', undefined]]);
	});

	it('CHA-4 another user id is another person, even behind the same number', () => {
		expect(senders([from({ from: ana.wa_id, from_user_id: 'FR.9999' })], [ana])).toEqual([
			['FR.9999 33612345678', undefined],
		]);
	});

	it('CHA-4 the same user id is the same person, even where number and wa_id differ', () => {
		expect(senders([from({ from: '5215512345678', from_user_id: 'FR.1111' })], [ana])).toEqual([
			['FR.1111 FR.ENT.2222 5215512345678', 'Ana Silva'],
		]);
	});

	it('CHA-4 two people behind one number cannot be told apart; the same profile twice can', () => {
		expect(senders([textMessage('wamid.1')], [ana, { ...ana, user_id: 'FR.5' }])).toEqual([['33612345678', undefined]]);
		expect(senders([textMessage('wamid.1')], [ana, ana])).toEqual([['FR.1111 FR.ENT.2222 33612345678', 'Ana Silva']]);
	});

	it('CHA-4 a username is never an alias', () => {
		const [event] = mapped([textMessage('wamid.1')], [ana]).events;
		expect(event?.kind === 'message' && event.aliases.map(({ kind }) => kind)).toEqual([
			'bsuid',
			'parent_bsuid',
			'phone',
		]);
		expect(JSON.stringify(event?.kind === 'message' && event.aliases)).not.toContain('ana.silva');
	});

	it.each([
		['<WHATSAPP_USER_PHONE_NUMBER>'],
		['+33612345678'],
		['33 612'],
		['336\u200b12345678'],
		['\u202e33612345678'],
		['٣٣٦١٢٣٤٥٦٧٨'],
		['1'.repeat(21)],
		[33612345678],
		[{}],
		[[]],
		[true],
	])('CHA-4 %o is no number of the network: the message is unreadable', (number) => {
		const { events, unreadable } = mapped([from({ from: number })], [ana]);
		expect({ events, unreadable }).toEqual({
			events: [],
			unreadable: [{ path: firstPath, problem: 'invalid_sender' }],
		});
	});

	it.each([['<BSUID>'], ['fr.1111'], ['FR.'], ['FR.11 11'], ['FR.ENT.1'], [`FR.${'1'.repeat(129)}`], ['1111'], [7]])(
		'CHA-4 %o is no user id of the network: the message is unreadable',
		(userId) => {
			const { events, unreadable } = mapped([from({ from: ana.wa_id, from_user_id: userId })], [ana]);
			expect({ events, unreadable }).toEqual({
				events: [],
				unreadable: [{ path: firstPath, problem: 'invalid_sender' }],
			});
		},
	);

	it('CHA-4 a parent user id names its enterprise', () => {
		const own = (parent: string) => [from({ from: ana.wa_id, from_parent_user_id: parent })];
		expect(senders(own('FR.ENT.9'), [])).toEqual([['FR.ENT.9 33612345678', undefined]]);
		expect(mapped(own('FR.9'), []).unreadable).toEqual([{ path: firstPath, problem: 'invalid_sender' }]);
	});

	it('CHA-4 a profile with a malformed identifier is not used; the message is', () => {
		expect(senders([textMessage('wamid.1')], [{ ...ana, user_id: '<BSUID>' }])).toEqual([['33612345678', undefined]]);
	});

	it.each([[null], [''], [undefined]])('CHA-4 an identifier of %o is absent', (absent) => {
		const { unreadable } = mapped([from({ from: absent, from_user_id: absent })], []);
		expect(unreadable).toEqual([{ path: firstPath, problem: 'missing_sender' }]);
	});

	it.each([
		['33612345678', '+33612345678'],
		['1234567', '+1234567'],
		['123456', undefined],
		['0612345678', undefined],
		['123456789012345', '+123456789012345'],
		['1234567890123456', undefined],
	])('CHA-9 the digits %s give the attribute phone %s', (digits, phone) => {
		const [event] = mapped([from({ from: digits })], []).events;
		expect(event).toMatchObject({ aliases: [{ kind: 'phone', externalId: digits }] });
		expect(event?.kind === 'message' && event.attributes?.['phone']).toBe(phone);
	});

	it('CHA-9 a name that is no text is left out', () => {
		const names = [5, '', null, {}].map((name) => ({ ...ana, profile: { name } }));
		expect(names.map((contact) => senders([textMessage('wamid.1')], [contact])[0]?.[1])).toEqual(
			Array(4).fill(undefined),
		);
	});
});
