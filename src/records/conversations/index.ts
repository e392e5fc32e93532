export type { AssignConversation, AssignedConversation } from './assign.js';
export { assignConversation } from './assign.js';
export type {
	ConversationAssigned,
	ConversationTransfer,
	ConversationTransferred,
	RemarkPosition,
	TeamId,
	TransferTarget,
} from './assignment-facts.js';
export { afterTransfer } from './assignment-facts.js';
export type { ChangeConversationStatus, ConversationStatusMoved, StatusWarning } from './change-status.js';
export { changeConversationStatus } from './change-status.js';
export type { ChooseAfterResolution } from './choose-after-resolution.js';
export { chooseAfterResolution } from './choose-after-resolution.js';
export type {
	Conversation,
	ConversationId,
	ConversationOpening,
	ConversationStatus,
	LastMessage,
	Message,
	MessageDirection,
	MessageId,
	MessageRefiling,
} from './conversation.js';
export type {
	AfterResolution,
	AfterResolutionChosen,
	ConversationPolicy,
	ConversationPolicyChange,
	ConversationPolicyFact,
	UntaggedWarningSwitched,
} from './conversation-policy.js';
export { conversationPolicyRecord, defaultConversationPolicy } from './conversation-policy.js';
export type {
	ConversationReads,
	ConversationRepository,
	ConversationsOfContacts,
	MessagesOfConversation,
} from './conversation-repository.js';
export type { ConversationDepartmentSet } from './department-facts.js';
export type {
	ConversationChange,
	ConversationFact,
	ConversationMessageReceived,
	ConversationMessageTaken,
	ConversationReplied,
	ConversationStarted,
	ConversationStatusChanged,
} from './facts.js';
export { conversationRecord, threadKey } from './facts.js';
export type {
	ConversationAnotherOpen,
	ConversationHandedOver,
	ConversationNotFound,
	ConversationResolved,
	ConversationStatusUnreachable,
	MessageNotFound,
	MessageNotIncoming,
	MessageOfAnotherNetwork,
} from './failures.js';
export { conversationNotFound, messageNotFound, messageNotIncoming, messageOfAnotherNetwork } from './failures.js';
export { fileMessage, previewOf } from './file-message.js';
export { obstacleToHandOver } from './hand-over.js';
export type { MessageChange, MessageFact, MessageFiled, MessageRefiled } from './message-facts.js';
export { messageRecord, messageSort, providerMessageKey } from './message-facts.js';
export type { ContactGroupId, ConversationRank, PriorityPoint, RoutedTeam } from './rank.js';
export { isSameRank, isUnranked, queueLane } from './rank.js';
export type { ConversationRanked } from './rank-facts.js';
export { isQueued, queueSort, teamToTake } from './rank-facts.js';
export type { RecordedReply, RecordReply } from './reply.js';
export { recordReply } from './reply.js';
export type { ConversationDepartmentMoved, SetConversationDepartment } from './set-department.js';
export { setConversationDepartment } from './set-department.js';
export type { ConversationView, ShowConversation } from './show-conversation.js';
export { showConversation } from './show-conversation.js';
export type { TagConversation, TaggedConversation } from './tag-conversation.js';
export { tagConversation } from './tag-conversation.js';
export type {
	ConversationTagFact,
	ConversationTagged,
	ConversationTagMerged,
	ConversationUntagged,
} from './tag-facts.js';
export { untagConversation } from './untag-conversation.js';
export type { WarnUntagged } from './warn-untagged.js';
export { warnUntagged } from './warn-untagged.js';
