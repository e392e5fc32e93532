import { succeeded } from '../results.js';
import { scenario } from './scenario.js';
import { aContact } from './situations.js';

export const vipScenarios = {
	'vip.promote': scenario({
		actor: 'agent',
		given: async (desk) => ({ contact: (await aContact(desk)).contactId, reason: 'She wrote the book.' }),
		method: (desk) => desk.vip.promote,
		another: ({ contact }) => ({ contact, reason: 'He is the founder.' }),
		settles: true,
		optional: ['reason'],
	}),
	'vip.remove': scenario({
		actor: 'agent',
		given: async (desk) => {
			const { contactId: contact } = await aContact(desk);
			await succeeded(desk.as('agent').vip.promote({ contact }));
			return { contact, reason: 'It was somebody of the same name.' };
		},
		method: (desk) => desk.vip.remove,
		another: ({ contact }) => ({ contact, reason: 'He left the board.' }),
		settles: true,
		optional: ['reason'],
	}),
	'vip.switchOff': scenario({
		actor: 'administrator',
		given: async () => ({}),
		method: (desk) => desk.vip.switchOff,
		settles: true,
	}),
	'vip.switchOn': scenario({
		actor: 'administrator',
		given: async (desk) => {
			await succeeded(desk.as('administrator').vip.switchOff({}));
			return {};
		},
		method: (desk) => desk.vip.switchOn,
		settles: true,
	}),
} as const;
