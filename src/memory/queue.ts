import type {
	Ahead,
	AheadQuery,
	QueueFilter,
	QueuePlace,
	QueueQuery,
	RankingRules,
} from '../policies/routing/index.js';
import type { Conversation } from '../records/conversations/index.js';
import { teamToTake } from '../records/conversations/index.js';
import type { IndexLines } from './index-lines.js';
import { ascendingIn } from './index-lines.js';
import type { Line } from './ordered-lines.js';
import { compareLines } from './ordered-lines.js';
import type { Partition } from './partition.js';
import { stateOf } from './partition.js';

const QUEUE = 'conversation.queue';

const noDefinitions: RankingRules['definitions'] = [];

/** What conversations are ranked by; definitions only where a group may ask for them. */
export function rulesOf({ tables, lines }: Partition): RankingRules {
	const groups = stateOf(tables.contact_groups, 'contact_groups');
	const definitions =
		groups === undefined
			? noDefinitions
			: [...lines.ascending('attribute.all', '')].flatMap(({ id }) => stateOf(tables.attribute, id) ?? []);
	return {
		policy: stateOf(tables.routing_policy, 'routing_policy'),
		vip: stateOf(tables.vip_settings, 'vip_settings'),
		groups,
		definitions,
	};
}

/** A part of the queue, tier after tier. */
export function queueOf(partition: Partition, query: QueueQuery): readonly Conversation[] {
	const { tiers, after, where, limit } = query;
	const found: Conversation[] = [];
	for (const { id } of queueLines(partition.lines, tiers, after)) {
		if (found.length >= limit) break;
		const conversation = stateOf(partition.tables.conversation, id);
		if (conversation !== undefined && fits(conversation, where)) found.push(conversation);
	}
	return found;
}

/** The lines of the queue after a place, in its order: lanes are read only as far as somebody asks. */
export function* queueLines(
	lines: IndexLines,
	tiers: QueueQuery['tiers'],
	after: QueuePlace | undefined,
): Generator<Line> {
	const waiting = lines.of(QUEUE);
	const from = after?.tier ?? 0;
	for (let tier = Math.max(from, firstTier(waiting.keys(), tiers)); tier < tiers.length; tier += 1) {
		const beyond = tier === from ? after : undefined;
		const lanes = tiers[tier];
		const [first] = lanes ?? none;
		if (lanes === undefined || first === undefined) continue;
		if (lanes.length > 1)
			yield* merged(
				lanes.map((lane) => ascendingIn(waiting.get(lane), beyond)),
				compareLines,
			);
		else {
			// Few lanes hold anybody.
			const group = waiting.get(first);
			if (group !== undefined) yield* ascendingIn(group, beyond);
		}
	}
}

const none: readonly never[] = [];

const placesOfLanes = new WeakMap<QueueQuery['tiers'], ReadonlyMap<string, number>>();

/** The first tier in which anybody waits: there are more lanes than are ever used. */
function firstTier(waiting: Iterable<string>, tiers: QueueQuery['tiers']): number {
	let places = placesOfLanes.get(tiers);
	if (places === undefined) {
		places = new Map(tiers.flatMap((lanes, tier) => lanes.map((lane) => [lane, tier] as const)));
		placesOfLanes.set(tiers, places);
	}
	let first = tiers.length;
	for (const lane of waiting) first = Math.min(first, places.get(lane) ?? first);
	return first;
}
/** Who stands before a place: tier by tier backwards, no further than is counted. */
export function aheadOf(partition: Partition, { tiers, place, nearest, most }: AheadQuery): Ahead {
	const before: Conversation[] = [];
	let count = 0;
	for (let tier = place.tier; tier >= 0 && count < most; tier -= 1) {
		const until: QueuePlace | undefined = tier === place.tier ? place : undefined;
		const lanes = tiers[tier] ?? [];
		const sources = lanes.map((lane) => partition.lines.descending(QUEUE, lane, until));
		for (const { id } of merged(sources, (one, other) => compareLines(other, one))) {
			if (count >= most) break;
			count += 1;
			const conversation = before.length < nearest ? stateOf(partition.tables.conversation, id) : undefined;
			if (conversation !== undefined) before.push(conversation);
		}
	}
	return { nearest: before.reverse(), count };
}

/** Lines of several sources as one, each of them in that order already. */
function* merged(sources: readonly Iterable<Line>[], compare: (one: Line, other: Line) => number): Generator<Line> {
	const heads = sources.map((lines) => {
		const source = lines[Symbol.iterator]();
		return { source, line: nextOf(source) };
	});
	for (;;) {
		let first: (typeof heads)[number] | undefined;
		for (const head of heads) {
			if (head.line === undefined) continue;
			if (first?.line === undefined || compare(head.line, first.line) < 0) first = head;
		}
		if (first?.line === undefined) return;
		yield first.line;
		first.line = nextOf(first.source);
	}
}

function nextOf(source: Iterator<Line>): Line | undefined {
	const { done, value } = source.next();
	return done ? undefined : value;
}

function fits(conversation: Conversation, where: QueueFilter): boolean {
	const { channelId, departmentId, status, tagIds, rank } = conversation;
	return (
		isAmong(channelId, where.channels) &&
		isAmong(departmentId, where.departments) &&
		isAmong(status, where.statuses) &&
		isAmong(where.teams === undefined ? undefined : teamToTake(conversation, where.vipCounts), where.teams) &&
		(where.groups?.some((group) => rank.groups.includes(group)) ?? true) &&
		(where.tags?.some((tag) => tagIds.includes(tag)) ?? true)
	);
}

function isAmong<T>(value: T | undefined, wanted: readonly T[] | undefined): boolean {
	return wanted === undefined || (value !== undefined && wanted.includes(value));
}
