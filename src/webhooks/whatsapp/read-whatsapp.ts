import type { Result } from 'neverthrow';
import * as z from 'zod';
import { parseInput } from '../../kernel/schema.js';
import type { MappedWebhook } from '../../records/channels/index.js';
import { isObject, listOf, memberOf } from '../foreign-json.js';
import { mappedWebhook, type ReadItem, unreadable } from '../read-item.js';
import { type WebhookUnreadable, webhookUnreadable } from '../webhook-unreadable.js';
import { readChange } from './read-change.js';

const whatsAppEnvelope = /* @__PURE__ */ z.object({
	object: z.literal('whatsapp_business_account'),
	entry: z.array(z.unknown()),
});

/**
 * Reads a webhook of the WhatsApp Cloud API, once the host has checked its signature and parsed its JSON.
 *
 * @remarks
 * Fails only when the envelope is not WhatsApp's. A message that cannot be read is accounted for in `unreadable` and
 * never costs the ones beside it. Pure: the same payload always gives the same account, and is left as it was.
 * @param body - the parsed body, whatever it is
 * @public
 */
export function readWhatsApp(body: unknown): Result<MappedWebhook, WebhookUnreadable> {
	return parseInput(whatsAppEnvelope, body)
		.mapErr(({ issues }) => webhookUnreadable('whatsapp', issues))
		.map(({ entry }) => mappedWebhook(entry.flatMap((item, index) => readEntry(item, `entry.${index}`))));
}

function readEntry(entry: unknown, path: string): readonly ReadItem[] {
	if (!isObject(entry)) return [{ path, outcome: unreadable('invalid_type') }];
	if (!Array.isArray(memberOf(entry, 'changes'))) return [{ path, outcome: unreadable('missing_content') }];
	return listOf(entry, 'changes').flatMap((change, index) => readChange(change, `${path}.changes.${index}`));
}
