import * as z from 'zod';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { RoutingPolicy } from './routing-policy.js';
import { defaultRoutingPolicy } from './routing-policy.js';
import type { RoutingReads } from './routing-repository.js';

/** Nothing to say. @public */
export type ShowRouting = Readonly<Record<string, never>>;

export const showRouting = defineQuery<ShowRouting, ShowRouting, RoutingReads, RoutingPolicy>({
	name: 'routing.show',
	permission: 'contact.read',
	input: schemaOf<ShowRouting>()(z.strictObject({})),
	answer: async ({ routing }: RoutingReads) =>
		(await routing.rules()).map(({ policy }): RoutingPolicy => policy ?? defaultRoutingPolicy),
});
