import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import { connect, contactOf, receiveMessage } from '../../actions/inbound/arrivals.js';

async function withAna() {
	const desk = aDesk();
	await connect(desk);
	const { contactId } = await receiveMessage(desk);
	return {
		desk,
		contactId,
		move: (type: string) => desk.as('agent').contacts.changeType({ contact: contactId, type }),
	};
}

describe('the type of a contact', () => {
	it('CON-6 is visitor for one made by a message, and no message moves it', async () => {
		const { desk, contactId, move } = await withAna();
		expect((await contactOf(desk, contactId)).type).toBe('visitor');
		await succeeded(move('client'));
		await receiveMessage(desk, { id: 'm2', at: '08:10', attributes: { phone: '+33612345678' } });
		expect((await contactOf(desk, contactId)).type).toBe('client');
	});

	it('CON-6 moves by command, in any direction, and says from where to where', async () => {
		const { contactId, move } = await withAna();
		expect(await succeeded(move('lead'))).toEqual({ contactId, from: 'visitor', to: 'lead' });
		expect(await succeeded(move('visitor'))).toEqual({ contactId, from: 'lead', to: 'visitor' });
	});

	it('CON-6 moved to where it is, it is left alone', async () => {
		const { desk, contactId, move } = await withAna();
		const before = await eventsOf(desk.store);
		expect(await succeeded(move('visitor'))).toEqual({ contactId, from: 'visitor', to: 'visitor' });
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it.each(['vendor', 'constructor'])('CON-6 is never %s, which the workspace does not have', async (type) => {
		const { desk, move } = await withAna();
		const before = await eventsOf(desk.store);
		const types = ['visitor', 'lead', 'client', 'partner'];
		expect(await failed(move(type))).toEqual({ code: 'contact.type_unknown', types });
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('CON-6 is moved by people only: no CRM and no import brings it down', async () => {
		const { desk, contactId, move } = await withAna();
		await succeeded(move('client'));
		for (const kind of ['crm', 'import', 'integration', 'virtual_agent', 'autoresponder', 'channel'] as const) {
			const denied = await failed(desk.as(kind).contacts.changeType({ contact: contactId, type: 'visitor' }));
			expect(denied.code).toBe('permission.denied');
		}
	});

	it('CON-6 of a contact nobody knows is not found', async () => {
		const { desk } = await withAna();
		const failure = await failed(desk.as('agent').contacts.changeType({ contact: 'User #9', type: 'lead' }));
		expect(failure).toEqual({ code: 'contact.not_found' });
	});
});

describe('the list of types', () => {
	it('CON-6 is what the workspace came with until it is replaced as a whole', async () => {
		const { contacts } = aDesk().as('administrator');
		const types = ['visitor', 'lead', 'client', 'partner'];
		expect(await succeeded(contacts.showTypes({}))).toEqual({ id: 'contact_types', revision: 0, types });
		const own = { types: ['patient', 'visitor'], basedOn: 0 };
		expect(await succeeded(contacts.replaceTypes(own))).toMatchObject({ revision: 1, types: own.types });
		expect((await succeeded(contacts.showTypes({}))).types).toEqual(own.types);
	});

	it('CON-6 a contact keeps a type that left the list, until it is moved', async () => {
		const { desk, contactId, move } = await withAna();
		await succeeded(move('client'));
		const { contacts } = desk.as('administrator');
		await succeeded(contacts.replaceTypes({ types: ['visitor', 'patient'], basedOn: 0 }));
		expect((await contactOf(desk, contactId)).type).toBe('client');
		expect(await succeeded(move('patient'))).toMatchObject({ from: 'client', to: 'patient' });
		expect((await failed(move('client'))).code).toBe('contact.type_unknown');
	});

	it('CON-6 the second of two who replace it from the same revision is told, and changes nothing', async () => {
		const { as, store } = aDesk();
		const { contacts } = as('administrator');
		const lists = [
			['visitor', 'a'],
			['visitor', 'b'],
		];
		const results = await Promise.all(lists.map((types) => contacts.replaceTypes({ types, basedOn: 0 })));
		expect(results.map((result) => (result.isOk() ? 'ok' : result.error))).toEqual([
			'ok',
			{ code: 'revision.stale', revision: 1 },
		]);
		expect(await eventsOf(store)).toHaveLength(1);
	});

	it.each([
		['without visitor', ['lead'], 'types', 'visitor_missing'],
		['empty', [], 'types', 'visitor_missing'],
		['with a type twice', ['visitor', 'lead', 'lead'], 'types', 'duplicate'],
		['of 51 types', ['visitor', ...Array.from({ length: 50 }, (_, at) => `type_${at}`)], 'types', 'too_big'],
		['with capitals', ['visitor', 'Lead'], 'types.1', 'invalid_format'],
		['with an inherited name', ['visitor', '__proto__'], 'types.1', 'invalid_format'],
		['with a zero-width space', ['visitor', 'le\u200bad'], 'types.1', 'invalid_format'],
	])('CON-6 %s is refused', async (_what, types, path, problem) => {
		const failure = await failed(aDesk().as('administrator').contacts.replaceTypes({ types, basedOn: 0 }));
		expect(failure).toMatchObject({ code: 'input.invalid', issues: [{ path, problem }] });
	});
});

describe('the number of a contact', () => {
	it('CON-5 counts up in order of reservation, in each workspace by itself', async () => {
		const desk = aDesk();
		const numbers: number[] = [];
		for (const workspace of ['acme', 'globex']) {
			const { channels } = desk.as('administrator', workspace);
			await succeeded(channels.connect({ type: 'voice', account: 'support', name: 'Support' }));
			for (const id of ['m1', 'm2', 'm3']) {
				const event = { kind: 'message', channel: { type: 'voice', account: 'support' }, messageId: id } as const;
				const call = { ...event, occurredAt: '2026-11-22T08:00:00Z', aliases: [], text: '' };
				const outcome = await succeeded(desk.as('channel', workspace).inbound.receive({ event: call }));
				if (outcome.kind === 'received') numbers.push(outcome.contactNumber);
			}
		}
		expect(numbers).toEqual([1, 2, 3, 1, 2, 3]);
	});

	it('CON-5 leaves a gap where two first messages of one person came at once, and is never given twice', async () => {
		const desk = aDesk();
		await connect(desk);
		const wishes = (id: string, phone: string) => ({ id, aliases: [`phone:${phone}`] });
		await Promise.all([receiveMessage(desk, wishes('m1', '331')), receiveMessage(desk, wishes('m2', '331'))]);
		const next = await receiveMessage(desk, wishes('m3', '332'));
		expect(next.contactNumber).toBeGreaterThan(1);
		expect((await contactOf(desk, 'User #1')).number).toBe(1);
	});

	it('CON-5 is not reserved by a rehearsal, a duplicate, a refusal or a message of somebody known', async () => {
		const desk = aDesk();
		await connect(desk);
		await receiveMessage(desk, { id: 'm1' });
		const event = { kind: 'message', messageId: 'm1', occurredAt: '2026-11-22T08:00:00Z', text: '' } as const;
		const inbound = desk.as('channel').inbound;
		const stranger = { ...event, aliases: [{ kind: 'phone', externalId: '9' }] };
		await succeeded(
			inbound.receive.preview({ event: { ...stranger, channel: { type: 'whatsapp', account: 'support' } } }),
		);
		await succeeded(inbound.receive({ event: { ...stranger, channel: { type: 'whatsapp', account: 'support' } } }));
		await failed(inbound.receive({ event: { ...stranger, channel: { type: 'whatsapp', account: 'nobody' } } }));
		await receiveMessage(desk, { id: 'm2' });
		expect((await receiveMessage(desk, { id: 'm3', aliases: ['phone:10'] })).contactNumber).toBe(2);
	});

	it.each(['User #1', 'user #1', 1])('CON-5, CON-1 %s names the contact', async (contact) => {
		const { desk, contactId } = await withAna();
		expect((await succeeded(desk.as('agent').contacts.show({ contact }))).contact.id).toBe(contactId);
	});

	it.each(['User #2', 'User #0', 'User #01', 'User 1', '1', 2, 'x'.repeat(200)])(
		'CON-5 %s names nobody',
		async (contact) => {
			const { desk } = await withAna();
			expect(await failed(desk.as('agent').contacts.show({ contact }))).toEqual({ code: 'contact.not_found' });
		},
	);
});
