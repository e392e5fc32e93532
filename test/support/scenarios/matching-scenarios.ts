import type { BlockMatchValue } from '../../../src/policies/matching/index.js';
import type { Trust } from '../../../src/records/attributes/index.js';
import { succeeded } from '../results.js';
import { scenario } from './scenario.js';
import { aShared, switchedOnAttribute } from './situations.js';

export const matchingScenarios = {
	'matching.allow': scenario({
		actor: 'administrator',
		given: async () => ({ attribute: 'phone', value: '+33 6 12 34 56 78', note: 'The family has one telephone.' }),
		method: (desk) => desk.matching.allow,
		another: (input) => ({ ...input, value: '+33 6 12 34 56 79' }),
		settles: true,
		optional: ['note'],
		anyText: ['note', 'value'],
	}),
	'matching.block': scenario({
		actor: 'administrator',
		given: async (): Promise<BlockMatchValue> => ({
			...{ attribute: 'email', value: 'Sales@Example.com' },
			...{ because: 'own', note: 'On every invoice.' },
		}),
		method: (desk) => desk.matching.block,
		another: (input): BlockMatchValue => ({ ...input, because: 'other' }),
		settles: true,
		optional: ['note'],
		anyText: ['note', 'value'],
	}),
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
	'matching.review': scenario({
		actor: 'administrator',
		given: async (desk) => ({ attribute: 'phone', value: await aShared(desk, 51) }),
		method: (desk) => desk.matching.review,
		another: (input) => ({ ...input, value: `${input.value} ` }),
		settles: true,
		anyText: ['value'],
	}),
	'matching.unlist': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const { matching } = desk.as('administrator');
			await succeeded(matching.allow({ attribute: 'email', value: 'noreply@example.com' }));
			await succeeded(matching.block({ attribute: 'email', value: 'sales@example.com', because: 'own' }));
			return { attribute: 'email', value: 'SALES@example.com' };
		},
		method: (desk) => desk.matching.unlist,
		another: (input) => ({ ...input, value: 'noreply@example.com' }),
		settles: true,
		anyText: ['value'],
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
