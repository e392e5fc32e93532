import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import * as z from 'zod';
import type { Context, Decision } from '../../kernel/command.js';
import { defineCreatingCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { SignatureEvidence } from '../../records/attributes/index.js';
import type { ChannelDisabled, ChannelNotFound, InboundAlias, InboundEvent } from '../../records/channels/index.js';
import { channelDisabled, channelNotFound } from '../../records/channels/index.js';
import type { InboundChange } from './decide-message.js';
import { decideMessage } from './decide-message.js';
import { decideNotice } from './decide-notice.js';
import type { ParsedEvent } from './inbound-event-schema.js';
import { evidenceSchema, inboundEventSchema } from './inbound-event-schema.js';
import type { InboundReads, InboundSituation } from './inbound-repository.js';
import type { ReceivedEvent } from './outcome.js';
import type { PreparedIds } from './prepare-ids.js';
import { prepareIds } from './prepare-ids.js';

/** One event of a channel. @public */
export interface ReceiveEvent {
	readonly event: InboundEvent;
	/** The host's word that it checked the payload's signature; without it, values are claimed at most. */
	readonly evidence?: SignatureEvidence | undefined;
}

const schema = z.strictObject({ event: inboundEventSchema, evidence: evidenceSchema.optional() });

export const receive = defineCreatingCommand({
	name: 'inbound.receive',
	permission: 'conversation.receive',
	input: schemaOf<ReceiveEvent>()(schema),
	load: (reads: InboundReads, { event }) =>
		reads.inbound.situation({
			type: event.channel.type,
			account: event.channel.account,
			aliases: aliasesOf(event),
			providerMessageId: event.messageId,
			occurredAt: event.occurredAt,
		}),
	prepare: (supply, situation, { event }) => prepareIds(supply, situation, event.kind === 'message'),
	decide: decideReceipt,
});

function decideReceipt(
	situation: InboundSituation,
	{ event, evidence }: z.output<typeof schema>,
	context: Context<PreparedIds>,
): Result<Decision<ReceivedEvent, InboundChange>, ChannelDisabled | ChannelNotFound> {
	const { channel } = situation;
	if (channel === undefined) return err(channelNotFound());
	if (!channel.enabled) return err(channelDisabled(channel.id));
	if (event.kind === 'message') return decideMessage(situation, channel, event, evidence, context);
	return decideNotice(situation, channel, event, evidence, context);
}

function aliasesOf(event: ParsedEvent): readonly InboundAlias[] {
	if (event.kind !== 'alias_changed') return event.aliases;
	return event.current === undefined ? [event.previous] : [event.previous, event.current];
}
