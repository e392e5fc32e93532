import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import {
	connect,
	contactOf,
	identityChange,
	instantOf,
	message,
	receive,
	receiveMessage,
	receiveUnsigned,
} from './arrivals.js';

const ana = { aliases: ['bsuid:FR.ana', 'phone:33612345678'], attributes: { phone: '+33612345678' } };
const notice = (at = '08:10') => identityChange(['phone:33612345678'], { id: `n-${at}`, at });

async function withAna() {
	const desk = aDesk();
	await connect(desk);
	const { contactId } = await receiveMessage(desk, { id: 'm1', at: '08:00', ...ana });
	const phone = async () => (await contactOf(desk, contactId)).provenance['phone'];
	return { desk, contactId, phone };
}

describe('a change of identity', () => {
	it('CHA-7 ends the trust in what the network attested; the value stays, as a claim', async () => {
		const { desk, contactId, phone } = await withAna();
		expect(await phone()).toMatchObject({ trust: 'asserted' });
		expect(await receive(desk, notice())).toMatchObject({ kind: 'received', what: 'notice', contactId });
		expect(await phone()).toMatchObject({ trust: 'claimed', at: instantOf('08:00'), evidence: undefined });
		expect((await contactOf(desk, contactId)).values['phone']).toBe('+33612345678');
	});

	it('CHA-7 takes back links that asked for more than a claim, until a signed message comes', async () => {
		const { desk, contactId } = await withAna();
		await connect(desk, 'web_chat');
		const form = { attributes: { phone: '+33 6 12 34 56 78' }, aliases: ['visitor:v1'] };
		const visitor = await receiveMessage(desk, { type: 'web_chat', id: 'w1', ...form });
		await succeeded(desk.as('agent').contacts.edit({ contact: visitor.contactId, set: { phone: '+33612345678' } }));
		const minimumTrust = 'vouched';
		await succeeded(desk.as('administrator').matching.choose({ attribute: 'phone', minimumTrust }));
		const linked = async () => (await succeeded(desk.as('agent').panel.show({ contact: contactId }))).linked.length;
		expect(await linked()).toBe(1);
		await receive(desk, notice());
		expect(await linked()).toBe(0);
		await receiveMessage(desk, { id: 'm2', at: '08:20', ...ana });
		expect(await linked()).toBe(1);
	});

	it('CHA-7 a later signed message asserts again, a later unsigned one does not', async () => {
		const { desk, phone } = await withAna();
		await receive(desk, notice());
		await receiveUnsigned(desk, message({ id: 'm2', at: '08:15', ...ana }));
		expect(await phone()).toMatchObject({ trust: 'claimed' });
		await receiveMessage(desk, { id: 'm3', at: '08:20', ...ana });
		expect(await phone()).toMatchObject({ trust: 'asserted', at: instantOf('08:20') });
	});

	it('CHA-7 a signed message written before it and delivered after it asserts nothing', async () => {
		const { desk, phone } = await withAna();
		await receive(desk, notice());
		await receiveMessage(desk, { id: 'm2', at: '08:05', ...ana });
		expect(await phone()).toMatchObject({ trust: 'claimed' });
	});

	it('CHA-7 heard after a later signed message, it does not end what that one asserted', async () => {
		const { desk, phone } = await withAna();
		await receiveMessage(desk, { id: 'm2', at: '08:20', ...ana });
		expect(await receive(desk, notice('08:10'))).toEqual({ kind: 'ignored', reason: 'nothing_to_change' });
		expect(await phone()).toMatchObject({ trust: 'asserted' });
	});

	it('CHA-7 between two numbers, the notice and the later number come in any order to the same value', async () => {
		const other = { ...ana, attributes: { phone: '+33699999999' } };
		const inOrder = await withAna();
		await receiveMessage(inOrder.desk, { id: 'm2', at: '08:05', ...other });
		await receive(inOrder.desk, notice());
		const late = await withAna();
		await receive(late.desk, notice());
		await receiveMessage(late.desk, { id: 'm2', at: '08:05', ...other });
		const expected = (await contactOf(inOrder.desk, inOrder.contactId)).values['phone'];
		expect(expected).toBe('+33699999999');
		expect((await contactOf(late.desk, late.contactId)).values['phone']).toBe(expected);
	});

	it('CHA-7 heard while there is only a claim, it still outlasts a signed message from before it', async () => {
		const desk = aDesk();
		await connect(desk);
		await receiveUnsigned(desk, message({ id: 'm1', at: '08:00', ...ana }));
		await receive(desk, notice());
		const { contactId } = await receiveMessage(desk, { id: 'm2', at: '08:05', ...ana });
		expect((await contactOf(desk, contactId)).provenance['phone']).toMatchObject({ trust: 'claimed' });
	});

	it('CHA-7 heard twice, or about nobody, it changes nothing', async () => {
		const { desk } = await withAna();
		await receive(desk, notice());
		const before = await eventsOf(desk.store);
		expect(await receive(desk, notice())).toEqual({ kind: 'ignored', reason: 'nothing_to_change' });
		const stranger = identityChange(['phone:33600000000'], { id: 'n9', at: '08:10' });
		expect(await receive(desk, stranger)).toEqual({ kind: 'ignored', reason: 'unknown_identity' });
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('CHA-7 leaves what an agent vouched for', async () => {
		const { desk, contactId } = await withAna();
		await succeeded(desk.as('agent').contacts.edit({ contact: contactId, set: { email: 'ana@example.com' } }));
		await receive(desk, notice('08:29'));
		const { provenance } = await contactOf(desk, contactId);
		expect(provenance['email']).toMatchObject({ trust: 'vouched' });
	});
});
