import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';

/** What is left to do for contacts after an attribute changed: fill its index, or clear its values. @public */
export type BackfillPurpose = 'clear' | 'index';

/** How far a backfill came: over all contacts first, then over what changed since it began. @public */
export type BackfillStage =
	/** `after`: the id of the last contact looked at; empty at the beginning. */
	| { readonly kind: 'contacts'; readonly after: string }
	/** `after`: the position of the last event looked at. */
	| { readonly kind: 'changes'; readonly after: number }
	| { readonly kind: 'done' };

/** The progress of one attribute's backfill. @public */
export interface AttributeBackfill {
	/** The attribute's key. */
	readonly id: string;
	readonly revision: number;
	readonly purpose: BackfillPurpose;
	/** The position of the newest event when it began. */
	readonly from: number;
	readonly stage: BackfillStage;
	/** Contacts looked at so far. */
	readonly looked: number;
	/** Contacts changed so far. */
	readonly written: number;
}

/** A backfill began, at the first contact. @public */
export type BackfillBegun = Fact<
	'attribute_backfill.begun',
	{ readonly attribute: string; readonly purpose: BackfillPurpose; readonly from: number },
	never
>;

/** A page more was looked at. @public */
export type BackfillAdvanced = Fact<
	'attribute_backfill.advanced',
	{ readonly stage: BackfillStage; readonly looked: number; readonly written: number },
	never
>;

/** What can happen to a backfill. @public */
export type BackfillFact = BackfillAdvanced | BackfillBegun;

/** A change to the progress of a backfill. @public */
export type AttributeBackfillChange = RecordChange<'attribute_backfill', AttributeBackfill, BackfillFact>;

export const attributeBackfillRecord: RecordKind<'attribute_backfill', AttributeBackfill, BackfillFact> = {
	kind: 'attribute_backfill',
	evolve: evolveBackfill,
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (backfill) => backfill,
};

function evolveBackfill(backfill: AttributeBackfill | undefined, fact: BackfillFact): AttributeBackfill {
	const revision = (backfill?.revision ?? 0) + 1;
	switch (fact.type) {
		case 'attribute_backfill.begun': {
			const { attribute: id, purpose, from } = fact.data;
			return { id, revision, purpose, from, stage: { kind: 'contacts', after: '' }, looked: 0, written: 0 };
		}
		case 'attribute_backfill.advanced': {
			if (backfill === undefined) throw new Error(`${fact.type} before attribute_backfill.begun`);
			const { stage, looked, written } = fact.data;
			return {
				...backfill,
				revision,
				stage,
				looked: backfill.looked + looked,
				written: backfill.written + written,
			};
		}
		default:
			return assertNever(fact);
	}
}
