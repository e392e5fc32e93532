import type {
	Activity,
	Channel,
	Contact,
	ContactId,
	Conversation,
	ConversationId,
	Fact,
	InboundAlias,
	InboundMessage,
	Instant,
	Message,
	MessageId,
	Origin,
	RecordedEvent,
	Runtime,
	SignatureEvidence,
} from 'contact-desk';

/** One id, as it is; several in order. */
export type Ids<Id extends string> = Id | Id[];

/** What a desk on the memory store holds of one workspace with one channel, in plain Maps: less cannot answer the same. */
export interface Limit {
	readonly runtime: Runtime;
	readonly channels: Map<string, Channel>;
	readonly contacts: Map<ContactId, Contact>;
	readonly activities: Map<ContactId, Activity>;
	readonly conversations: Map<ConversationId, Conversation>;
	readonly messages: Map<MessageId, Message>;
	readonly log: RecordedEvent[];
	/** Claims: who holds an identity, an open thread, a provider's message, a number. */
	readonly identities: Map<string, ContactId>;
	readonly threads: Map<string, ConversationId>;
	readonly received: Map<string, MessageId>;
	readonly numbers: Map<string, ContactId>;
	/** Entries: who has an equal value, was seen with another's identity; what belongs to a contact, to a conversation. */
	readonly matches: Map<string, ContactId | Set<ContactId>>;
	readonly witnesses: Map<string, Ids<ContactId>>;
	readonly conversationsOf: Map<ContactId, Ids<ConversationId>>;
	readonly messagesOf: Map<ConversationId, Ids<MessageId>>;
}

/** A message with its time read. */
export type LimitMessage = InboundMessage & { readonly occurredAt: Instant };

/** A message, and what was looked up to place it. */
export interface Arrival {
	readonly channel: Channel;
	readonly event: LimitMessage;
	readonly evidence: SignatureEvidence | undefined;
	readonly messageKey: string;
	readonly now: Instant;
	readonly at: Instant;
	readonly origin: Origin;
	readonly contactId: ContactId;
	readonly contactNumber: number;
	readonly known: Contact | undefined;
	readonly holders: readonly (ContactId | undefined)[];
}

/** Starts from a connected channel and what was logged until then. */
export function createLimit(runtime: Runtime, channel: Channel, log: readonly RecordedEvent[]): Limit {
	return {
		runtime,
		channels: new Map([[`${channel.type}\t${channel.account}`, channel]]),
		contacts: new Map(),
		activities: new Map(),
		conversations: new Map(),
		messages: new Map(),
		log: [...log],
		identities: new Map(),
		threads: new Map(),
		received: new Map(),
		numbers: new Map(),
		matches: new Map(),
		witnesses: new Map(),
		conversationsOf: new Map(),
		messagesOf: new Map(),
	};
}

export function earlierOf(one: Instant, other: Instant): Instant {
	return other < one ? other : one;
}

/** The key of an identity of the channel's network. */
export function identityOf(channel: Channel, { kind, externalId }: InboundAlias): string {
	return `${channel.type}\t${channel.scope}\t${kind}\t${externalId}`;
}

export function logFact(limit: Limit, kind: string, id: string, fact: Fact, origin: Origin): void {
	limit.log.push({ position: limit.log.length + 1, record: { kind, id }, fact, origin });
}

/** Puts an id under a key, after those that do not sort after it. */
export function putId<Key, Id extends string>(
	lines: Map<Key, Ids<Id>>,
	key: Key,
	id: Id,
	sortsAfter: (other: Id) => boolean,
): void {
	const held = lines.get(key);
	if (held === undefined) lines.set(key, id);
	else if (typeof held === 'string') lines.set(key, sortsAfter(held) ? [id, held] : [held, id]);
	else {
		let place = held.length;
		while (place > 0 && sortsAfter(held[place - 1] as Id)) place -= 1;
		if (place === held.length) held.push(id);
		else held.splice(place, 0, id);
	}
}
