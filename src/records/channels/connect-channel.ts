import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import { lineText } from '../../kernel/text-schema.js';
import type { Channel, ChannelId, IdentityScope } from './channel.js';
import { scopeText } from './channel.js';
import type { ChannelReads } from './channel-repository.js';
import { channelTraits, channelTypes } from './channel-traits.js';
import type { ChannelType } from './channel-type.js';
import type { ChannelChange } from './facts.js';
import { channelRecord } from './facts.js';
import type { ChannelAlreadyConnected, ChannelScopeTooWide } from './failures.js';
import { channelAlreadyConnected, channelScopeTooWide } from './failures.js';

/** What to connect. @public */
export interface ConnectChannel {
	readonly type: ChannelType;
	/** The provider's id of our account, as its webhooks spell it. */
	readonly account: string;
	readonly name: string;
	/** Absent: the type's default, which is the account itself for all but X (CHA-3). */
	readonly identityScope?: IdentityScope | undefined;
}

/** The channel that was connected. @public */
export interface ConnectedChannel {
	readonly channelId: ChannelId;
}

export const identityScopeSchema = z.union([
	z.strictObject({ kind: z.enum(['account', 'global']) }),
	z.strictObject({ kind: z.enum(['portfolio', 'provider']), id: identifierText }),
]);

const schema = z.strictObject({
	type: z.enum(channelTypes),
	account: identifierText,
	name: lineText(100),
	identityScope: identityScopeSchema.optional(),
});

type Parsed = z.output<typeof schema>;

export const connectChannel = defineCreatingCommand({
	name: 'channels.connect',
	permission: 'settings.manage',
	input: schemaOf<ConnectChannel>()(schema),
	load: (reads: ChannelReads, input) => reads.channels.ofAccount(input.type, input.account),
	prepare: (supply) => ok(branded<'ChannelId'>(supply.id())),
	decide: decideConnection,
});

function decideConnection(
	connected: Channel | undefined,
	input: Parsed,
	context: Context<ChannelId>,
): Result<Decision<ConnectedChannel, ChannelChange>, ChannelAlreadyConnected | ChannelScopeTooWide> {
	if (connected !== undefined) return err(channelAlreadyConnected(connected.id));
	const { scopes, defaultScope } = channelTraits[input.type];
	const declared: IdentityScope = input.identityScope ?? { kind: defaultScope === 'global' ? 'global' : 'account' };
	if (!scopes.includes(declared.kind)) return err(channelScopeTooWide(scopes));
	const id = context.prepared;
	const scope = scopeText(declared, input.account);
	const { type, account, name } = input;
	const fact = {
		type: 'channel.connected',
		data: { id, type, account, name, scope, at: context.now },
		personal: null,
	} as const;
	return ok(decided({ channelId: id }, [changeOf(channelRecord, undefined, [fact])]));
}
