import * as z from 'zod';
import { defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import { decideListing, listingKey, loadLists, noteText } from './list-value.js';

/** A value that is to link nobody. @public */
export interface BlockMatchValue {
	/** The key of an attribute it is a value of; it is blocked for every attribute whose values compare the same way. */
	readonly attribute: string;
	/** In any spelling. */
	readonly value: string;
	/** `own`: an address or a number of the workspace itself. */
	readonly because: 'other' | 'own';
	/** Why, in an administrator's words; at most 500 code points. */
	readonly note?: string | undefined;
}

const schema = z.strictObject({ ...listingKey, because: z.enum(['other', 'own']), note: noteText.optional() });

export const blockMatchValue = defineCommand({
	name: 'matching.block',
	permission: 'settings.manage',
	input: schemaOf<BlockMatchValue>()(schema),
	load: loadLists,
	decide: (loaded, { attribute, value, because, note }, context) =>
		decideListing(loaded, { list: 'blocked', attribute, value, because, note }, context),
});
