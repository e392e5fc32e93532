import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { QueueOrder, RoutingPolicy, RoutingPolicyChange } from './routing-policy.js';
import { defaultRoutingPolicy, routingPolicyRecord } from './routing-policy.js';
import type { RankingRules, RoutingReads } from './routing-repository.js';

/** Which order the queue has from now on. @public */
export interface ChooseQueueOrder {
	readonly order: QueueOrder;
}

export const chooseQueueOrder = defineCommand({
	name: 'routing.chooseOrder',
	permission: 'settings.manage',
	input: schemaOf<ChooseQueueOrder>()(z.strictObject({ order: z.enum(['additive', 'vip_first']) })),
	load: ({ routing }: RoutingReads) => routing.rules(),
	decide: decideOrder,
});

function decideOrder(
	{ policy }: RankingRules,
	{ order }: ChooseQueueOrder,
): Result<Decision<RoutingPolicy, RoutingPolicyChange>, never> {
	const before = policy ?? defaultRoutingPolicy;
	if (before.order === order) return ok(unchanged(before));
	const change = changeOf(routingPolicyRecord, policy, [
		{ type: 'routing.order_chosen', data: { order }, personal: null },
	]);
	return ok(decided(change.after, [change]));
}
