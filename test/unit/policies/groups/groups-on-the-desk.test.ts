import { describe, expect, it } from 'vitest';
import type { GroupRule } from '../../../../src/policies/groups/index.js';
import type { TestDesk } from '../../../support/a-desk.js';
import { aDesk } from '../../../support/a-desk.js';
import { reopened } from '../../../support/pipeline-runs.js';
import { failed, succeeded } from '../../../support/results.js';
import { rivalStore } from '../../../support/rival-store.js';
import { aContact, aDropdown, switchedOnAttribute } from '../../../support/scenarios/situations.js';
import { eventsOf } from '../../../support/workspace-contents.js';

const gold: GroupRule = { kind: 'equals', attribute: 'tier', value: 'gold' };

/** A contact of tier gold, and a group of all who are. */
async function withAGroup() {
	const desk = aDesk();
	const { contactId: contact } = await aContact(desk);
	await switchedOnAttribute(desk, 'tier');
	await succeeded(desk.as('agent').contacts.edit({ contact, set: { tier: 'Gold' } }));
	const { groups, attributes } = desk.as('administrator');
	const { group } = await succeeded(groups.add({ name: 'Best customers', rule: gold }));
	const isMember = async () => (await succeeded(desk.as('agent').groups.explain({ contact, group }))).member;
	return { desk, contact, groups, attributes, group, isMember };
}

const listed = async (desk: TestDesk) => (await succeeded(desk.as('agent').groups.list({}))).groups;

describe('contact groups', () => {
	it('GRP-1 a group is added, and whoever its rule describes belongs to it from then on', async () => {
		const { desk, contact, group, isMember } = await withAGroup();
		expect(await isMember()).toBe(true);
		await succeeded(desk.as('agent').contacts.edit({ contact, set: { tier: 'silver' } }));
		expect(await isMember()).toBe(false);
		expect(await listed(desk)).toEqual([
			{
				...{ id: group, revision: 1, name: 'Best customers', rule: gold, archived: false, suspended: [] },
				createdAt: new Date(desk.clock.now()).toISOString(),
			},
		]);
	});

	it('GRP-7 a membership is derived: a value that comes and goes writes the contact, and the rank of what waits', async () => {
		const { desk, contact, isMember } = await withAGroup();
		const { length } = await eventsOf(desk.store);
		await succeeded(desk.as('agent').contacts.edit({ contact, clear: ['tier'] }));
		expect(await isMember()).toBe(false);
		desk.clock.step(1);
		await succeeded(desk.as('agent').contacts.edit({ contact, set: { tier: 'GOLD' } }));
		expect(await isMember()).toBe(true);
		const written = (await eventsOf(desk.store)).slice(length);
		expect(new Set(written.map(({ record, fact }) => `${record.kind} ${fact.type}`))).toEqual(
			new Set(['contact contact.values_written', 'conversation conversation.ranked']),
		);
	});

	it('GRP-7 a correction counts while it stands', async () => {
		const { desk, contact, groups } = await withAGroup();
		const rule: GroupRule = { kind: 'one_of', attribute: 'language', values: ['nl', 'NL-be'] };
		const { group } = await succeeded(groups.add({ name: 'Dutch', rule }));
		const explained = () => succeeded(desk.as('agent').groups.explain({ contact, group }));
		expect(await explained()).toMatchObject({ member: false, because: { rule: { outcome: 'unknown' } } });
		await succeeded(desk.as('agent').contacts.correct({ contact, set: { language: 'nl-BE' } }));
		expect(await explained()).toMatchObject({ member: true, because: { rule: { value: 'nl-BE', corrected: true } } });
		desk.clock.step(1);
		await succeeded(desk.as('agent').contacts.correct({ contact, withdraw: ['language'] }));
		expect(await explained()).toMatchObject({ member: false, because: { rule: { value: undefined } } });
	});

	it('GRP-7 an attribute that is hidden is no less of the contact', async () => {
		const { desk, groups } = await withAGroup();
		await succeeded(desk.as('administrator').attributes.hide({ channelType: 'whatsapp', attribute: 'phone' }));
		const rule: GroupRule = { kind: 'contains', attribute: 'phone', value: '+336' };
		const { group } = await succeeded(groups.add({ name: 'Mobile', rule }));
		expect(await succeeded(desk.as('agent').groups.explain({ contact: 1, group }))).toMatchObject({ member: true });
	});

	it('GRP-1 a name is unique ignoring case, accents, width and spaces, among archived groups and the built-in one', async () => {
		const { groups, group } = await withAGroup();
		for (const name of ['best customers', 'BÉST  CUSTOMERS', 'ｂest customers']) {
			const taken = { code: 'group.name_taken', group };
			expect(await failed(groups.add({ name, rule: gold }))).toEqual(taken);
		}
		await succeeded(groups.archive({ group }));
		expect(await failed(groups.add({ name: 'Best customers', rule: gold }))).toMatchObject({ group });
		for (const name of ['VIP', 'v\u00efp', ' ＶＩＰ '])
			expect(await failed(groups.add({ name, rule: gold }))).toEqual({ code: 'group.name_taken', group: 'vip' });
		const other = await succeeded(groups.add({ name: 'VІP', rule: gold }));
		expect(await failed(groups.rename({ group: other.group, name: 'Vip', basedOn: 1 }))).toMatchObject({
			group: 'vip',
		});
	});

	it('GRP-1 a rename keeps the rule, may change the case of its own name, and says when it changes nothing', async () => {
		const { groups, group, isMember } = await withAGroup();
		const renamed = { group, name: 'BEST customers', basedOn: 1 };
		expect(await succeeded(groups.rename(renamed))).toEqual({ group, revision: 2, changed: true });
		expect(await isMember()).toBe(true);
		expect(await succeeded(groups.rename({ ...renamed, basedOn: 2 }))).toEqual({ group, revision: 2, changed: false });
		expect(await failed(groups.rename(renamed))).toEqual({ code: 'revision.stale', revision: 2 });
		expect(await failed(groups.rename({ ...renamed, group: 'vip' }))).toEqual({ code: 'group.not_found' });
	});

	it('GRP-1 a rule is replaced whole, and the one before it can be put back', async () => {
		const { groups, group, isMember } = await withAGroup();
		const silver: GroupRule = { ...gold, value: 'silver' };
		expect(await succeeded(groups.changeRule({ group, rule: silver, basedOn: 1 }))).toEqual({
			...{ group, revision: 2, changed: true },
		});
		expect(await isMember()).toBe(false);
		expect(await failed(groups.changeRule({ group, rule: gold, basedOn: 1 }))).toMatchObject({
			code: 'revision.stale',
		});
		expect(await succeeded(groups.changeRule({ group, rule: gold, basedOn: 2 }))).toMatchObject({ revision: 3 });
		expect(await isMember()).toBe(true);
		expect(await succeeded(groups.changeRule({ group, rule: { ...gold }, basedOn: 3 }))).toEqual({
			...{ group, revision: 3, changed: false },
		});
	});

	it('GRP-1 an edit of one group is based on that group, not on the others', async () => {
		const { groups, group } = await withAGroup();
		const other = await succeeded(groups.add({ name: 'Others', rule: { kind: 'not', of: gold } }));
		await succeeded(groups.rename({ group: other.group, name: 'All others', basedOn: 1 }));
		await succeeded(groups.rename({ group, name: 'Best', basedOn: 1 }));
	});

	it('GRP-1 an archived group has no members and keeps its rule; restored it has them again', async () => {
		const { desk, groups, group, isMember } = await withAGroup();
		expect(await succeeded(groups.archive({ group }))).toEqual({ group, revision: 2, changed: true });
		expect(await isMember()).toBe(false);
		expect(await listed(desk)).toMatchObject([{ archived: true, rule: gold }]);
		expect(await succeeded(groups.archive({ group }))).toMatchObject({ changed: false });
		expect(await succeeded(groups.restore({ group }))).toEqual({ group, revision: 3, changed: true });
		expect(await isMember()).toBe(true);
		expect(await succeeded(groups.restore({ group }))).toMatchObject({ changed: false });
		for (const method of [groups.archive, groups.restore])
			expect(await failed(method({ group: 'nobody' }))).toEqual({ code: 'group.not_found' });
	});

	it('GRP-1 a workspace has a hundred groups, archived ones among them, and no more', async () => {
		const { groups, group } = await withAGroup();
		await succeeded(groups.archive({ group }));
		for (let at = 1; at < 100; at += 1) await succeeded(groups.add({ name: `Group ${at}`, rule: gold }));
		const refused = { code: 'group.limit_reached', limit: 100 };
		expect(await failed(groups.add({ name: 'One more', rule: gold }))).toEqual(refused);
		await succeeded(groups.restore({ group }));
	});

	it('GRP-1 of two who add the same name, or the last group, at the same moment, one is told', async () => {
		const { desk } = await withAGroup();
		const rival = async () => {
			await desk.as('system').groups.add({ name: 'Regulars', rule: gold });
		};
		const { groups } = reopened(desk, (store) => rivalStore(store, rival)).as('administrator');
		expect(await failed(groups.add({ name: 'regulars', rule: gold }))).toMatchObject({ code: 'group.name_taken' });
	});

	it('GRP-2 the built-in group is listed with whether it is on, and explained by the flag', async () => {
		const { desk, contact } = await withAGroup();
		const explained = () => succeeded(desk.as('agent').groups.explain({ contact, group: 'vip' }));
		const vip = { contactId: contact, group: 'vip', name: undefined };
		const none = { kind: 'vip', flag: undefined, enabled: true };
		expect(await explained()).toEqual({ ...vip, member: false, because: none });
		await succeeded(desk.as('agent').vip.promote({ contact, reason: 'Founder' }));
		const flag = { by: { kind: 'agent', id: 'agent-1' }, reason: 'Founder' };
		expect(await explained()).toMatchObject({ ...vip, member: true, because: { kind: 'vip', flag, enabled: true } });
		await succeeded(desk.as('administrator').vip.switchOff({}));
		expect(await explained()).toMatchObject({ ...vip, member: false, because: { flag, enabled: false } });
		const { builtIn } = await succeeded(desk.as('agent').groups.list({}));
		expect(builtIn).toEqual({ id: 'vip', enabled: false });
	});

	it('GRP-7 of nobody, and of no group, nothing is explained', async () => {
		const { desk, contact, group } = await withAGroup();
		const { groups } = desk.as('agent');
		expect(await failed(groups.explain({ contact: 'nobody', group }))).toEqual({ code: 'contact.not_found' });
		expect(await failed(groups.explain({ contact, group: 'none' }))).toEqual({ code: 'group.not_found' });
		const elsewhere = desk.as('agent', 'other').groups;
		expect(await failed(elsewhere.explain({ contact, group }))).toEqual({ code: 'contact.not_found' });
	});
});

describe('a rule and the attributes it asks for', () => {
	it('GRP-7 an attribute that is switched off suspends the rule, and the list says why; on again it stands', async () => {
		const { desk, contact, attributes, group, isMember } = await withAGroup();
		expect(await succeeded(attributes.switchOff({ attribute: 'tier' }))).toEqual({ changed: true });
		expect(await isMember()).toBe(false);
		const suspended = [{ attribute: 'tier', reason: 'disabled' }];
		expect(await listed(desk)).toMatchObject([{ id: group, suspended }]);
		expect(await succeeded(desk.as('agent').groups.explain({ contact, group }))).toMatchObject({
			...{ member: false, because: { kind: 'suspended', suspended } },
		});
		await succeeded(attributes.switchOn({ attribute: 'tier' }));
		expect(await isMember()).toBe(true);
		expect(await listed(desk)).toMatchObject([{ suspended: [] }]);
	});

	it('GRP-7 a new rule cannot use one that is switched off', async () => {
		const { attributes, groups, group } = await withAGroup();
		await succeeded(attributes.switchOff({ attribute: 'tier' }));
		const problems = [{ path: 'rule', attribute: 'tier', problem: 'disabled' }];
		const refused = { code: 'group.rule_refused', problems };
		expect(await failed(groups.add({ name: 'More', rule: gold }))).toEqual(refused);
		expect(await failed(groups.changeRule({ group, rule: gold, basedOn: 1 }))).toEqual(refused);
		await succeeded(groups.rename({ group, name: 'Suspended', basedOn: 1 }));
	});

	it('ATT-13 one that a group uses is not deleted, and the refusal and the list name the group', async () => {
		const { desk, attributes, groups, group } = await withAGroup();
		const uses = [{ kind: 'group', group }];
		expect(await failed(attributes.delete({ attribute: 'tier' }))).toEqual({
			...{ code: 'attribute.in_use', attribute: 'tier', uses },
		});
		const inList = async () =>
			(await succeeded(desk.as('agent').attributes.list({}))).attributes.find(({ key }) => key === 'tier');
		expect(await inList()).toMatchObject({ uses });
		await succeeded(groups.archive({ group }));
		expect(await inList()).toMatchObject({ uses: [] });
		await succeeded(attributes.delete({ attribute: 'tier' }));
		await succeeded(groups.restore({ group }));
		expect(await listed(desk)).toMatchObject([{ suspended: [{ attribute: 'tier', reason: 'unknown_attribute' }] }]);
	});

	it('ATT-13 adding a rule on an attribute and deleting it at the same moment do not both happen', async () => {
		const { desk } = await withAGroup();
		await switchedOnAttribute(desk, 'colour');
		const rule: GroupRule = { kind: 'not_empty', attribute: 'colour' };
		const administrator = desk.as('administrator');
		const deletes = async () => {
			await administrator.attributes.delete({ attribute: 'colour' });
		};
		const adding = reopened(desk, (store) => rivalStore(store, deletes)).as('administrator');
		expect(await failed(adding.groups.add({ name: 'Colourful', rule }))).toMatchObject({ code: 'group.rule_refused' });
		await switchedOnAttribute(desk, 'shape');
		const adds = async () => {
			await administrator.groups.add({ name: 'Shapely', rule: { kind: 'not_empty', attribute: 'shape' } });
		};
		const deleting = reopened(desk, (store) => rivalStore(store, adds)).as('administrator');
		expect(await failed(deleting.attributes.delete({ attribute: 'shape' }))).toMatchObject({
			code: 'attribute.in_use',
		});
	});

	it('GRP-1 an option is asked for by its label or id, kept by its id, and found after it was renamed or archived', async () => {
		const { desk, contact, attributes, groups } = await withAGroup();
		const { attribute, options } = await aDropdown(desk);
		await succeeded(attributes.switchOn({ attribute }));
		await succeeded(desk.as('agent').contacts.edit({ contact, set: { plan: 'Gold' } }));
		const rule: GroupRule = { kind: 'one_of', attribute, values: ['platinum', 'GÖLD'] };
		const { group } = await succeeded(groups.add({ name: 'Gold plans', rule }));
		expect((await listed(desk)).at(-1)?.rule).toEqual({ ...rule, values: [options[2], options[1]] });
		await succeeded(attributes.renameOption({ attribute, option: options[1], label: 'Or', basedOn: 2 }));
		await succeeded(attributes.archiveOption({ attribute, option: options[1] }));
		expect(await succeeded(desk.as('agent').groups.explain({ contact, group }))).toMatchObject({ member: true });
		await succeeded(groups.add({ name: 'Archived too', rule: { kind: 'equals', attribute, value: 'or' } }));
	});

	it.each([
		['unknown_attribute', { kind: 'not_empty', attribute: 'never_defined' }],
		['unknown_attribute', { kind: 'not_empty', attribute: 'constructor' }],
		['unknown_attribute', { kind: 'not_empty', attribute: 'vip' }],
		['passing', { kind: 'contains', attribute: 'current_url', value: 'checkout' }],
		['no_order', { kind: 'greater', attribute: 'tier', value: '3' }],
		['no_order', { kind: 'less', attribute: 'followers', value: '3' }],
		['no_order', { kind: 'less_or_equal', attribute: 'phone', value: '3' }],
		['no_order', { kind: 'greater_or_equal', attribute: 'plan', value: '3' }],
		['no_text', { kind: 'contains', attribute: 'plan', value: 'Go' }],
		['not_an_option', { kind: 'equals', attribute: 'plan', value: 'Diamond' }],
		['not_an_option', { kind: 'one_of', attribute: 'plan', values: ['Gold', 'Diamond'] }],
		['not_a_number', { kind: 'greater', attribute: 'age', value: 'NaN' }],
		['not_a_number', { kind: 'equals', attribute: 'age', value: '1e3' }],
		['not_a_date', { kind: 'less', attribute: 'birthday', value: '2026-02-30' }],
		['not_comparable', { kind: 'greater', attribute: 'score', value: 'ten' }],
		['not_an_email', { kind: 'equals', attribute: 'email', value: 'nobody' }],
		['not_a_phone_number', { kind: 'one_of', attribute: 'phone', values: ['call me'] }],
	] as const)(
		'GRP-1 is refused with its place where it asks for what cannot be asked: %s',
		async (problem, condition) => {
			const { desk, attributes, groups } = await withAGroup();
			await succeeded(attributes.switchOn({ attribute: (await aDropdown(desk)).attribute }));
			for (const [key, format] of [
				['age', 'number'],
				['birthday', 'date'],
			] as const) {
				await succeeded(attributes.define({ key, label: key, format }));
				await succeeded(attributes.switchOn({ attribute: key }));
			}
			await switchedOnAttribute(desk, 'score', true);
			const rule: GroupRule = { kind: 'any', of: [gold, { kind: 'not', of: condition }] };
			const problems = [{ path: 'rule.of.1.of', attribute: condition.attribute, problem }];
			expect(await failed(groups.add({ name: 'Refused', rule }))).toEqual({ code: 'group.rule_refused', problems });
		},
	);

	it('GRP-1 every problem is named at once, in the order of the rule', async () => {
		const { groups } = await withAGroup();
		const of: GroupRule[] = [
			{ kind: 'greater', attribute: 'tier', value: '3' },
			gold,
			{ kind: 'all', of: [{ kind: 'not_empty', attribute: 'nothing' }] },
		];
		expect(await failed(groups.add({ name: 'Refused', rule: { kind: 'any', of } }))).toMatchObject({
			problems: [{ path: 'rule.of.0' }, { path: 'rule.of.2.of.0' }],
		});
	});
});
