import type { InboundRepository } from '../actions/inbound/index.js';
import type { BackfillRepository } from '../actions/settings/index.js';
import type { EventRepository } from '../kernel/event-repository.js';
import type { WorkspaceId } from '../kernel/ids.js';
import type { PipelineStore } from '../kernel/session.js';
import type { ContactGroupsChange, GroupRepository, VipSettingsChange } from '../policies/groups/index.js';
import type { MatchingPolicyChange, MatchingRepository, MatchQuarantineChange } from '../policies/matching/index.js';
import type { RoutingPolicyChange, RoutingRepository } from '../policies/routing/index.js';
import type {
	AttributeBackfillChange,
	AttributeChange,
	AttributeDisplayChange,
	AttributeOrderChange,
	AttributeRepository,
} from '../records/attributes/index.js';
import type { ChannelChange, ChannelRepository } from '../records/channels/index.js';
import type {
	ActivityChange,
	ContactChange,
	ContactRepository,
	ContactTypesChange,
} from '../records/contacts/index.js';
import type {
	ConversationChange,
	ConversationPolicyChange,
	ConversationRepository,
	MessageChange,
} from '../records/conversations/index.js';
import type { DepartmentChange, DepartmentOrderChange, DepartmentRepository } from '../records/departments/index.js';
import type { RemarkChange, RemarkRepository } from '../records/remarks/index.js';
import type { TagChange, TagRepository } from '../records/tags/index.js';
import type { SearchRepository } from '../views/search/index.js';
import type { FollowUpCursorChange, FollowUpRepository } from './follow-up-cursor.js';

/** A change to any record of the desk; `kind` tells which. @public */
export type DeskChange =
	| ActivityChange
	| AttributeBackfillChange
	| AttributeChange
	| AttributeDisplayChange
	| AttributeOrderChange
	| ChannelChange
	| ContactChange
	| ContactGroupsChange
	| ContactTypesChange
	| ConversationChange
	| ConversationPolicyChange
	| DepartmentChange
	| DepartmentOrderChange
	| FollowUpCursorChange
	| MatchingPolicyChange
	| MatchQuarantineChange
	| MessageChange
	| RemarkChange
	| TagChange
	| RoutingPolicyChange
	| VipSettingsChange;

/** The kinds of record a store keeps. @public */
export type DeskRecordKind = DeskChange['kind'];

/** One workspace of a store: what it reads, and what it writes at once. @public */
export interface WorkspaceStore extends PipelineStore<DeskChange> {
	readonly attributes: AttributeRepository;
	readonly backfills: BackfillRepository;
	readonly channels: ChannelRepository;
	readonly contacts: ContactRepository;
	readonly conversations: ConversationRepository;
	readonly departments: DepartmentRepository;
	readonly events: EventRepository;
	readonly followUps: FollowUpRepository;
	readonly groups: GroupRepository;
	readonly inbound: InboundRepository;
	readonly matching: MatchingRepository;
	readonly remarks: RemarkRepository;
	readonly search: SearchRepository;
	readonly tags: TagRepository;
	readonly routing: RoutingRepository;
}

/** What a host brings: memory for tests and small services, a database for the rest. @public */
export interface ContactDeskStore {
	/** The part of the store that belongs to a workspace; no other can be reached through it. Cheap, reads nothing. */
	forWorkspace(workspaceId: WorkspaceId): WorkspaceStore;
}
