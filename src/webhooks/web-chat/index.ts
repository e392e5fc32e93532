export { readWebChat } from './read-web-chat.js';
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
} from './web-chat-webhook.js';
