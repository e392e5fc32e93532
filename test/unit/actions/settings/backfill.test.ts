import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../../src/kernel/change.js';
import { createPhoneParser } from '../../../../src/phone/index.js';
import { contactRecord } from '../../../../src/records/contacts/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { counted, reopened } from '../../../support/pipeline-runs.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { eventsOf, storeOf } from '../../../support/workspace-contents.js';
import { connect, contactOf, receiveMessage } from '../inbound/arrivals.js';
import { committed, NUMBER, valueWritten, withMembers } from './members.js';

const backfill = (desk: TestDesk, wishes: object = {}) =>
	desk.as('administrator').attributes.backfill({ attribute: NUMBER, ...wishes });

const makeMatchable = (desk: TestDesk, attribute = NUMBER) =>
	succeeded(desk.as('administrator').attributes.makeMatchable({ attribute }));

async function linkedOf(desk: TestDesk, contact: string): Promise<readonly number[]> {
	const panel = await succeeded(desk.as('agent').panel.show({ contact }));
	return panel.linked.map(({ contactNumber }) => contactNumber);
}

const definitionOf = async ({ store }: TestDesk) => succeeded(storeOf(store).attributes.find(NUMBER));

describe('an attribute that becomes matchable', () => {
	it('MAT-15 can be chosen once its backfill is done, and links by what was written before', async () => {
		const desk = await withMembers(4);
		const { matching } = desk.as('administrator');
		expect(await makeMatchable(desk)).toEqual({ matchability: 'backfilling', changed: true });
		expect(await failed(matching.choose({ attribute: NUMBER }))).toMatchObject({ code: 'attribute.not_matchable' });
		const done = { attribute: NUMBER, purpose: 'index', looked: 4, written: 4, done: true };
		expect(await succeeded(backfill(desk))).toEqual(done);
		expect(await definitionOf(desk)).toMatchObject({ matchability: 'yes' });
		await succeeded(matching.choose({ attribute: NUMBER }));
		expect(await linkedOf(desk, 'member-000000')).toEqual([2]);
		expect(await linkedOf(desk, 'member-000002')).toEqual([4]);
	});

	it('MAT-15 is backfilled page by page, with its progress, in few calls', async () => {
		const desk = await withMembers(2_401);
		await makeMatchable(desk);
		const { desk: measured, calls } = counted(desk);
		const answers = [];
		do answers.push(await succeeded(backfill(measured)));
		while (answers.at(-1)?.done === false);
		expect(answers.map(({ looked, written, done }) => [looked, written, done])).toEqual([
			[1_200, 1_200, false],
			[2_400, 2_400, false],
			[2_401, 2_401, false],
			[2_401, 2_401, true],
		]);
		// Its own events are read again at the end, and lead to nobody.
		expect(calls.calls()).toEqual({
			'backfills.situation': 4,
			'contacts.findAll': 1,
			'events.after': 1,
			'events.latest': 1,
			commit: 4,
		});
		const before = await eventsOf(desk.store);
		expect(await succeeded(backfill(desk))).toEqual(answers.at(-1));
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('MAT-15 goes on where it was after a crash, by another desk on the same store', async () => {
		const desk = await withMembers(1_201);
		await makeMatchable(desk);
		await succeeded(backfill(desk));
		const other = reopened(desk);
		expect(await succeeded(backfill(other))).toMatchObject({ looked: 1_201, done: false });
		expect(await succeeded(backfill(reopened(other)))).toMatchObject({ written: 1_201, done: true });
	});

	it('MAT-15 ends with a second pass over what was written since it began', async () => {
		const desk = await withMembers(1_201);
		await makeMatchable(desk);
		await succeeded(backfill(desk));
		// By somebody who still took it for an attribute that is not matchable.
		const early = await contactOf(desk, 'member-000001');
		desk.clock.step(1000);
		await committed(desk, [changeOf(contactRecord, early, [valueWritten(desk, 'M 77')])]);
		expect((await contactOf(desk, 'member-000001')).matching[NUMBER]).toBeUndefined();
		await succeeded(backfill(desk));
		expect(await succeeded(backfill(desk))).toMatchObject({ looked: 1_202, written: 1_202, done: true });
		expect((await contactOf(desk, 'member-000001')).matching[NUMBER]).toMatchObject({ normalised: 'm 77' });
	});

	it('MAT-15 gives what is written meanwhile its form at once', async () => {
		const desk = await withMembers(2);
		await makeMatchable(desk);
		await succeeded(desk.as('agent').contacts.edit({ contact: 'member-000000', set: { [NUMBER]: 'New' } }));
		expect((await contactOf(desk, 'member-000000')).matching[NUMBER]).toMatchObject({ normalised: 'new' });
		expect(await succeeded(backfill(desk))).toMatchObject({ looked: 2, written: 1, done: true });
	});

	it('MAT-15 leaves out what has no value, or none that compares', async () => {
		const desk = await withMembers(3);
		await succeeded(desk.as('agent').contacts.edit({ contact: 'member-000000', clear: [NUMBER] }));
		const long = 'x'.repeat(600);
		await succeeded(desk.as('agent').contacts.edit({ contact: 'member-000001', set: { [NUMBER]: long } }));
		await makeMatchable(desk);
		expect(await succeeded(backfill(desk))).toMatchObject({ looked: 3, written: 1, done: true });
	});

	it.each([
		['made unmatchable', 'attribute.not_matchable'],
		['deleted', 'clear'],
	])('MAT-15 a page read before the attribute was %s is not written as it was read', async (what, outcome) => {
		// More than a page: the last one writes the definition itself, and would meet the change without a guard.
		const desk = await withMembers(1_201);
		await makeMatchable(desk);
		const { attributes } = desk.as('administrator');
		const rival = async (commit: number): Promise<void> => {
			if (commit > 1) return;
			if (what === 'deleted') await succeeded(attributes.delete({ attribute: NUMBER }));
			else await succeeded(attributes.makeUnmatchable({ attribute: NUMBER }));
		};
		const result = await backfill(reopened(desk, (store) => rivalStore(store, rival)));
		expect(result.isOk() ? result.value.purpose : result.error.code).toBe(outcome);
		const [first] = await succeeded(storeOf(desk.store).contacts.page('', 1));
		expect(first?.matching[NUMBER]).toBeUndefined();
	});

	it('MAT-15 the second pass looks at nobody whose other values were written', async () => {
		const desk = await withMembers(1_201);
		await makeMatchable(desk);
		await succeeded(backfill(desk));
		desk.clock.step(1000);
		await succeeded(desk.as('agent').contacts.edit({ contact: 'member-000001', set: { last_name: 'Dupond' } }));
		await succeeded(backfill(desk));
		expect(await succeeded(backfill(desk))).toMatchObject({ looked: 1_201, written: 1_201, done: true });
	});
});

describe('again', () => {
	it('MAT-3, MAT-15 a parser that came later gives numbers without a country their form', async () => {
		const without = aDesk();
		await connect(without, 'web_chat', 'shop');
		const typed = {
			type: 'web_chat',
			account: 'shop',
			aliases: ['visitor:v1'],
			attributes: { phone: '06 12 34 56 78' },
		};
		const { contactId } = await receiveMessage(without, { ...typed, type: 'web_chat' });
		expect(await succeeded(backfill(without, { attribute: 'phone' }))).toMatchObject({
			looked: 1,
			written: 0,
			done: true,
		});
		const phones = createPhoneParser({ defaultRegion: 'FR' });
		const desk = aDesk({ store: without.store, clock: without.clock, phones });
		expect(await succeeded(backfill(desk, { attribute: 'phone' }))).toMatchObject({ written: 0, done: true });
		const again = await succeeded(backfill(desk, { attribute: 'phone', again: true }));
		expect(again).toEqual({ attribute: 'phone', purpose: 'index', looked: 1, written: 1, done: true });
		expect((await contactOf(desk, contactId)).matching['phone']).toMatchObject({ normalised: '+33612345678' });
		expect(await succeeded(backfill(desk, { attribute: 'phone', again: true }))).toMatchObject({ written: 0 });
	});

	it('MAT-15 does not begin anew in the middle', async () => {
		const desk = await withMembers(1_201);
		await makeMatchable(desk);
		await succeeded(backfill(desk));
		expect(await succeeded(backfill(desk, { again: true }))).toMatchObject({ looked: 1_201 });
	});
});

describe('what cannot be backfilled', () => {
	it.each(['nothing', 'constructor'])('ATT-11 the unknown attribute %s', async (attribute) => {
		const desk = await withMembers(1);
		expect(await failed(backfill(desk, { attribute }))).toEqual({ code: 'attribute.not_found', attribute });
	});

	it.each([NUMBER, 'language', 'first_name', 'url'])('MAT-15 %s, which is not matchable', async (attribute) => {
		const desk = await withMembers(1);
		expect(await failed(backfill(desk, { attribute }))).toEqual({ code: 'attribute.not_matchable', attribute });
	});
});

describe('an attribute that is matchable no more', () => {
	it('MAT-15 is given back by making it matchable again, with what was written meanwhile', async () => {
		const desk = await withMembers(4);
		const { attributes, matching } = desk.as('administrator');
		await makeMatchable(desk);
		await succeeded(backfill(desk));
		await succeeded(matching.choose({ attribute: NUMBER }));
		const before = await linkedOf(desk, 'member-000000');
		expect(await failed(attributes.makeUnmatchable({ attribute: NUMBER }))).toEqual({
			code: 'attribute.in_use',
			attribute: NUMBER,
			uses: [{ kind: 'matching' }],
		});
		await succeeded(matching.chooseNone({}));
		const unmatchable = await succeeded(attributes.makeUnmatchable({ attribute: NUMBER }));
		expect(unmatchable).toEqual({ matchability: 'no', changed: true });
		expect(await failed(backfill(desk))).toMatchObject({ code: 'attribute.not_matchable' });
		desk.clock.step(1000);
		await succeeded(desk.as('agent').contacts.edit({ contact: 'member-000002', set: { [NUMBER]: 'M 0' } }));
		await makeMatchable(desk);
		expect(await succeeded(backfill(desk))).toMatchObject({ looked: 4, written: 1, done: true });
		await succeeded(matching.choose({ attribute: NUMBER }));
		expect(before).toEqual([2]);
		expect(await linkedOf(desk, 'member-000000')).toEqual([2, 3]);
	});

	it('ATT-16 the 21st matchable attribute is refused', async () => {
		const desk = await withMembers(1);
		const { attributes } = desk.as('administrator');
		for (let count = 1; count <= 20; count += 1) {
			await succeeded(attributes.define({ key: `key_${count}`, label: `Label ${count}`, matchable: true }));
		}
		const refused = { code: 'attribute.limit_reached', limit: 20, of: 'matchable' };
		expect(await failed(attributes.makeMatchable({ attribute: NUMBER }))).toEqual(refused);
		await succeeded(attributes.makeUnmatchable({ attribute: 'key_20' }));
		await makeMatchable(desk);
	});

	it.each(['number', 'date', 'url'] as const)('MAT-15 a %s never becomes matchable', async (format) => {
		const desk = await withMembers(1);
		const { attributes } = desk.as('administrator');
		await succeeded(attributes.define({ key: 'other', label: 'Other', format }));
		const refused = await failed(attributes.makeMatchable({ attribute: 'other' }));
		expect(refused).toEqual({ code: 'attribute.not_matchable', attribute: 'other' });
	});

	it('MAT-15 nor does a dropdown', async () => {
		const desk = await withMembers(1);
		const { attributes } = desk.as('administrator');
		await succeeded(attributes.defineDropdown({ key: 'plan', label: 'Plan', options: ['Basic', 'Gold'] }));
		const refused = await failed(attributes.makeMatchable({ attribute: 'plan' }));
		expect(refused).toEqual({ code: 'attribute.not_matchable', attribute: 'plan' });
	});
});

describe('a deleted attribute', () => {
	it('ATT-13 loses its values, page by page, in a write like any other', async () => {
		const desk = await withMembers(3);
		await succeeded(desk.as('administrator').attributes.delete({ attribute: NUMBER }));
		expect((await contactOf(desk, 'member-000000')).values[NUMBER]).toBeUndefined();
		const [kept] = await succeeded(storeOf(desk.store).contacts.page('', 1));
		expect(kept?.values[NUMBER]).toBe('M 0');
		const cleared = { attribute: NUMBER, purpose: 'clear', looked: 3, written: 3, done: true };
		expect(await succeeded(backfill(desk))).toEqual(cleared);
		const contacts = await succeeded(storeOf(desk.store).contacts.page('', 10));
		for (const { values, provenance } of contacts) {
			expect(values[NUMBER]).toBeUndefined();
			expect(provenance[NUMBER]).toMatchObject({ source: 'administrator', by: 'administrator-1', trust: 'vouched' });
		}
		const before = await eventsOf(desk.store);
		expect(await succeeded(backfill(desk))).toEqual(cleared);
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('ATT-13 leaves what follows from a whole page to the run from the cursor', async () => {
		const desk = await withMembers(3);
		await succeeded(desk.as('administrator').attributes.delete({ attribute: NUMBER }));
		const { desk: measured, calls } = counted(desk, { followUps: 'after_people' });
		expect(await succeeded(backfill(measured))).toMatchObject({ written: 3, done: true });
		expect(calls.calls()).toEqual({ 'backfills.situation': 1, 'events.latest': 1, commit: 1 });
	});

	it('ATT-13 that was being indexed is cleared from the first contact on', async () => {
		const desk = await withMembers(1_201);
		await makeMatchable(desk);
		await succeeded(backfill(desk));
		await succeeded(desk.as('administrator').attributes.delete({ attribute: NUMBER }));
		expect(await succeeded(backfill(desk))).toMatchObject({
			purpose: 'clear',
			looked: 1_200,
			written: 1_200,
			done: false,
		});
	});
});
