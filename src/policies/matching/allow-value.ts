import * as z from 'zod';
import { defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import { decideListing, listingKey, loadLists, noteText } from './list-value.js';

/** A value that may link, whatever blocks it and though many share it. @public */
export interface AllowMatchValue {
	/** The key of an attribute it is a value of; it is allowed for every attribute whose values compare the same way. */
	readonly attribute: string;
	/** In any spelling. */
	readonly value: string;
	/** Why, in an administrator's words; at most 500 code points. */
	readonly note?: string | undefined;
}

const schema = z.strictObject({ ...listingKey, note: noteText.optional() });

export const allowMatchValue = defineCommand({
	name: 'matching.allow',
	permission: 'settings.manage',
	input: schemaOf<AllowMatchValue>()(schema),
	load: loadLists,
	decide: (loaded, { attribute, value, note }, context) =>
		decideListing(loaded, { list: 'allowed', attribute, value, because: 'other', note }, context),
});
