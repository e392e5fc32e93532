import type { ContactDeskStore, DeskChange, WorkspaceStore } from '../../src/desk/index.js';
import type { ChangeSet, Committed, Reply } from '../../src/kernel/change-set.js';
import type { StorageFailure } from '../../src/kernel/failure.js';

type Part = Exclude<keyof WorkspaceStore, 'commit'>;

/** A method of a port: `contacts.find`, `commit`. */
export type PortName = 'commit' | { [P in Part]: `${P}.${Extract<keyof WorkspaceStore[P], string>}` }[Part];

export type Commit = (changeSet: ChangeSet<DeskChange>) => Reply<Committed, StorageFailure>;

/** Stands between a desk and its store. */
export interface Tap {
	/** A call of any method but `commit`; making the call, or not, is up to the tap. */
	readonly ask: <T>(port: Exclude<PortName, 'commit'>, call: () => Reply<T>) => Reply<T>;
	readonly commit: (changeSet: ChangeSet<DeskChange>, commit: Commit) => Reply<Committed, StorageFailure>;
}

/** A store every call of which goes through a tap. A method that a port gains does not compile until it is tapped. */
export function tappedStore(store: ContactDeskStore, tapOf: (workspaceId: string) => Tap): ContactDeskStore {
	return {
		forWorkspace: (workspaceId) => tapped(store.forWorkspace(workspaceId), tapOf(workspaceId)),
	};
}

function tapped(store: WorkspaceStore, { ask, commit }: Tap): WorkspaceStore {
	const { attributes, backfills, channels, contacts, conversations, departments } = store;
	const { events, followUps, groups, inbound, matching, numbers, receipts, remarks, routing, search, tags } = store;
	return {
		commit: (changeSet) => commit(changeSet, (passed) => store.commit(passed)),
		attributes: {
			find: (key) => ask('attributes.find', () => attributes.find(key)),
			all: () => ask('attributes.all', () => attributes.all()),
			arrangement: () => ask('attributes.arrangement', () => attributes.arrangement()),
		},
		backfills: {
			situation: (attribute, limit) => ask('backfills.situation', () => backfills.situation(attribute, limit)),
		},
		channels: {
			find: (id) => ask('channels.find', () => channels.find(id)),
			ofAccount: (type, account) => ask('channels.ofAccount', () => channels.ofAccount(type, account)),
			all: () => ask('channels.all', () => channels.all()),
		},
		contacts: {
			find: (reference) => ask('contacts.find', () => contacts.find(reference)),
			findAll: (ids) => ask('contacts.findAll', () => contacts.findAll(ids)),
			page: (after, limit) => ask('contacts.page', () => contacts.page(after, limit)),
			types: () => ask('contacts.types', () => contacts.types()),
		},
		conversations: {
			find: (id) => ask('conversations.find', () => conversations.find(id)),
			openOf: (contact, channel) => ask('conversations.openOf', () => conversations.openOf(contact, channel)),
			messageOf: (channel, id) => ask('conversations.messageOf', () => conversations.messageOf(channel, id)),
			message: (id) => ask('conversations.message', () => conversations.message(id)),
			newestMessages: (conversation, limit) =>
				ask('conversations.newestMessages', () => conversations.newestMessages(conversation, limit)),
			ofContacts: (query) => ask('conversations.ofContacts', () => conversations.ofContacts(query)),
			messages: (query) => ask('conversations.messages', () => conversations.messages(query)),
			withTag: (tag, limit) => ask('conversations.withTag', () => conversations.withTag(tag, limit)),
			policy: () => ask('conversations.policy', () => conversations.policy()),
		},
		departments: {
			find: (id) => ask('departments.find', () => departments.find(id)),
			all: () => ask('departments.all', () => departments.all()),
		},
		events: {
			of: (record) => ask('events.of', () => events.of(record)),
			after: (position, limit) => ask('events.after', () => events.after(position, limit)),
			latest: () => ask('events.latest', () => events.latest()),
		},
		followUps: { cursor: () => ask('followUps.cursor', () => followUps.cursor()) },
		groups: {
			vipSettings: () => ask('groups.vipSettings', () => groups.vipSettings()),
			settings: () => ask('groups.settings', () => groups.settings()),
		},
		inbound: { situation: (query) => ask('inbound.situation', () => inbound.situation(query)) },
		matching: {
			policy: () => ask('matching.policy', () => matching.policy()),
			quarantine: (id) => ask('matching.quarantine', () => matching.quarantine(id)),
			group: (key, limit) => ask('matching.group', () => matching.group(key, limit)),
			carriers: (keys, limit) => ask('matching.carriers', () => matching.carriers(keys, limit)),
		},
		numbers: { reserve: (sequence) => ask('numbers.reserve', () => numbers.reserve(sequence)) },
		remarks: {
			find: (id) => ask('remarks.find', () => remarks.find(id)),
			ofContacts: (query) => ask('remarks.ofContacts', () => remarks.ofContacts(query)),
			ofConversation: (query) => ask('remarks.ofConversation', () => remarks.ofConversation(query)),
		},
		receipts: { find: (requestId) => ask('receipts.find', () => receipts.find(requestId)) },
		routing: {
			rules: () => ask('routing.rules', () => routing.rules()),
			queue: (query) => ask('routing.queue', () => routing.queue(query)),
			ahead: (query) => ask('routing.ahead', () => routing.ahead(query)),
			unresolvedOf: (contact, limit) => ask('routing.unresolvedOf', () => routing.unresolvedOf(contact, limit)),
			unresolved: (after, limit) => ask('routing.unresolved', () => routing.unresolved(after, limit)),
		},
		search: {
			contacts: (query) => ask('search.contacts', () => search.contacts(query)),
			conversations: (query) => ask('search.conversations', () => search.conversations(query)),
		},
		tags: {
			findAll: (ids) => ask('tags.findAll', () => tags.findAll(ids)),
			all: () => ask('tags.all', () => tags.all()),
			uses: (ids, limit) => ask('tags.uses', () => tags.uses(ids, limit)),
		},
	};
}
