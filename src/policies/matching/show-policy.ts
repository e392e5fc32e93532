import * as z from 'zod';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { MatchingPolicy } from './matching-policy.js';
import { defaultMatchingPolicy } from './matching-policy.js';
import type { MatchingReads } from './matching-repository.js';

/** Nothing to say. @public */
export type ShowMatching = Readonly<Record<string, never>>;

export const showMatching = defineQuery<ShowMatching, ShowMatching, MatchingReads, MatchingPolicy>({
	name: 'matching.show',
	permission: 'contact.read',
	input: schemaOf<ShowMatching>()(z.strictObject({})),
	answer: async (reads) => {
		const policy = await reads.matching.policy();
		return policy.map((kept): MatchingPolicy => kept ?? defaultMatchingPolicy);
	},
});
