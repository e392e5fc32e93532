import type { EditAttributes } from '../../../src/actions/handling/index.js';
import type { CorrectContact } from '../../../src/records/contacts/index.js';
import { succeeded } from '../results.js';
import { scenario } from './scenario.js';
import { aContact, switchedOnAttribute } from './situations.js';

export const contactScenarios = {
	'contacts.changeType': scenario({
		actor: 'agent',
		given: async (desk) => ({ contact: (await aContact(desk)).contactId, type: 'client' }),
		method: (desk) => desk.contacts.changeType,
		another: (input) => ({ ...input, type: 'partner' }),
		settles: true,
	}),
	'contacts.correct': scenario({
		actor: 'agent',
		given: async (desk): Promise<CorrectContact> => {
			const { contactId: contact } = await aContact(desk);
			await succeeded(desk.as('agent').contacts.correct({ contact, set: { currency: 'EUR' } }));
			desk.clock.step(1000);
			return { contact, set: { name: 'Amélie Dupond', language: 'fr-BE' }, withdraw: ['currency'] };
		},
		method: (desk) => desk.contacts.correct,
		another: ({ contact }) => ({ contact, set: { name: 'Amélie Dupont' } }),
		settles: true,
		optional: ['set', 'set.name', 'set.language', 'withdraw'],
	}),
	'contacts.edit': scenario({
		actor: 'agent',
		given: async (desk): Promise<EditAttributes> => {
			const { contactId: contact } = await aContact(desk);
			await switchedOnAttribute(desk, 'loyalty_tier');
			const { contacts } = desk.as('agent');
			await succeeded(contacts.edit({ contact, set: { last_name: 'Dupond' } }));
			desk.clock.step(1000);
			return { contact, set: { loyalty_tier: 'Gold member', email: 'amelie@example.com' }, clear: ['last_name'] };
		},
		method: (desk) => desk.contacts.edit,
		another: ({ contact }) => ({ contact, set: { loyalty_tier: 'Silver member' } }),
		settles: true,
		optional: ['set', 'clear'],
		readInPieces: ['set'],
	}),
	'contacts.replaceTypes': scenario({
		actor: 'administrator',
		given: async (desk) => {
			const { revision } = await succeeded(desk.as('administrator').contacts.showTypes({}));
			return { types: ['visitor', 'prospect', 'member'], basedOn: revision };
		},
		method: (desk) => desk.contacts.replaceTypes,
		another: ({ basedOn }) => ({ types: ['visitor', 'supplier'], basedOn }),
		settles: false,
	}),
} as const;
