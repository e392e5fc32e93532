import type { ChangeGroupRule, GroupRule } from '../../../src/policies/groups/index.js';
import type { TestDesk } from '../a-desk.js';
import { succeeded } from '../results.js';
import { idNumber } from '../steppable-runtime.js';
import { scenario } from './scenario.js';
import { aDropdown, switchedOnAttribute } from './situations.js';

/** Of these situations: nothing that gets an id stands before the first group. */
const firstId = idNumber(1);

export const groupScenarios = {
	'groups.add': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await switchedOnAttribute(desk, 'loyalty_tier');
			const { attribute } = await aDropdown(desk);
			await succeeded(desk.as('administrator').attributes.switchOn({ attribute }));
			const rule: GroupRule = {
				kind: 'all',
				of: [
					{ kind: 'one_of', attribute: 'loyalty_tier', values: ['Gold', 'Platinum'] },
					{ kind: 'any', of: [{ kind: 'equals', attribute, value: 'Gold' }] },
					{ kind: 'not', of: { kind: 'contains', attribute: 'email', value: '@example.com' } },
					{ kind: 'not_empty', attribute: 'phone' },
				],
			};
			return { name: 'Best customers', rule };
		},
		method: (desk) => desk.groups.add,
		another: (input) => ({ ...input, name: 'Good customers' }),
		settles: false,
	}),
	'groups.rename': scenario({
		actor: 'administrator',
		given: async (desk) => ({ group: await aGroup(desk, 'Best customers'), name: 'Good customers', basedOn: 1 }),
		method: (desk) => desk.groups.rename,
		another: (input) => ({ ...input, name: 'Customers' }),
		settles: false,
	}),
	'groups.changeRule': scenario({
		actor: 'administrator',
		given: async (desk): Promise<ChangeGroupRule> => {
			const group = await aGroup(desk, 'Best customers');
			const rule: GroupRule = { kind: 'contains', attribute: 'email', value: '@example.org' };
			return { group, rule, basedOn: 1 };
		},
		method: (desk) => desk.groups.changeRule,
		another: (input): ChangeGroupRule => ({ ...input, rule: { kind: 'not_empty', attribute: 'phone' } }),
		settles: false,
	}),
	'groups.archive': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await aGroup(desk, 'Good customers');
			return { group: await aGroup(desk, 'Best customers') };
		},
		method: (desk) => desk.groups.archive,
		another: () => ({ group: firstId }),
		settles: true,
	}),
	'groups.restore': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const { groups } = desk.as('administrator');
			await succeeded(groups.archive({ group: await aGroup(desk, 'Good customers') }));
			const group = await aGroup(desk, 'Best customers');
			await succeeded(groups.archive({ group }));
			return { group };
		},
		method: (desk) => desk.groups.restore,
		another: () => ({ group: firstId }),
		settles: true,
	}),
} as const;

const rule: GroupRule = { kind: 'contains', attribute: 'email', value: '@example.com' };

/** A group of contacts with an address of one domain. */
export async function aGroup(desk: TestDesk, name: string): Promise<string> {
	return (await succeeded(desk.as('administrator').groups.add({ name, rule }))).group;
}
