import type { Reply } from '../../kernel/change-set.js';
import type { AttributeDefinition } from './definition.js';

/** Reads the attribute definitions of one workspace. @public */
export interface AttributeRepository {
	/** Every definition, oldest first; at most 200. */
	all(): Reply<readonly AttributeDefinition[]>;
}

/** What a call that reads definitions needs of a store. */
export interface AttributeReads {
	readonly attributes: AttributeRepository;
}
