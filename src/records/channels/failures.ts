import type { Failure } from '../../kernel/failure.js';
import type { ChannelId } from './channel.js';
import type { ScopeKind } from './channel-traits.js';

/** No channel of the workspace has this id, or this account. @public */
export interface ChannelNotFound extends Failure<'channel.not_found'> {}

/** The channel is switched off; it receives nothing until it is switched on again. @public */
export interface ChannelDisabled extends Failure<'channel.disabled'> {
	readonly channelId: ChannelId;
}

/** The account is connected already. @public */
export interface ChannelAlreadyConnected extends Failure<'channel.already_connected'> {
	readonly channelId: ChannelId;
}

/** The network guarantees unique identifiers in narrower scopes only. @public */
export interface ChannelScopeTooWide extends Failure<'channel.scope_too_wide'> {
	/** What a channel of this type may declare. */
	readonly allowed: readonly ScopeKind[];
}

export function channelNotFound(): ChannelNotFound {
	return { code: 'channel.not_found' };
}

export function channelDisabled(channelId: ChannelId): ChannelDisabled {
	return { code: 'channel.disabled', channelId };
}

export function channelAlreadyConnected(channelId: ChannelId): ChannelAlreadyConnected {
	return { code: 'channel.already_connected', channelId };
}

export function channelScopeTooWide(allowed: readonly ScopeKind[]): ChannelScopeTooWide {
	return { code: 'channel.scope_too_wide', allowed };
}
