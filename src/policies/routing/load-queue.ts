import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { Conversation } from '../../records/conversations/index.js';
import { isVipOn } from '../groups/index.js';
import type { QueueTier } from './queue-tiers.js';
import { isVipLane, queueTiers } from './queue-tiers.js';
import type { ParsedWishes } from './queue-wishes.js';
import type { QueueOrder } from './routing-policy.js';
import { defaultRoutingPolicy } from './routing-policy.js';
import type { QueuePlace, RankingRules, RoutingReads } from './routing-repository.js';

/** How the queue of a workspace is read. */
export interface QueueReading {
	readonly order: QueueOrder;
	readonly vipIsOn: boolean;
	readonly tiers: readonly QueueTier[];
}

/** A part of the queue, in its order. */
export interface QueuePart extends QueueReading {
	readonly conversations: readonly Conversation[];
}

export function readingOf({ policy, vip }: Pick<RankingRules, 'policy' | 'vip'>): QueueReading {
	const { order } = policy ?? defaultRoutingPolicy;
	const vipIsOn = isVipOn(vip);
	return { order, vipIsOn, tiers: queueTiers(order, vipIsOn) };
}

/** The first of the queue that fit. */
export async function loadQueue(
	reads: RoutingReads,
	where: ParsedWishes,
	limit: number,
): Promise<Result<QueuePart, StorageUnavailable>> {
	const rules = await reads.routing.rules();
	if (rules.isErr()) return err(rules.error);
	const reading = readingOf(rules.value);
	return (await readQueue(reads, reading, where, undefined, limit)).map((conversations) => ({
		...reading,
		conversations,
	}));
}

/** Conversations of the queue after a place. */
export async function readQueue(
	{ routing }: RoutingReads,
	{ vipIsOn, tiers }: QueueReading,
	{ vip, ...where }: ParsedWishes,
	after: QueuePlace | undefined,
	limit: number,
): Promise<Result<readonly Conversation[], StorageUnavailable>> {
	// While VIP is off nobody has standing: whoever asks for it finds nobody, whoever asks for the others finds all.
	if (!vipIsOn && vip === true) return ok([]);
	const wanted =
		vipIsOn && vip !== undefined ? tiers.map((tier) => tier.filter((lane) => isVipLane(lane) === vip)) : tiers;
	return routing.queue({ tiers: wanted, after, where: { ...where, vipCounts: vipIsOn }, limit });
}
