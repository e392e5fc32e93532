export type { AddedRemark, AddRemark } from './add-remark.js';
export { addRemark } from './add-remark.js';
export type { ChangedRemark } from './changed-remark.js';
export type { DeleteRemark } from './delete-remark.js';
export { deleteRemark } from './delete-remark.js';
export type { EditRemark } from './edit-remark.js';
export { editRemark } from './edit-remark.js';
export type { RemarkChange, RemarkDeleted, RemarkEdited, RemarkFact, RemarkWritten } from './facts.js';
export { remarkRecord } from './facts.js';
export type { RemarkGone, RemarkNotFound, RemarkNotYours } from './failures.js';
export type { ListRemarks } from './list-remarks.js';
export { listRemarks } from './list-remarks.js';
export type { ListedRemark } from './listed-remark.js';
export { listedRemark } from './listed-remark.js';
export type { ModerateRemark } from './moderate-remark.js';
export { moderateRemark } from './moderate-remark.js';
export type { Remark, RemarkId, RemarkTouch } from './remark.js';
export type { RemarkHistory, RemarkVersion, ShowRemarkHistory } from './remark-history.js';
export { showRemarkHistory } from './remark-history.js';
export type {
	RemarkReads,
	RemarkRepository,
	RemarksOfContacts,
	RemarksOfConversation,
} from './remark-repository.js';
export type { RemarkSubject } from './subject.js';
