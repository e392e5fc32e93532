import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { succeeded } from '../../../support/results.js';
import { eventsOf } from '../../../support/workspace-contents.js';
import {
	connect,
	contactOf,
	instantOf,
	message,
	numberChange,
	receive,
	receiveMessage,
	receiveUnsigned,
} from './arrivals.js';

const OLD = '33611111111';
const NEW = '33622222222';

const knownBy = (phone: string) => ({ aliases: [`phone:${phone}`], attributes: { phone: `+${phone}` } });
const change = (wishes = {}) => numberChange(`phone:${OLD}`, `phone:${NEW}`, { id: 'n1', at: '08:10', ...wishes });

/** Ana has written from her old number. */
async function withAna(): Promise<{ readonly desk: TestDesk; readonly ana: string }> {
	const desk = aDesk();
	await connect(desk);
	const { contactId } = await receiveMessage(desk, { id: 'm1', at: '08:00', ...knownBy(OLD) });
	return { desk, ana: contactId };
}

describe('a change of number', () => {
	it('CHA-5 ends the old alias at the time of the change and begins the new one', async () => {
		const { desk, ana } = await withAna();
		expect(await receive(desk, change())).toEqual({
			kind: 'received',
			what: 'notice',
			contactId: ana,
			contactNumber: 1,
		});
		expect((await contactOf(desk, ana)).aliases).toMatchObject([
			{ externalId: OLD, from: instantOf('08:00'), until: instantOf('08:10'), held: true },
			{ externalId: NEW, from: instantOf('08:10'), until: undefined, held: true },
		]);
	});

	it('CHA-5 a change from a number to itself changes nothing', async () => {
		const { desk, ana } = await withAna();
		const itself = numberChange(`phone:${OLD}`, `phone:${OLD}`, { id: 'n1', at: '08:10' });
		expect(await receive(desk, itself)).toEqual({ kind: 'ignored', reason: 'nothing_to_change' });
		expect((await contactOf(desk, ana)).aliases).toMatchObject([{ externalId: OLD, until: undefined }]);
	});

	it('CHA-5 the new number finds the contact', async () => {
		const { desk, ana } = await withAna();
		await receive(desk, change());
		const next = await receiveMessage(desk, { id: 'm2', at: '08:20', ...knownBy(NEW) });
		expect(next).toMatchObject({ contactId: ana, conversation: 'continued' });
	});

	it('CHA-5, CHA-10 the new number is asserted with evidence, claimed without', async () => {
		const signed = await withAna();
		await receive(signed.desk, change());
		const asserted = await contactOf(signed.desk, signed.ana);
		expect(asserted.values['phone']).toBe(`+${NEW}`);
		expect(asserted.provenance['phone']).toMatchObject({ trust: 'asserted', at: instantOf('08:10') });

		const unsigned = await withAna();
		await receiveUnsigned(unsigned.desk, change());
		const claimed = await contactOf(unsigned.desk, unsigned.ana);
		expect(claimed.values['phone']).toBe(`+${NEW}`);
		expect(claimed.provenance['phone']).toMatchObject({ trust: 'claimed', evidence: undefined });
	});

	it('CHA-5 to a number that is not named clears the old one as of the change', async () => {
		const { desk, ana } = await withAna();
		await receive(desk, numberChange(`phone:${OLD}`, undefined, { id: 'n1', at: '08:10' }));
		const contact = await contactOf(desk, ana);
		expect(contact.values['phone']).toBeUndefined();
		expect(contact.matching['phone']).toBeUndefined();
		expect(contact.provenance['phone']).toMatchObject({ source: 'channel', at: instantOf('08:10') });
		expect(contact.aliases).toMatchObject([{ until: instantOf('08:10') }]);
	});

	it('CHA-5 to a hidden number, with a user id in its place, clears the old one as well', async () => {
		const { desk, ana } = await withAna();
		await receive(desk, numberChange(`phone:${OLD}`, 'bsuid:FR.ana', { id: 'n1', at: '08:10' }));
		expect((await contactOf(desk, ana)).values['phone']).toBeUndefined();
	});

	it('CHA-5 a number that is given out again starts afresh: its former and its next holder are not linked', async () => {
		const { desk, ana } = await withAna();
		await desk.as('administrator').matching.choose({ attribute: 'phone' });
		await receive(desk, numberChange(`phone:${OLD}`, undefined, { id: 'n1', at: '08:10' }));
		const { contactId: next } = await receiveMessage(desk, { id: 'm2', at: '08:20', ...knownBy(OLD) });
		expect(next).not.toBe(ana);
		const panel = await succeeded(desk.as('agent').panel.show({ contact: next }));
		expect(panel.linked).toEqual([]);
	});

	it('CHA-5, MAT-11 what a message from before the change says of the old number stood until the change only', async () => {
		const orders = [
			['m1', 'n1', 'm0'],
			['m1', 'm0', 'n1'],
		];
		const ends = await Promise.all(
			orders.map(async (order) => {
				const desk = aDesk();
				await connect(desk);
				const aliases = ['bsuid:FR.1', `phone:${OLD}`];
				// The first message tells no number.
				const { contactId } = await receiveMessage(desk, { id: 'm1', at: '08:00', aliases, attributes: {} });
				for (const id of order.slice(1)) {
					if (id === 'n1') await receive(desk, numberChange(`phone:${OLD}`, undefined, { id, at: '08:10' }));
					else await receiveMessage(desk, { id, at: '08:05', ...knownBy(OLD) });
				}
				const { values, provenance } = await contactOf(desk, contactId);
				return { values, at: provenance['phone']?.at };
			}),
		);
		expect(ends[0]).toEqual(ends[1]);
		expect(ends[0]?.values['phone']).toBeUndefined();
		expect(ends[0]?.at).toBe(instantOf('08:10'));
	});

	it('CHA-5 of a user id leaves the number as it is', async () => {
		const desk = aDesk();
		await connect(desk);
		const { attributes } = knownBy(OLD);
		const { contactId } = await receiveMessage(desk, { aliases: ['bsuid:FR.1', `phone:${OLD}`], attributes });
		await receive(desk, numberChange('bsuid:FR.1', 'bsuid:FR.2', { id: 'n1', at: '08:10' }));
		const contact = await contactOf(desk, contactId);
		expect(contact.provenance['phone']).toMatchObject({ trust: 'asserted', at: instantOf('08:00') });
		expect(contact.aliases.filter(({ until }) => until === undefined).map(({ externalId }) => externalId)).toEqual([
			OLD,
			'FR.2',
		]);
	});

	it('CHA-5 heard twice changes nothing the second time', async () => {
		const { desk } = await withAna();
		await receive(desk, change());
		const before = await eventsOf(desk.store);
		const again = { kind: 'ignored', reason: expect.stringMatching(/nothing_to_change|unknown_identity/) };
		expect(await receive(desk, change())).toEqual(again);
		expect(await receive(desk, change({ at: '08:12' }))).toEqual(again);
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('CHA-5 about nobody we know makes no contact', async () => {
		const desk = aDesk();
		await connect(desk);
		const before = await eventsOf(desk.store);
		expect(await receive(desk, change())).toEqual({ kind: 'ignored', reason: 'unknown_identity' });
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('CHA-5 to a number somebody else holds takes nothing from them', async () => {
		const { desk, ana } = await withAna();
		const { contactId: bruno } = await receiveMessage(desk, { id: 'm2', at: '08:05', ...knownBy(NEW) });
		await receive(desk, change());
		const next = await receiveMessage(desk, { id: 'm3', at: '08:20', ...knownBy(NEW) });
		expect(next.contactId).toBe(bruno);
		expect((await contactOf(desk, ana)).aliases.at(-1)).toMatchObject({ externalId: NEW, held: false });
	});
});

describe('messages around it', () => {
	it('CHA-5 a message written before the change and delivered after it goes to the old holder', async () => {
		const { desk, ana } = await withAna();
		await receive(desk, change());
		const late = await receiveMessage(desk, { id: 'm2', at: '08:09', ...knownBy(OLD) });
		expect(late).toMatchObject({ contactId: ana, newContact: false });
		expect((await contactOf(desk, ana)).values['phone']).toBe(`+${NEW}`);
	});

	it("CHA-5 at the very moment of the change the old number is nobody's", async () => {
		const { desk, ana } = await withAna();
		await receive(desk, change());
		const next = await receiveMessage(desk, { id: 'm2', at: '08:10', ...knownBy(OLD) });
		expect(next.contactId).not.toBe(ana);
	});

	it('CHA-5 a recycled number starts afresh, and each message goes to who held it when it was written', async () => {
		const { desk, ana } = await withAna();
		await receive(desk, change());
		const first = await receiveMessage(desk, { id: 'm2', at: '08:20', ...knownBy(OLD) });
		expect(first).toMatchObject({ newContact: true, conversation: 'started' });
		expect(first.contactId).not.toBe(ana);
		const late = await receiveMessage(desk, { id: 'm3', at: '08:05', ...knownBy(OLD) });
		expect(late.contactId).toBe(ana);
		const next = await receiveMessage(desk, { id: 'm4', at: '08:21', ...knownBy(OLD) });
		expect(next.contactId).toBe(first.contactId);
	});

	it('CHA-5 a notice heard late does not take the number from who got it since', async () => {
		const { desk } = await withAna();
		await receive(desk, change());
		const heir = await receiveMessage(desk, { id: 'm2', at: '08:20', ...knownBy(OLD) });
		await receive(desk, change({ id: 'n2' }));
		const next = await receiveMessage(desk, { id: 'm3', at: '08:25', ...knownBy(OLD) });
		expect(next.contactId).toBe(heir.contactId);
	});

	it('CHA-5 a number that comes back to its first holder finds them again', async () => {
		const { desk, ana } = await withAna();
		await receive(desk, change());
		await receive(desk, numberChange(`phone:${NEW}`, `phone:${OLD}`, { id: 'n2', at: '08:20' }));
		expect((await contactOf(desk, ana)).values['phone']).toBe(`+${OLD}`);
		for (const [id, at, phone] of [
			['m2', '08:05', OLD],
			['m3', '08:15', NEW],
			['m4', '08:25', OLD],
		] as const) {
			expect(await receiveMessage(desk, { id, at, ...knownBy(phone) })).toMatchObject({ contactId: ana });
		}
	});

	it('CHA-5 a message filed before its notice came stays where it is', async () => {
		const { desk, ana } = await withAna();
		const early = await receiveMessage(desk, { id: 'm2', at: '08:20', ...knownBy(OLD) });
		expect(early.contactId).toBe(ana);
		await receive(desk, change());
		expect(await receive(desk, message({ id: 'm2', at: '08:20', ...knownBy(OLD) }))).toEqual({ kind: 'duplicate' });
	});
});
