export type { Channel, ChannelId, IdentityScope } from './channel.js';
export type { ChannelReads, ChannelRepository } from './channel-repository.js';
export type { ChannelTraits, ScopeKind } from './channel-traits.js';
export { channelTraits, channelTypes, profileAddressOf } from './channel-traits.js';
export type { ChannelType } from './channel-type.js';
export type { ConnectChannel, ConnectedChannel } from './connect-channel.js';
export { connectChannel } from './connect-channel.js';
export type { ChannelChange, ChannelConnected, ChannelFact, ChannelRescoped, ChannelSwitched } from './facts.js';
export { accountKey, channelRecord } from './facts.js';
export type {
	ChannelAlreadyConnected,
	ChannelDisabled,
	ChannelNotFound,
	ChannelScopeTooWide,
} from './failures.js';
export { channelDisabled, channelNotFound } from './failures.js';
export type {
	AccountReference,
	InboundAlias,
	InboundAliasChanged,
	InboundAttachment,
	InboundEvent,
	InboundEventBase,
	InboundIdentityChanged,
	InboundMessage,
	MessageVisibility,
} from './inbound-event.js';
export type { ChannelList, ListChannels } from './list-channels.js';
export { listChannels } from './list-channels.js';
export type { IgnoredItem, IgnoredReason, MappedWebhook, UnreadableItem } from './mapped-webhook.js';
export type { PlatformAttribute, PlatformFormat } from './platform-attributes.js';
export { platformAttribute, platformAttributesOf } from './platform-attributes.js';
export type { RescopeChannel, RescopedChannel } from './rescope-channel.js';
export { rescopeChannel } from './rescope-channel.js';
export type { ChannelSwitchedOver, SwitchChannel } from './switch-channel.js';
export { switchChannel } from './switch-channel.js';
