import type { AnyFailure, Language } from 'contact-desk/words';
import { branded } from '../../../src/kernel/brand.js';

export const languages: readonly Language[] = ['en', 'fr'];

/** One failure of each code; the compiler asks for a new one when there is a new code. */
export const sampleFailures: { readonly [Code in AnyFailure['code']]: Extract<AnyFailure, { readonly code: Code }> } = {
	'attribute.in_use': {
		code: 'attribute.in_use',
		attribute: 'tier',
		uses: [{ kind: 'matching' }, { kind: 'lookup' }],
	},
	'attribute.key_taken': { code: 'attribute.key_taken', attribute: 'tier' },
	'attribute.label_taken': { code: 'attribute.label_taken', attribute: 'tier' },
	'attribute.limit_reached': { code: 'attribute.limit_reached', limit: 200, of: 'definitions' },
	'attribute.never_crm_managed': { code: 'attribute.never_crm_managed', attribute: 'email' },
	'attribute.not_a_dropdown': { code: 'attribute.not_a_dropdown', attribute: 'tier' },
	'attribute.not_found': { code: 'attribute.not_found', attribute: 'tier' },
	'attribute.not_matchable': { code: 'attribute.not_matchable', attribute: 'language' },
	'attribute.option_label_taken': { code: 'attribute.option_label_taken', attribute: 'tier', place: 1 },
	'attribute.option_not_found': { code: 'attribute.option_not_found', attribute: 'tier' },
	'attribute.options_too_few': { code: 'attribute.options_too_few', attribute: 'tier', minimum: 2 },
	'attribute.order_mismatch': {
		code: 'attribute.order_mismatch',
		missing: ['email'],
		doubled: ['tier', 'phone'],
		foreign: ['browser'],
	},
	'attribute.write_refused': {
		code: 'attribute.write_refused',
		refused: [
			{ attribute: 'email', reason: 'invalid_value', problem: 'not_an_email' },
			{ attribute: 'phone', reason: 'read_only', problem: undefined },
		],
	},
	'channel.already_connected': { code: 'channel.already_connected', channelId: branded<'ChannelId'>('channel-1') },
	'channel.disabled': { code: 'channel.disabled', channelId: branded<'ChannelId'>('channel-1') },
	'channel.not_found': { code: 'channel.not_found' },
	'channel.scope_too_wide': { code: 'channel.scope_too_wide', allowed: ['account', 'global'] },
	'contact.not_found': { code: 'contact.not_found' },
	'contact.type_unknown': { code: 'contact.type_unknown', types: ['visitor', 'lead', 'Stammgast'] },
	'conversation.another_open': {
		code: 'conversation.another_open',
		conversationId: branded<'ConversationId'>('conversation-1'),
	},
	'message.not_found': { code: 'message.not_found' },
	'message.not_incoming': { code: 'message.not_incoming' },
	'message.of_another_network': { code: 'message.of_another_network', message: 'whatsapp', contact: 'web_chat' },
	'conversation.not_found': { code: 'conversation.not_found' },
	'conversation.status_unreachable': { code: 'conversation.status_unreachable', from: 'resolved', to: 'pending' },
	'department.archived': { code: 'department.archived', departmentId: branded<'DepartmentId'>('department-1') },
	'department.limit_reached': { code: 'department.limit_reached', limit: 200 },
	'department.name_taken': { code: 'department.name_taken', departmentId: branded<'DepartmentId'>('department-1') },
	'department.not_found': { code: 'department.not_found' },
	'department.order_mismatch': {
		code: 'department.order_mismatch',
		missing: [branded<'DepartmentId'>('department-1')],
		doubled: [branded<'DepartmentId'>('department-2'), branded<'DepartmentId'>('department-3')],
		foreign: [3],
	},
	'input.invalid': { code: 'input.invalid', issues: [{ path: 'contact', problem: 'invalid_type' }] },
	'matching.list_full': { code: 'matching.list_full', limit: 200, of: 'blocked' },
	'matching.value_not_comparable': { code: 'matching.value_not_comparable', attribute: 'phone' },
	'matching.version_not_found': { code: 'matching.version_not_found', from: 3, to: 12 },
	'page.cursor_invalid': { code: 'page.cursor_invalid' },
	'permission.denied': {
		code: 'permission.denied',
		permission: 'settings.manage',
		actor: 'agent',
		administratorCanHelp: true,
	},
	'request.reused': { code: 'request.reused' },
	'revision.stale': { code: 'revision.stale', revision: 4 },
	'storage.conflict': { code: 'storage.conflict' },
	'storage.unavailable': { code: 'storage.unavailable' },
	'vip.switched_off': { code: 'vip.switched_off' },
	'webhook.unreadable': {
		code: 'webhook.unreadable',
		provider: 'whatsapp',
		issues: [{ path: 'object', problem: 'invalid_value' }],
	},
};
