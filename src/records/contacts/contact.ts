import type { Brand } from '../../kernel/brand.js';
import type { Instant } from '../../kernel/instant.js';
import type { MatchValue, Moment, Provenance, Trust } from '../attributes/index.js';
import type { ChannelId, ChannelType, InboundAlias } from '../channels/index.js';
import type { Corrections } from './correction.js';
import type { VipFlag } from './vip-facts.js';

/** The desk's id of a contact. @public */
export type ContactId = Brand<'ContactId'>;

/** What a contact is to the company: `visitor`, `lead`, `client`, `partner`, or a type of the workspace's own. @public */
export type ContactType = Brand<'ContactType'>;

/** One identifier by which a network knows a contact, while it does. @public */
export interface ContactAlias {
	/** What kind of identifier it is on its network: `bsuid`, `phone`, `visitor`. */
	readonly kind: string;
	/** Within what it means one person; see the channel's scope. */
	readonly scope: string;
	readonly externalId: string;
	readonly from: Instant;
	/** When the network took it away; absent while it lives. */
	readonly until: Instant | undefined;
	/** False where it was seen on this contact's messages while another contact holds it; the two are then linked (CHA-4). */
	readonly held: boolean;
	/** `asserted` when the payload's signature was checked, else `claimed`. */
	readonly trust: Trust;
}

/** One person as seen on one network identity; never fused with another contact. @public */
export interface Contact {
	readonly id: ContactId;
	readonly revision: number;
	/** What people say: `User #95314`. Unique in its workspace, in order of reservation, with gaps. */
	readonly number: number;
	/** The channel of the first message. */
	readonly channelId: ChannelId;
	readonly channelType: ChannelType;
	readonly type: ContactType;
	/** A caller or reviewer who withheld every identifier: never found again, never matched (CHA-6). */
	readonly oneOff: boolean;
	/** Oldest first, retired ones among them. */
	readonly aliases: readonly ContactAlias[];
	/** By attribute, as written. */
	readonly values: Readonly<Record<string, string>>;
	/** By attribute; it stays when a value is cleared, and says when and by whom. */
	readonly provenance: Readonly<Record<string, Provenance>>;
	/** By matchable attribute, how its value compares. */
	readonly matching: Readonly<Record<string, MatchValue>>;
	/**
	 * By attribute, when the network last said that somebody else may stand behind it: what it attested before then counts as
	 * a claim, however late it arrives.
	 */
	readonly doubted: Readonly<Record<string, Moment>>;
	/** By attribute, what one of us says in place of what the channel says. */
	readonly corrections: Corrections;
	/** The own flag; absent while nobody promoted the contact. It counts while VIP is switched on in the workspace. */
	readonly vip: VipFlag | undefined;
	readonly createdAt: Instant;
}

/** How people name a contact. */
export function contactLabel(contactNumber: number): string {
	return `User #${contactNumber}`;
}

/**
 * The key of an identity: one live holder in a workspace, in the space `contact.alias`. The kind is part of it, or a browser
 * could choose the id of a signed-in user as its visitor id and be taken for that user.
 * @public
 */
export function aliasKey(channelType: ChannelType, scope: string, alias: InboundAlias): string {
	return `${channelType}\t${scope}\t${alias.kind}\t${alias.externalId}`;
}

/** Whether two identifiers of one network are the same. */
export function isSameAlias(one: InboundAlias, other: InboundAlias): boolean {
	return one.kind === other.kind && one.externalId === other.externalId;
}

/** The key under which contacts with an equal value stand together. */
export function matchKey(attribute: string, value: MatchValue): string {
	// Joined at once: an engine keeps every step of a text that is put together in steps, and there is one for each value.
	return [attribute, value.normaliser, value.normalised].join('\t');
}
