import { foldedLabel } from '../../kernel/text.js';
import type { Activity, Contact } from '../../records/contacts/index.js';
import { correctableAttributes, matchKey } from '../../records/contacts/index.js';
import type { Conversation } from '../../records/conversations/index.js';

/** What a record can be searched by: texts by the name of a field; what it does not have is absent. @public */
export type SearchFields = Readonly<Record<string, string>>;

/** The field of an attribute's value, folded. */
export const valueField = (attribute: string): string => `value:${attribute}`;

/** The field of an attribute's value as it compares for matching. */
export const matchField = (attribute: string): string => `match:${attribute}`;

/**
 * What a contact can be searched by, made of its state alone; a store may keep it beside the state.
 * @public
 */
export function contactFields(contact: Contact): SearchFields {
	const { number, type, channelId, channelType, values, matching, corrections } = contact;
	const fields: Record<string, string> = { number: String(number), type, origin: channelId, network: channelType };
	for (const [attribute, value] of Object.entries(values)) fields[valueField(attribute)] = foldedLabel(value);
	for (const attribute of correctableAttributes) {
		const corrected = corrections[attribute]?.value;
		if (corrected !== undefined) fields[valueField(attribute)] = foldedLabel(corrected);
	}
	for (const [attribute, value] of Object.entries(matching)) fields[matchField(attribute)] = matchKey(attribute, value);
	return fields;
}

/** What a contact can be searched by because of its activity. @public */
export function activityFields({ lastAt }: Activity): SearchFields {
	return { active: lastAt };
}

/** What a conversation can be searched by, but for its tags, which have lines of their own. @public */
export function conversationFields(conversation: Conversation): SearchFields {
	const { contactId, channelId, status, departmentId, assignee, team, last, startedAt } = conversation;
	return {
		contact: contactId,
		channel: channelId,
		status,
		message: last?.at ?? startedAt,
		...(departmentId === undefined ? {} : { department: departmentId }),
		...(assignee === undefined ? {} : { assignee }),
		...(team === undefined ? {} : { team }),
	};
}
