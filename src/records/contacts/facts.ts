import { assertNever } from '../../kernel/assert-never.js';
import { branded } from '../../kernel/brand.js';
import type { Claim, Entry, RecordChange, RecordKeys, RecordKind } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import type { Provenance, Trust } from '../attributes/index.js';
import { trustRank } from '../attributes/index.js';
import type { ChannelId, ChannelType } from '../channels/index.js';
import type { Contact, ContactId, ContactType } from './contact.js';
import { aliasKey, matchKey } from './contact.js';
import { evolveAliases } from './evolve-aliases.js';
import { endTrust, writeValues } from './evolve-values.js';

/** @public */
export type ContactCreated = Fact<
	'contact.created',
	{
		readonly id: ContactId;
		readonly number: number;
		readonly channelId: ChannelId;
		readonly channelType: ChannelType;
		readonly oneOff: boolean;
		readonly at: Instant;
	},
	never
>;

/** @public */
export type AliasAdded = Fact<
	'contact.alias_added',
	{
		readonly kind: string;
		readonly scope: string;
		readonly from: Instant;
		readonly held: boolean;
		readonly trust: Trust;
	},
	{ readonly externalId: string }
>;

/** @public */
export type AliasRetired = Fact<
	'contact.alias_retired',
	{ readonly scope: string; readonly until: Instant },
	{ readonly externalId: string }
>;

/** What a write says of the attributes it touches. @public */
export interface ValuesWrittenData {
	readonly provenance: Provenance;
	/** Attributes that were given a value. */
	readonly set: readonly string[];
	readonly cleared: readonly string[];
	/** For matchable ones, the normaliser's name and version. */
	readonly normalisers: Readonly<Record<string, string>>;
}

/** @public */
export interface ValuesWrittenPersonal {
	readonly values: Readonly<Record<string, string>>;
	readonly normalised: Readonly<Record<string, string>>;
}

/** @public */
export type ValuesWritten = Fact<'contact.values_written', ValuesWrittenData, ValuesWrittenPersonal>;

/** Values that arrived after later ones: they stand in the history only. @public */
export type ValuesSuperseded = Fact<'contact.values_superseded', ValuesWrittenData, ValuesWrittenPersonal>;

/** The network says that another person or device may now stand behind the identifiers. @public */
export type TrustEnded = Fact<
	'contact.trust_ended',
	{ readonly attributes: readonly string[]; readonly at: Instant; readonly tie: string },
	never
>;

/** @public */
export type ContactTypeChanged = Fact<'contact.type_changed', { readonly type: ContactType }, never>;

/** What can happen to a contact. @public */
export type ContactFact =
	| AliasAdded
	| AliasRetired
	| ContactCreated
	| ContactTypeChanged
	| TrustEnded
	| ValuesSuperseded
	| ValuesWritten;

/** @public */
export type ContactChange = RecordChange<'contact', Contact, ContactFact>;

/** What a contact made by a message is (CON-6). */
export const VISITOR: ContactType = branded<'ContactType'>('visitor');

export const contactRecord: RecordKind<'contact', Contact, ContactFact> = {
	kind: 'contact',
	evolve: evolveContact,
	keysOf: keysOfContact,
	haveSameKeys: (before, after) =>
		before.aliases === after.aliases && before.matching === after.matching && before.provenance === after.provenance,
	redact: (contact) => ({ ...contact, aliases: none, values: nothing, matching: nothing }),
};

const none: readonly never[] = [];
const nothing: Readonly<Record<string, never>> = {};

function evolveContact(contact: Contact | undefined, fact: ContactFact): Contact {
	if (fact.type === 'contact.created') return createdContact(fact);
	if (contact === undefined) throw new Error(`${fact.type} before contact.created`);
	const revision = contact.revision + 1;
	switch (fact.type) {
		case 'contact.alias_added':
		case 'contact.alias_retired':
			return { ...contact, revision, aliases: evolveAliases(contact.aliases, fact) };
		case 'contact.values_written':
			return { ...contact, revision, ...writeValues(contact, fact) };
		case 'contact.values_superseded':
			return { ...contact, revision };
		case 'contact.trust_ended':
			return { ...contact, revision, provenance: endTrust(contact.provenance, fact) };
		case 'contact.type_changed':
			return { ...contact, revision, type: fact.data.type };
		default:
			return assertNever(fact);
	}
}

function createdContact(fact: ContactCreated): Contact {
	const { id, number, channelId, channelType, oneOff, at } = fact.data;
	return {
		id,
		revision: 1,
		number,
		channelId,
		channelType,
		type: VISITOR,
		oneOff,
		aliases: none,
		values: nothing,
		provenance: nothing,
		matching: nothing,
		createdAt: at,
	};
}

function keysOfContact(contact: Contact): RecordKeys {
	const claims: Claim[] = [{ space: 'contact.number', key: String(contact.number) }];
	const entries: Entry[] = [];
	for (const alias of contact.aliases) {
		const key = aliasKey(contact.channelType, alias.scope, alias.externalId);
		if (!alias.held) entries.push({ index: 'contact.alias_witnessed', key, sort: alias.from });
		else if (alias.until === undefined) claims.push({ space: 'contact.alias', key });
		else entries.push({ index: 'contact.alias_retired', key, sort: alias.until });
	}
	for (const attribute in contact.matching) {
		const value = contact.matching[attribute];
		if (value === undefined || contact.oneOff) continue;
		// Read strongest first: 0 is verified.
		const sort = String(3 - trustRank(contact.provenance[attribute]?.trust ?? 'claimed'));
		entries.push({ index: 'contact.match', key: matchKey(attribute, value), sort });
	}
	return { claims, entries };
}
