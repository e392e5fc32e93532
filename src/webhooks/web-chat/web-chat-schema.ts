import * as z from 'zod';
import { schemaOf } from '../../kernel/schema.js';
import type { WebChatEvent } from './web-chat-webhook.js';

// Printable ASCII: ids that only look alike would be told apart by us and by nobody else.
const identifier = /* @__PURE__ */ z.string().regex(/^[!-~]{1,256}$/);
const optionalText = /* @__PURE__ */ z.string().optional();

export const webChatEnvelope = /* @__PURE__ */ z.strictObject({
	account: identifier,
	events: z.array(z.unknown()),
});

const attachment = /* @__PURE__ */ z.strictObject({
	kind: z.string().min(1),
	// Files are not sent in line: what receives the message refuses longer ones, and the message with them.
	reference: z.string().max(4096).optional(),
	mediaType: optionalText,
	name: optionalText,
});

const message = /* @__PURE__ */ z.strictObject({
	kind: z.literal('message'),
	messageId: identifier,
	sentAt: z.string(),
	visitorId: identifier,
	userId: identifier.optional(),
	text: z.string(),
	attachments: z.array(attachment).max(20).optional(),
	page: z.strictObject({ url: z.string(), title: optionalText }).optional(),
	visitor: z
		.strictObject({
			language: optionalText,
			currency: optionalText,
			country: optionalText,
			browser: optionalText,
			operatingSystem: optionalText,
			timeZone: optionalText,
			ipAddress: optionalText,
			location: optionalText,
		})
		.optional(),
	form: z.strictObject({ name: optionalText, email: optionalText, phone: optionalText }).optional(),
});

const typing = /* @__PURE__ */ z.strictObject({
	kind: z.literal('typing'),
	visitorId: identifier,
	isTyping: z.boolean().optional(),
});

const read = /* @__PURE__ */ z.strictObject({
	kind: z.literal('read'),
	visitorId: identifier,
	messageId: identifier.optional(),
});

const presence = /* @__PURE__ */ z.strictObject({
	kind: z.literal('presence'),
	visitorId: identifier,
	state: z.enum(['away', 'offline', 'online']),
});

export const webChatEvent = /* @__PURE__ */ schemaOf<WebChatEvent>()(
	z.discriminatedUnion('kind', [message, presence, read, typing]),
);
