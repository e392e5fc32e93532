export type { Searched } from './evaluate.js';
export { holdsFor } from './evaluate.js';
export type { FoundContact, SearchContacts } from './search-contacts.js';
export { searchContacts } from './search-contacts.js';
export type { FoundConversation, SearchConversations } from './search-conversations.js';
export { searchConversations } from './search-conversations.js';
export type { SearchFields } from './search-fields.js';
export { activityFields, contactFields, conversationFields } from './search-fields.js';
export type {
	ContactCondition,
	ContactFilter,
	ConversationCondition,
	ConversationFilter,
	SearchFilter,
} from './search-filter.js';
export type { SearchComparison, SearchNode, SearchQuery, SearchRepository } from './search-node.js';
