import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { ActorKind } from '../../kernel/actor.js';
import { changeOf } from '../../kernel/change.js';
import type { Guard } from '../../kernel/change-set.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand, unchanged } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadThree } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type { RankingRules, RoutingReads } from '../../policies/routing/index.js';
import { guardsOnRules, loadRankable, rankedConversations } from '../../policies/routing/index.js';
import type {
	AttributeDefinition,
	AttributeReads,
	AttributeWriteRefused,
	RefusedWrite,
	RequestedWrite,
} from '../../records/attributes/index.js';
import { attributeKeyText, attributeWriteRefused, judgeWrites, trustOfWriter } from '../../records/attributes/index.js';
import { platformAttribute } from '../../records/channels/index.js';
import type {
	ContactChange,
	ContactId,
	ContactNotFound,
	ContactReads,
	ContactReference,
	ContactWithActivity,
} from '../../records/contacts/index.js';
import { contactNotFound, contactRecord, contactReference, writeValuesTo } from '../../records/contacts/index.js';
import type { Conversation, ConversationChange } from '../../records/conversations/index.js';
import type { AttributeValueInput } from './attribute-values.js';
import { attributeValues } from './attribute-values.js';

/** Values to write to a contact. An attribute that is not named keeps its value. @public */
export interface EditAttributes {
	readonly contact: ContactReference;
	/** By attribute key. Numbers and booleans are kept as text; 0 and false are values. */
	readonly set?: Readonly<Record<string, AttributeValueInput>> | undefined;
	/** Keys of attributes to clear; a clear is a write like any other, with author and time. */
	readonly clear?: readonly string[] | undefined;
}

/** What came of an edit. @public */
export interface EditedAttributes {
	readonly contactId: ContactId;
	/** Attributes that have a new value, or lost theirs. */
	readonly changed: readonly string[];
	/** For automatic writers, what was not written and why; a person's edit with any of these is refused whole. */
	readonly refused: readonly RefusedWrite[];
}

const schema = z.strictObject({
	contact: contactReference,
	set: attributeValues.optional(),
	clear: z.array(attributeKeyText).max(200).readonly().optional(),
});

interface Loaded {
	readonly known: ContactWithActivity | undefined;
	readonly definitions: readonly AttributeDefinition[];
	readonly rules: RankingRules;
	/** The contact's, as far as they are ranked at once. */
	readonly conversations: readonly Conversation[];
}

const people: readonly ActorKind[] = ['administrator', 'agent', 'supervisor'];

export const editAttributes = defineCreatingCommand({
	name: 'contacts.edit',
	permission: 'contact.edit:custom_values',
	input: schemaOf<EditAttributes>()(schema),
	load: loadForEdit,
	prepare: (supply) => ok(supply.id()),
	decide: decideEdit,
});

async function loadForEdit(
	reads: AttributeReads & ContactReads & RoutingReads,
	input: z.output<typeof schema>,
): Promise<Result<Loaded, StorageUnavailable>> {
	const loaded = await loadThree(reads.contacts.find(input.contact), reads.attributes.all(), reads.routing.rules());
	if (loaded.isErr()) return err(loaded.error);
	const [known, definitions, rules] = loaded.value;
	// Values rank through groups alone.
	if (known === undefined || rules.groups === undefined) return ok({ known, definitions, rules, conversations: [] });
	const found = await loadRankable(reads, known.contact.id);
	return found.map((conversations) => ({ known, definitions, rules, conversations }));
}

function decideEdit(
	{ known, definitions, rules, conversations }: Loaded,
	input: z.output<typeof schema>,
	context: Context<string>,
): Result<Decision<EditedAttributes, ContactChange | ConversationChange>, AttributeWriteRefused | ContactNotFound> {
	if (known === undefined) return err(contactNotFound());
	const { contact, activity } = known;
	const { actor, now, prepared } = context;
	const { accepted, refused } = judgeWrites(requestedWrites(input), contact.channelType, actor.kind, definitions);
	if (refused.length > 0 && people.includes(actor.kind)) return err(attributeWriteRefused(refused));
	const trust = trustOfWriter(actor.kind);
	const provenance = { source: actor.kind, trust, at: now, by: actor.id, tie: prepared, evidence: undefined };
	// What the channel says as well may still arrive from before this edit, so that the edit counts even if it changes nothing.
	const isSaidByChannel = (attribute: string): boolean =>
		platformAttribute(contact.channelType, attribute) !== undefined;
	const { facts, confirmed } = writeValuesTo(contact, activity, accepted, provenance, context.phones, isSaidByChannel);
	const [first, ...rest] = facts;
	if (first === undefined) return ok(unchanged({ contactId: contact.id, changed: [], refused }));
	const change = changeOf(contactRecord, contact, [first, ...rest]);
	const written = facts.flatMap(({ type, data }) =>
		type === 'contact.values_written' ? [...data.set, ...data.cleared] : [],
	);
	const isKnown = (attribute: string): boolean =>
		[contact, change.after].some(({ values }) => values[attribute] !== undefined);
	const changed = written.filter((attribute) => isKnown(attribute) && !confirmed.includes(attribute));
	const ranked = rankedConversations(conversations, change.after, rules);
	const guards = [...guardsOf(written, definitions), ...(ranked.length > 0 ? guardsOnRules(rules) : [])];
	return ok(decided({ contactId: contact.id, changed, refused }, [change, ...ranked], guards));
}

/** What is both set and cleared is cleared. */
function requestedWrites(input: z.output<typeof schema>): readonly RequestedWrite[] {
	const cleared = [...new Set(input.clear ?? [])];
	const set = (input.set ?? []).filter((write) => !cleared.includes(write.attribute));
	return [...set, ...cleared.map((attribute) => ({ attribute, value: undefined }))];
}

function guardsOf(attributes: readonly string[], definitions: readonly AttributeDefinition[]): readonly Guard[] {
	return definitions
		.filter((definition) => attributes.includes(definition.id))
		.map(({ id, revision }) => ({ kind: 'attribute', id, revision }));
}
