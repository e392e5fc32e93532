import * as z from 'zod';
import { identifierText } from '../../kernel/ids.js';
import { instantText } from '../../kernel/instant-text.js';
import { schemaOf } from '../../kernel/schema.js';
import { cutToCodePoints, isIdentifierText, madeWellFormed } from '../../kernel/text.js';
import type { SignatureEvidence } from '../../records/attributes/index.js';
import type { InboundEvent } from '../../records/channels/index.js';
import { channelTypes } from '../../records/channels/index.js';

/** Message ids of e-mail run to 998 characters (RFC 5322, 2.1.1). */
const messageIdText = z
	.string()
	.min(1)
	.max(1000)
	.refine((text) => isIdentifierText(text) && text.trim() === text, { params: { problem: 'malformed_identifier' } });

/** What a stranger typed is kept as far as any store can hold it; refusing it would lose the message. */
const foreignText = (limit: number) =>
	z.string().transform((text) => cutToCodePoints(madeWellFormed(text), limit).text);

const alias = z.strictObject({ kind: z.string().regex(/^[a-z][a-z_]{0,31}$/), externalId: identifierText });

const attachment = z.strictObject({
	kind: foreignText(50),
	// Part of an address fetches nothing, or something else.
	reference: z.string().max(4096).transform(madeWellFormed).optional(),
	mediaType: foreignText(200).optional(),
	name: foreignText(1000).optional(),
});

/** Keys are looked up in a catalogue and values are read one by one, so that a bad one is dropped and the rest is kept. */
const attributes = z.custom<Readonly<Record<string, string>>>(
	(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const base = {
	channel: z.strictObject({ type: z.enum(channelTypes), account: identifierText }),
	messageId: messageIdText,
	occurredAt: instantText,
	path: z.string().max(500).optional(),
};

const message = z.strictObject({
	...base,
	kind: z.literal('message'),
	aliases: z.array(alias).max(10).readonly(),
	text: z.string().transform(madeWellFormed),
	attachments: z.array(attachment).max(100).readonly().optional(),
	visibility: z.enum(['private', 'public']).optional(),
	attributes: attributes.optional(),
});

const aliasChanged = z.strictObject({
	...base,
	kind: z.literal('alias_changed'),
	previous: alias,
	current: alias.optional(),
});

const identityChanged = z.strictObject({
	...base,
	kind: z.literal('identity_changed'),
	aliases: z.array(alias).min(1).max(10).readonly(),
});

export const inboundEventSchema = schemaOf<InboundEvent>()(
	z.discriminatedUnion('kind', [message, aliasChanged, identityChanged]),
);

export const evidenceSchema = schemaOf<SignatureEvidence>()(
	z.strictObject({ checkedBy: identifierText, at: instantText }),
);

/** An event, read: times are instants, texts can be stored. */
export type ParsedEvent = z.output<typeof inboundEventSchema>;
export type ParsedMessage = Extract<ParsedEvent, { readonly kind: 'message' }>;
export type ParsedNotice = Exclude<ParsedEvent, { readonly kind: 'message' }>;
