import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';

/** The order in which administrators put the attributes; one record, so that it is never half new (ATT-12). @public */
export interface AttributeOrder {
	readonly id: 'attribute_order';
	/** 0 while nobody ordered anything. */
	readonly revision: number;
	/** Keys, first to last; one that is switched off or hidden meanwhile keeps its place. */
	readonly order: readonly string[];
}

/** An administrator put the attributes in another order. @public */
export type AttributesReordered = Fact<'attribute_order.replaced', { readonly order: readonly string[] }, never>;

/** A change to the order of attributes. @public */
export type AttributeOrderChange = RecordChange<'attribute_order', AttributeOrder, AttributesReordered>;

export const defaultAttributeOrder: AttributeOrder = { id: 'attribute_order', revision: 0, order: [] };

export const attributeOrderRecord: RecordKind<'attribute_order', AttributeOrder, AttributesReordered> = {
	kind: 'attribute_order',
	evolve: (order, fact) => {
		switch (fact.type) {
			case 'attribute_order.replaced':
				return { id: 'attribute_order', revision: (order?.revision ?? 0) + 1, order: fact.data.order };
			default:
				return assertNever(fact.type);
		}
	},
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (order) => order,
};
