import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Channel, IdentityScope } from './channel.js';
import { scopeText } from './channel.js';
import type { ChannelReads } from './channel-repository.js';
import { channelTraits } from './channel-traits.js';
import { identityScopeSchema } from './connect-channel.js';
import type { ChannelChange } from './facts.js';
import { channelRecord } from './facts.js';
import type { ChannelNotFound, ChannelScopeTooWide } from './failures.js';
import { channelNotFound, channelScopeTooWide } from './failures.js';

/** Which channel, and the scope its identifiers have from now on. @public */
export interface RescopeChannel {
	/** The id of the channel. */
	readonly channel: string;
	/** `account` keeps the contacts of this channel to itself; wider scopes share them with other channels of the scope. */
	readonly identityScope: IdentityScope;
}

/** What became of the scope. @public */
export interface RescopedChannel {
	/** False when the channel had that scope already. */
	readonly changed: boolean;
}

export const rescopeChannel = defineCommand({
	name: 'channels.rescope',
	permission: 'settings.manage',
	input: schemaOf<RescopeChannel>()(z.strictObject({ channel: identifierText, identityScope: identityScopeSchema })),
	load: (reads: ChannelReads, input) => reads.channels.find(input.channel),
	decide: decideScope,
});

function decideScope(
	channel: Channel | undefined,
	input: RescopeChannel,
): Result<Decision<RescopedChannel, ChannelChange>, ChannelNotFound | ChannelScopeTooWide> {
	if (channel === undefined) return err(channelNotFound());
	const { scopes } = channelTraits[channel.type];
	if (!scopes.includes(input.identityScope.kind)) return err(channelScopeTooWide(scopes));
	const scope = scopeText(input.identityScope, channel.account);
	if (scope === channel.scope) return ok(unchanged({ changed: false }));
	const fact = { type: 'channel.rescoped', data: { scope }, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(channelRecord, channel, [fact])]));
}
