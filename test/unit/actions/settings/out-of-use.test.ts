import type { Result } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../src/kernel/failure.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { expectRefused } from '../../../support/refusals.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { aContact, switchedOnAttribute } from '../../../support/scenarios/situations.js';
import { eventsOf, storeOf } from '../../../support/workspace-contents.js';

async function withTier() {
	const desk = aDesk();
	await aContact(desk);
	await switchedOnAttribute(desk, 'tier');
	await succeeded(desk.as('agent').contacts.edit({ contact: 1, set: { tier: 'Gold' } }));
	const { attributes, matching } = desk.as('administrator');
	return { desk, attributes, matching };
}

/** Puts the attribute out of use, one way or the other. */
async function outOfUse({ as }: Pick<TestDesk, 'as'>, how: 'delete' | 'switchOff'): Promise<Result<unknown, Failure>> {
	return as('administrator').attributes[how]({ attribute: 'tier' });
}

const value = async (desk: TestDesk) =>
	(await succeeded(desk.as('agent').contacts.show({ contact: 1 }))).contact.values['tier'];

describe('switching off', () => {
	it('ATT-13 keeps values and takes none; switching on brings them back', async () => {
		const { desk, attributes } = await withTier();
		expect(await succeeded(attributes.switchOff({ attribute: 'tier' }))).toEqual({ changed: true });
		const refused = [{ attribute: 'tier', reason: 'disabled', problem: undefined }];
		const edit = { contact: 1, set: { tier: 'Silver' } };
		const failure = await failed(desk.as('agent').contacts.edit(edit));
		expect(failure).toEqual({ code: 'attribute.write_refused', refused });
		expect(await value(desk)).toBe('Gold');
		expect(await succeeded(attributes.switchOn({ attribute: 'tier' }))).toEqual({ changed: true });
		await succeeded(desk.as('agent').contacts.edit(edit));
		expect(await value(desk)).toBe('Silver');
	});

	it('ATT-13 twice is once', async () => {
		const { desk, attributes } = await withTier();
		await succeeded(attributes.switchOff({ attribute: 'tier' }));
		const before = await eventsOf(desk.store);
		expect(await succeeded(attributes.switchOff({ attribute: 'tier' }))).toEqual({ changed: false });
		expect(await eventsOf(desk.store)).toEqual(before);
	});

	it('ATT-13, MAT-15 the one chosen for matching is not switched off until another is chosen, or none', async () => {
		const { desk, attributes, matching } = await withTier();
		await succeeded(matching.choose({ attribute: 'tier' }));
		const refusal = { code: 'attribute.in_use', attribute: 'tier', uses: [{ kind: 'matching' }] };
		await expectRefused(desk, () => attributes.switchOff({ attribute: 'tier' }), refusal);
		await succeeded(matching.chooseNone({}));
		expect(await succeeded(attributes.switchOff({ attribute: 'tier' }))).toEqual({ changed: true });
	});

	it('ATT-13 one by which the CRM looks contacts up is switched off all the same', async () => {
		const { attributes } = await withTier();
		await succeeded(attributes.classify({ attribute: 'tier', lookup: true }));
		expect(await succeeded(attributes.switchOff({ attribute: 'tier' }))).toEqual({ changed: true });
	});

	it.each(['email', 'browser', 'shoe_size', 'constructor'])('ATT-13 %s is no custom attribute', async (attribute) => {
		const { desk, attributes } = await withTier();
		const refusal = { code: 'attribute.not_found', attribute };
		await expectRefused(desk, () => attributes.switchOff({ attribute }), refusal);
		await expectRefused(desk, () => attributes.delete({ attribute }), refusal);
	});
});

describe('deleting', () => {
	it('ATT-13 makes values unreadable; the key is never used again, label and place are', async () => {
		const { desk, attributes } = await withTier();
		expect(await succeeded(attributes.delete({ attribute: 'tier' }))).toEqual({ attribute: 'tier' });
		const { contact } = await succeeded(desk.as('agent').contacts.show({ contact: 1 }));
		expect([contact.values, contact.provenance, contact.matching].map((held) => Object.hasOwn(held, 'tier'))).toEqual([
			false,
			false,
			false,
		]);
		expect(contact.values['name']).toBe('Amélie Dupont');
		expect(contact.matching['phone']).toBeDefined();
		const taken = { code: 'attribute.key_taken', attribute: 'tier' };
		await expectRefused(desk, () => attributes.define({ key: 'tier', label: 'Another' }), taken);
		await expectRefused(
			desk,
			() => attributes.defineDropdown({ key: 'tier', label: 'Another', options: ['A', 'B'] }),
			taken,
		);
		await succeeded(attributes.define({ key: 'level', label: 'Label of tier' }));
		expect(await succeeded(storeOf(desk.store).attributes.all())).toMatchObject([{ id: 'level', place: 0 }]);
		expect(await succeeded(storeOf(desk.store).attributes.find('tier'))).toMatchObject({
			deleted: true,
			enabled: false,
			matchability: 'no',
		});
	});

	it('ATT-13 is done once: after it there is no such attribute for any command', async () => {
		const { desk, attributes, matching } = await withTier();
		await succeeded(attributes.delete({ attribute: 'tier' }));
		const refusal = { code: 'attribute.not_found', attribute: 'tier' };
		await expectRefused(desk, () => attributes.delete({ attribute: 'tier' }), refusal);
		await expectRefused(desk, () => attributes.switchOn({ attribute: 'tier' }), refusal);
		await expectRefused(desk, () => attributes.switchOff({ attribute: 'tier' }), refusal);
		await expectRefused(desk, () => attributes.classify({ attribute: 'tier', lookup: true }), refusal);
		await expectRefused(desk, () => attributes.relabel({ attribute: 'tier', label: 'New', basedOn: 3 }), refusal);
		await expectRefused(desk, () => matching.choose({ attribute: 'tier' }), refusal);
	});

	it('ATT-13 one that is used is not deleted, and all that uses it is named', async () => {
		const { desk, attributes, matching } = await withTier();
		await succeeded(matching.choose({ attribute: 'tier' }));
		await succeeded(attributes.classify({ attribute: 'tier', lookup: true }));
		const refusal = (...kinds: readonly string[]) => ({
			code: 'attribute.in_use',
			attribute: 'tier',
			uses: kinds.map((kind) => ({ kind })),
		});
		await expectRefused(desk, () => attributes.delete({ attribute: 'tier' }), refusal('matching', 'lookup'));
		await succeeded(matching.choose({ attribute: 'phone' }));
		await expectRefused(desk, () => attributes.delete({ attribute: 'tier' }), refusal('lookup'));
		await succeeded(attributes.classify({ attribute: 'tier', lookup: false }));
		await succeeded(attributes.delete({ attribute: 'tier' }));
		const unmatchable = { code: 'attribute.not_matchable', attribute: 'tier' };
		await expectRefused(desk, () => matching.restore({ version: 1 }), unmatchable);
	});

	it('ATT-16 makes room for another: a place that was given up is the next one given', async () => {
		const { desk, attributes } = await withTier();
		for (let index = 1; index < 200; index += 1) {
			desk.clock.step(1);
			await succeeded(attributes.define({ key: `field_${index}`, label: `Field ${index}` }));
		}
		const full = { code: 'attribute.limit_reached', limit: 200, of: 'definitions' };
		await expectRefused(desk, () => attributes.define({ key: 'one_more', label: 'One more' }), full);
		await succeeded(attributes.delete({ attribute: 'field_7' }));
		await succeeded(attributes.define({ key: 'one_more', label: 'One more' }));
		expect(await succeeded(storeOf(desk.store).attributes.find('one_more'))).toMatchObject({ place: 7 });
		await expectRefused(desk, () => attributes.define({ key: 'yet_another', label: 'Yet another' }), full);
	});

	it('ATT-16 makes room for another matchable one', async () => {
		const desk = aDesk();
		const { attributes } = desk.as('administrator');
		const define = (key: string) => attributes.define({ key, label: key, matchable: true });
		for (let index = 0; index < 20; index += 1) await succeeded(define(`field_${index}`));
		const full = { code: 'attribute.limit_reached', limit: 20, of: 'matchable' };
		await expectRefused(desk, () => define('one_more'), full);
		await succeeded(attributes.delete({ attribute: 'field_3' }));
		await succeeded(define('one_more'));
	});
});

describe('at the same moment', () => {
	it.each(['switchOff', 'delete'] as const)('ATT-13 choosing and %s do not both happen', async (putOut) => {
		const { desk } = await withTier();
		const choosing = reopened(desk, (store) =>
			rivalStore(store, async (commit) => {
				if (commit > 1) return;
				await succeeded(outOfUse(desk, putOut));
			}),
		);
		const failure = await failed(choosing.as('administrator').matching.choose({ attribute: 'tier' }));
		expect(failure.code).toBe(putOut === 'delete' ? 'attribute.not_found' : 'attribute.not_matchable');
	});

	it.each(['switchOff', 'delete'] as const)('ATT-13 %s and choosing do not both happen', async (putOut) => {
		for (const first of [undefined, 'phone']) {
			const { desk, matching } = await withTier();
			if (first !== undefined) await succeeded(matching.choose({ attribute: first }));
			const puttingOut = reopened(desk, (store) =>
				rivalStore(store, async (commit) => {
					if (commit === 1) await succeeded(desk.as('administrator').matching.choose({ attribute: 'tier' }));
				}),
			);
			const failure = await failed(outOfUse(puttingOut, putOut));
			expect(failure).toEqual({ code: 'attribute.in_use', attribute: 'tier', uses: [{ kind: 'matching' }] });
		}
	});

	it.each(['switchOff', 'delete'] as const)('ATT-13 an edit decides again when %s came between', async (putOut) => {
		const { desk } = await withTier();
		const editing = reopened(desk, (store) =>
			rivalStore(store, async (commit) => {
				if (commit > 1) return;
				await succeeded(outOfUse(desk, putOut));
			}),
		);
		const failure = await failed(editing.as('agent').contacts.edit({ contact: 1, set: { tier: 'Silver' } }));
		const reason = putOut === 'delete' ? 'not_found' : 'disabled';
		const refused = [{ attribute: 'tier', reason, problem: undefined }];
		expect(failure).toEqual({ code: 'attribute.write_refused', refused });
	});
});
