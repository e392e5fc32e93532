import type { Brand } from '../../kernel/brand.js';
import type { Instant } from '../../kernel/instant.js';
import type { ValueFormat } from './value-formats.js';

/** The key of an attribute: `[a-z][a-z0-9_]{0,63}`, never changed and never used again. @public */
export type AttributeKey = Brand<'AttributeKey'>;

/** The id of an option; what a contact's value is, so that renaming the option keeps the value. @public */
export type OptionId = Brand<'OptionId'>;

/** One choice of a dropdown. @public */
export interface AttributeOption {
	readonly id: OptionId;
	/** What people read; unique within its dropdown, ignoring case and accents. */
	readonly label: string;
	/** An archived option stays readable where it was chosen, and is chosen no more (ATT-8). */
	readonly archived: boolean;
}

/** What values an attribute takes: text of a format, or one of its options, in the order in which they were added. @public */
export type AttributeField =
	| { readonly kind: 'text'; readonly format: ValueFormat }
	| { readonly kind: 'dropdown'; readonly options: readonly AttributeOption[] };

/**
 * Whether equal values may link contacts: never, not yet because values written earlier are still being indexed, or yes
 * (MAT-15). Only with `yes` can the attribute be chosen for matching.
 * @public
 */
export type Matchability = 'backfilling' | 'no' | 'yes';

/** A custom attribute, made by an administrator (ATT-5). @public */
export interface AttributeDefinition {
	/** The key. */
	readonly id: AttributeKey;
	readonly revision: number;
	readonly label: string;
	/** The name of a picture of the host's own; absent: none. */
	readonly icon: string | undefined;
	readonly field: AttributeField;
	/** Saved first, then switched on; while off, no value of it is shown or written. */
	readonly enabled: boolean;
	/** Whether it was deleted: its values are read no more, and its key is never used again (ATT-13). */
	readonly deleted: boolean;
	/** Whether the CRM alone writes it (ATT-10). */
	readonly crmManaged: boolean;
	/** Whether the CRM looks contacts up by it (ATT-4). */
	readonly lookup: boolean;
	readonly matchability: Matchability;
	/** Its place among those that are not deleted, from 0; no two have the same, so that two at once cannot pass the limit. */
	readonly place: number;
	readonly createdAt: Instant;
}

/** Most definitions a workspace may have, deleted ones not counted (ATT-16). */
export const DEFINITION_LIMIT = 200;

/** Most definitions that may be matchable (ATT-16); each costs an index entry for every contact. */
export const MATCHABLE_LIMIT = 20;

/** Fewest options of a dropdown that can be chosen (ATT-5). */
export const FEWEST_OPTIONS = 2;

/** Most options of a dropdown, archived ones among them (ATT-16). */
export const OPTION_LIMIT = 100;

/** Most code points of a value (ATT-16). */
export const VALUE_LIMIT = 4096;
