import { queueLane } from '../../records/conversations/index.js';
import type { QueueOrder } from './routing-policy.js';

/** Lanes that stand level: whoever waits longest in any of them comes first. */
export type QueueTier = readonly string[];

/** Most groups that give points. */
export const PRIORITY_GROUP_LIMIT = 20;

const VIP_LANES = queueLane(true, 0).slice(0, -1);

/** A point for each group, one for the channel, one for the kind of message. */
const MOST_POINTS = PRIORITY_GROUP_LIMIT + 2;

/**
 * The lanes of the queue in their order. The lanes hold conversations as they are; only how they are read depends on the
 * order chosen and on whether VIP is on, so either changes at the same cost however many wait (RTE-2, GRP-3).
 */
export function queueTiers(order: QueueOrder, vipIsOn: boolean): readonly QueueTier[] {
	return vipIsOn ? tiers[order] : tiersWithoutVip;
}

const tiersWithoutVip: readonly QueueTier[] = down(MOST_POINTS).map((points) => [
	queueLane(true, points),
	queueLane(false, points),
]);

const tiers: Readonly<Record<QueueOrder, readonly QueueTier[]>> = {
	vip_first: [true, false].flatMap((vip) => down(MOST_POINTS).map((points) => [queueLane(vip, points)])),
	additive: down(MOST_POINTS + 1).map((points) => [
		...(points > 0 ? [queueLane(true, points - 1)] : []),
		...(points <= MOST_POINTS ? [queueLane(false, points)] : []),
	]),
};

export function isVipLane(lane: string): boolean {
	return lane.startsWith(VIP_LANES);
}

/** From `most` to nothing. */
function down(most: number): readonly number[] {
	return Array.from({ length: most + 1 }, (_, place) => most - place);
}
