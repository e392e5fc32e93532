import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import { foldedLabel } from '../../kernel/text.js';
import type {
	AttributeDefinition,
	AttributeField,
	AttributeKey,
	AttributeOption,
	Matchability,
	OptionId,
} from './definition.js';

/** An administrator added an attribute. @public */
export type AttributeDefined = Fact<
	'attribute.defined',
	{
		readonly key: AttributeKey;
		readonly label: string;
		readonly icon: string | undefined;
		readonly field: AttributeField;
		readonly crmManaged: boolean;
		readonly lookup: boolean;
		readonly matchability: Matchability;
		readonly place: number;
		readonly at: Instant;
	},
	never
>;

/** The attribute has another label or icon. @public */
export type AttributeRelabelled = Fact<
	'attribute.relabelled',
	{ readonly label: string; readonly icon: string | undefined },
	never
>;

/** The attribute was switched on or off. @public */
export type AttributeSwitched = Fact<'attribute.switched', { readonly enabled: boolean }, never>;

/** From now on the CRM alone writes the attribute or not, and looks contacts up by it or not. @public */
export type AttributeClassified = Fact<
	'attribute.classified',
	{ readonly crmManaged: boolean; readonly lookup: boolean },
	never
>;

/** From now on equal values may link contacts, or will when older ones are indexed, or do not. @public */
export type AttributeMatchabilityChanged = Fact<
	'attribute.matchability_changed',
	{ readonly matchability: Matchability },
	never
>;

/** A dropdown has one more option. @public */
export type AttributeOptionAdded = Fact<'attribute.option_added', { readonly option: AttributeOption }, never>;

/** An option has another label. @public */
export type AttributeOptionRenamed = Fact<
	'attribute.option_renamed',
	{ readonly option: OptionId; readonly label: string },
	never
>;

/** An option can be chosen no more, or again. @public */
export type AttributeOptionSwitched = Fact<
	'attribute.option_switched',
	{ readonly option: OptionId; readonly archived: boolean },
	never
>;

/** The attribute was deleted; its key stays taken. @public */
export type AttributeDeleted = Fact<'attribute.deleted', Readonly<Record<string, never>>, never>;

/** What can happen to a definition. @public */
export type AttributeFact =
	| AttributeClassified
	| AttributeDefined
	| AttributeDeleted
	| AttributeMatchabilityChanged
	| AttributeOptionAdded
	| AttributeOptionRenamed
	| AttributeOptionSwitched
	| AttributeRelabelled
	| AttributeSwitched;

/** A change to an attribute definition. @public */
export type AttributeChange = RecordChange<'attribute', AttributeDefinition, AttributeFact>;

export const attributeRecord: RecordKind<'attribute', AttributeDefinition, AttributeFact> = {
	kind: 'attribute',
	evolve: evolveAttribute,
	keysOf: ({ label, place, deleted, createdAt }) => {
		// The record of a deleted one stays, and with it the key; its label and its place are free again.
		if (deleted) return noKeys;
		return {
			claims: [
				{ space: 'attribute.label', key: foldedLabel(label) },
				{ space: 'attribute.place', key: String(place) },
			],
			entries: [{ index: 'attribute.all', key: '', sort: createdAt }],
		};
	},
	haveSameKeys: (before, after) => before.label === after.label && before.deleted === after.deleted,
	redact: (definition) => definition,
};

function evolveAttribute(definition: AttributeDefinition | undefined, fact: AttributeFact): AttributeDefinition {
	if (fact.type === 'attribute.defined') {
		const { key, label, icon, field, crmManaged, lookup, matchability, place, at } = fact.data;
		const kept = { label, icon, field, crmManaged, lookup, matchability, place };
		return { id: key, revision: 1, ...kept, enabled: false, deleted: false, createdAt: at };
	}
	if (definition === undefined) throw new Error(`${fact.type} before attribute.defined`);
	const revision = definition.revision + 1;
	switch (fact.type) {
		case 'attribute.relabelled':
			return { ...definition, revision, label: fact.data.label, icon: fact.data.icon };
		case 'attribute.switched':
			return { ...definition, revision, enabled: fact.data.enabled };
		case 'attribute.classified':
			return { ...definition, revision, crmManaged: fact.data.crmManaged, lookup: fact.data.lookup };
		case 'attribute.matchability_changed':
			return { ...definition, revision, matchability: fact.data.matchability };
		case 'attribute.option_added':
		case 'attribute.option_renamed':
		case 'attribute.option_switched':
			return { ...definition, revision, field: evolveField(definition.field, fact) };
		case 'attribute.deleted':
			return { ...definition, revision, enabled: false, deleted: true, matchability: 'no' };
		default:
			return assertNever(fact);
	}
}

/** A text field has no options: a fact about one leaves it as it is. */
function evolveField(
	field: AttributeField,
	fact: AttributeOptionAdded | AttributeOptionRenamed | AttributeOptionSwitched,
): AttributeField {
	if (field.kind === 'text') return field;
	if (fact.type === 'attribute.option_added') return { ...field, options: [...field.options, fact.data.option] };
	const { option: changed, ...change } = fact.data;
	const options = field.options.map((option) => (option.id === changed ? { ...option, ...change } : option));
	return { ...field, options };
}
