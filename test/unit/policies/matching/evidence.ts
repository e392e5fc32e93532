import { branded } from '../../../../src/kernel/brand.js';
import type { Instant } from '../../../../src/kernel/instant.js';
import type { LinkEvidence } from '../../../../src/policies/matching/link-evidence.js';
import type { MatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import { defaultMatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import type { AliasCarriers } from '../../../../src/policies/matching/matching-repository.js';
import type { MatchValue, Provenance, Trust } from '../../../../src/records/attributes/index.js';
import { matchFormatOf, matchValueOf } from '../../../../src/records/attributes/index.js';
import type { ChannelType } from '../../../../src/records/channels/index.js';
import type { ContactAlias, ContactId, ContactWithActivity } from '../../../../src/records/contacts/index.js';
import { aliasKey, matchKey } from '../../../../src/records/contacts/index.js';
import { START } from './bench.js';

/** What a contact has of one attribute. */
export interface Said {
	/** Absent: cleared. */
	readonly value?: string;
	readonly trust?: Trust;
	/** Minute. */
	readonly at?: number;
	readonly repeatedAt?: number;
	readonly tie?: string;
}

export interface ContactWishes {
	readonly number?: number;
	readonly type?: ChannelType;
	/** By attribute; a bare text was claimed in minute 0. */
	readonly said?: Readonly<Record<string, Said | string>>;
	readonly aliases?: readonly ContactAlias[];
	readonly oneOff?: boolean;
}

const SCOPE = 'account:1';

export const contactId = (id: string): ContactId => branded<'ContactId'>(id);

export const minute = (count: number): Instant => branded<'Instant'>(new Date(START + count * 60_000).toISOString());

export const held = (externalId: string, from = 0, until?: number): ContactAlias => ({
	kind: externalId.startsWith('b') ? 'bsuid' : 'phone',
	scope: SCOPE,
	externalId,
	from: minute(from),
	until: until === undefined ? undefined : minute(until),
	held: true,
	trust: 'asserted',
});

export const seen = (externalId: string, from = 0, trust: Trust = 'asserted'): ContactAlias => ({
	...held(externalId, from),
	held: false,
	trust,
});

const keyOf = (externalId: string): string => aliasKey('whatsapp', SCOPE, held(externalId));

/** A contact as a store would have it. */
export function aContact(id: string, wishes: ContactWishes = {}): ContactWithActivity {
	const { number = 1, type = 'whatsapp', aliases = [], oneOff = false } = wishes;
	const values: Record<string, string> = {};
	const matching: Record<string, MatchValue> = {};
	const provenance: Record<string, Provenance> = {};
	const confirmed: Record<string, Pick<Provenance, 'at' | 'source' | 'tie'>> = {};
	for (const [attribute, wish] of Object.entries(wishes.said ?? {})) {
		const {
			value,
			trust = 'claimed',
			at = 0,
			repeatedAt,
			tie = id,
		} = typeof wish === 'string' ? { value: wish } : wish;
		provenance[attribute] = { source: 'channel', trust, at: minute(at), by: `by-${id}`, tie, evidence: undefined };
		if (repeatedAt !== undefined) confirmed[attribute] = { at: minute(repeatedAt), source: 'channel', tie };
		const match = matchValueOf(matchFormatOf(attribute) ?? 'plain', value ?? '', undefined);
		if (value !== undefined) values[attribute] = value;
		if (match !== undefined && !oneOff) matching[attribute] = match;
	}
	const createdAt = minute(0);
	return {
		contact: {
			...{ id: contactId(id), revision: 1, number, oneOff, aliases, values, matching, provenance, createdAt },
			doubted: {},
			corrections: {},
			vip: undefined,
			...{ channelId: branded<'ChannelId'>('ch'), channelType: type, type: branded<'ContactType'>('visitor') },
		},
		activity: { id: contactId(id), revision: 1, lastAt: createdAt, volatile: {}, confirmed },
	};
}

/** Several contacts, all alike but for id and number. */
export function contacts(count: number, prefix: string, said: Said): readonly ContactWithActivity[] {
	return Array.from({ length: count }, (_, index) =>
		aContact(`${prefix}${String(index).padStart(3, '0')}`, {
			number: index + 1,
			type: 'web_chat',
			said: { phone: said },
		}),
	);
}

/** Who carries what, as the store's indexes would say. */
export function carriersOf(known: readonly ContactWithActivity[]): readonly AliasCarriers[] {
	const all = known.flatMap(({ contact }) => contact.aliases.map((alias) => ({ contactId: contact.id, alias })));
	return [...new Set(all.map(({ alias }) => alias.externalId))].map((externalId) => {
		const of = all.filter(({ alias }) => alias.externalId === externalId);
		const retired = of.flatMap(({ contactId: id, alias: { until } }) =>
			until === undefined ? [] : [{ contactId: id, until }],
		);
		const witnesses = of
			.filter(({ alias }) => !alias.held)
			.map(({ contactId: id, alias }) => ({ contactId: id, at: alias.from }));
		return {
			key: keyOf(externalId),
			holder: of.find(({ alias }) => alias.held && alias.until === undefined)?.contactId,
			retired: retired.toSorted((one, other) => (one.until < other.until ? -1 : 1)),
			witnesses: witnesses.toSorted((one, other) => (one.at < other.at ? -1 : 1)),
		};
	});
}

export interface EvidenceWishes {
	readonly rule?: Partial<MatchingPolicy>;
	/** Of the contacts that have it, in their order; absent: no group was read. */
	readonly sharing?: string;
}

/** The evidence around a contact, made of contacts alone; the group has them in the order given. */
export function anEvidence(
	subject: string,
	known: readonly ContactWithActivity[],
	{ rule = {}, sharing }: EvidenceWishes = {},
): LinkEvidence {
	const policy = { ...defaultMatchingPolicy, attribute: 'phone', ...rule };
	const { attribute = 'phone' } = policy;
	const value = matchValueOf(matchFormatOf(attribute) ?? 'plain', sharing ?? '', undefined);
	const members = known.filter(({ contact }) => contact.matching[attribute]?.normalised === value?.normalised);
	const group =
		sharing === undefined || value === undefined
			? undefined
			: { key: matchKey(attribute, value), members: members.map(({ contact }) => contact.id) };
	return { subject: contactId(subject), policy, contacts: known, group, carriers: carriersOf(known) };
}
