import { describe, expect, it } from 'vitest';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { eventsOf, storeOf } from '../../../support/workspace-contents.js';

const attributesOf = ({ as }: TestDesk) => as('administrator').attributes;

async function withTier() {
	const desk = aDesk();
	await succeeded(attributesOf(desk).define({ key: 'tier', label: 'Tier', icon: 'medal' }));
	await succeeded(attributesOf(desk).define({ key: 'score', label: 'Score' }));
	const definition = () => succeeded(storeOf(desk.store).attributes.find('tier'));
	return { desk, calls: attributesOf(desk), definition };
}

describe('another label', () => {
	it('ATT-7 replaces label and icon, keeps the key, and undoes itself', async () => {
		const { calls, definition } = await withTier();
		const relabelled = await succeeded(calls.relabel({ attribute: 'tier', label: ' Level ', basedOn: 1 }));
		expect(relabelled).toEqual({ revision: 2, changed: true });
		expect(await definition()).toMatchObject({ id: 'tier', label: 'Level', icon: undefined, revision: 2 });
		await succeeded(calls.relabel({ attribute: 'tier', label: 'Tier', icon: 'medal', basedOn: 2 }));
		expect(await definition()).toMatchObject({ id: 'tier', label: 'Tier', icon: 'medal', revision: 3 });
	});

	it.each(['SCORE', 'scôre', 'Ｓｃｏｒｅ'])('ATT-7 %s is taken by another attribute', async (label) => {
		const { calls, definition } = await withTier();
		const refusal = { code: 'attribute.label_taken', attribute: 'score' };
		expect(await failed(calls.relabel({ attribute: 'tier', label, basedOn: 1 }))).toEqual(refusal);
		expect(await definition()).toMatchObject({ label: 'Tier', revision: 1 });
	});

	it('ATT-7 its own in another spelling is not taken, and one given up is free', async () => {
		const { calls } = await withTier();
		await succeeded(calls.relabel({ attribute: 'tier', label: 'TIER', basedOn: 1 }));
		expect(await failed(calls.define({ key: 'other', label: 'tier' }))).toMatchObject({ attribute: 'tier' });
		await succeeded(calls.relabel({ attribute: 'tier', label: 'Level', basedOn: 2 }));
		await succeeded(calls.define({ key: 'other', label: 'tier' }));
	});

	it('ATT-7 the same label and icon change nothing', async () => {
		const { desk, calls } = await withTier();
		const before = await eventsOf(desk.store);
		const input = { attribute: 'tier', label: 'Tier', icon: 'medal', basedOn: 1 };
		expect(await succeeded(calls.relabel(input))).toEqual({ revision: 1, changed: false });
		expect(await eventsOf(desk.store)).toEqual(before);
		expect(await succeeded(calls.relabel({ ...input, icon: 'star' }))).toEqual({ revision: 2, changed: true });
	});

	it('ATT-7 over what somebody else changed is refused, also when it would be taken', async () => {
		const { calls } = await withTier();
		await succeeded(calls.switchOn({ attribute: 'tier' }));
		for (const label of ['Level', 'Tier', 'Score']) {
			const failure = await failed(calls.relabel({ attribute: 'tier', label, basedOn: 1 }));
			expect(failure).toEqual({ code: 'revision.stale', revision: 2 });
		}
	});

	it.each(['email', 'browser', 'shoe_size', 'constructor'])('ATT-7 %s has none of its own', async (attribute) => {
		const { calls } = await withTier();
		const failure = await failed(calls.relabel({ attribute, label: 'Level', basedOn: 0 }));
		expect(failure).toEqual({ code: 'attribute.not_found', attribute });
	});

	it('ATT-7 two who take one label at once: one does, the other is told', async () => {
		const { calls } = await withTier();
		const results = await Promise.all([
			calls.relabel({ attribute: 'tier', label: 'Level', basedOn: 1 }),
			calls.relabel({ attribute: 'score', label: 'LEVEL', basedOn: 1 }),
		]);
		expect(results.map((result) => (result.isOk() ? 'ok' : result.error.code))).toEqual([
			'ok',
			'attribute.label_taken',
		]);
	});
});

describe('what an attribute is to the CRM', () => {
	it('ATT-4 a custom one is managed, looked up by, both or neither; what is not named stays', async () => {
		const { desk, calls, definition } = await withTier();
		const steps = [
			[{ crmManaged: true }, { crmManaged: true, lookup: false }, true],
			[{ lookup: true }, { crmManaged: true, lookup: true }, true],
			[{}, { crmManaged: true, lookup: true }, false],
			[{ crmManaged: true, lookup: true }, { crmManaged: true, lookup: true }, false],
			[{ crmManaged: false, lookup: false }, { crmManaged: false, lookup: false }, true],
		] as const;
		for (const [wish, result, changed] of steps) {
			const before = await eventsOf(desk.store);
			expect(await succeeded(calls.classify({ attribute: 'tier', ...wish }))).toEqual({ changed });
			expect(await definition()).toMatchObject(result);
			if (!changed) expect(await eventsOf(desk.store)).toEqual(before);
		}
	});

	it.each(['email', 'first_name', 'browser', 'union_id'])(
		'ATT-4 %s may be looked up by, and again not, but never managed',
		async (attribute) => {
			const { desk, calls } = await withTier();
			const lookups = async () => {
				const { attributes } = await succeeded(calls.list({}));
				return attributes.filter(({ lookup }) => lookup).map(({ key }) => key);
			};
			const refusal = { code: 'attribute.never_crm_managed', attribute };
			const before = await eventsOf(desk.store);
			expect(await failed(calls.classify({ attribute, crmManaged: true, lookup: true }))).toEqual(refusal);
			expect(await succeeded(calls.classify({ attribute, lookup: false }))).toEqual({ changed: false });
			expect(await succeeded(calls.classify({ attribute, crmManaged: false }))).toEqual({ changed: false });
			expect(await eventsOf(desk.store)).toEqual(before);
			await succeeded(calls.classify({ attribute: 'url', lookup: true }));
			expect(await succeeded(calls.classify({ attribute, lookup: true }))).toEqual({ changed: true });
			expect(await succeeded(calls.classify({ attribute, lookup: true }))).toEqual({ changed: false });
			expect((await lookups()).toSorted()).toEqual([attribute, 'url'].toSorted());
			expect(await succeeded(calls.classify({ attribute, lookup: false }))).toEqual({ changed: true });
			expect(await lookups()).toEqual(['url']);
		},
	);

	it.each(['shoe_size', 'constructor', 'vip', 'gone'])('ATT-4 %s is none', async (attribute) => {
		const { calls } = await withTier();
		await succeeded(calls.define({ key: 'gone', label: 'Gone' }));
		await succeeded(calls.delete({ attribute: 'gone' }));
		const failure = await failed(calls.classify({ attribute, lookup: true }));
		expect(failure).toEqual({ code: 'attribute.not_found', attribute });
	});
});
