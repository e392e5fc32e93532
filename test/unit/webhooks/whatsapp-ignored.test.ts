import { readWhatsApp } from 'contact-desk/webhooks';
import { describe, expect, it } from 'vitest';
import { change, firstPath, messages, textMessage } from './whatsapp-payload.js';

const mapped = (body: unknown) => readWhatsApp(body)._unsafeUnwrap();
const nothing = { events: [], unreadable: [] };

describe('WhatsApp: messages that make no message', () => {
	it.each([
		['a reaction', { type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } }, 'reaction'],
		['a reaction taken back', { type: 'reaction', reaction: { message_id: 'wamid.0' } }, 'reaction'],
		['an edit', { type: 'edit', edit: { original_message_id: 'wamid.0', message: { type: 'text' } } }, 'edit'],
		['a deletion', { type: 'revoke', revoke: { original_message_id: 'wamid.0' } }, 'deletion'],
		['an opened chat', { type: 'request_welcome' }, 'presence'],
		['an unsupported message', { type: 'unsupported', errors: [{ code: 131051 }] }, 'unsupported_type'],
		['an unknown message', { type: 'unknown', errors: [{ code: 131051 }] }, 'unsupported_type'],
		['a type of next year', { type: 'hologram', hologram: { id: '1' } }, 'unsupported_type'],
		['a reply of next year', { type: 'interactive', interactive: { type: 'hologram_reply' } }, 'unsupported_type'],
		['an inherited name as type', { type: 'constructor' }, 'unsupported_type'],
		[
			'an answer to a call request',
			{ type: 'interactive', interactive: { type: 'call_permission_reply', call_permission_reply: {} } },
			'preference',
		],
		['a group message', { group_id: 'group-1' }, 'group_message'],
		['a group reaction', { group_id: 'group-1', type: 'reaction' }, 'group_message'],
		['a group message with an odd group', { group_id: 5 }, 'group_message'],
	])('CHA-7 %s makes no message', (_, more, reason) => {
		expect(mapped(messages([textMessage('wamid.1', more)]))).toEqual({
			...nothing,
			ignored: [{ path: firstPath, reason }],
		});
	});

	it('CHA-7 what leaves no trace needs neither sender nor id nor account', () => {
		const bare = messages([{ type: 'reaction' }], { metadata: null, contacts: null });
		expect(mapped(bare).ignored).toEqual([{ path: firstPath, reason: 'reaction' }]);
	});

	it.each([[null], ['']])('CHA-7 a group of %o is none', (group_id) => {
		expect(mapped(messages([textMessage('wamid.1', { group_id })])).events).toHaveLength(1);
	});
});

describe('WhatsApp: lists and fields that make no message', () => {
	it.each([
		['messages', 'statuses', 'receipt'],
		['calls', 'statuses', 'receipt'],
		['calls', 'calls', 'call'],
		['messages', 'calls', 'call'],
		['messages', 'message_echoes', 'echo'],
		['messages', 'user_preferences', 'preference'],
		['smb_message_echoes', 'message_echoes', 'echo'],
		['message_echoes', 'messages', 'echo'],
		['user_preferences', 'user_preferences', 'preference'],
		['standby', 'messages', 'stand_by'],
		['standby', 'message_echoes', 'stand_by'],
		['standby', 'statuses', 'stand_by'],
		['history', 'history', 'history'],
		['history', 'messages', 'history'],
		['smb_app_state_sync', 'state_sync', 'address_book'],
		['group_participants_update', 'groups', 'group_message'],
		['messages', 'errors', 'account_notice'],
		['standby', 'errors', 'account_notice'],
		['messages', 'list_of_next_year', 'unsupported_type'],
		['calls', 'messages', 'call'],
	])('CHA-7 under %s, each of %s is ignored: %s', (field, list, reason) => {
		const path = `entry.0.changes.0.value.${list}`;
		const items = [textMessage('wamid.1'), { id: 'wamid.2', type: 'revoke' }];
		expect(mapped(change(field, { [list]: items }))).toEqual({
			...nothing,
			ignored: [
				{ path: `${path}.0`, reason },
				{ path: `${path}.1`, reason },
			],
		});
	});

	it.each([
		['account_update', { event: 'ACCOUNT_RESTRICTION', restriction_info: [{}, {}] }, 'account_notice'],
		['account_alerts', {}, 'account_notice'],
		['account_review_update', null, 'account_notice'],
		['phone_number_quality_update', undefined, 'account_notice'],
		['business_capability_update', {}, 'account_notice'],
		['security', {}, 'account_notice'],
		['message_template_status_update', {}, 'template_notice'],
		['message_template_components_update', {}, 'template_notice'],
		['template_category_update', {}, 'template_notice'],
		['messaging_handovers', { messages: [textMessage('wamid.1')] }, 'hand_over'],
		['field_of_next_year', { messages: [textMessage('wamid.1')] }, 'unsupported_type'],
		['my_template_field', {}, 'unsupported_type'],
		['__proto__', { messages: [textMessage('wamid.1')] }, 'unsupported_type'],
		['standby', {}, 'stand_by'],
		['user_preferences', { contacts: [] }, 'preference'],
	])('CHA-7 a change of %s is one notice', (field, value, reason) => {
		expect(mapped(change(field, value))).toEqual({ ...nothing, ignored: [{ path: 'entry.0.changes.0', reason }] });
	});
});
