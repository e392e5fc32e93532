import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { revisionStale } from '../../kernel/failure.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeOrder, AttributeOrderChange } from './attribute-order.js';
import { attributeOrderRecord, defaultAttributeOrder } from './attribute-order.js';
import type { AttributeArrangement, AttributeReads } from './attribute-repository.js';
import { attributeKeyText } from './define-attribute.js';
import type { AttributeDefinition } from './definition.js';
import type { AttributeOrderMismatch } from './failures.js';
import { attributeOrderMismatch } from './failures.js';
import { orderedKeys } from './ordered-attributes.js';
import { revisionNumber } from './relabel-attribute.js';

/** The whole order of attributes, and what it replaces. @public */
export interface ReorderAttributes {
	/** The keys of all attributes that have a place in the order, each once, first to last; `attributes.list` names them. */
	readonly order: readonly string[];
	/** The revision of the order that the caller saw; the command is refused if somebody reordered since. */
	readonly basedOn: number;
}

/** More keys than there can be. */
const MOST_READ = 1_000;

const schema = z.strictObject({
	order: z.array(attributeKeyText).max(MOST_READ).readonly(),
	basedOn: revisionNumber,
});

interface Loaded {
	readonly definitions: readonly AttributeDefinition[];
	readonly arrangement: AttributeArrangement;
}

export const reorderAttributes = defineCommand({
	name: 'attributes.reorder',
	permission: 'settings.manage',
	input: schemaOf<ReorderAttributes>()(schema),
	load: async ({ attributes }: AttributeReads) => {
		const loaded = await loadBoth(attributes.all(), attributes.arrangement());
		return loaded.map(([definitions, arrangement]): Loaded => ({ definitions, arrangement }));
	},
	decide: decideOrder,
});

// No guards: an attribute switched on meanwhile comes after the others, and one switched off keeps the place given here.
function decideOrder(
	{ definitions, arrangement }: Loaded,
	{ order, basedOn }: z.output<typeof schema>,
): Result<Decision<AttributeOrder, AttributeOrderChange>, AttributeOrderMismatch | RevisionStale> {
	const { revision } = arrangement.order ?? defaultAttributeOrder;
	if (revision !== basedOn) return err(revisionStale(revision));
	const expected = orderedKeys(definitions, arrangement);
	const named = new Set(order);
	const missing = expected.filter((key) => !named.has(key));
	const doubled = [...named].filter((key) => order.indexOf(key) !== order.lastIndexOf(key));
	const foreign = [...named].filter((key) => !expected.includes(key));
	if (missing.length + doubled.length + foreign.length > 0) {
		return err(attributeOrderMismatch({ missing, doubled, foreign }));
	}
	const fact = { type: 'attribute_order.replaced', data: { order }, personal: null } as const;
	const change = changeOf(attributeOrderRecord, arrangement.order, [fact]);
	return ok(decided(change.after, [change]));
}
