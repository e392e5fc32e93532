import type { Trust } from '../../../src/records/attributes/index.js';
import { succeeded } from '../results.js';
import { scenario } from './scenario.js';
import { switchedOnAttribute } from './situations.js';

export const matchingScenarios = {
	'matching.choose': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const attribute = await switchedOnAttribute(desk, 'loyalty_number');
			const minimumTrust: Trust = 'vouched';
			return { attribute, minimumTrust };
		},
		method: (desk) => desk.matching.choose,
		another: (input) => ({ ...input, attribute: 'email' }),
		settles: true,
		optional: ['minimumTrust'],
	}),
	'matching.chooseNone': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await succeeded(desk.as('administrator').matching.choose({ attribute: 'email' }));
			return {};
		},
		method: (desk) => desk.matching.chooseNone,
		settles: true,
	}),
	'matching.restore': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const { matching } = desk.as('administrator');
			await succeeded(matching.choose({ attribute: 'email' }));
			await succeeded(matching.choose({ attribute: await switchedOnAttribute(desk, 'loyalty_number') }));
			await succeeded(matching.choose({ attribute: 'phone' }));
			return { version: 2 };
		},
		method: (desk) => desk.matching.restore,
		another: () => ({ version: 1 }),
		settles: true,
	}),
} as const;
