import type { BackfillAttribute } from '../../../src/actions/settings/index.js';
import { branded } from '../../../src/kernel/brand.js';
import type { ChoosePlatformAttribute, DefineAttribute } from '../../../src/records/attributes/index.js';
import type { TestDesk } from '../a-desk.js';
import { succeeded } from '../results.js';
import { idNumber } from '../steppable-runtime.js';
import { scenario } from './scenario.js';
import { aContact, aDropdown, switchedOnAttribute } from './situations.js';

/** Of the dropdown of these situations: nothing that gets an id stands before it. */
const theSecondOption = branded<'OptionId'>(idNumber(2));

export const attributeScenarios = {
	'attributes.backfill': scenario({
		actor: 'administrator',
		given: async (desk): Promise<BackfillAttribute> => {
			const { contactId: contact } = await aContact(desk);
			const { attributes, contacts } = desk.as('administrator');
			await succeeded(attributes.define({ key: 'member_number', label: 'Member number' }));
			await succeeded(attributes.switchOn({ attribute: 'member_number' }));
			await succeeded(contacts.edit({ contact, set: { member_number: 'A-1' } }));
			await succeeded(attributes.makeMatchable({ attribute: 'member_number' }));
			return { attribute: 'member_number', again: false };
		},
		method: (desk) => desk.attributes.backfill,
		another: () => ({ attribute: 'phone', again: false }),
		settles: true,
		optional: ['again'],
	}),
	'attributes.makeMatchable': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const { attributes } = desk.as('administrator');
			await succeeded(attributes.define({ key: 'newsletter', label: 'Newsletter' }));
			await succeeded(attributes.define({ key: 'member_number', label: 'Member number' }));
			return { attribute: 'member_number' };
		},
		method: (desk) => desk.attributes.makeMatchable,
		another: () => ({ attribute: 'newsletter' }),
		settles: true,
	}),
	'attributes.makeUnmatchable': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const { attributes } = desk.as('administrator');
			await succeeded(attributes.define({ key: 'newsletter', label: 'Newsletter', matchable: true }));
			await succeeded(attributes.define({ key: 'member_number', label: 'Member number', matchable: true }));
			return { attribute: 'member_number' };
		},
		method: (desk) => desk.attributes.makeUnmatchable,
		another: () => ({ attribute: 'newsletter' }),
		settles: true,
	}),
	'attributes.define': scenario({
		actor: 'administrator',
		given: async (): Promise<DefineAttribute> => {
			const classes = { crmManaged: false, lookup: true, matchable: true };
			return { key: 'loyalty_tier', label: 'Loyalty tier', icon: 'medal', format: 'plain', ...classes };
		},
		method: (desk) => desk.attributes.define,
		another: (input) => ({ ...input, key: 'newsletter', label: 'Newsletter' }),
		settles: false,
		optional: ['icon', 'format', 'crmManaged', 'lookup', 'matchable'],
	}),
	'attributes.defineDropdown': scenario({
		actor: 'administrator',
		given: async () => {
			const classes = { icon: 'medal', crmManaged: true, lookup: true };
			return { key: 'plan', label: 'Plan', options: ['Basic', 'Gold'], ...classes };
		},
		method: (desk) => desk.attributes.defineDropdown,
		another: (input) => ({ ...input, key: 'region', label: 'Region' }),
		settles: false,
		optional: ['icon', 'crmManaged', 'lookup'],
	}),
	'attributes.relabel': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await defined(desk, 'loyalty_tier');
			return { attribute: 'loyalty_tier', label: 'Loyalty level', icon: 'star', basedOn: 1 };
		},
		method: (desk) => desk.attributes.relabel,
		another: (input) => ({ ...input, label: 'Loyalty class' }),
		settles: false,
		optional: ['icon'],
	}),
	'attributes.classify': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await defined(desk, 'loyalty_tier');
			return { attribute: 'loyalty_tier', crmManaged: true, lookup: true };
		},
		method: (desk) => desk.attributes.classify,
		another: () => ({ attribute: 'email', crmManaged: false, lookup: true }),
		settles: true,
		optional: ['crmManaged', 'lookup'],
	}),
	'attributes.addOption': scenario({
		actor: 'administrator',
		given: async (desk) => ({ attribute: (await aDropdown(desk)).attribute, label: 'Diamond' }),
		method: (desk) => desk.attributes.addOption,
		another: (input) => ({ ...input, label: 'Silver' }),
		settles: false,
	}),
	'attributes.renameOption': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const { attribute, options } = await aDropdown(desk);
			return { attribute, option: options[1], label: 'Golden', basedOn: 1 };
		},
		method: (desk) => desk.attributes.renameOption,
		another: (input) => ({ ...input, label: 'Silver' }),
		settles: false,
	}),
	'attributes.archiveOption': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const { attribute, options } = await aDropdown(desk);
			return { attribute, option: options[0] };
		},
		method: (desk) => desk.attributes.archiveOption,
		another: (input) => ({ ...input, option: theSecondOption }),
		settles: true,
	}),
	'attributes.restoreOption': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const { attribute, options } = await aDropdown(desk);
			for (const option of options.slice(0, 2)) {
				await succeeded(desk.as('administrator').attributes.archiveOption({ attribute, option }));
			}
			return { attribute, option: options[0] };
		},
		method: (desk) => desk.attributes.restoreOption,
		another: (input) => ({ ...input, option: theSecondOption }),
		settles: true,
	}),
	'attributes.switchOn': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await defined(desk, 'newsletter');
			await defined(desk, 'loyalty_tier');
			return { attribute: 'loyalty_tier' };
		},
		method: (desk) => desk.attributes.switchOn,
		another: () => ({ attribute: 'newsletter' }),
		settles: true,
	}),
	'attributes.switchOff': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await switchedOnAttribute(desk, 'newsletter');
			return { attribute: await switchedOnAttribute(desk, 'loyalty_tier') };
		},
		method: (desk) => desk.attributes.switchOff,
		another: () => ({ attribute: 'newsletter' }),
		settles: true,
	}),
	'attributes.delete': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await defined(desk, 'newsletter');
			return { attribute: await switchedOnAttribute(desk, 'loyalty_tier') };
		},
		method: (desk) => desk.attributes.delete,
		another: () => ({ attribute: 'newsletter' }),
		settles: false,
	}),
	'attributes.show': scenario({
		actor: 'administrator',
		given: async (desk): Promise<ChoosePlatformAttribute> => {
			await succeeded(desk.as('administrator').attributes.hide({ channelType: 'wechat', attribute: 'language' }));
			return { channelType: 'wechat', attribute: 'union_id' };
		},
		method: (desk) => desk.attributes.show,
		another: (input) => ({ ...input, attribute: 'language' }),
		settles: true,
	}),
	'attributes.hide': scenario({
		actor: 'administrator',
		given: async (): Promise<ChoosePlatformAttribute> => ({ channelType: 'web_chat', attribute: 'browser' }),
		method: (desk) => desk.attributes.hide,
		another: (input) => ({ ...input, attribute: 'email' }),
		settles: true,
	}),
	'attributes.reorder': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await switchedOnAttribute(desk, 'loyalty_tier');
			const { attributes, orderRevision } = await succeeded(desk.as('administrator').attributes.list({}));
			const order = attributes.flatMap(({ key, place }) => (place === undefined ? [] : [key]));
			return { order: order.toReversed(), basedOn: orderRevision };
		},
		method: (desk) => desk.attributes.reorder,
		another: (input) => ({ ...input, order: input.order.toReversed() }),
		settles: false,
	}),
} as const;

async function defined(desk: TestDesk, key: string): Promise<void> {
	await succeeded(desk.as('administrator').attributes.define({ key, label: `Label of ${key}` }));
}
