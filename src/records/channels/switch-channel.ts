import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Channel } from './channel.js';
import type { ChannelReads } from './channel-repository.js';
import type { ChannelChange } from './facts.js';
import { channelRecord } from './facts.js';
import type { ChannelNotFound } from './failures.js';
import { channelNotFound } from './failures.js';

/** Which channel, and whether it is on. @public */
export interface SwitchChannel {
	/** The id of the channel. */
	readonly channel: string;
	/** Whether it receives from now on. */
	readonly enabled: boolean;
}

/** What became of the switch. @public */
export interface ChannelSwitchedOver {
	/** False when the channel was so already. */
	readonly changed: boolean;
}

export const switchChannel = defineCommand({
	name: 'channels.switch',
	permission: 'settings.manage',
	input: schemaOf<SwitchChannel>()(z.strictObject({ channel: identifierText, enabled: z.boolean() })),
	load: (reads: ChannelReads, input) => reads.channels.find(input.channel),
	decide: decideSwitch,
});

function decideSwitch(
	channel: Channel | undefined,
	input: SwitchChannel,
): Result<Decision<ChannelSwitchedOver, ChannelChange>, ChannelNotFound> {
	if (channel === undefined) return err(channelNotFound());
	if (channel.enabled === input.enabled) return ok(unchanged({ changed: false }));
	const fact = { type: 'channel.switched', data: { enabled: input.enabled }, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(channelRecord, channel, [fact])]));
}
