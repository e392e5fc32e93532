import { readWhatsApp } from 'contact-desk/webhooks';
import { describe, expect, it } from 'vitest';
import { account, at, change, firstPath, messages, occurredAt } from './whatsapp-payload.js';

const base = { channel: { type: 'whatsapp', account }, occurredAt, path: firstPath };
const bsuid = (externalId: string) => ({ kind: 'bsuid', externalId });
const parent = (externalId: string) => ({ kind: 'parent_bsuid', externalId });
const phone = (externalId: string) => ({ kind: 'phone', externalId });

const notice = (system: unknown, sender: Record<string, unknown> = { from: '33612345678' }) =>
	readWhatsApp(
		messages([{ id: 'wamid.1', timestamp: at, type: 'system', system, ...sender }], { contacts: undefined }),
	)._unsafeUnwrap();

describe('WhatsApp: people whose identifiers change', () => {
	it.each([['user_changed_number'], ['customer_changed_number']])('CHA-5 %s retires the number', (type) => {
		const system = { type, wa_id: '33699999999', body: 'User Ana changed from 33612345678 to 33699999999' };
		expect(notice(system).events).toEqual([
			{
				...base,
				messageId: 'wamid.1',
				kind: 'alias_changed',
				previous: phone('33612345678'),
				current: phone('33699999999'),
			},
		]);
	});

	it('CHA-5 a number change that renews the user ids gives an event for each, told apart by id', () => {
		const { events } = notice({
			type: 'user_changed_number',
			wa_id: '33699999999',
			user_id: 'FR.2',
			previous_user_id: 'FR.1',
			parent_user_id: 'FR.ENT.2',
			previous_parent_user_id: 'FR.ENT.1',
		});
		expect(events).toEqual([
			{ ...base, messageId: 'wamid.1', kind: 'alias_changed', previous: bsuid('FR.1'), current: bsuid('FR.2') },
			{
				...base,
				messageId: 'wamid.1#parent_bsuid',
				kind: 'alias_changed',
				previous: parent('FR.ENT.1'),
				current: parent('FR.ENT.2'),
			},
			{
				...base,
				messageId: 'wamid.1#phone',
				kind: 'alias_changed',
				previous: phone('33612345678'),
				current: phone('33699999999'),
			},
		]);
	});

	it('CHA-5 the sender own user id is the old one, if a new one is named', () => {
		const sender = { from: '33612345678', from_user_id: 'FR.1' };
		const changed = (system: Record<string, unknown>) =>
			notice({ type: 'user_changed_number', wa_id: '33699999999', ...system }, sender).events;
		expect(changed({ user_id: 'FR.2' })).toMatchObject([
			{ previous: bsuid('FR.1'), current: bsuid('FR.2') },
			{ previous: phone('33612345678') },
		]);
		expect(changed({})).toMatchObject([{ previous: phone('33612345678'), current: phone('33699999999') }]);
		expect(changed({ user_id: 'FR.1' })).toMatchObject([{ previous: phone('33612345678') }]);
	});

	it('CHA-5 so is its own parent user id', () => {
		const sender = { from_parent_user_id: 'FR.ENT.1' };
		const system = { type: 'user_changed_user_id', parent_user_id: 'FR.ENT.2' };
		expect(notice(system, sender).events).toMatchObject([
			{ previous: parent('FR.ENT.1'), current: parent('FR.ENT.2') },
		]);
	});

	it('CHA-5 a new user id does not take the place of a parent user id', () => {
		const system = { type: 'user_changed_user_id', previous_parent_user_id: 'FR.ENT.1', user_id: 'FR.2' };
		expect(notice(system).events).toMatchObject([{ previous: parent('FR.ENT.1'), current: undefined }]);
	});

	it('CHA-5 a new number that is hidden from us leaves the old one retired', () => {
		expect(notice({ type: 'user_changed_number' }).events).toEqual([
			{ ...base, messageId: 'wamid.1', kind: 'alias_changed', previous: phone('33612345678'), current: undefined },
		]);
	});

	it('CHA-5 where only the new user id is named, it takes the place of the number', () => {
		expect(notice({ type: 'user_changed_number', user_id: 'FR.2' }).events).toMatchObject([
			{ previous: phone('33612345678'), current: bsuid('FR.2') },
		]);
		const renewed = { type: 'user_changed_number', user_id: 'FR.2', previous_user_id: 'FR.1' };
		expect(notice(renewed).events).toMatchObject([
			{ previous: bsuid('FR.1'), current: bsuid('FR.2') },
			{ previous: phone('33612345678'), current: undefined },
		]);
	});

	it('CHA-5 a renewed user id does not touch the number', () => {
		const system = { type: 'user_changed_user_id', user_id: 'FR.2', previous_user_id: 'FR.1', wa_id: '33699999999' };
		expect(notice(system).events).toEqual([
			{ ...base, messageId: 'wamid.1', kind: 'alias_changed', previous: bsuid('FR.1'), current: bsuid('FR.2') },
		]);
	});

	it.each([
		['no one', { type: 'user_changed_number', wa_id: '33699999999' }, {}, 'missing_sender'],
		[
			'only the new user id',
			{ type: 'user_changed_user_id', user_id: 'FR.2' },
			{ from: '33612345678' },
			'missing_sender',
		],
		['the same number', { type: 'user_changed_number', wa_id: '33612345678' }, undefined, 'nothing_changed'],
		['a placeholder as new number', { type: 'user_changed_number', wa_id: '<NEW>' }, undefined, 'invalid_alias'],
		['a placeholder as old number', { type: 'user_changed_number', wa_id: '33' }, { from: '<OLD>' }, 'invalid_sender'],
		['no time', { type: 'user_changed_number', wa_id: '33' }, { from: '34', timestamp: null }, 'missing_timestamp'],
	])('CHA-5 a change that names %s is unreadable', (_, system, sender, problem) => {
		expect(notice(system, sender)).toEqual({ events: [], ignored: [], unreadable: [{ path: firstPath, problem }] });
	});

	it.each([['customer_identity_changed'], ['user_identity_changed']])('CHA-7 %s ends trust in all aliases', (type) => {
		const message = { id: 'wamid.1', timestamp: at, type: 'system', system: { type }, from: '33612345678' };
		const contacts = [{ wa_id: '33612345678', user_id: 'FR.1', profile: { name: 'Ana' } }];
		const { events } = readWhatsApp(messages([message], { contacts }))._unsafeUnwrap();
		expect(events).toEqual([
			{ ...base, messageId: 'wamid.1', kind: 'identity_changed', aliases: [bsuid('FR.1'), phone('33612345678')] },
		]);
		expect(notice({ type }, {}).unreadable).toEqual([{ path: firstPath, problem: 'missing_sender' }]);
	});

	it('CHA-7 any other system message leaves no trace', () => {
		expect(notice({ type: 'group_icon_changed' }).ignored).toEqual([{ path: firstPath, reason: 'unsupported_type' }]);
	});
});

describe('WhatsApp: user_id_update, as resellers pass it on', () => {
	const path = 'entry.0.changes.0.value.user_id_update.0';
	const update = (item: unknown) =>
		readWhatsApp(
			change('user_id_update', { metadata: { phone_number_id: account }, user_id_update: [item] }),
		)._unsafeUnwrap();
	const renewed = {
		wa_id: '33699999999',
		user_id: { previous: 'FR.1', current: 'FR.2' },
		parent_user_id: { previous: 'FR.ENT.1', current: 'FR.ENT.2' },
		timestamp: at,
	};

	it('CHA-5 it retires the user ids, under an id that is the same each time', () => {
		const id = 'user_id_update#FR.1#FR.ENT.1#FR.2#FR.ENT.2';
		const events = [
			{ ...base, path, messageId: id, kind: 'alias_changed', previous: bsuid('FR.1'), current: bsuid('FR.2') },
			{
				...base,
				path,
				messageId: `${id}#parent_bsuid`,
				kind: 'alias_changed',
				previous: parent('FR.ENT.1'),
				current: parent('FR.ENT.2'),
			},
		];
		expect(update(renewed)).toEqual({ events, ignored: [], unreadable: [] });
	});

	it('CHA-5 user ids of the greatest length are read', () => {
		const [previous, current] = ['1', '2'].map((digit) => digit.repeat(128));
		const longest = {
			user_id: { previous: `FR.${previous}`, current: `FR.${current}` },
			parent_user_id: { previous: `FR.ENT.${previous}`, current: `FR.ENT.${current}` },
			timestamp: at,
		};
		expect(update(longest).events).toHaveLength(2);
	});

	it.each([
		['no update at all', 5, 'invalid_type'],
		['no previous id', { ...renewed, user_id: { current: 'FR.2' }, parent_user_id: 1 }, 'missing_sender'],
		['a placeholder before', { ...renewed, user_id: { previous: '<A>', current: 'FR.2' } }, 'invalid_sender'],
		['a placeholder after', { ...renewed, user_id: { previous: 'FR.1', current: '<B>' } }, 'invalid_alias'],
		['no time', { ...renewed, timestamp: undefined }, 'missing_timestamp'],
	])('CHA-5 with %s it is unreadable', (_, item, problem) => {
		expect(update(item).unreadable).toEqual([{ path, problem }]);
	});
});
