import type { DefineAttribute } from '../../../src/records/attributes/index.js';
import { succeeded } from '../results.js';
import { scenario } from './scenario.js';

export const attributeScenarios = {
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
	'attributes.switchOn': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const { attributes } = desk.as('administrator');
			await succeeded(attributes.define({ key: 'newsletter', label: 'Newsletter' }));
			await succeeded(attributes.define({ key: 'loyalty_tier', label: 'Loyalty tier' }));
			return { attribute: 'loyalty_tier' };
		},
		method: (desk) => desk.attributes.switchOn,
		another: () => ({ attribute: 'newsletter' }),
		settles: true,
	}),
} as const;
