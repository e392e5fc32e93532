export type { Failure, InputIssue } from '../kernel/failure.js';
export type {
	AccountReference,
	ChannelType,
	IgnoredItem,
	IgnoredReason,
	InboundAlias,
	InboundAliasChanged,
	InboundAttachment,
	InboundEvent,
	InboundEventBase,
	InboundIdentityChanged,
	InboundMessage,
	MappedWebhook,
	MessageVisibility,
	UnreadableItem,
} from '../records/channels/index.js';
export type {
	WebChatAttachment,
	WebChatEvent,
	WebChatForm,
	WebChatMessage,
	WebChatPage,
	WebChatPresence,
	WebChatRead,
	WebChatTyping,
	WebChatVisitor,
	WebChatWebhook,
} from './web-chat/index.js';
export { readWebChat } from './web-chat/index.js';
export type { WebhookProvider, WebhookUnreadable } from './webhook-unreadable.js';
export { readWhatsApp } from './whatsapp/index.js';
