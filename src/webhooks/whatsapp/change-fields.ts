import type { IgnoredReason } from '../../records/channels/index.js';
import { isObject } from '../foreign-json.js';
import { type ItemOutcome, ignored, MOST_READ_PER_LIST, unreadable } from '../read-item.js';
import type { ChangeContext } from './change-context.js';
import { readUserIdUpdate } from './identity-notices.js';
import { readMessage } from './read-message.js';

/** What becomes of one element of a list. */
export type ListReader = (item: unknown, path: string, index: number, context: ChangeContext) => ItemOutcome;

/** How a change is read, by its `field`: as one notice, or list by list. */
export type FieldRule = WholeChange | ChangeOfLists;

interface WholeChange {
	readonly kind: 'whole';
	readonly reason: IgnoredReason;
}

interface ChangeOfLists {
	readonly kind: 'lists';
	/** The lists we know under this field; each must be a list where it is present. */
	readonly lists: ReadonlyMap<string, ListReader>;
	/** What becomes of the elements of all other lists. */
	readonly others: ListReader;
	/** What becomes of a change that carries no list at all. */
	readonly empty: ItemOutcome;
}

const MESSAGES = listsRule('unsupported_type', {
	messages: upToLimit(readMessage),
	statuses: ignoring('receipt'),
	message_echoes: ignoring('echo'),
	calls: ignoring('call'),
	user_preferences: ignoring('preference'),
});

const USER_ID_UPDATE = listsRule('unsupported_type', {
	user_id_update: upToLimit((item, path, context) =>
		readUserIdUpdate(item, path, context).match((outcome) => outcome, unreadable),
	),
});

/** Fields whose changes are read list by list. Under all but `messages` nobody writes to us, whatever a list is called. */
const FIELDS_OF_LISTS: ReadonlyMap<string, FieldRule> = new Map<string, FieldRule>([
	['messages', { ...MESSAGES, empty: unreadable('missing_content') }],
	['user_id_update', { ...USER_ID_UPDATE, empty: unreadable('missing_content') }],
	['calls', listsRule('call', { statuses: ignoring('receipt') })],
	['smb_message_echoes', listsRule('echo')],
	['message_echoes', listsRule('echo')],
	['user_preferences', listsRule('preference')],
	['standby', listsRule('stand_by')],
	['history', listsRule('history')],
	['smb_app_state_sync', listsRule('address_book')],
	['group_lifecycle_update', listsRule('group_message')],
	['group_participants_update', listsRule('group_message')],
	['group_settings_update', listsRule('group_message')],
	['group_status_update', listsRule('group_message')],
]);

/** Fields whose changes are one notice about our account, our numbers or our business. */
const ACCOUNT_FIELDS: ReadonlySet<string> = new Set([
	'account_alerts',
	'account_review_update',
	'account_settings_update',
	'account_update',
	'business_capability_update',
	'business_status_update',
	'flows',
	'partner_solutions',
	'payment_configuration_update',
	'phone_number_name_update',
	'phone_number_quality_update',
	'security',
]);

export function fieldRule(field: string): FieldRule {
	const lists = FIELDS_OF_LISTS.get(field);
	if (lists !== undefined) return lists;
	if (ACCOUNT_FIELDS.has(field)) return { kind: 'whole', reason: 'account_notice' };
	if (/^(?:message_)?template_/.test(field)) return { kind: 'whole', reason: 'template_notice' };
	return { kind: 'whole', reason: field === 'messaging_handovers' ? 'hand_over' : 'unsupported_type' };
}

function listsRule(reason: IgnoredReason, lists: Readonly<Record<string, ListReader>> = {}): ChangeOfLists {
	return {
		kind: 'lists',
		lists: new Map([['errors', ignoring('account_notice')], ...Object.entries(lists)]),
		others: ignoring(reason),
		empty: ignored(reason),
	};
}

function ignoring(reason: IgnoredReason): ListReader {
	return (item) => (isObject(item) ? ignored(reason) : unreadable('invalid_type'));
}

/** WhatsApp sends at most a thousand updates at once: a longer list is not its doing, and is not read to the end. */
function upToLimit(read: (item: unknown, path: string, context: ChangeContext) => ItemOutcome): ListReader {
	return (item, path, index, context) => {
		if (index >= MOST_READ_PER_LIST) return unreadable('too_many');
		return isObject(item) ? read(item, path, context) : unreadable('invalid_type');
	};
}
