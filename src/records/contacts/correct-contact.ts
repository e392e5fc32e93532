import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import { lineText } from '../../kernel/text-schema.js';
import { parseTimeZone } from '../../kernel/time-zone.js';
import type { Provenance } from '../attributes/index.js';
import { displaces, trustOfWriter } from '../attributes/index.js';
import type { Contact, ContactId } from './contact.js';
import type { ContactReference } from './contact-reference.js';
import { contactReference } from './contact-reference.js';
import type { ContactReads, ContactWithActivity } from './contact-repository.js';
import type { CorrectableAttribute } from './correction.js';
import { correctableAttributes } from './correction.js';
import { parseCountry, parseCurrency, parseLanguageTag } from './describing-codes.js';
import { contactRecord } from './evolve-contact.js';
import type { ContactChange } from './facts.js';
import type { ContactNotFound } from './failures.js';
import { contactNotFound } from './failures.js';

/** What to say in place of what the channel says, and what to leave to the channel again. @public */
export interface CorrectContact {
	readonly contact: ContactReference;
	/** A name, a BCP 47 language tag, an ISO 4217 currency, an ISO 3166-1 country, an IANA time zone; in any case. */
	readonly set?: { readonly [Attribute in CorrectableAttribute]?: string | undefined } | undefined;
	/** Corrections to take back; what is both set and withdrawn is withdrawn. */
	readonly withdraw?: readonly CorrectableAttribute[] | undefined;
}

/** What came of a correction. @public */
export interface CorrectedContact {
	readonly contactId: ContactId;
	/** Attributes that are corrected otherwise than before, or no more. */
	readonly changed: readonly CorrectableAttribute[];
}

const NAME_LIMIT = 200;

/** Reads a code in any case and gives its canonical form. */
function codeText(parse: (text: string) => string | undefined, problem: string): z.ZodType<string, string> {
	return z.string().transform((text, context): string => {
		const code = parse(text.trim());
		if (code === undefined) context.addIssue({ code: 'custom', params: { problem } });
		return code ?? '';
	});
}

const schema = z.strictObject({
	contact: contactReference,
	set: z
		.strictObject({
			country: codeText(parseCountry, 'not_a_country').optional(),
			currency: codeText(parseCurrency, 'not_a_currency').optional(),
			language: codeText(parseLanguageTag, 'not_a_language').optional(),
			name: lineText(NAME_LIMIT).optional(),
			time_zone: codeText(parseTimeZone, 'not_a_time_zone').optional(),
		})
		.optional(),
	withdraw: z.array(z.enum(correctableAttributes)).max(correctableAttributes.length).readonly().optional(),
});

export const correctContact = defineCreatingCommand({
	name: 'contacts.correct',
	permission: 'contact.edit:corrections',
	input: schemaOf<CorrectContact>()(schema),
	load: (reads: ContactReads, input) => reads.contacts.find(input.contact),
	prepare: (supply) => ok(supply.id()),
	decide: decideCorrection,
});

function decideCorrection(
	known: ContactWithActivity | undefined,
	input: z.output<typeof schema>,
	{ actor, now, prepared }: Context<string>,
): Result<Decision<CorrectedContact, ContactChange>, ContactNotFound> {
	if (known === undefined) return err(contactNotFound());
	const { contact } = known;
	const trust = trustOfWriter(actor.kind);
	const provenance = { source: actor.kind, trust, at: now, by: actor.id, tie: prepared, evidence: undefined };
	const wished = (attribute: CorrectableAttribute): string | undefined =>
		input.withdraw?.includes(attribute) ? undefined : input.set?.[attribute];
	const changed = correctableAttributes
		.filter((attribute) => input.withdraw?.includes(attribute) || input.set?.[attribute] !== undefined)
		.filter((attribute) => changes(contact, attribute, wished(attribute), provenance));
	if (changed.length === 0) return ok(unchanged({ contactId: contact.id, changed }));
	const set = changed.filter((attribute) => wished(attribute) !== undefined);
	const withdrawn = changed.filter((attribute) => wished(attribute) === undefined);
	const values = Object.fromEntries(set.map((attribute) => [attribute, wished(attribute)]));
	const fact = { type: 'contact.corrected', data: { provenance, set, withdrawn }, personal: { values } } as const;
	return ok(decided({ contactId: contact.id, changed }, [changeOf(contactRecord, contact, [fact])]));
}

/** Not where it is so already, nor where somebody corrected it later: of two, the one that occurred last stands. */
function changes(
	contact: Contact,
	attribute: CorrectableAttribute,
	value: string | undefined,
	provenance: Provenance,
): boolean {
	const held = contact.corrections[attribute];
	if (held?.value === value) return false;
	return held === undefined || displaces(provenance, value, held.provenance, held.value);
}
