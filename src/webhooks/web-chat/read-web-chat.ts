import type { Result } from 'neverthrow';
import type * as z from 'zod';
import { assertNever } from '../../kernel/assert-never.js';
import { parseInstant } from '../../kernel/instant.js';
import { parseInput } from '../../kernel/schema.js';
import { madeWellFormed } from '../../kernel/text.js';
import type { InboundAlias, InboundAttachment, MappedWebhook } from '../../records/channels/index.js';
import { memberOf, presentEntries } from '../foreign-json.js';
import { type ItemOutcome, ignored, MOST_READ_PER_LIST, mappedWebhook, reported, unreadable } from '../read-item.js';
import { type WebhookUnreadable, webhookUnreadable } from '../webhook-unreadable.js';
import { webChatEnvelope, webChatEvent } from './web-chat-schema.js';
import type { WebChatAttachment, WebChatMessage } from './web-chat-webhook.js';

/** The words for a part of an event that is missing or wrong, where they are those of every other mapper. */
const WORDS: ReadonlyMap<string, string> = new Map([
	['messageId', 'id'],
	['sentAt', 'timestamp'],
	['visitorId', 'sender'],
	['userId', 'sender'],
]);

/**
 * Reads what a web chat posted, in our own contract (`WebChatWebhook`), once the host has checked where it came from.
 *
 * @remarks
 * Fails only when the envelope is not of that shape. Events are strict: one with a part missing, of the wrong type or
 * unknown is accounted for in `unreadable` and never costs the ones beside it. Pure: the same payload always gives the
 * same account, and is left as it was.
 * @param body - the parsed body, whatever it is
 * @public
 */
export function readWebChat(body: unknown): Result<MappedWebhook, WebhookUnreadable> {
	return parseInput(webChatEnvelope, body)
		.mapErr(({ issues }) => webhookUnreadable('web_chat', issues))
		.map(({ account, events }) =>
			mappedWebhook(
				events.map((event, index) => {
					const path = `events.${index}`;
					const outcome = index < MOST_READ_PER_LIST ? readEvent(event, path, account) : unreadable('too_many');
					return { path, outcome };
				}),
			),
		);
}

function readEvent(event: unknown, path: string, account: string): ItemOutcome {
	const parsed = webChatEvent.safeParse(event);
	if (!parsed.success) return unreadable(problemOf(parsed.error, event));
	const { data } = parsed;
	switch (data.kind) {
		case 'message':
			return readMessage(data, path, account);
		case 'typing':
			return ignored('typing');
		case 'read':
			return ignored('receipt');
		case 'presence':
			return ignored('presence');
		default:
			return assertNever(data);
	}
}

function readMessage(message: WebChatMessage, path: string, account: string): ItemOutcome {
	const occurredAt = parseInstant(message.sentAt);
	if (occurredAt === undefined) return unreadable('invalid_timestamp');
	const attachments = message.attachments?.map(readAttachment) ?? [];
	if (message.text === '' && attachments.length === 0) return unreadable('missing_content');
	return reported({
		kind: 'message',
		channel: { type: 'web_chat', account },
		messageId: message.messageId,
		occurredAt,
		path,
		aliases: aliasesOf(message),
		text: madeWellFormed(message.text),
		attachments: attachments.length > 0 ? attachments : undefined,
		visibility: 'private',
		attributes: attributesOf(message),
	});
}

function aliasesOf({ userId, visitorId }: WebChatMessage): readonly InboundAlias[] {
	const visitor = { kind: 'visitor', externalId: visitorId };
	return userId === undefined ? [visitor] : [{ kind: 'user', externalId: userId }, visitor];
}

function readAttachment({ kind, reference, mediaType, name }: WebChatAttachment): InboundAttachment {
	return { kind: madeWellFormed(kind), ...presentEntries({ reference, mediaType, name }) };
}

function attributesOf({ page, visitor, form }: WebChatMessage): Readonly<Record<string, string>> | undefined {
	return presentEntries({
		name: form?.name,
		email: form?.email,
		phone: form?.phone,
		language: visitor?.language,
		currency: visitor?.currency,
		country: visitor?.country,
		browser: visitor?.browser,
		operating_system: visitor?.operatingSystem,
		time_zone: visitor?.timeZone,
		current_url: page?.url,
		ip_address: visitor?.ipAddress,
		location: visitor?.location,
	});
}

/** A stable word for the first thing wrong with an event: `missing_id`, `invalid_form`, `unrecognized_keys`. */
function problemOf(error: z.ZodError, event: unknown): string {
	const issue = error.issues[0];
	if (issue?.code === 'unrecognized_keys') return issue.code;
	const part = issue?.path[0];
	// Every part the schema can complain of is a key of ours, never one the sender made up.
	if (typeof part !== 'string') return 'invalid_type';
	const state = memberOf(event, part) === undefined ? 'missing' : 'invalid';
	return `${state}_${WORDS.get(part) ?? part}`;
}
