import type {
	RefiledMessage,
	RefileMessage,
	TransferConversation,
	TransferredConversation,
} from '../actions/handling/index.js';
import { refileMessage, transferConversation } from '../actions/handling/index.js';
import type { CursorInvalid } from '../kernel/page.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type { ContactNotFound } from '../records/contacts/index.js';
import type {
	AssignConversation,
	AssignedConversation,
	ChangeConversationStatus,
	ChooseAfterResolution,
	ConversationAnotherOpen,
	ConversationDepartmentMoved,
	ConversationHandedOver,
	ConversationNotFound,
	ConversationPolicy,
	ConversationResolved,
	ConversationStatusMoved,
	ConversationStatusUnreachable,
	ConversationView,
	MessageNotFound,
	MessageNotIncoming,
	MessageOfAnotherNetwork,
	RecordedReply,
	RecordReply,
	SetConversationDepartment,
	ShowConversation,
	TagConversation,
	TaggedConversation,
	WarnUntagged,
} from '../records/conversations/index.js';
import {
	assignConversation,
	changeConversationStatus,
	chooseAfterResolution,
	recordReply,
	setConversationDepartment,
	showConversation,
	tagConversation,
	untagConversation,
	warnUntagged,
} from '../records/conversations/index.js';
import type { DepartmentArchived, DepartmentNotFound } from '../records/departments/index.js';
import type { TagArchived, TagLimitReached, TagMerged, TagNotFound } from '../records/tags/index.js';
import type { CheckSchedule, ScheduleCheck } from '../views/schedule/index.js';
import { checkSchedule } from '../views/schedule/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** Threads with one contact on one channel. @public */
export interface ConversationsDesk {
	/** A conversation with a page of its messages, oldest first. */
	readonly show: QueryMethod<ShowConversation, ConversationView, ConversationNotFound | CursorInvalid>;
	/**
	 * Records an answer that the host sent, with its author. The first one ends the contact's wait and opens a new
	 * conversation; on a resolved one it is recorded and nothing is reopened.
	 */
	readonly reply: CommandMethod<RecordReply, RecordedReply, ConversationNotFound>;
	/**
	 * Moves a message of a contact to another contact of its network, with a reason: into the conversation that was going on
	 * there when it was written, or a new one. What the message said of the contact stays with both. Undone by moving it back.
	 */
	readonly refile: CommandMethod<
		RefileMessage,
		RefiledMessage,
		ContactNotFound | MessageNotFound | MessageNotIncoming | MessageOfAnotherNetwork
	>;
	/** Puts tags behind those that the conversation has; all of them, or none. One that it has already stays where it is. */
	readonly tag: CommandMethod<
		TagConversation,
		TaggedConversation,
		ConversationNotFound | TagArchived | TagLimitReached | TagMerged | TagNotFound
	>;
	/** Takes tags off the conversation, archived ones as well; what it does not have is left alone. */
	readonly untag: CommandMethod<TagConversation, TaggedConversation, ConversationNotFound>;
	/**
	 * Opens, parks or resolves a conversation; opening a resolved one reopens it. Where the workspace wants it, resolving one
	 * without tags is done and says so.
	 */
	readonly changeStatus: CommandMethod<
		ChangeConversationStatus,
		ConversationStatusMoved,
		ConversationAnotherOpen | ConversationNotFound | ConversationStatusUnreachable
	>;
	/** Files a conversation under a department, or under none; also a resolved one. The department must not be archived. */
	readonly setDepartment: CommandMethod<
		SetConversationDepartment,
		ConversationDepartmentMoved,
		ConversationNotFound | DepartmentArchived | DepartmentNotFound
	>;
	/** Gives a conversation that is not resolved to an agent, or to nobody. */
	readonly assign: CommandMethod<
		AssignConversation,
		AssignedConversation,
		ConversationHandedOver | ConversationNotFound | ConversationResolved
	>;
	/**
	 * Hands a conversation that is not resolved on to an agent, a team or a department, and warns where nobody wrote a remark
	 * for them. A team leaves it without an agent, a department without agent and team.
	 */
	readonly transfer: CommandMethod<
		TransferConversation,
		TransferredConversation,
		ConversationHandedOver | ConversationNotFound | ConversationResolved | DepartmentArchived | DepartmentNotFound
	>;
	/** Before a message is scheduled: the contact's local time and language then, whether it is quiet, and how we know. */
	readonly checkSchedule: QueryMethod<CheckSchedule, ScheduleCheck, ConversationNotFound>;
	/** Chooses what a message does that is written after its conversation was resolved; at first, it reopens it. */
	readonly chooseAfterResolution: CommandMethod<ChooseAfterResolution, ConversationPolicy>;
	/** Has resolving a conversation without tags warn, or not; at first, it does not. */
	readonly warnUntagged: CommandMethod<WarnUntagged, ConversationPolicy>;
}

export function conversationsDesk(open: OpenSession): ConversationsDesk {
	return {
		get show() {
			return queryMethod(open, showConversation);
		},
		get reply() {
			return commandMethod(open, recordReply);
		},
		get refile() {
			return commandMethod(open, refileMessage);
		},
		get changeStatus() {
			return commandMethod(open, changeConversationStatus);
		},
		get setDepartment() {
			return commandMethod(open, setConversationDepartment);
		},
		get assign() {
			return commandMethod(open, assignConversation);
		},
		get transfer() {
			return commandMethod(open, transferConversation);
		},
		get checkSchedule() {
			return queryMethod(open, checkSchedule);
		},
		get chooseAfterResolution() {
			return commandMethod(open, chooseAfterResolution);
		},
		get tag() {
			return commandMethod(open, tagConversation);
		},
		get untag() {
			return commandMethod(open, untagConversation);
		},
		get warnUntagged() {
			return commandMethod(open, warnUntagged);
		},
	};
}
