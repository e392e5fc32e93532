import type { InboundAlias, InboundMessage } from '../../src/records/channels/index.js';

/** What a test says of a message; all else is as on any day. */
export interface MessageWishes {
	readonly id?: string;
	readonly at?: string;
	readonly account?: string;
	readonly text?: string;
	readonly attributes?: Readonly<Record<string, string>>;
	readonly aliases?: readonly InboundAlias[];
	readonly path?: string;
}

export const WHATSAPP_ACCOUNT = '106540352242922';
export const WEB_CHAT_ACCOUNT = 'shop-widget';

const AT = '2026-11-22T08:00:00Z';

/** A message on WhatsApp: known by a user id of the business portfolio and by a phone number. */
export function whatsAppMessage(wishes: MessageWishes & { readonly phone?: string } = {}): InboundMessage {
	const { phone = '33612345678', ...rest } = wishes;
	return message('whatsapp', {
		id: 'wamid.1',
		account: WHATSAPP_ACCOUNT,
		text: 'Where is my parcel?',
		aliases: [
			{ kind: 'bsuid', externalId: `FR.${phone}` },
			{ kind: 'phone', externalId: phone },
		],
		attributes: { name: 'Amélie Dupont', phone: `+${phone}` },
		...rest,
	});
}

/** A message in the chat of a web page: known by the visitor's id alone. */
export function webChatMessage(wishes: MessageWishes & { readonly visitor?: string } = {}): InboundMessage {
	const { visitor = 'visitor-7f3a', ...rest } = wishes;
	return message('web_chat', {
		id: 'chat-1',
		account: WEB_CHAT_ACCOUNT,
		text: 'Do you ship to Réunion?',
		aliases: [{ kind: 'visitor', externalId: visitor }],
		attributes: { language: 'fr-FR', browser: 'Firefox', current_url: 'https://shop.example/cart' },
		...rest,
	});
}

type Described = Required<Omit<MessageWishes, 'at' | 'path'>> & Pick<MessageWishes, 'at' | 'path'>;

function message(type: 'web_chat' | 'whatsapp', wishes: Described): InboundMessage {
	const { id: messageId, at: occurredAt = AT, account, text, aliases, attributes, path } = wishes;
	return { kind: 'message', channel: { type, account }, messageId, occurredAt, path, aliases, text, attributes };
}
