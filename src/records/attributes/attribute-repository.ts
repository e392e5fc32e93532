import type { Reply } from '../../kernel/change-set.js';
import type { AttributeDisplay } from './attribute-display.js';
import type { AttributeOrder } from './attribute-order.js';
import type { AttributeDefinition } from './definition.js';

/** How a workspace shows its attributes; each is `undefined` while it was never written. @public */
export interface AttributeArrangement {
	readonly display: AttributeDisplay | undefined;
	readonly order: AttributeOrder | undefined;
}

/** Reads the attributes of one workspace. @public */
export interface AttributeRepository {
	/** The definition with this key, also when it was deleted; `undefined` when the key was never used. */
	find(key: string): Reply<AttributeDefinition | undefined>;
	/** Every definition that is not deleted, oldest first; at most 200. */
	all(): Reply<readonly AttributeDefinition[]>;
	/** The records `attribute_display` and `attribute_order`. */
	arrangement(): Reply<AttributeArrangement>;
}

/** What a call that reads attributes needs of a store. */
export interface AttributeReads {
	readonly attributes: AttributeRepository;
}
