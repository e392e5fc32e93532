import type { RecordChange } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import type { Moment, Provenance, Trust } from '../attributes/index.js';
import type { ChannelId, ChannelType } from '../channels/index.js';
import type { Contact, ContactId, ContactType } from './contact.js';
import type { CorrectableAttribute } from './correction.js';
import type { PromotedToVip, RemovedFromVip } from './vip-facts.js';

/** Somebody unknown wrote for the first time. @public */
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

/** The contact holds an identifier from now on, or was seen with one that another holds. @public */
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

/** The network took an identifier away from the contact. @public */
export type AliasRetired = Fact<
	'contact.alias_retired',
	{ readonly kind: string; readonly scope: string; readonly until: Instant },
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

/** The values of a write, as written and as they compare. @public */
export interface ValuesWrittenPersonal {
	readonly values: Readonly<Record<string, string>>;
	readonly normalised: Readonly<Record<string, string>>;
}

/** Values stand from now on, or are cleared. @public */
export type ValuesWritten = Fact<'contact.values_written', ValuesWrittenData, ValuesWrittenPersonal>;

/** Values that arrived after later ones: they stand in the history only. @public */
export type ValuesSuperseded = Fact<'contact.values_superseded', ValuesWrittenData, ValuesWrittenPersonal>;

/** The network says that another person or device may now stand behind the identifiers. @public */
export type TrustEnded = Fact<
	'contact.trust_ended',
	{
		/** What the network attested of them before that moment counts as a claim from now on. */
		readonly attributes: readonly string[];
		/** Those of them whose value stood by such a word, and stands as a claim now. */
		readonly demoted: readonly string[];
		readonly moment: Moment;
	},
	never
>;

/** A value that stood already compares from now on. @public */
export type ValueIndexed = Fact<
	'contact.value_indexed',
	{
		readonly attribute: string;
		/** The normaliser's name and version. */
		readonly normaliser: string;
	},
	{ readonly normalised: string }
>;

/** One of us says something else than the channel, or leaves it to the channel again. @public */
export type ContactCorrected = Fact<
	'contact.corrected',
	{
		readonly provenance: Provenance;
		readonly set: readonly CorrectableAttribute[];
		readonly withdrawn: readonly CorrectableAttribute[];
	},
	{ readonly values: { readonly [Attribute in CorrectableAttribute]?: string | undefined } }
>;

/** The contact was moved to another type. @public */
export type ContactTypeChanged = Fact<'contact.type_changed', { readonly type: ContactType }, never>;

/** What can happen to a contact. @public */
export type ContactFact =
	| AliasAdded
	| AliasRetired
	| ContactCorrected
	| ContactCreated
	| ContactTypeChanged
	| PromotedToVip
	| RemovedFromVip
	| TrustEnded
	| ValueIndexed
	| ValuesSuperseded
	| ValuesWritten;

/** A change to a contact. @public */
export type ContactChange = RecordChange<'contact', Contact, ContactFact>;
