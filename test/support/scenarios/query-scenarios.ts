import type { ListRemarks } from '../../../src/records/remarks/index.js';
import type { CheckSchedule } from '../../../src/views/schedule/index.js';
import type { SearchContacts, SearchConversations } from '../../../src/views/search/index.js';
import { succeeded } from '../results.js';
import { aGroup } from './group-scenarios.js';
import { queryScenario } from './scenario.js';
import { aContact, aDepartment, aLinkedPair, aRemark, connectedWhatsApp, switchedOnAttribute } from './situations.js';
import { aTaggedConversation } from './tag-scenarios.js';

export const queryScenarios = {
	'attributes.list': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			await switchedOnAttribute(desk, 'loyalty_tier');
			return {};
		},
		method: (desk) => desk.attributes.list,
	}),
	'queue.show': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			await aContact(desk);
			const where = { statuses: ['new' as const], vip: false };
			return { where, limit: 10 };
		},
		method: (desk) => desk.queue.show,
		optional: ['where', 'where.statuses', 'where.vip', 'limit'],
	}),
	'queue.explainPosition': queryScenario({
		actor: 'agent',
		given: async (desk) => ({ conversation: (await aContact(desk)).conversationId }),
		method: (desk) => desk.queue.explainPosition,
	}),
	'routing.show': queryScenario({
		actor: 'agent',
		given: async () => ({}),
		method: (desk) => desk.routing.show,
	}),
	'channels.list': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			await connectedWhatsApp(desk);
			return {};
		},
		method: (desk) => desk.channels.list,
	}),
	'contacts.show': queryScenario({
		actor: 'agent',
		given: async (desk) => ({ contact: (await aContact(desk)).contactId }),
		method: (desk) => desk.contacts.show,
	}),
	'contacts.showTypes': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			const input = { types: ['visitor', 'acme_patient'], basedOn: 0 };
			await succeeded(desk.as('administrator').contacts.replaceTypes(input));
			return {};
		},
		method: (desk) => desk.contacts.showTypes,
	}),
	'contacts.valueHistory': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			const { contactId: contact } = await aContact(desk);
			await succeeded(desk.as('agent').contacts.edit({ contact, set: { email: 'amelie@example.com' } }));
			return { contact, attribute: 'email', limit: 10 };
		},
		method: (desk) => desk.contacts.valueHistory,
		optional: ['limit'],
	}),
	'conversations.show': queryScenario({
		actor: 'agent',
		given: async (desk) => ({ conversation: (await aContact(desk)).conversationId, limit: 10 }),
		method: (desk) => desk.conversations.show,
		optional: ['limit'],
	}),
	'conversations.checkSchedule': queryScenario({
		actor: 'agent',
		given: async (desk): Promise<CheckSchedule> => {
			const { conversationId: conversation } = await aContact(desk);
			const at = { kind: 'instant', instant: '2026-11-23T08:00:00Z' } as const;
			return { conversation, at, quietHours: { from: '22:00', to: '07:00' }, assumeTimeZone: 'Europe/Paris' };
		},
		method: (desk) => desk.conversations.checkSchedule,
		optional: ['quietHours', 'assumeTimeZone'],
	}),
	'customer.messages': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			const { contactId: contact, conversationId: conversation } = await aContact(desk);
			return { contact, conversation, limit: 10 };
		},
		method: (desk) => desk.customer.messages,
		optional: ['limit'],
	}),
	'customer.show': queryScenario({
		actor: 'agent',
		given: async (desk) => ({ contact: (await aContact(desk)).contactId, limit: 10 }),
		method: (desk) => desk.customer.show,
		optional: ['limit'],
	}),
	'departments.list': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			await aDepartment(desk, 'Kundendienst');
			await aDepartment(desk, 'Sales');
			return {};
		},
		method: (desk) => desk.departments.list,
	}),
	'groups.explain': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			const group = await aGroup(desk, 'Best customers');
			return { contact: (await aContact(desk)).contactId, group };
		},
		method: (desk) => desk.groups.explain,
	}),
	'groups.list': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			await aGroup(desk, 'Best customers');
			return {};
		},
		method: (desk) => desk.groups.list,
	}),
	'history.list': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			const [first] = await aLinkedPair(desk);
			return { contact: first.contactId, linked: true, limit: 10 };
		},
		method: (desk) => desk.history.list,
		optional: ['linked', 'limit'],
	}),
	'matching.explain': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			const [first, second] = await aLinkedPair(desk);
			return { contact: first.contactId, other: second.contactId };
		},
		method: (desk) => desk.matching.explain,
	}),
	'matching.show': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			await succeeded(desk.as('administrator').matching.choose({ attribute: 'phone' }));
			return {};
		},
		method: (desk) => desk.matching.show,
	}),
	'remarks.history': queryScenario({
		actor: 'supervisor',
		given: async (desk) => ({ remark: await aRemark(desk, 'agent') }),
		method: (desk) => desk.remarks.history,
	}),
	'remarks.list': queryScenario({
		actor: 'agent',
		given: async (desk): Promise<ListRemarks> => {
			await aRemark(desk, 'agent');
			const { contact } = await succeeded(desk.as('agent').contacts.show({ contact: 1 }));
			return { on: { kind: 'contact', contact: contact.id }, limit: 10 };
		},
		method: (desk) => desk.remarks.list,
		optional: ['limit'],
	}),
	'vip.payload': queryScenario({
		actor: 'virtual_agent',
		given: async (desk) => {
			const [first, second] = await aLinkedPair(desk);
			await succeeded(desk.as('agent').vip.promote({ contact: second.contactId }));
			return { contact: first.contactId };
		},
		method: (desk) => desk.vip.payload,
	}),
	'vip.show': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			const [first, second] = await aLinkedPair(desk);
			await succeeded(desk.as('agent').vip.promote({ contact: second.contactId }));
			return { contact: first.contactId };
		},
		method: (desk) => desk.vip.show,
	}),
	'panel.show': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			const [first] = await aLinkedPair(desk);
			return { contact: first.contactId, conversation: first.conversationId };
		},
		method: (desk) => desk.panel.show,
		optional: ['conversation'],
	}),
	'search.contacts': queryScenario({
		actor: 'agent',
		given: async (desk): Promise<SearchContacts> => {
			const { contactId: contact } = await aContact(desk);
			await switchedOnAttribute(desk, 'tier');
			await succeeded(desk.as('agent').contacts.edit({ contact, set: { tier: 'Gold' } }));
			return { filter: { all: [{ name: 'amelie' }, { attribute: 'tier', is: 'GOLD' }] }, limit: 10 };
		},
		method: (desk) => desk.search.contacts,
		optional: ['limit'],
	}),
	'search.conversations': queryScenario({
		actor: 'agent',
		given: async (desk): Promise<SearchConversations> => {
			const { tags } = await aTaggedConversation(desk, 'Late');
			return { filter: { any: [{ tag: tags[0] ?? '' }, { not: { status: 'resolved' } }] }, limit: 10 };
		},
		method: (desk) => desk.search.conversations,
		optional: ['limit'],
	}),
	'tags.list': queryScenario({
		actor: 'agent',
		given: async (desk) => {
			await aTaggedConversation(desk, 'Late', 'Parcel');
			return { search: 'A', sort: 'uses', archived: 'with' } as const;
		},
		method: (desk) => desk.tags.list,
		optional: ['search', 'sort', 'archived'],
		anyText: ['search'],
	}),
} as const;
