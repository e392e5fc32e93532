import { describe, expect, it } from 'vitest';
import type { DefineDropdown } from '../../../../src/records/attributes/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { expectRefused } from '../../../support/refusals.js';
import { failed, succeeded } from '../../../support/results.js';
import { aDropdown } from '../../../support/scenarios/situations.js';
import { storeOf } from '../../../support/workspace-contents.js';

const plan: DefineDropdown = { key: 'plan', label: 'Plan', options: ['Basic', 'Gold'] };

const attributesOf = ({ as }: TestDesk) => as('administrator').attributes;

async function optionsOf(desk: TestDesk) {
	const field = (await succeeded(storeOf(desk.store).attributes.find('plan')))?.field;
	return field?.kind === 'dropdown' ? field.options.map(({ label, archived }) => [label, archived]) : undefined;
}

const labels = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Option ${index}`);

const sameLabels = [
	['case', 'GOLD'],
	['accents', 'Gôld'],
	['combining accents', 'Go\u0302ld'],
	['width', 'Ｇｏｌｄ'],
	['spaces', '  Gold '],
	['invisible characters', 'Go\u200bld'],
] as const;

describe('defining a dropdown', () => {
	it('ATT-5 saves it switched off with its options, each with an id of its own, and it never matches', async () => {
		const desk = aDesk();
		const defined = await succeeded(attributesOf(desk).defineDropdown({ ...plan, icon: 'medal', lookup: true }));
		const [basic, gold] = defined.options;
		expect(defined.attribute).toBe('plan');
		expect(defined.options).toHaveLength(2);
		expect(basic).not.toBe(gold);
		expect(await succeeded(storeOf(desk.store).attributes.all())).toEqual([
			{
				id: 'plan',
				revision: 1,
				label: 'Plan',
				icon: 'medal',
				field: {
					kind: 'dropdown',
					options: [
						{ id: basic, label: 'Basic', archived: false },
						{ id: gold, label: 'Gold', archived: false },
					],
				},
				enabled: false,
				deleted: false,
				crmManaged: false,
				lookup: true,
				matchability: 'no',
				place: 0,
				createdAt: '2026-11-22T08:30:00.000Z',
			},
		]);
		expect(await failed(desk.as('administrator').matching.choose({ attribute: 'plan' }))).toEqual({
			code: 'attribute.not_matchable',
			attribute: 'plan',
		});
	});

	it.each([0, 1])('ATT-5 with %s options is refused', async (count) => {
		const refusal = { code: 'attribute.options_too_few', attribute: 'plan', minimum: 2 };
		const desk = aDesk();
		await expectRefused(desk, () => attributesOf(desk).defineDropdown({ ...plan, options: labels(count) }), refusal);
	});

	it.each(sameLabels)('ATT-8 with two options that differ by %s only is refused', async (_what, label) => {
		const desk = aDesk();
		const options = ['Basic', 'Gold', 'Silver', label];
		const refusal = { code: 'attribute.option_label_taken', attribute: 'plan', place: 1 };
		await expectRefused(desk, () => attributesOf(desk).defineDropdown({ ...plan, options }), refusal);
	});

	it('ATT-16 100 options are taken, the 101st is refused, and so is one more later', async () => {
		const desk = aDesk();
		const refusal = { code: 'attribute.limit_reached', limit: 100, of: 'options' };
		await expectRefused(desk, () => attributesOf(desk).defineDropdown({ ...plan, options: labels(101) }), refusal);
		const { options } = await succeeded(attributesOf(desk).defineDropdown({ ...plan, options: labels(100) }));
		await succeeded(attributesOf(desk).archiveOption({ attribute: 'plan', option: options[0] ?? '' }));
		await expectRefused(desk, () => attributesOf(desk).addOption({ attribute: 'plan', label: 'More' }), refusal);
	});

	it('ATT-16 a list that no person makes is no dropdown at all', async () => {
		const failure = await failed(attributesOf(aDesk()).defineDropdown({ ...plan, options: labels(1_001) }));
		expect(failure).toMatchObject({ code: 'input.invalid', issues: [{ path: 'options', problem: 'too_big' }] });
	});

	it.each([
		['a key that is inherited', { key: 'constructor' }, { code: 'attribute.key_taken', attribute: 'constructor' }],
		['a key that is reserved', { key: 'vip' }, { code: 'attribute.key_taken', attribute: 'vip' }],
		['a key that is taken', { key: 'tier' }, { code: 'attribute.key_taken', attribute: 'tier' }],
		['a label that is taken', { label: 'TIÉR' }, { code: 'attribute.label_taken', attribute: 'tier' }],
	])('ATT-7 with %s is refused', async (_what, wish, refusal) => {
		const desk = aDesk();
		await succeeded(attributesOf(desk).define({ key: 'tier', label: 'Tier' }));
		await expectRefused(desk, () => attributesOf(desk).defineDropdown({ ...plan, ...wish }), refusal);
	});

	it('ATT-16 counts as a definition: the 201st is refused', async () => {
		const desk = aDesk();
		for (const label of labels(200)) {
			await succeeded(attributesOf(desk).define({ key: label.toLowerCase().replace(' ', '_'), label }));
		}
		const refusal = { code: 'attribute.limit_reached', limit: 200, of: 'definitions' };
		await expectRefused(desk, () => attributesOf(desk).defineDropdown(plan), refusal);
	});
});

describe('its options', () => {
	it('ATT-8 one is added at the end', async () => {
		const desk = aDesk();
		await aDropdown(desk);
		const added = await succeeded(attributesOf(desk).addOption({ attribute: 'plan', label: ' Silver ' }));
		expect(added.revision).toBe(2);
		expect((await optionsOf(desk))?.map(([label]) => label)).toEqual(['Basic', 'Gold', 'Platinum', 'Staff', 'Silver']);
	});

	it.each(sameLabels)('ATT-8 a label that differs by %s only is taken, archived or not', async (_what, label) => {
		const desk = aDesk();
		const { attribute, options } = await aDropdown(desk);
		const refusal = { code: 'attribute.option_label_taken', attribute, place: 1 };
		const option = options[0];
		for (const basedOn of [1, 2]) {
			await expectRefused(desk, () => attributesOf(desk).addOption({ attribute, label }), refusal);
			await expectRefused(desk, () => attributesOf(desk).renameOption({ attribute, option, label, basedOn }), refusal);
			await attributesOf(desk).archiveOption({ attribute, option: options[1] });
		}
	});

	it('ATT-8 renaming keeps the id and the others, and undoes itself', async () => {
		const desk = aDesk();
		const { attribute, options } = await aDropdown(desk);
		const before = await optionsOf(desk);
		const rename = (label: string, basedOn: number) =>
			succeeded(attributesOf(desk).renameOption({ attribute, option: options[1], label, basedOn }));
		expect(await rename('GOLD', 1)).toEqual({ revision: 2, changed: true });
		expect((await optionsOf(desk))?.map(([label]) => label)).toEqual(['Basic', 'GOLD', 'Platinum', 'Staff']);
		expect(await rename('GOLD', 2)).toEqual({ revision: 2, changed: false });
		expect(await rename('Gold', 2)).toEqual({ revision: 3, changed: true });
		expect(await optionsOf(desk)).toEqual(before);
	});

	it('ATT-8 renaming what somebody else changed is refused, whatever the new name', async () => {
		const desk = aDesk();
		const { attribute, options } = await aDropdown(desk);
		await succeeded(attributesOf(desk).addOption({ attribute, label: 'Silver' }));
		for (const label of ['Golden', 'Gold', 'Silver']) {
			await expectRefused(
				desk,
				() => attributesOf(desk).renameOption({ attribute, option: options[1], label, basedOn: 1 }),
				{ code: 'revision.stale', revision: 2 },
			);
		}
	});

	it('ATT-8 one is archived and restored; twice is once', async () => {
		const desk = aDesk();
		const { attribute, options } = await aDropdown(desk);
		const before = await optionsOf(desk);
		const input = { attribute, option: options[1] };
		expect(await succeeded(attributesOf(desk).restoreOption(input))).toEqual({ changed: false });
		expect(await succeeded(attributesOf(desk).archiveOption(input))).toEqual({ changed: true });
		expect(await optionsOf(desk)).toEqual(before?.map(([label, archived]) => [label, label === 'Gold' || archived]));
		expect(await succeeded(attributesOf(desk).archiveOption(input))).toEqual({ changed: false });
		expect(await succeeded(attributesOf(desk).restoreOption(input))).toEqual({ changed: true });
		expect(await optionsOf(desk)).toEqual(before);
	});

	it('ATT-5 two are left to choose from', async () => {
		const desk = aDesk();
		const { attribute, options } = await aDropdown(desk);
		const archive = (place: 0 | 1 | 2) => attributesOf(desk).archiveOption({ attribute, option: options[place] });
		await succeeded(archive(0));
		await succeeded(archive(1));
		const refusal = { code: 'attribute.options_too_few', attribute, minimum: 2 };
		await expectRefused(desk, () => archive(2), refusal);
		expect(await succeeded(archive(0))).toEqual({ changed: false });
		await succeeded(attributesOf(desk).addOption({ attribute, label: 'Silver' }));
		await succeeded(archive(2));
	});

	it('ATT-8 no option, no dropdown, no attribute: each is told apart', async () => {
		const desk = aDesk();
		const { attribute, options } = await aDropdown(desk);
		const calls = attributesOf(desk);
		await succeeded(calls.define({ key: 'tier', label: 'Tier' }));
		await succeeded(calls.defineDropdown({ key: 'gone', label: 'Gone', options: ['A', 'B'] }));
		await succeeded(calls.delete({ attribute: 'gone' }));
		const rows = [
			['email', options[0], 'attribute.not_found'],
			['gone', options[0], 'attribute.not_found'],
			['shoe_size', options[0], 'attribute.not_found'],
			['tier', options[0], 'attribute.not_a_dropdown'],
			[attribute, 'Gold', 'attribute.option_not_found'],
		] as const;
		for (const [key, option, code] of rows) {
			const refusal = { code, attribute: key };
			const input = { attribute: key, option };
			await expectRefused(desk, () => calls.archiveOption(input), refusal);
			await expectRefused(desk, () => calls.restoreOption(input), refusal);
			await expectRefused(desk, () => calls.renameOption({ ...input, label: 'New', basedOn: 1 }), refusal);
			if (key === attribute) continue;
			await expectRefused(desk, () => calls.addOption({ attribute: key, label: 'New' }), refusal);
		}
	});

	it('ATT-8 two who add the same at once: one does, the other is told', async () => {
		const desk = aDesk();
		const { attribute } = await aDropdown(desk);
		const results = await Promise.all(
			['Silver', 'SILVER'].map((label) => attributesOf(desk).addOption({ attribute, label })),
		);
		expect(results.map((result) => (result.isOk() ? 'ok' : result.error.code))).toEqual([
			'ok',
			'attribute.option_label_taken',
		]);
	});
});
