import type { Brand } from '../../kernel/brand.js';
import type { Instant } from '../../kernel/instant.js';
import type { ChannelType } from './channel-type.js';

/** The desk's id of a channel. @public */
export type ChannelId = Brand<'ChannelId'>;

/** Within what an identifier of the channel's network means one person. @public */
export type IdentityScope =
	| { readonly kind: 'account' | 'global' }
	/** The network's own id of the portfolio or provider; it is in the network's settings, not in its webhooks. */
	| { readonly kind: 'portfolio' | 'provider'; readonly id: string };

/** A connected account of ours on one network (CHA-1). @public */
export interface Channel {
	readonly id: ChannelId;
	readonly revision: number;
	readonly type: ChannelType;
	/** The provider's id of the account. */
	readonly account: string;
	readonly name: string;
	/** A channel that is switched off receives nothing. */
	readonly enabled: boolean;
	/** The scope of identifiers received on it, as text: `account:1065`, `portfolio:77`, `global`. */
	readonly scope: string;
	readonly connectedAt: Instant;
}

/** The scope of identities as one text, so that it compares and indexes as one. */
export function scopeText(scope: IdentityScope, account: string): string {
	if ('id' in scope) return `${scope.kind}:${scope.id}`;
	return scope.kind === 'global' ? 'global' : `account:${account}`;
}
