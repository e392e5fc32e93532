import type { Reply } from '../../kernel/change-set.js';
import type { Instant } from '../../kernel/instant.js';
import type { RankingRules } from '../../policies/routing/index.js';
import type { Channel, ChannelType, InboundAlias } from '../../records/channels/index.js';
import type { Activity, Contact, ContactId } from '../../records/contacts/index.js';
import type { Conversation, ConversationPolicy } from '../../records/conversations/index.js';

/** What an event asks of the store: all of it in one round trip. @public */
export interface InboundQuery {
	readonly type: ChannelType;
	/** The provider's id of our account. */
	readonly account: string;
	/** As the event gives them; their scope is the channel's. */
	readonly aliases: readonly InboundAlias[];
	readonly providerMessageId: string;
	readonly occurredAt: Instant;
}

/** A contact that one of the event's aliases leads to. @public */
export interface InboundParty {
	readonly contact: Contact;
	readonly activity: Activity | undefined;
	/** Its conversation on the channel that is not resolved. */
	readonly open: Conversation | undefined;
	/** Its conversation on the channel that was resolved first after the event occurred. */
	readonly resolvedAfter: Conversation | undefined;
	/** Its conversation on the channel that was resolved last. */
	readonly resolvedLast: Conversation | undefined;
}

/** What receiving an event needs to know. @public */
export interface InboundSituation {
	/** The channel connected to the account; where it is absent, all else is empty. */
	readonly channel: Channel | undefined;
	readonly policy: ConversationPolicy | undefined;
	/** What its conversation is ranked by. */
	readonly rules: RankingRules;
	/** Whether the channel's message with this provider id is held already. */
	readonly duplicate: boolean;
	/**
	 * For each alias, who held it when the event occurred: the contact from whom it was taken first after that moment,
	 * else the one who holds it now; `undefined` where nobody does.
	 */
	readonly holders: readonly (ContactId | undefined)[];
	/** The contacts among the holders, each once. */
	readonly parties: readonly InboundParty[];
}

/** Reads what receiving needs. @public */
export interface InboundRepository {
	/** One round trip, at the same cost in a store of any size. */
	situation(query: InboundQuery): Reply<InboundSituation>;
}

/** What receiving needs of a store. */
export interface InboundReads {
	readonly inbound: InboundRepository;
}
