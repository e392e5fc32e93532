import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import { foldedLabel } from '../../kernel/text.js';
import type { AttributeDefinition, AttributeKey } from './definition.js';
import type { ValueFormat } from './value-formats.js';

/** An administrator added an attribute. @public */
export type AttributeDefined = Fact<
	'attribute.defined',
	{
		readonly key: AttributeKey;
		readonly label: string;
		readonly format: ValueFormat;
		readonly crmManaged: boolean;
		readonly matchable: boolean;
		readonly place: number;
		readonly at: Instant;
	},
	never
>;

/** The attribute was switched on or off. @public */
export type AttributeSwitched = Fact<'attribute.switched', { readonly enabled: boolean }, never>;

/** What can happen to a definition. @public */
export type AttributeFact = AttributeDefined | AttributeSwitched;

/** A change to an attribute definition. @public */
export type AttributeChange = RecordChange<'attribute', AttributeDefinition, AttributeFact>;

export const attributeRecord: RecordKind<'attribute', AttributeDefinition, AttributeFact> = {
	kind: 'attribute',
	evolve: evolveAttribute,
	keysOf: (definition) => ({
		claims: [
			{ space: 'attribute.label', key: foldedLabel(definition.label) },
			{ space: 'attribute.place', key: String(definition.place) },
		],
		entries: [{ index: 'attribute.all', key: '', sort: definition.createdAt }],
	}),
	haveSameKeys: (before, after) => before.label === after.label,
	redact: (definition) => definition,
};

function evolveAttribute(definition: AttributeDefinition | undefined, fact: AttributeFact): AttributeDefinition {
	if (fact.type === 'attribute.defined') {
		const { key, label, format, crmManaged, matchable, place, at } = fact.data;
		return { id: key, revision: 1, label, format, enabled: false, crmManaged, matchable, place, createdAt: at };
	}
	if (definition === undefined) throw new Error(`${fact.type} before attribute.defined`);
	switch (fact.type) {
		case 'attribute.switched':
			return { ...definition, revision: definition.revision + 1, enabled: fact.data.enabled };
		default:
			return assertNever(fact);
	}
}
