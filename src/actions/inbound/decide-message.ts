import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, unchanged } from '../../kernel/command.js';
import type { Instant } from '../../kernel/instant.js';
import { earlierOf } from '../../kernel/instant.js';
import type { AcceptedWrite, Moment, Provenance, SignatureEvidence } from '../../records/attributes/index.js';
import { compareMoments } from '../../records/attributes/index.js';
import type { Channel } from '../../records/channels/index.js';
import type { ActivityChange, Contact, ContactChange, ContactFact } from '../../records/contacts/index.js';
import { activityRecord, contactRecord, writeValuesTo } from '../../records/contacts/index.js';
import type { ConversationChange, MessageChange } from '../../records/conversations/index.js';
import { aliasesSeen, partyOf } from './choose-party.js';
import { fileInConversation } from './file-in-conversation.js';
import { valuesGivenUpSince } from './given-up-values.js';
import type { ParsedMessage } from './inbound-event-schema.js';
import type { InboundParty, InboundSituation } from './inbound-repository.js';
import type { ReceivedEvent } from './outcome.js';
import type { PreparedIds } from './prepare-ids.js';
import type { Observations } from './read-observations.js';
import { readObservations } from './read-observations.js';

export type InboundChange = ActivityChange | ContactChange | ConversationChange | MessageChange;

/** Files a message: its contact, what the payload says of them, its conversation, the message itself. */
export function decideMessage(
	situation: InboundSituation,
	channel: Channel,
	event: ParsedMessage,
	evidence: SignatureEvidence | undefined,
	context: Context<PreparedIds>,
): Result<Decision<ReceivedEvent, InboundChange>, never> {
	if (situation.duplicate) return ok(unchanged({ kind: 'duplicate' }));
	const at = earlierOf(event.occurredAt, context.now);
	const observed = readObservations(channel.type, event.attributes);
	const party = partyOf(situation);
	const person = decidePerson({ situation, channel, event, evidence, context, at, observed, party });
	const filed = fileInConversation({ situation, channel, event, context, at, party, contact: person.contact });
	const output: ReceivedEvent = {
		kind: 'received',
		what: 'message',
		contactId: person.contact.id,
		contactNumber: person.contact.number,
		newContact: party === undefined,
		conversationId: filed.conversationId,
		conversation: filed.conversation,
		messageId: context.prepared.messageId,
		dropped: observed.dropped,
	};
	return ok(decided(output, [...person.changes, ...filed.changes]));
}

interface Case {
	readonly situation: InboundSituation;
	readonly channel: Channel;
	readonly event: ParsedMessage;
	readonly evidence: SignatureEvidence | undefined;
	readonly context: Context<PreparedIds>;
	readonly at: Instant;
	readonly observed: Observations;
	readonly party: InboundParty | undefined;
}

interface Person {
	/** As the message leaves it. */
	readonly contact: Contact;
	readonly changes: readonly (ActivityChange | ContactChange)[];
}

function decidePerson(received: Case): Person {
	const { channel, event, context, at, observed, party, situation } = received;
	const contact = party?.contact;
	const { contactId } = context.prepared;
	const provenance = provenanceOf(received, received.evidence);
	const subject = contact ?? { oneOff: event.aliases.length === 0, values: {}, provenance: {} };
	const isDoubted = ({ attribute }: AcceptedWrite): boolean => wasDoubted(contact?.doubted[attribute], provenance);
	const doubted = observed.attested.filter(isDoubted);
	const believed = doubted.length === 0 ? observed.attested : observed.attested.filter((write) => !isDoubted(write));
	const attested = writeValuesTo(subject, party?.activity, believed, provenance, context.phones);
	const claims = doubted.length === 0 ? observed.said : [...observed.said, ...doubted];
	const said = writeValuesTo(subject, party?.activity, claims, provenanceOf(received, undefined), context.phones);
	const facts: readonly ContactFact[] = [
		...(contact === undefined ? [creation(received)] : []),
		...aliasesSeen(contact, channel, event.aliases, situation, at, provenance.trust),
		...attested.facts,
		...said.facts,
		...valuesGivenUpSince(contact, party?.activity, channel, event.aliases, attested.facts, provenance),
	];
	const seen = changeOf(activityRecord, party?.activity, [
		{
			type: 'contact.seen',
			data: {
				contactId,
				moment: { at, source: 'channel', tie: event.messageId },
				confirmed: [...attested.confirmed, ...said.confirmed],
			},
			personal: { volatile: observed.volatile },
		},
	]);
	const [first, ...rest] = facts;
	if (first === undefined) {
		if (contact === undefined) throw new Error('a new contact is created by a fact');
		return { contact, changes: [seen] };
	}
	const change = changeOf(contactRecord, contact, [first, ...rest]);
	return { contact: change.after, changes: [change, seen] };
}

function creation({ channel, event, context, at }: Case): ContactFact {
	const { contactId: id, contactNumber: number } = context.prepared;
	const oneOff = event.aliases.length === 0;
	const data = { id, number, channelId: channel.id, channelType: channel.type, oneOff, at };
	return { type: 'contact.created', data, personal: null };
}

/** Whether the network said later that somebody else may stand behind what it attests here. */
function wasDoubted(doubt: Moment | undefined, said: Moment): boolean {
	return doubt !== undefined && compareMoments(said, doubt) <= 0;
}

/** A channel asserts only what it attests itself, and only with the host's word on the payload's signature (CHA-10). */
function provenanceOf({ channel, event, at }: Case, evidence: SignatureEvidence | undefined): Provenance {
	const trust = evidence === undefined ? 'claimed' : 'asserted';
	return { source: 'channel', trust, at, by: channel.id, tie: event.messageId, evidence };
}
