import * as z from 'zod';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Channel } from './channel.js';
import type { ChannelReads } from './channel-repository.js';

/** Nothing to say: every channel is listed. @public */
export type ListChannels = Readonly<Record<string, never>>;

/** The channels of a workspace. @public */
export interface ChannelList {
	/** In the order in which they were connected. */
	readonly channels: readonly Channel[];
}

export const listChannels = defineQuery<ListChannels, ListChannels, ChannelReads, ChannelList>({
	name: 'channels.list',
	permission: 'contact.read',
	input: schemaOf<ListChannels>()(z.strictObject({})),
	answer: async (reads) => {
		const channels = await reads.channels.all();
		return channels.map((all): ChannelList => ({ channels: all }));
	},
});
