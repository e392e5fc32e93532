import type { CursorInvalid, Page } from '../kernel/page.js';
import type { QueryMethod } from '../kernel/surface.js';
import type { AttributeNotFound, AttributeNotReadable } from '../records/attributes/index.js';
import type { FoundContact, FoundConversation, SearchContacts, SearchConversations } from '../views/search/index.js';
import { searchContacts, searchConversations } from '../views/search/index.js';
import type { OpenSession } from './methods.js';
import { queryMethod } from './methods.js';

/** Contacts and conversations by what is known of them. @public */
export interface SearchDesk {
	/** Contacts for which a filter holds, newest activity first. */
	readonly contacts: QueryMethod<
		SearchContacts,
		Page<FoundContact>,
		AttributeNotFound | AttributeNotReadable | CursorInvalid
	>;
	/** Conversations for which a filter holds, newest message first. */
	readonly conversations: QueryMethod<
		SearchConversations,
		Page<FoundConversation>,
		AttributeNotFound | AttributeNotReadable | CursorInvalid
	>;
}

export function searchDesk(open: OpenSession): SearchDesk {
	return {
		get contacts() {
			return queryMethod(open, searchContacts);
		},
		get conversations() {
			return queryMethod(open, searchConversations);
		},
	};
}
