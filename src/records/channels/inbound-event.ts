import type { ChannelType } from './channel-type.js';

/** The connected account of ours an event came in on, in the provider's own words. @public */
export interface AccountReference {
	readonly type: ChannelType;
	/** The provider's id of our account: WhatsApp `phone_number_id`, a page id, a mailbox, the key of a web chat. */
	readonly account: string;
}

/** One identifier by which a network knows a person. Usernames change hands and are never one. @public */
export interface InboundAlias {
	/** What kind of identifier it is on this network, such as `bsuid`, `parent_bsuid`, `phone`, `visitor`. */
	readonly kind: string;
	/** Byte for byte as the network sends it. */
	readonly externalId: string;
}

/** Something sent along with a message, by reference; its bytes never enter the desk. @public */
export interface InboundAttachment {
	/** The provider's word for it: `image`, `video`, `audio`, `document`, `sticker`, `location`, `contact`. */
	readonly kind: string;
	/** The provider's id or address for fetching it; absent when the content is in the message itself. */
	readonly reference?: string | undefined;
	readonly mediaType?: string | undefined;
	readonly name?: string | undefined;
}

/** Who may have seen a message: one to one, or under a post or review for all to read. @public */
export type MessageVisibility = 'private' | 'public';

/** What every reported event says. @public */
export interface InboundEventBase {
	readonly channel: AccountReference;
	/** The provider's id of the message or notice, unique on the channel; delivered twice is received once. */
	readonly messageId: string;
	/** When it happened, ISO-8601 with offset. Never taken to be later than received. */
	readonly occurredAt: string;
	/** Where in the provider's payload it stood, `entry.0.changes.0.value.messages.0`; handed back with the outcome. */
	readonly path?: string | undefined;
}

/** A person wrote to us. @public */
export interface InboundMessage extends InboundEventBase {
	readonly kind: 'message';
	/** Most durable first. Empty for a caller or reviewer who withheld every identifier: a contact of its own, never matched. */
	readonly aliases: readonly InboundAlias[];
	readonly text: string;
	readonly attachments?: readonly InboundAttachment[] | undefined;
	readonly visibility?: MessageVisibility | undefined;
	/** What the payload says of the person, by key of the channel type's catalogue, in the provider's spelling. */
	readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** The network says that a person gave up one identifier, and names the next where it knows it. @public */
export interface InboundAliasChanged extends InboundEventBase {
	readonly kind: 'alias_changed';
	readonly previous: InboundAlias;
	/** Absent when the network does not name the new one. */
	readonly current?: InboundAlias | undefined;
}

/** The network says that another device or person may now stand behind an identifier; trust in it ends. @public */
export interface InboundIdentityChanged extends InboundEventBase {
	readonly kind: 'identity_changed';
	readonly aliases: readonly InboundAlias[];
}

/** What a channel reports, in the desk's words; made by a mapper from the provider's payload, which it replaces. @public */
export type InboundEvent = InboundMessage | InboundAliasChanged | InboundIdentityChanged;
