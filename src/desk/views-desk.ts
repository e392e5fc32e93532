import type { CursorInvalid, Page } from '../kernel/page.js';
import type { QueryMethod } from '../kernel/surface.js';
import type { ContactNotFound } from '../records/contacts/index.js';
import type { ConversationNotFound } from '../records/conversations/index.js';
import type {
	CustomerConversation,
	CustomerMessage,
	ListCustomerMessages,
	ShowCustomer,
} from '../views/customer/index.js';
import { listCustomerMessages, showCustomer } from '../views/customer/index.js';
import type { HistoryEntry, ListHistory } from '../views/history/index.js';
import { listHistory } from '../views/history/index.js';
import type { Panel, ShowPanel } from '../views/panel/index.js';
import { showPanel } from '../views/panel/index.js';
import type { OpenSession } from './methods.js';
import { queryMethod } from './methods.js';

/** What an agent sees beside a conversation. @public */
export interface PanelDesk {
	/** Everything about a contact in one answer. */
	readonly show: QueryMethod<ShowPanel, Panel, ContactNotFound | ConversationNotFound>;
}

/** Conversations of one person on every channel, as seen from a contact. @public */
export interface HistoryDesk {
	/** Newest start first, each entry with the reason why it stands there. */
	readonly list: QueryMethod<ListHistory, Page<HistoryEntry>, ContactNotFound | CursorInvalid>;
}

/** What customers may be shown of their own, by an allow-list. @public */
export interface CustomerDesk {
	/** The contact's own conversations, newest start first. */
	readonly show: QueryMethod<ShowCustomer, Page<CustomerConversation>, ContactNotFound | CursorInvalid>;
	/** The messages of one of them, oldest first. */
	readonly messages: QueryMethod<
		ListCustomerMessages,
		Page<CustomerMessage>,
		ContactNotFound | ConversationNotFound | CursorInvalid
	>;
}

export function customerDesk(open: OpenSession): CustomerDesk {
	return {
		get show() {
			return queryMethod(open, showCustomer);
		},
		get messages() {
			return queryMethod(open, listCustomerMessages);
		},
	};
}

export function panelDesk(open: OpenSession): PanelDesk {
	return {
		get show() {
			return queryMethod(open, showPanel);
		},
	};
}

export function historyDesk(open: OpenSession): HistoryDesk {
	return {
		get list() {
			return queryMethod(open, listHistory);
		},
	};
}
