import * as z from 'zod';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads } from './attribute-repository.js';
import type { AttributeDefinition } from './definition.js';
import type { StandardAttribute } from './standard-attributes.js';
import { standardAttributes } from './standard-attributes.js';

/** Nothing to say: every attribute is listed. @public */
export type ListAttributes = Readonly<Record<string, never>>;

/** The attributes of a workspace. @public */
export interface AttributeList {
	/** Built in, the same in every workspace. */
	readonly standard: readonly StandardAttribute[];
	/** Made by administrators, oldest first, switched on or not. */
	readonly custom: readonly AttributeDefinition[];
}

export const listAttributes = defineQuery<ListAttributes, ListAttributes, AttributeReads, AttributeList>({
	name: 'attributes.list',
	permission: 'contact.read',
	input: schemaOf<ListAttributes>()(z.strictObject({})),
	answer: async (reads) => {
		const definitions = await reads.attributes.all();
		return definitions.map((custom): AttributeList => ({ standard: standardAttributes, custom }));
	},
});
