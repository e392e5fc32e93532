import type { ChannelType } from './channel-type.js';

/** How far an identifier of a network means the same person: one account of ours, several, or everywhere. @public */
export type ScopeKind = 'account' | 'global' | 'portfolio' | 'provider';

/** What a channel type is like, whatever the account. @public */
export interface ChannelTraits {
	readonly type: ChannelType;
	/** The scopes a channel of this type may declare; the network guarantees unique identifiers in each of them. */
	readonly scopes: readonly ScopeKind[];
	/** The scope of a channel that declares none (CHA-3). */
	readonly defaultScope: ScopeKind;
	/** The name of the network's picture, the same on every host. */
	readonly logo: string;
	/** The address of a person's public profile, with `{handle}` or `{id}` to fill in; absent where the network has none. */
	readonly profile: { readonly address: string; readonly by: 'handle' | 'id' } | undefined;
	/** The most durable kind of alias, which not everybody has; `undefined` where the channel knows nobody (CHA-6). */
	readonly durableAlias: string | undefined;
}

const account: readonly ScopeKind[] = ['account'];
const global: readonly ScopeKind[] = ['account', 'global'];

type Profile = ChannelTraits['profile'];
const byHandle = (address: string): Profile => ({ address, by: 'handle' });
const byId = (address: string): Profile => ({ address, by: 'id' });

/** One row per type (CHA-2, CHA-3, CHA-8). Instagram guarantees an id for one business account, so it shares no further. */
export const channelTraits: Readonly<Record<ChannelType, ChannelTraits>> = {
	apple_messages: traits('apple_messages', account, 'account', 'source', undefined),
	email: traits('email', global, 'account', 'address', undefined),
	google_reviews: traits('google_reviews', account, 'account', undefined, undefined),
	instagram: traits('instagram', account, 'account', 'igsid', byHandle('https://www.instagram.com/{handle}')),
	line: traits('line', ['account', 'provider'], 'account', 'user', undefined),
	linkedin: traits('linkedin', account, 'account', 'person', undefined),
	messenger: traits('messenger', account, 'account', 'psid', undefined),
	sms: traits('sms', global, 'account', 'phone', undefined),
	telegram: traits('telegram', global, 'account', 'user', byHandle('https://t.me/{handle}')),
	tiktok: traits('tiktok', account, 'account', 'user', byHandle('https://www.tiktok.com/@{handle}')),
	viber: traits('viber', account, 'account', 'user', undefined),
	voice: traits('voice', global, 'account', 'phone', undefined),
	web_chat: traits('web_chat', account, 'account', 'user', undefined),
	wechat: traits('wechat', account, 'account', 'openid', undefined),
	whatsapp: traits('whatsapp', ['account', 'portfolio'], 'account', 'bsuid', undefined),
	x: traits('x', global, 'global', 'user', byHandle('https://x.com/{handle}')),
	youtube: traits('youtube', global, 'account', 'channel', byId('https://www.youtube.com/channel/{id}')),
};

/** Every channel type, in alphabetical order. */
export const channelTypes: readonly ChannelType[] = [
	'apple_messages',
	'email',
	'google_reviews',
	'instagram',
	'line',
	'linkedin',
	'messenger',
	'sms',
	'telegram',
	'tiktok',
	'viber',
	'voice',
	'web_chat',
	'wechat',
	'whatsapp',
	'x',
	'youtube',
];

/** The address of the public profile of a person with this handle or id; `undefined` where there is none. */
export function profileAddressOf(
	type: ChannelType,
	handle: string | undefined,
	id: string | undefined,
): string | undefined {
	const profile = channelTraits[type].profile;
	const known = profile?.by === 'handle' ? handle : id;
	if (profile === undefined || known === undefined) return undefined;
	return profile.address.replace(`{${profile.by}}`, encodeURIComponent(known));
}

function traits(
	type: ChannelType,
	scopes: readonly ScopeKind[],
	defaultScope: ScopeKind,
	durableAlias: string | undefined,
	profile: Profile,
): ChannelTraits {
	return { type, scopes, defaultScope, logo: type.replace('_', '-'), profile, durableAlias };
}
