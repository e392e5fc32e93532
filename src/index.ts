// The desk

// Handling
export type {
	AttributeValueInput,
	EditAttributes,
	EditedAttributes,
} from './actions/handling/index.js';
// Receiving
export type {
	DroppedAttribute,
	EventDuplicate,
	EventIgnored,
	EventOutcome,
	EventRefused,
	InboundParty,
	InboundQuery,
	InboundRepository,
	InboundSituation,
	MessageReceived,
	NoticeReceived,
	ReceivedEvent,
	ReceivedEvents,
	ReceiveEvent,
	ReceiveEvents,
} from './actions/inbound/index.js';
// Settings of several features
export type {
	AttributeList,
	BackfillAttribute,
	BackfilledAttribute,
	DeleteAttribute,
	DeletedAttribute,
	ListAttributes,
	ListedAttribute,
	ListedChannel,
	MakeAttributeUnmatchable,
	SwitchOffAttribute,
} from './actions/settings/index.js';
export type {
	ActorDesk,
	AttributesDesk,
	ChannelsDesk,
	ContactDesk,
	ContactDeskOptions,
	ContactDeskStore,
	ContactsDesk,
	ConversationsDesk,
	DeskChange,
	DeskRecordKind,
	FollowUpCursor,
	FollowUpCursorChange,
	FollowUpRepository,
	FollowUpsAdvanced,
	FollowUpsDesk,
	FollowUpsRun,
	HistoryDesk,
	InboundDesk,
	MatchingDesk,
	PanelDesk,
	WorkspaceStore,
} from './desk/index.js';
export { createContactDesk } from './desk/index.js';
// Actors, rights, time and ids
export type { Actor, ActorInput, ActorKind, Author } from './kernel/actor.js';
export type { Brand } from './kernel/brand.js';
// Stores
export type { Claim, Entry, RecordChange, RecordKeys, RecordState } from './kernel/change.js';
export type { ChangeSet, CommitPort, Committed, Guard, Receipt, Reply } from './kernel/change-set.js';
// Calls and their failures
export type { CommandFailure } from './kernel/command.js';
export type { EventRepository } from './kernel/event-repository.js';
export type { Fact, Origin, RecordedEvent, RecordReference } from './kernel/fact.js';
export type {
	Failure,
	InputInvalid,
	InputIssue,
	RevisionStale,
	StorageConflict,
	StorageFailure,
	StorageUnavailable,
} from './kernel/failure.js';
export { storageConflict, storageUnavailable } from './kernel/failure.js';
export { formatInstant, isInstantPattern } from './kernel/format-instant.js';
export type { ActorId, WorkspaceId } from './kernel/ids.js';
export type { Instant } from './kernel/instant.js';
export { instantAt, millisecondsOf, parseInstant } from './kernel/instant.js';
export type { Cursor, CursorInvalid, Page, PagePosition } from './kernel/page.js';
export type { Grant, Permission, PermissionDenied, PermissionTable, Right, RightParts } from './kernel/permission.js';
export { defaultPermissions, isGranted } from './kernel/permission.js';
export type { PhoneParser } from './kernel/phone-parser.js';
export type { QueryFailure } from './kernel/query.js';
export type { ReceiptRepository, RequestReused } from './kernel/receipt.js';
export type { Preview } from './kernel/run-command.js';
export type { Runtime } from './kernel/runtime.js';
export { systemRuntime } from './kernel/runtime.js';
export type { NumberRepository, PipelineStore } from './kernel/session.js';
export type { CommandMethod, CommandOptions, QueryMethod } from './kernel/surface.js';
export type { TimeZone } from './kernel/time-zone.js';
export { parseTimeZone } from './kernel/time-zone.js';
export type { Trace, Tracer } from './kernel/tracing.js';
export type { WallClock, WallClockReading } from './kernel/wall-clock.js';
export { instantOfWallClock, offsetMinutesAt, wallClockAt } from './kernel/wall-clock.js';
// Matching
export type {
	AliasCarriers,
	ChooseMatchingAttribute,
	ChooseNoMatching,
	ChosenMatching,
	EqualValues,
	ExplainLink,
	HeldBack,
	LinkExplanation,
	LinkedContact,
	LinkedValue,
	LinkObstacle,
	LinkReason,
	Links,
	MatchingPolicy,
	MatchingPolicyChange,
	MatchingPolicyVersion,
	MatchingRepository,
	MatchingRule,
	MatchingRuleChosen,
	MatchingVersionNotFound,
	RestoreMatching,
	SameNetworkAlias,
	ShowMatching,
} from './policies/matching/index.js';
// Attributes
export type {
	AddAttributeOption,
	AddedAttributeOption,
	AttributeArrangement,
	AttributeBackfill,
	AttributeBackfillChange,
	AttributeChange,
	AttributeClassified,
	AttributeDefined,
	AttributeDefinition,
	AttributeDeleted,
	AttributeDisplay,
	AttributeDisplayChange,
	AttributeDisplayFact,
	AttributeFact,
	AttributeField,
	AttributeInUse,
	AttributeKey,
	AttributeKeyTaken,
	AttributeLabelTaken,
	AttributeLimitReached,
	AttributeLookupChosen,
	AttributeMatchabilityChanged,
	AttributeMatchabilityMoved,
	AttributeNeverCrmManaged,
	AttributeNotADropdown,
	AttributeNotFound,
	AttributeNotMatchable,
	AttributeOption,
	AttributeOptionAdded,
	AttributeOptionLabelTaken,
	AttributeOptionNotFound,
	AttributeOptionRenamed,
	AttributeOptionSwitched,
	AttributeOptionsTooFew,
	AttributeOrder,
	AttributeOrderChange,
	AttributeOrderMismatch,
	AttributeRelabelled,
	AttributeRepository,
	AttributeShown,
	AttributeSwitched,
	AttributeSwitchedOver,
	AttributesReordered,
	AttributeUse,
	AttributeWriteRefused,
	BackfillAdvanced,
	BackfillBegun,
	BackfillFact,
	BackfillPurpose,
	BackfillStage,
	ChooseAttributeOption,
	ChoosePlatformAttribute,
	ClassifyAttribute,
	DefineAttribute,
	DefineDropdown,
	DefinedAttribute,
	DefinedDropdown,
	DefinitionWithBackfill,
	EditedDefinition,
	FormatProblem,
	MakeAttributeMatchable,
	Matchability,
	MatchValue,
	Moment,
	OptionId,
	Provenance,
	RefusedWrite,
	RelabelAttribute,
	RenameAttributeOption,
	ReorderAttributes,
	ShownAttribute,
	SignatureEvidence,
	StandardAttribute,
	SwitchOnAttribute,
	Trust,
	UrlProblem,
	ValueFormat,
	WriteRefusalReason,
} from './records/attributes/index.js';
// Channels
export type {
	AccountReference,
	Channel,
	ChannelAlreadyConnected,
	ChannelChange,
	ChannelConnected,
	ChannelDisabled,
	ChannelFact,
	ChannelId,
	ChannelList,
	ChannelNotFound,
	ChannelRepository,
	ChannelRescoped,
	ChannelScopeTooWide,
	ChannelSwitched,
	ChannelSwitchedOver,
	ChannelTraits,
	ChannelType,
	ConnectChannel,
	ConnectedChannel,
	IdentityScope,
	IgnoredItem,
	IgnoredReason,
	InboundAlias,
	InboundAliasChanged,
	InboundAttachment,
	InboundEvent,
	InboundEventBase,
	InboundIdentityChanged,
	InboundMessage,
	ListChannels,
	MappedWebhook,
	MessageVisibility,
	PlatformAttribute,
	PlatformFormat,
	RescopeChannel,
	RescopedChannel,
	ScopeKind,
	SwitchChannel,
	UnreadableItem,
} from './records/channels/index.js';
export { accountKey } from './records/channels/index.js';
// Contacts
export type {
	Activity,
	ActivityChange,
	AliasAdded,
	AliasRetired,
	ChangeContactType,
	Contact,
	ContactAlias,
	ContactChange,
	ContactCorrected,
	ContactCreated,
	ContactFact,
	ContactId,
	ContactNotFound,
	ContactReference,
	ContactRepository,
	ContactSeen,
	ContactType,
	ContactTypeChanged,
	ContactTypeMoved,
	ContactTypes,
	ContactTypesChange,
	ContactTypesReplaced,
	ContactTypeUnknown,
	ContactWithActivity,
	CorrectableAttribute,
	CorrectContact,
	CorrectedContact,
	Correction,
	Corrections,
	ParsedContactReference,
	ReplaceContactTypes,
	ShowContact,
	ShowContactTypes,
	TrustEnded,
	ValueIndexed,
	ValuesSuperseded,
	ValuesWritten,
	ValuesWrittenData,
	ValuesWrittenPersonal,
	VolatileValue,
} from './records/contacts/index.js';
export { aliasKey } from './records/contacts/index.js';
// Conversations
export type {
	AfterResolution,
	AfterResolutionChosen,
	ChangeConversationStatus,
	ChooseAfterResolution,
	Conversation,
	ConversationAnotherOpen,
	ConversationChange,
	ConversationFact,
	ConversationId,
	ConversationMessageReceived,
	ConversationNotFound,
	ConversationPolicy,
	ConversationPolicyChange,
	ConversationReplied,
	ConversationRepository,
	ConversationStarted,
	ConversationStatus,
	ConversationStatusChanged,
	ConversationStatusMoved,
	ConversationStatusUnreachable,
	ConversationsOfContacts,
	ConversationView,
	LastMessage,
	Message,
	MessageChange,
	MessageDirection,
	MessageFiled,
	MessageId,
	MessagesOfConversation,
	RecordedReply,
	RecordReply,
	ShowConversation,
} from './records/conversations/index.js';
export { providerMessageKey, threadKey } from './records/conversations/index.js';

// History
export type {
	HistoryChannel,
	HistoryEntry,
	ListHistory,
} from './views/history/index.js';

// Panel
export type {
	Panel,
	PanelAttribute,
	PanelCorrection,
	PanelNetwork,
	PanelSetting,
	PanelValue,
	ShowPanel,
} from './views/panel/index.js';
