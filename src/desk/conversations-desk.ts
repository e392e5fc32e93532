import type { RefiledMessage, RefileMessage } from '../actions/handling/index.js';
import { refileMessage } from '../actions/handling/index.js';
import type { CursorInvalid } from '../kernel/page.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type { ContactNotFound } from '../records/contacts/index.js';
import type {
	ChangeConversationStatus,
	ChooseAfterResolution,
	ConversationAnotherOpen,
	ConversationDepartmentMoved,
	ConversationNotFound,
	ConversationPolicy,
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
} from '../records/conversations/index.js';
import {
	changeConversationStatus,
	chooseAfterResolution,
	recordReply,
	setConversationDepartment,
	showConversation,
} from '../records/conversations/index.js';
import type { DepartmentArchived, DepartmentNotFound } from '../records/departments/index.js';
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
	/** Opens, parks or resolves a conversation; opening a resolved one reopens it. */
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
	/** Chooses what a message does that is written after its conversation was resolved; at first, it reopens it. */
	readonly chooseAfterResolution: CommandMethod<ChooseAfterResolution, ConversationPolicy>;
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
		get chooseAfterResolution() {
			return commandMethod(open, chooseAfterResolution);
		},
	};
}
