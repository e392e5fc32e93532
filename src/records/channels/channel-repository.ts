import type { Reply } from '../../kernel/change-set.js';
import type { Channel } from './channel.js';
import type { ChannelType } from './channel-type.js';

/** Reads the channels of one workspace. @public */
export interface ChannelRepository {
	/** The channel with this id; `undefined` when there is none. */
	find(id: string): Reply<Channel | undefined>;
	/** The channel connected to this account; `undefined` when there is none. */
	ofAccount(type: ChannelType, account: string): Reply<Channel | undefined>;
	/** Every channel, in the order in which they were connected. */
	all(): Reply<readonly Channel[]>;
}

/** What a call that reads channels needs of a store. */
export interface ChannelReads {
	readonly channels: ChannelRepository;
}
