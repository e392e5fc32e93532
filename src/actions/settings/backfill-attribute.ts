import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Guard } from '../../kernel/change-set.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type {
	AttributeBackfill,
	AttributeBackfillChange,
	AttributeChange,
	AttributeNotFound,
	AttributeNotMatchable,
	BackfillFact,
	BackfillPurpose,
} from '../../records/attributes/index.js';
import {
	attributeBackfillRecord,
	attributeKeyText,
	attributeNotFound,
	attributeNotMatchable,
	matchabilityChange,
	matchValueOf,
} from '../../records/attributes/index.js';
import type { Contact, ContactChange, ContactFact } from '../../records/contacts/index.js';
import { contactRecord } from '../../records/contacts/index.js';
import { matchFormatOn } from './backfill-obstacle.js';
import type { BackfillPage, BackfillReads } from './backfill-page.js';
import { loadBackfillPage } from './backfill-page.js';

/** Which attribute's backfill to carry on. @public */
export interface BackfillAttribute {
	/** One that became matchable or was deleted; or a built-in matchable one. */
	readonly attribute: string;
	/** Begins at the first contact again where it is done: after a phone parser came, or a new version of the desk. Absent: no. */
	readonly again?: boolean | undefined;
}

/** How far the backfill is after the call. @public */
export interface BackfilledAttribute {
	readonly attribute: string;
	/** Whether values are cleared, because it was deleted, or indexed, because it is matchable. */
	readonly purpose: BackfillPurpose;
	/** Contacts looked at in all; those that changed since it began are looked at twice. */
	readonly looked: number;
	/** Contacts changed in all. */
	readonly written: number;
	/** False: call again. True for a matchable one: it can be chosen for matching. */
	readonly done: boolean;
}

const schema = z.strictObject({ attribute: attributeKeyText, again: z.boolean().optional() });

export const backfillAttribute = defineCreatingCommand({
	name: 'attributes.backfill',
	permission: 'settings.manage',
	bulk: true,
	input: schemaOf<BackfillAttribute>()(schema),
	load: (reads: BackfillReads, input) => loadBackfillPage(reads, input),
	prepare: (supply) => ok(supply.id()),
	decide: decidePage,
});

type BackfillChange = AttributeBackfillChange | AttributeChange | ContactChange;

function decidePage(
	page: BackfillPage,
	{ attribute }: z.output<typeof schema>,
	context: Context<string>,
): Result<Decision<BackfilledAttribute, BackfillChange>, AttributeNotFound | AttributeNotMatchable> {
	const { definition, obstacle, purpose, progress, begins, next } = page;
	if (obstacle === 'not_found') return err(attributeNotFound(attribute));
	if (obstacle === 'not_matchable') return err(attributeNotMatchable(attribute));
	if (begins === undefined && progress?.stage.kind === 'done') return ok(unchanged(outputOf(progress)));
	const contacts = page.contacts.flatMap((contact) => contactChange(contact, attribute, page, context));
	const advanced: BackfillFact = {
		type: 'attribute_backfill.advanced',
		data: { stage: next, looked: page.contacts.length, written: contacts.length },
		personal: null,
	};
	const moved =
		begins === undefined
			? changeOf(attributeBackfillRecord, progress, [advanced])
			: changeOf(attributeBackfillRecord, progress, [
					{ type: 'attribute_backfill.begun', data: { attribute, purpose, from: begins }, personal: null },
					advanced,
				]);
	const isReady = next.kind === 'done' && definition?.matchability === 'backfilling';
	const ready = isReady ? [matchabilityChange(definition, 'yes')] : [];
	// The page was read for the attribute as it is: made unmatchable, or deleted meanwhile, it is another page.
	const guards: readonly Guard[] =
		definition === undefined || isReady
			? []
			: [{ kind: 'attribute', id: definition.id, revision: definition.revision }];
	return ok(decided(outputOf(moved.after), [moved, ...ready, ...contacts], guards));
}

function outputOf({ id: attribute, purpose, looked, written, stage }: AttributeBackfill): BackfilledAttribute {
	return { attribute, purpose, looked, written, done: stage.kind === 'done' };
}

function contactChange(
	contact: Contact,
	attribute: string,
	{ purpose, definition }: BackfillPage,
	context: Context<string>,
): readonly ContactChange[] {
	const fact =
		purpose === 'clear'
			? clearing(contact, attribute, context)
			: indexing(contact, attribute, matchFormatOn(attribute, contact.channelType, definition), context);
	return fact === undefined ? [] : [changeOf(contactRecord, contact, [fact])];
}

function clearing(
	contact: Contact,
	attribute: string,
	{ actor, now, prepared }: Context<string>,
): ContactFact | undefined {
	if (contact.values[attribute] === undefined) return undefined;
	const provenance = {
		source: actor.kind,
		trust: 'vouched',
		at: now,
		by: actor.id,
		tie: prepared,
		evidence: undefined,
	} as const;
	const data = { provenance, set: [], cleared: [attribute], normalisers: {} };
	return { type: 'contact.values_written', data, personal: { values: {}, normalised: {} } };
}

/** The value in the form in which it compares now, unless the contact has that form already. */
function indexing(
	contact: Contact,
	attribute: string,
	format: ReturnType<typeof matchFormatOn>,
	{ phones }: Context<string>,
): ContactFact | undefined {
	const value = contact.values[attribute];
	if (value === undefined || format === undefined || contact.oneOff) return undefined;
	const match = matchValueOf(format, value, phones);
	const held = contact.matching[attribute];
	if (match === undefined || (held?.normaliser === match.normaliser && held.normalised === match.normalised))
		return undefined;
	const { normaliser, normalised } = match;
	return { type: 'contact.value_indexed', data: { attribute, normaliser }, personal: { normalised } };
}
