import type {
	Activity,
	ActorId,
	Contact,
	ContactFact,
	ContactId,
	ConversationId,
	MessageId,
	MessageReceived,
	Provenance,
	SignatureEvidence,
} from 'contact-desk';
import { instantAt } from 'contact-desk';
import { noteAliases } from './limit-aliases.js';
import { saveContact } from './limit-contact.js';
import type { Arrival, Limit, LimitMessage } from './limit-state.js';
import { earlierOf, identityOf, logFact } from './limit-state.js';
import { fileMessage } from './limit-thread.js';
import { attestedKeys, saidKeys, writeValues } from './limit-values.js';

const none: readonly never[] = [];
const nothing: Readonly<Record<string, never>> = {};
const channelActor = { kind: 'channel', id: 'channel' as ActorId } as const;

/**
 * The least that receiving a message can be: plain synchronous code over plain Maps that makes the state, ids and facts
 * of `inbound.receive` on the memory store. It knows one kind of channel and no other command. A duplicate is `undefined`.
 */
export function receive(
	limit: Limit,
	event: LimitMessage,
	evidence: SignatureEvidence | undefined,
): MessageReceived | undefined {
	const { runtime } = limit;
	const channel = limit.channels.get(`${event.channel.type}\t${event.channel.account}`);
	const now = instantAt(runtime.now());
	if (channel === undefined || now === undefined) throw new Error('no such channel or time');
	const messageId = runtime.nextId() as MessageId;
	const messageKey = `${channel.id}\t${event.messageId}`;
	if (limit.received.has(messageKey)) return undefined;
	const holders: (ContactId | undefined)[] = [];
	let known: Contact | undefined;
	for (const alias of event.aliases) {
		const holder = limit.identities.get(identityOf(channel, alias));
		holders.push(holder);
		if (known === undefined && holder !== undefined) known = limit.contacts.get(holder);
	}
	const threadId = known === undefined ? undefined : limit.threads.get(`${known.id}\t${channel.id}`);
	const conversationId = threadId ?? (runtime.nextId() as ConversationId);
	const contactId = known?.id ?? (runtime.nextId() as ContactId);
	const contactNumber = known?.number ?? limit.numbers.size + 1;
	const arrival: Arrival = {
		channel,
		event,
		evidence,
		messageKey,
		now,
		at: earlierOf(event.occurredAt, now),
		origin: { command: 'inbound.receive', by: channelActor, at: now, requestId: undefined },
		contactId,
		contactNumber,
		known,
		holders,
	};
	receivePerson(limit, arrival);
	fileMessage(limit, arrival, threadId, conversationId, messageId);
	return {
		kind: 'received',
		what: 'message',
		contactId,
		contactNumber,
		newContact: known === undefined,
		conversationId,
		conversation: threadId === undefined ? 'started' : 'continued',
		messageId,
		dropped: none,
	};
}

function receivePerson(limit: Limit, arrival: Arrival): void {
	const { channel, event, evidence, at, contactId, contactNumber: number, known, origin } = arrival;
	const activity = limit.activities.get(contactId);
	const trust = evidence === undefined ? 'claimed' : 'asserted';
	const tie = event.messageId;
	const facts: ContactFact[] = [];
	const confirmed: string[] = [];
	if (known === undefined) {
		const data = { id: contactId, number, channelId: channel.id, channelType: channel.type, oneOff: false, at };
		facts.push({ type: 'contact.created', data, personal: null });
	}
	noteAliases(limit, arrival, trust, facts);
	if (event.attributes !== undefined) {
		const attested: Provenance = { source: 'channel', trust, at, by: channel.id, tie, evidence };
		writeValues(known, activity, event.attributes, attestedKeys, attested, facts, confirmed);
		const said: Provenance = { source: 'channel', trust: 'claimed', at, by: channel.id, tie, evidence: undefined };
		writeValues(known, activity, event.attributes, saidKeys, said, facts, confirmed);
	}
	if (facts.length > 0) saveContact(limit, channel, known, facts, origin);
	const moment = { at, source: 'channel', tie } as const;
	const data = { contactId, moment, confirmed };
	logFact(limit, 'activity', contactId, { type: 'contact.seen', data, personal: { volatile: nothing } }, origin);
	limit.activities.set(contactId, {
		id: contactId,
		revision: (activity?.revision ?? 0) + 1,
		lastAt: activity === undefined || at > activity.lastAt ? at : activity.lastAt,
		volatile: nothing,
		confirmed: withConfirmed(activity?.confirmed ?? nothing, confirmed, moment),
	});
}

/** `confirmed` holds only what this message repeats later than before. */
function withConfirmed(
	held: Activity['confirmed'],
	keys: readonly string[],
	moment: Activity['confirmed'][string],
): Activity['confirmed'] {
	if (keys.length === 0) return held;
	const confirmed = { ...held };
	for (const key of keys) confirmed[key] = moment;
	return confirmed;
}
