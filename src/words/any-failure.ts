import type {
	Failure,
	InputInvalid,
	InputIssue,
	RevisionStale,
	StorageConflict,
	StorageUnavailable,
} from '../kernel/failure.js';
import type { CursorInvalid } from '../kernel/page.js';
import type { PermissionDenied } from '../kernel/permission.js';
import type { RequestReused } from '../kernel/receipt.js';
import type {
	ContactGroupLimitReached,
	ContactGroupNameTaken,
	ContactGroupNotFound,
	GroupRuleRefused,
	GroupRuleTooLarge,
	VipSwitchedOff,
} from '../policies/groups/index.js';
import type { MatchingListFull, MatchingVersionNotFound, MatchValueNotComparable } from '../policies/matching/index.js';
import type { ConversationNotQueued, RoutingSubjectUnknown } from '../policies/routing/index.js';
import type {
	AttributeInUse,
	AttributeKeyTaken,
	AttributeLabelTaken,
	AttributeLimitReached,
	AttributeNeverCrmManaged,
	AttributeNotADropdown,
	AttributeNotFound,
	AttributeNotMatchable,
	AttributeNotReadable,
	AttributeOptionLabelTaken,
	AttributeOptionNotFound,
	AttributeOptionsTooFew,
	AttributeOrderMismatch,
	AttributeWriteRefused,
} from '../records/attributes/index.js';
import type {
	ChannelAlreadyConnected,
	ChannelDisabled,
	ChannelNotFound,
	ChannelScopeTooWide,
	ChannelType,
} from '../records/channels/index.js';
import type { ContactNotFound, ContactTypeUnknown } from '../records/contacts/index.js';
import type {
	ConversationAnotherOpen,
	ConversationHandedOver,
	ConversationNotFound,
	ConversationResolved,
	ConversationStatusUnreachable,
	MessageNotFound,
	MessageNotIncoming,
	MessageOfAnotherNetwork,
} from '../records/conversations/index.js';
import type {
	DepartmentArchived,
	DepartmentLimitReached,
	DepartmentNameTaken,
	DepartmentNotFound,
	DepartmentOrderMismatch,
} from '../records/departments/index.js';
import type { RemarkGone, RemarkNotFound, RemarkNotYours } from '../records/remarks/index.js';

import type {
	TagArchived,
	TagLimitReached,
	TagMerged,
	TagMergeUnfinished,
	TagNameTaken,
	TagNotFound,
} from '../records/tags/index.js';

/** What a mapper of `contact-desk/webhooks` answers for a payload that is none of its provider. @public */
export interface UnreadableWebhook extends Failure<'webhook.unreadable'> {
	readonly provider: ChannelType;
	readonly issues: readonly InputIssue[];
}

/** Every failure that the desk, its stores and its mappers can answer. @public */
export type AnyFailure =
	| AttributeInUse
	| AttributeKeyTaken
	| AttributeLabelTaken
	| AttributeLimitReached
	| AttributeNeverCrmManaged
	| AttributeNotADropdown
	| AttributeNotFound
	| AttributeNotMatchable
	| AttributeNotReadable
	| AttributeOptionLabelTaken
	| AttributeOptionNotFound
	| AttributeOptionsTooFew
	| AttributeOrderMismatch
	| AttributeWriteRefused
	| ChannelAlreadyConnected
	| ChannelDisabled
	| ChannelNotFound
	| ChannelScopeTooWide
	| ContactGroupLimitReached
	| ContactGroupNameTaken
	| ContactGroupNotFound
	| ContactNotFound
	| ContactTypeUnknown
	| ConversationAnotherOpen
	| ConversationHandedOver
	| ConversationNotFound
	| ConversationNotQueued
	| MessageNotFound
	| MessageNotIncoming
	| MessageOfAnotherNetwork
	| ConversationResolved
	| ConversationStatusUnreachable
	| CursorInvalid
	| DepartmentArchived
	| DepartmentLimitReached
	| DepartmentNameTaken
	| DepartmentNotFound
	| DepartmentOrderMismatch
	| GroupRuleRefused
	| GroupRuleTooLarge
	| InputInvalid
	| MatchingListFull
	| MatchingVersionNotFound
	| MatchValueNotComparable
	| PermissionDenied
	| RemarkGone
	| RemarkNotFound
	| RemarkNotYours
	| RequestReused
	| RevisionStale
	| RoutingSubjectUnknown
	| StorageConflict
	| StorageUnavailable
	| TagArchived
	| TagLimitReached
	| TagMerged
	| TagMergeUnfinished
	| TagNameTaken
	| TagNotFound
	| UnreadableWebhook
	| VipSwitchedOff;
