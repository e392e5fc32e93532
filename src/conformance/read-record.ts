import type { DeskRecordKind, WorkspaceStore } from '../desk/index.js';
import { branded } from '../kernel/brand.js';
import type { RecordState } from '../kernel/change.js';
import type { Reply } from '../kernel/change-set.js';
import type { ContactWithActivity } from '../records/contacts/index.js';

type Reader = (reads: WorkspaceStore, id: string) => Reply<RecordState | undefined>;

/**
 * The state of a record, asked for the way a command would ask: there is no port for any record by its id. `undefined`
 * when the store answers none.
 */
export function stateOf(reads: WorkspaceStore, kind: DeskRecordKind, id: string): Reply<RecordState | undefined> {
	return readers[kind](reads, id);
}

/** A kind that the store gains does not compile until it is said here how it is read. */
const readers: { readonly [Kind in DeskRecordKind]: Reader } = {
	activity: async (reads, id) => (await contactOf(reads, id)).map((found) => found?.activity),
	attribute: ({ attributes }, id) => attributes.find(id),
	attribute_backfill: async ({ backfills }, id) => (await backfills.situation(id, 0)).map(({ progress }) => progress),
	attribute_display: async ({ attributes }) => (await attributes.arrangement()).map(({ display }) => display),
	attribute_order: async ({ attributes }) => (await attributes.arrangement()).map(({ order }) => order),
	channel: ({ channels }, id) => channels.find(id),
	contact: async (reads, id) => (await contactOf(reads, id)).map((found) => found?.contact),
	contact_groups: async ({ groups }) => (await groups.settings()).map((settings) => settings.groups),
	contact_types: ({ contacts }) => contacts.types(),
	conversation: ({ conversations }, id) => conversations.find(id),
	conversation_policy: ({ conversations }) => conversations.policy(),
	department: ({ departments }, id) => departments.find(id),
	department_order: async ({ departments }) => (await departments.all()).map(({ order }) => order),
	follow_up_cursor: ({ followUps }) => followUps.cursor(),
	match_quarantine: ({ matching }, id) => matching.quarantine(branded<'MatchQuarantineId'>(id)),
	matching_policy: ({ matching }) => matching.policy(),
	message: ({ conversations }, id) => conversations.message(id),
	remark: ({ remarks }, id) => remarks.find(id),
	routing_policy: async ({ routing }) => (await routing.rules()).map(({ policy }) => policy),
	vip_settings: ({ groups }) => groups.vipSettings(),
	tag: async ({ tags }, id) => (await tags.findAll([id])).map((found) => found.find((tag) => tag.id === id)),
};

function contactOf({ contacts }: WorkspaceStore, id: string): Reply<ContactWithActivity | undefined> {
	return contacts.find({ kind: 'id', id: branded<'ContactId'>(id) });
}
