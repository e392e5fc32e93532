import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, unchanged } from '../../kernel/command.js';
import type { Instant } from '../../kernel/instant.js';
import { earlierOf } from '../../kernel/instant.js';
import type { PhoneParser } from '../../kernel/phone-parser.js';
import type { Moment, SignatureEvidence } from '../../records/attributes/index.js';
import { compareMoments } from '../../records/attributes/index.js';
import type { Channel } from '../../records/channels/index.js';
import { platformAttributesOf } from '../../records/channels/index.js';
import type { Contact, ContactFact } from '../../records/contacts/index.js';
import { contactRecord, isSameAlias, writeValuesTo } from '../../records/contacts/index.js';
import { aliasesSeen } from './choose-party.js';
import type { InboundChange } from './decide-message.js';
import { valuesGivenUp } from './given-up-values.js';
import type { ParsedNotice } from './inbound-event-schema.js';
import type { InboundParty, InboundSituation } from './inbound-repository.js';
import type { ReceivedEvent } from './outcome.js';
import { readObservations } from './read-observations.js';

type Noticed = Result<Decision<ReceivedEvent, InboundChange>, never>;

/** What a notice of the network changes: an identifier given up, or trust ended (CHA-5, CHA-7). */
export function decideNotice(
	situation: InboundSituation,
	channel: Channel,
	event: ParsedNotice,
	evidence: SignatureEvidence | undefined,
	context: Context<unknown>,
): Noticed {
	const parties = event.kind === 'alias_changed' ? holderOfPrevious(situation) : situation.parties;
	const [about] = parties;
	if (about === undefined) return ok(unchanged({ kind: 'ignored', reason: 'unknown_identity' }));
	const at = earlierOf(event.occurredAt, context.now);
	const changes = parties.flatMap((party) => {
		const [first, ...rest] =
			event.kind === 'alias_changed'
				? aliasChange(situation, channel, event, evidence, at, party, context.phones)
				: trustEnd(party, channel, { at, source: 'channel', tie: event.messageId });
		return first === undefined ? [] : [changeOf(contactRecord, party.contact, [first, ...rest])];
	});
	if (changes.length === 0) return ok(unchanged({ kind: 'ignored', reason: 'nothing_to_change' }));
	const { id: contactId, number: contactNumber } = about.contact;
	return ok(decided({ kind: 'received', what: 'notice', contactId, contactNumber }, changes));
}

/** The notice is about who held the previous alias; whoever holds the new one is another matter. */
function holderOfPrevious(situation: InboundSituation): readonly InboundParty[] {
	const holder = situation.holders[0];
	return situation.parties.filter((party) => party.contact.id === holder);
}

function aliasChange(
	situation: InboundSituation,
	channel: Channel,
	event: Extract<ParsedNotice, { readonly kind: 'alias_changed' }>,
	evidence: SignatureEvidence | undefined,
	at: Instant,
	{ contact, activity }: InboundParty,
	phones: PhoneParser | undefined,
): readonly ContactFact[] {
	const { previous, current } = event;
	if (current !== undefined && isSameAlias(previous, current)) return [];
	const { scope } = channel;
	const live = contact.aliases.some(
		(alias) =>
			alias.held &&
			alias.until === undefined &&
			alias.scope === scope &&
			isSameAlias(alias, previous) &&
			alias.from <= at,
	);
	if (!live) return [];
	const retired: ContactFact = {
		type: 'contact.alias_retired',
		data: { kind: previous.kind, scope, until: at },
		personal: { externalId: previous.externalId },
	};
	const trust = evidence === undefined ? 'claimed' : 'asserted';
	const provenance = { source: 'channel', trust, at, by: channel.id, tie: event.messageId, evidence } as const;
	const ended = valuesGivenUp(contact, activity, channel, previous, provenance);
	if (current === undefined) return [retired, ...ended];
	const holders = situation.holders.slice(1);
	const added = aliasesSeen(contact, channel, [current], { ...situation, holders }, at, trust);
	const attested = platformAttributesOf(channel.type).find((attribute) => attribute.authoritative);
	if (attested === undefined || attested.key !== current.kind) return [retired, ...added, ...ended];
	const value = current.kind === 'phone' ? `+${current.externalId}` : current.externalId;
	const observed = readObservations(channel.type, { [attested.key]: value });
	return [retired, ...added, ...writeValuesTo(contact, activity, observed.attested, provenance, phones).facts];
}

/** What the channel attested until then counts as a claim, whatever arrives of it later; what it attested since, stands. */
function trustEnd({ contact, activity }: InboundParty, channel: Channel, moment: Moment): readonly ContactFact[] {
	const attributes = platformAttributesOf(channel.type)
		.filter(({ key, authoritative }) => authoritative && !isLater(contact.doubted[key], moment))
		.map(({ key }) => key)
		.filter((key) => !isLater(contact.provenance[key], moment) && !isLater(activity?.confirmed[key], moment));
	const demoted = attributes.filter((key) => isAttested(contact, key));
	if (attributes.length === 0) return [];
	return [{ type: 'contact.trust_ended', data: { attributes, demoted, moment }, personal: null }];
}

function isLater(said: Moment | undefined, moment: Moment): boolean {
	return said !== undefined && compareMoments(said, moment) >= 0;
}

function isAttested(contact: Contact, attribute: string): boolean {
	const held = contact.provenance[attribute];
	return held?.source === 'channel' && held.trust !== 'claimed';
}
