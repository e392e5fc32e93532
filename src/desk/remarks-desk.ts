import type { RevisionStale } from '../kernel/failure.js';
import type { CursorInvalid, Page } from '../kernel/page.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type { ContactNotFound } from '../records/contacts/index.js';
import type { ConversationNotFound } from '../records/conversations/index.js';
import type {
	AddedRemark,
	AddRemark,
	ChangedRemark,
	DeleteRemark,
	EditRemark,
	ListedRemark,
	ListRemarks,
	ModerateRemark,
	RemarkGone,
	RemarkHistory,
	RemarkNotFound,
	RemarkNotYours,
	ShowRemarkHistory,
} from '../records/remarks/index.js';
import {
	addRemark,
	deleteRemark,
	editRemark,
	listRemarks,
	moderateRemark,
	showRemarkHistory,
} from '../records/remarks/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** Internal notes on contacts and conversations. No customer sees them, and no bot. @public */
export interface RemarksDesk {
	/** Writes a remark on a contact or a conversation, where it stays. */
	readonly add: CommandMethod<AddRemark, AddedRemark, ContactNotFound | ConversationNotFound>;
	/** Changes the text of a remark of one's own; what it said before stays in its history. */
	readonly edit: CommandMethod<EditRemark, ChangedRemark, RemarkGone | RemarkNotFound | RemarkNotYours | RevisionStale>;
	/** Deletes a remark of one's own: that it was there, and who deleted it, is still shown. */
	readonly delete: CommandMethod<DeleteRemark, ChangedRemark, RemarkNotFound | RemarkNotYours | RevisionStale>;
	/** Changes or deletes a remark, whoever wrote it. */
	readonly moderate: CommandMethod<ModerateRemark, ChangedRemark, RemarkGone | RemarkNotFound | RevisionStale>;
	/** The remarks on a contact and its conversations, or on one conversation: newest first, deleted ones without their text. */
	readonly list: QueryMethod<ListRemarks, Page<ListedRemark>, ContactNotFound | ConversationNotFound | CursorInvalid>;
	/** Everything a remark ever said, for who may moderate it. */
	readonly history: QueryMethod<ShowRemarkHistory, RemarkHistory, RemarkNotFound>;
}

export function remarksDesk(open: OpenSession): RemarksDesk {
	return {
		get add() {
			return commandMethod(open, addRemark);
		},
		get edit() {
			return commandMethod(open, editRemark);
		},
		get delete() {
			return commandMethod(open, deleteRemark);
		},
		get moderate() {
			return commandMethod(open, moderateRemark);
		},
		get list() {
			return queryMethod(open, listRemarks);
		},
		get history() {
			return queryMethod(open, showRemarkHistory);
		},
	};
}
