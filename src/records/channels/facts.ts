import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import type { Channel, ChannelId } from './channel.js';
import type { ChannelType } from './channel-type.js';

/** An account was connected. @public */
export type ChannelConnected = Fact<
	'channel.connected',
	{
		readonly id: ChannelId;
		readonly type: ChannelType;
		readonly account: string;
		readonly name: string;
		readonly scope: string;
		readonly at: Instant;
	},
	never
>;

/** The channel was switched on or off. @public */
export type ChannelSwitched = Fact<'channel.switched', { readonly enabled: boolean }, never>;

/** Identifiers of the channel have another scope from now on. @public */
export type ChannelRescoped = Fact<'channel.rescoped', { readonly scope: string }, never>;

/** What can happen to a channel. @public */
export type ChannelFact = ChannelConnected | ChannelRescoped | ChannelSwitched;

/** A change to a channel. @public */
export type ChannelChange = RecordChange<'channel', Channel, ChannelFact>;

export const channelRecord: RecordKind<'channel', Channel, ChannelFact> = {
	kind: 'channel',
	evolve: evolveChannel,
	keysOf: (channel) => ({
		claims: [{ space: 'channel.account', key: accountKey(channel.type, channel.account) }],
		entries: [{ index: 'channel.all', key: '', sort: channel.connectedAt }],
	}),
	haveSameKeys: () => true,
	redact: (channel) => channel,
};

/** The key under which an account is connected at most once in a workspace; its space is `channel.account`. @public */
export function accountKey(type: ChannelType, account: string): string {
	return `${type}\t${account}`;
}

function evolveChannel(channel: Channel | undefined, fact: ChannelFact): Channel {
	if (fact.type === 'channel.connected') {
		const { id, type, account, name, scope, at } = fact.data;
		return { id, revision: 1, type, account, name, enabled: true, scope, connectedAt: at };
	}
	if (channel === undefined) throw new Error(`${fact.type} before channel.connected`);
	const revision = channel.revision + 1;
	switch (fact.type) {
		case 'channel.switched':
			return { ...channel, revision, enabled: fact.data.enabled };
		case 'channel.rescoped':
			return { ...channel, revision, scope: fact.data.scope };
		default:
			return assertNever(fact);
	}
}
