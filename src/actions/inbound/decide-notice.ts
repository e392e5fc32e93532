import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, unchanged } from '../../kernel/command.js';
import type { Instant } from '../../kernel/instant.js';
import { earlierOf } from '../../kernel/instant.js';
import type { Moment, SignatureEvidence } from '../../records/attributes/index.js';
import { compareMoments } from '../../records/attributes/index.js';
import type { Channel } from '../../records/channels/index.js';
import { platformAttributesOf } from '../../records/channels/index.js';
import type { ContactFact } from '../../records/contacts/index.js';
import { contactRecord, writeValuesTo } from '../../records/contacts/index.js';
import { aliasesSeen, partyOf } from './choose-party.js';
import type { InboundChange } from './decide-message.js';
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
	const party = event.kind === 'alias_changed' ? holderOfPrevious(situation) : partyOf(situation);
	if (party === undefined) return ok(unchanged({ kind: 'ignored', reason: 'unknown_identity' }));
	const at = earlierOf(event.occurredAt, context.now);
	const facts =
		event.kind === 'alias_changed'
			? aliasChange(situation, channel, event, evidence, at, party)
			: trustEnd(party, channel, event.messageId, at, undefined);
	const [first, ...rest] = facts;
	if (first === undefined) return ok(unchanged({ kind: 'ignored', reason: 'nothing_to_change' }));
	const change = changeOf(contactRecord, party.contact, [first, ...rest]);
	const { id: contactId, number: contactNumber } = party.contact;
	return ok(decided({ kind: 'received', what: 'notice', contactId, contactNumber }, [change]));
}

/** The notice is about who held the previous alias; whoever holds the new one is another matter. */
function holderOfPrevious(situation: InboundSituation): InboundParty | undefined {
	const holder = situation.holders[0];
	return situation.parties.find((party) => party.contact.id === holder);
}

function aliasChange(
	situation: InboundSituation,
	channel: Channel,
	event: Extract<ParsedNotice, { readonly kind: 'alias_changed' }>,
	evidence: SignatureEvidence | undefined,
	at: Instant,
	{ contact, activity }: InboundParty,
): readonly ContactFact[] {
	const { previous, current } = event;
	const { scope } = channel;
	const live = contact.aliases.some(
		(alias) =>
			alias.held &&
			alias.until === undefined &&
			alias.scope === scope &&
			alias.externalId === previous.externalId &&
			alias.from <= at,
	);
	if (!live) return [];
	const retired: ContactFact = {
		type: 'contact.alias_retired',
		data: { scope, until: at },
		personal: { externalId: previous.externalId },
	};
	const ended = trustEnd({ contact, activity }, channel, event.messageId, at, previous.externalId);
	if (current === undefined) return [retired, ...ended];
	const trust = evidence === undefined ? 'claimed' : 'asserted';
	const holders = situation.holders.slice(1);
	const added = aliasesSeen(contact, channel, [current], { ...situation, holders }, at, trust);
	const attested = platformAttributesOf(channel.type).find((attribute) => attribute.authoritative);
	if (attested === undefined || attested.key !== current.kind) return [retired, ...added, ...ended];
	const value = current.kind === 'phone' ? `+${current.externalId}` : current.externalId;
	const provenance = { source: 'channel', trust, at, by: channel.id, tie: event.messageId, evidence } as const;
	const observed = readObservations(channel.type, { [attested.key]: value });
	return [retired, ...added, ...writeValuesTo(contact, activity, observed.attested, provenance).facts];
}

/**
 * What the channel attested stands as a claim from now on: any value, or only the one that was given up. What it attested
 * again since stands as it is, however late the notice comes.
 */
function trustEnd(
	{ contact, activity }: Pick<InboundParty, 'activity' | 'contact'>,
	channel: Channel,
	tie: string,
	at: Instant,
	externalId: string | undefined,
): readonly ContactFact[] {
	const notice = { at, source: 'channel', tie } as const;
	// At the moment of the change an identifier is nobody's already, whatever its messages are called.
	const isOver = (said: Moment): boolean =>
		externalId === undefined ? compareMoments(said, notice) < 0 : said.at <= at;
	const attributes = platformAttributesOf(channel.type)
		.filter(({ key, authoritative }) => {
			const held = contact.provenance[key];
			if (!authoritative || held === undefined || held.trust === 'claimed') return false;
			if (externalId !== undefined && contact.values[key]?.replace('+', '') !== externalId) return false;
			const again = activity?.confirmed[key];
			return isOver(held) && (again === undefined || isOver(again));
		})
		.map(({ key }) => key);
	if (attributes.length === 0) return [];
	return [{ type: 'contact.trust_ended', data: { attributes, at, tie }, personal: null }];
}
