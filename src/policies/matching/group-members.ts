import type { Trust } from '../../records/attributes/index.js';
import { trustRank } from '../../records/attributes/index.js';

/** Who of a group may link. */
export interface SortedOut<Member> {
	/** Those trusted enough, down to the level at which they are too many. */
	readonly members: readonly Member[];
	/** Whether they are too many: the value is quarantined for that level and the weaker ones. */
	readonly overflows: boolean;
}

/** Sorts out who of a group may link (MAT-8): the group as it is read, strongest trust first, one more than the limit. */
export function sortedOut<Member>(
	group: readonly Member[],
	trustOf: (member: Member) => Trust,
	minimumTrust: Trust,
	limit: number,
): SortedOut<Member> {
	const trusted = group.filter((member) => trustRank(trustOf(member)) >= trustRank(minimumTrust));
	const overflowing = trusted[limit];
	if (overflowing === undefined) return { members: trusted, overflows: false };
	const level = trustRank(trustOf(overflowing));
	return { members: trusted.filter((member) => trustRank(trustOf(member)) > level), overflows: true };
}
