import type { Brand } from '../../kernel/brand.js';
import type { Instant } from '../../kernel/instant.js';
import type { ValueFormat } from './value-formats.js';

/** The key of an attribute: `[a-z][a-z0-9_]{0,63}`, never changed and never used again. @public */
export type AttributeKey = Brand<'AttributeKey'>;

/** A custom attribute, made by an administrator (ATT-5). @public */
export interface AttributeDefinition {
	/** The key. */
	readonly id: AttributeKey;
	readonly revision: number;
	readonly label: string;
	readonly format: ValueFormat;
	/** Saved first, then switched on; while off, no value of it is shown or written. */
	readonly enabled: boolean;
	/** Whether the CRM alone writes it (ATT-10). */
	readonly crmManaged: boolean;
	/** Whether equal values may link contacts, once it is chosen for matching (MAT-15). */
	readonly matchable: boolean;
	/** Its place among all that were ever defined, from 0; no two have the same, so that two at once cannot pass the limit. */
	readonly place: number;
	readonly createdAt: Instant;
}

/** Most definitions a workspace may have (ATT-16). */
export const DEFINITION_LIMIT = 200;

/** Most definitions that may be matchable (ATT-16); each costs an index entry for every contact. */
export const MATCHABLE_LIMIT = 20;

/** Most code points of a value (ATT-16). */
export const VALUE_LIMIT = 4096;
