export type { AttributesDesk } from './attributes-desk.js';
export type { ChannelsDesk } from './channels-desk.js';
export type { ContactsDesk } from './contacts-desk.js';
export type { ConversationsDesk } from './conversations-desk.js';
export type { ActorDesk, ContactDesk, ContactDeskOptions } from './create-contact-desk.js';
export { createContactDesk } from './create-contact-desk.js';
export type { DepartmentsDesk } from './departments-desk.js';
export type {
	FollowUpCursor,
	FollowUpCursorChange,
	FollowUpRepository,
	FollowUpsAdvanced,
} from './follow-up-cursor.js';
export { followUpCursorRecord } from './follow-up-cursor.js';
export type { FollowUpsDesk } from './follow-ups-desk.js';
export type { GroupsDesk } from './groups-desk.js';
export type { InboundDesk } from './inbound-desk.js';
export type { MatchingDesk } from './matching-desk.js';
export type { QueueDesk } from './queue-desk.js';
export { isRecordKind, rebuilt, recordKinds } from './record-kinds.js';
export type { RemarksDesk } from './remarks-desk.js';
export type { RoutingDesk } from './routing-desk.js';
export type { FollowUpsRun } from './run-follow-ups.js';
export type { SearchDesk } from './search-desk.js';
export type { ContactDeskStore, DeskChange, DeskRecordKind, WorkspaceStore } from './store.js';
export type { TagsDesk } from './tags-desk.js';
export type { CustomerDesk, HistoryDesk, PanelDesk } from './views-desk.js';
export type { VipDesk } from './vip-desk.js';
