import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type {
	ChannelAlreadyConnected,
	ChannelList,
	ChannelNotFound,
	ChannelScopeTooWide,
	ChannelSwitchedOver,
	ConnectChannel,
	ConnectedChannel,
	ListChannels,
	RescopeChannel,
	RescopedChannel,
	SwitchChannel,
} from '../records/channels/index.js';
import { connectChannel, listChannels, rescopeChannel, switchChannel } from '../records/channels/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** The accounts of ours that people write to. @public */
export interface ChannelsDesk {
	/** Connects an account; messages of it are received from now on. Each account can be connected once. */
	readonly connect: CommandMethod<ConnectChannel, ConnectedChannel, ChannelAlreadyConnected | ChannelScopeTooWide>;
	/** Switches a channel on or off; while off, its events are refused as `channel.disabled` and nothing of them is kept. */
	readonly switch: CommandMethod<SwitchChannel, ChannelSwitchedOver, ChannelNotFound>;
	/**
	 * Chooses within what an identifier means one person, for messages from now on. Contacts keep the identities they have:
	 * somebody who writes again is a new contact where the new scope knows nobody by that identifier.
	 */
	readonly rescope: CommandMethod<RescopeChannel, RescopedChannel, ChannelNotFound | ChannelScopeTooWide>;
	/** Every channel, switched on or off. */
	readonly list: QueryMethod<ListChannels, ChannelList>;
}

export function channelsDesk(open: OpenSession): ChannelsDesk {
	return {
		get connect() {
			return commandMethod(open, connectChannel);
		},
		get switch() {
			return commandMethod(open, switchChannel);
		},
		get rescope() {
			return commandMethod(open, rescopeChannel);
		},
		get list() {
			return queryMethod(open, listChannels);
		},
	};
}
