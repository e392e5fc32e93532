import type { RightWords } from '../dictionary.js';

/** Each continues "You are not allowed to …". */
export const rights: RightWords = {
	'contact.read': 'see contacts',
	'contact.edit': 'edit contacts',
	'contact.edit:corrections': 'correct what a channel says of a contact',
	'contact.edit:custom_values': 'edit what is known of a contact',
	'contact.edit:type': 'change the type of a contact',
	'contact.vip': 'change who is a VIP',
	'contact.link': 'link contacts or keep them apart',
	'conversation.work': 'work on conversations',
	'conversation.work:assign': 'assign conversations',
	'conversation.work:department': 'change the department of a conversation',
	'conversation.work:reply': 'reply in conversations',
	'conversation.work:status': 'change the status of a conversation',
	'conversation.work:tag': 'tag conversations',
	'conversation.work:take': 'take conversations',
	'conversation.receive': 'receive messages',
	'remark.write': 'write remarks',
	'remark.moderate': 'change the remarks of others',
	'tag.manage': 'manage tags',
	'conversion.create': 'convert conversations',
	'report.read': 'see reports',
	'report.export': 'export reports',
	'import.run': 'run imports',
	'settings.manage': 'change settings',
	'privacy.manage': 'erase or hand over personal data',
};
