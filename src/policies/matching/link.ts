import type { ActorKind } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/instant.js';
import type { Trust } from '../../records/attributes/index.js';
import type { ChannelType } from '../../records/channels/index.js';
import type { ContactId } from '../../records/contacts/index.js';
import type { BlockReason } from './blocked-values.js';

/** One side of a link by an attribute: the value, and how we know it. @public */
export interface LinkedValue {
	readonly contactId: ContactId;
	/** As written. */
	readonly value: string;
	readonly source: ActorKind;
	readonly trust: Trust;
	/** Who said it; for a channel, its id. */
	readonly by: string;
	/** When it was last said. */
	readonly at: Instant;
}

/** Two contacts have the same value of the matching attribute. @public */
export interface EqualValues {
	readonly kind: 'equal_values';
	readonly attribute: string;
	/** What both values are once normalised. */
	readonly normalised: string;
	/** The normaliser's name and version. */
	readonly normaliser: string;
	/** On the side of the contact that was asked about; itself, or one joined to it by a network alias. */
	readonly here: LinkedValue;
	/** On the side of the linked contact. */
	readonly there: LinkedValue;
}

/** A message of one contact carried an identifier that another held: the network treats them as one account. @public */
export interface SameNetworkAlias {
	readonly kind: 'same_network_alias';
	/** The kind of identifier: `phone`, `bsuid`. */
	readonly alias: string;
	/** Who held it. */
	readonly holder: ContactId;
	/** On whose message it was seen. */
	readonly witness: ContactId;
	readonly at: Instant;
	/** `asserted` when the signature of that message's payload was checked, else `claimed`. */
	readonly trust: Trust;
}

/** Why two contacts are taken for one person. @public */
export type LinkReason = EqualValues | SameNetworkAlias;

/** A contact that evidence says is the same person as the one asked about. @public */
export interface LinkedContact {
	readonly contactId: ContactId;
	readonly contactNumber: number;
	readonly channelType: ChannelType;
	/** What the link is worth: of its ways, the strongest; of each way, the weakest step. */
	readonly trust: Trust;
	/** Strongest first; at least one. */
	readonly because: readonly [LinkReason, ...LinkReason[]];
}

/** A value of the contact that would link it and does not. @public */
export type HeldBack =
	| {
			readonly attribute: string;
			readonly reason: 'below_minimum_trust' | 'shared_by_too_many';
			/** The trust of the contact's own value. */
			readonly trust: Trust;
	  }
	| {
			readonly attribute: string;
			readonly reason: 'blocked';
			readonly because: BlockReason;
			/** The trust of the contact's own value. */
			readonly trust: Trust;
	  };

/** A contact that an equal value would link, and verified values of another attribute keep apart. @public */
export interface LinkConflict {
	readonly contactId: ContactId;
	readonly contactNumber: number;
	/** The attribute of which both sides proved a value, and not the same. */
	readonly attribute: string;
}

/** What evidence links a contact to, as seen from it. @public */
export interface Links {
	/** By number. */
	readonly linked: readonly LinkedContact[];
	readonly heldBack: readonly HeldBack[];
	/** By number, then by attribute. */
	readonly conflicts: readonly LinkConflict[];
}
