import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../../src/kernel/actor.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { counted, reopened } from '../../../support/pipeline-runs.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { aContact } from '../../../support/scenarios/situations.js';
import { eventsOf } from '../../../support/workspace-contents.js';

async function withAContact() {
	const desk = aDesk();
	const { contactId: contact } = await aContact(desk);
	return { desk, contact };
}

async function flagOf(desk: TestDesk, contact: string) {
	return (await succeeded(desk.as('agent').contacts.show({ contact }))).contact.vip;
}

describe('the own flag of a contact', () => {
	it('GRP-2 is not there until somebody promotes the contact, and VIP is on in a workspace that never switched it', async () => {
		const { desk, contact } = await withAContact();
		expect(await flagOf(desk, contact)).toBeUndefined();
		const { attributes } = await succeeded(desk.as('agent').attributes.list({}));
		expect(attributes.find(({ key }) => key === 'vip')).toMatchObject({ kind: 'standard', enabled: true });
	});

	it('GRP-4 is set by a promotion, with who, when and why', async () => {
		const { desk, contact } = await withAContact();
		const input = { contact, reason: '  She wrote the book. ' };
		expect(await succeeded(desk.as('agent').vip.promote(input))).toEqual({ contactId: contact, changed: true });
		expect(await flagOf(desk, contact)).toEqual({
			by: { kind: 'agent', id: 'agent-1' },
			at: new Date(desk.clock.now()).toISOString(),
			reason: 'She wrote the book.',
		});
	});

	it('GRP-4 is taken by a removal, which is the undo', async () => {
		const { desk, contact } = await withAContact();
		const before = (await succeeded(desk.as('agent').contacts.show({ contact }))).contact;
		await succeeded(desk.as('agent').vip.promote({ contact: 1 }));
		expect(await succeeded(desk.as('supervisor').vip.remove({ contact: 'User #1' }))).toEqual({
			contactId: contact,
			changed: true,
		});
		const { contact: after } = await succeeded(desk.as('agent').contacts.show({ contact }));
		expect(after).toEqual({ ...before, revision: before.revision + 2 });
	});

	it('GRP-4 twice is once: the first promotion stands, and nothing is written', async () => {
		const { desk, contact } = await withAContact();
		const { vip } = desk.as('agent');
		expect(await succeeded(vip.remove({ contact }))).toEqual({ contactId: contact, changed: false });
		await succeeded(vip.promote({ contact, reason: 'First' }));
		const { length } = await eventsOf(desk.store);
		desk.clock.step(1000);
		expect(await succeeded(desk.as('crm').vip.promote({ contact, reason: 'Second' }))).toMatchObject({
			changed: false,
		});
		expect(await flagOf(desk, contact)).toMatchObject({ reason: 'First', by: { kind: 'agent' } });
		expect(await eventsOf(desk.store)).toHaveLength(length);
	});

	it.each<ActorKind>(['agent', 'supervisor', 'administrator', 'virtual_agent', 'integration', 'crm', 'system'])(
		'GRP-4 is moved by %s',
		async (kind) => {
			const { desk, contact } = await withAContact();
			await succeeded(desk.as(kind).vip.promote({ contact }));
			expect(await flagOf(desk, contact)).toMatchObject({ by: { kind }, reason: undefined });
			await succeeded(desk.as(kind).vip.remove({ contact }));
			expect(await flagOf(desk, contact)).toBeUndefined();
		},
	);

	it.each<ActorKind>(['autoresponder', 'import', 'channel'])('GRP-4 is not moved by %s', async (kind) => {
		const { desk, contact } = await withAContact();
		expect(await failed(desk.as(kind).vip.promote({ contact }))).toMatchObject({ code: 'permission.denied' });
	});

	it('GRP-4 is not written like a value: an edit of it is refused', async () => {
		const { desk, contact } = await withAContact();
		expect(await failed(desk.as('agent').contacts.edit({ contact, set: { vip: true } }))).toMatchObject({
			code: 'attribute.write_refused',
			refused: [{ attribute: 'vip', reason: 'not_found' }],
		});
	});

	it.each([
		['501 code points', '\u{1F451}'.repeat(501), 'too_long'],
		['nothing to be seen', ' \u200B\u2060 ', 'blank'],
		['half a character', 'half \uD83D', 'malformed_text'],
		['two lines', 'one\ntwo', 'malformed_text'],
	])('GRP-4 a reason of %s is refused', async (_, reason, problem) => {
		const { desk, contact } = await withAContact();
		for (const method of [desk.as('agent').vip.promote, desk.as('agent').vip.remove]) {
			expect(await failed(method({ contact, reason }))).toEqual({
				code: 'input.invalid',
				issues: [{ path: 'reason', problem }],
			});
		}
	});

	it('GRP-4 a reason of 500 code points is kept whole, and is what could tell who somebody is', async () => {
		const { desk, contact } = await withAContact();
		const reason = '\u{1F451}'.repeat(500);
		await succeeded(desk.as('agent').vip.promote({ contact, reason }));
		await succeeded(desk.as('agent').vip.remove({ contact }));
		const moved = (await eventsOf(desk.store)).flatMap(({ fact }) => (fact.type.endsWith('_vip') ? [fact] : []));
		expect(moved).toMatchObject([
			{ type: 'contact.promoted_to_vip', personal: { reason } },
			{ type: 'contact.removed_from_vip', personal: null },
		]);
		expect(JSON.stringify(moved.map(({ data }) => data))).not.toContain(reason);
	});
});

describe('the switch of VIP', () => {
	it('GRP-3 off, nobody is promoted or removed, and the refusal says so', async () => {
		const { desk, contact } = await withAContact();
		await succeeded(desk.as('agent').vip.promote({ contact }));
		expect(await succeeded(desk.as('administrator').vip.switchOff({}))).toEqual({ changed: true });
		for (const method of [desk.as('agent').vip.promote, desk.as('administrator').vip.remove]) {
			expect(await failed(method({ contact }))).toEqual({ code: 'vip.switched_off' });
			expect(await failed(method.preview({ contact }))).toEqual({ code: 'vip.switched_off' });
		}
		expect(await failed(desk.as('agent').vip.promote({ contact: 'nobody' }))).toEqual({ code: 'contact.not_found' });
	});

	it('GRP-3 off and on again leaves every flag as it was', async () => {
		const { desk, contact } = await withAContact();
		const { vip } = desk.as('administrator');
		await succeeded(vip.promote({ contact, reason: 'Founder' }));
		const before = (await succeeded(desk.as('agent').contacts.show({ contact }))).contact;
		await succeeded(vip.switchOff({}));
		expect((await succeeded(desk.as('agent').contacts.show({ contact }))).contact).toEqual(before);
		expect(await succeeded(vip.switchOn({}))).toEqual({ changed: true });
		expect((await succeeded(desk.as('agent').contacts.show({ contact }))).contact).toEqual(before);
		expect(await succeeded(vip.remove({ contact }))).toMatchObject({ changed: true });
	});

	it('GRP-3 switched as it is already changes nothing', async () => {
		const { desk } = await withAContact();
		const { vip } = desk.as('administrator');
		expect(await succeeded(vip.switchOn({}))).toEqual({ changed: false });
		await succeeded(vip.switchOff({}));
		const { length } = await eventsOf(desk.store);
		expect(await succeeded(vip.switchOff({}))).toEqual({ changed: false });
		expect(await eventsOf(desk.store)).toHaveLength(length);
	});

	it.each([1, 60])('GRP-3 writes one record and touches none of %i VIPs', async (count) => {
		const desk = aDesk();
		await succeeded(desk.as('administrator').channels.connect({ type: 'web_chat', account: 'shop', name: 'Shop' }));
		for (let at = 0; at < count; at += 1) await aVip(desk, at);
		const { desk: watched, calls } = counted(desk);
		const { length } = await eventsOf(desk.store);
		await succeeded(watched.as('administrator').vip.switchOff({}));
		expect(calls.calls()).toEqual({ 'groups.vipSettings': 1, commit: 1 });
		expect((await eventsOf(desk.store)).slice(length).map(({ record }) => record.kind)).toEqual(['vip_settings']);
	});

	it('GRP-3 a promotion that meets the switch is decided again, and refused', async () => {
		const { desk, contact } = await withAContact();
		const rival = async () => {
			await succeeded(desk.as('administrator').vip.switchOff({}));
		};
		const { vip } = reopened(desk, (store) => rivalStore(store, rival)).as('agent');
		expect(await failed(vip.promote({ contact }))).toEqual({ code: 'vip.switched_off' });
		expect(await flagOf(desk, contact)).toBeUndefined();
	});

	it('GRP-3 the list of administrators says whether it is on', async () => {
		const { desk } = await withAContact();
		const listed = async () =>
			(await succeeded(desk.as('agent').attributes.list({}))).attributes.find(({ key }) => key === 'vip');
		expect(await listed()).toEqual({
			...{ key: 'vip', kind: 'standard', label: undefined, icon: undefined, enabled: true, place: undefined },
			...{ format: 'flag', options: [], crmManaged: false, lookup: false, matching: false, matchability: 'no' },
			...{ channels: [], uses: [], revision: undefined },
		});
		await succeeded(desk.as('administrator').vip.switchOff({}));
		expect(await listed()).toMatchObject({ enabled: false });
	});
});

async function aVip(desk: TestDesk, at: number): Promise<void> {
	const occurredAt = new Date(desk.clock.now()).toISOString();
	const aliases = [{ kind: 'visitor', externalId: `visitor-${at}` }];
	const said = { kind: 'message', messageId: `chat-${at}`, occurredAt, aliases, text: 'Hello' } as const;
	const event = { ...said, channel: { type: 'web_chat', account: 'shop' } } as const;
	await succeeded(desk.as('channel').inbound.receive({ event }));
	await succeeded(desk.as('agent').vip.promote({ contact: at + 1 }));
}
