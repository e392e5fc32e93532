import type {
	Ahead,
	AheadQuery,
	AttributeDefinition,
	ContactGroups,
	Conversation,
	QueueFilter,
	QueueQuery,
	RankingRules,
	RoutingPolicy,
	RoutingRepository,
	VipSettings,
} from 'contact-desk';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { key, keyText, sortKey } from './keys.js';
import type { Reader, StateRow } from './reader.js';
import { atMost, parsedAll } from './reader.js';

/** A record, and what it is. */
export interface KindRow extends StateRow {
	readonly kind: string;
}

export function routingOf(reader: Reader): RoutingRepository {
	const { answer } = reader;
	return {
		rules: () => answer(async () => rulesOf(await reader.rows(rulesIn(reader.workspace)))),
		queue: (query) => answer(() => queueOf(reader, query)),
		ahead: (query) => answer(() => aheadOf(reader, query)),
		unresolvedOf: (contact, limit) =>
			answer(() => unresolvedIn(reader, 'conversation.unresolved_of_contact', contact, '', limit)),
		unresolved: (after, limit) => answer(() => unresolvedIn(reader, 'conversation.unresolved', '', after, limit)),
	};
}

/** What ranks conversations, as one list of records: of use to receiving as well. */
export function rulesOf(records: readonly KindRow[]): RankingRules {
	const of = (wanted: string) => records.filter(({ kind }) => kind === wanted);
	return {
		policy: parsedAll<RoutingPolicy>(of('routing_policy'))[0],
		vip: parsedAll<VipSettings>(of('vip_settings'))[0],
		groups: parsedAll<ContactGroups>(of('contact_groups'))[0],
		definitions: parsedAll<AttributeDefinition>(of('attribute')),
	};
}

/** The policies under their names, and the definitions where there are groups: their rules ask for attributes. */
export function rulesIn(workspace: string): RawBuilder<KindRow> {
	return sql`
		select r.kind, r.state::text as state, '' as sort, r.id from contact_desk.records r
		where r.workspace = ${workspace} and r.kind in ('contact_groups', 'routing_policy', 'vip_settings') and r.id = r.kind
			and r.state is not null
		union all
		select r.kind, r.state::text, e.sort, e.id from contact_desk.records g
		join contact_desk.entries e on e.workspace = g.workspace and e.index = 'attribute.all' and e.key = ''
		join contact_desk.records r on r.workspace = e.workspace and r.kind = 'attribute' and r.id = e.id
		where g.workspace = ${workspace} and g.kind = 'contact_groups' and g.id = g.kind and g.state is not null
		order by sort, id`;
}

/** Of each lane as many as are wanted, and of these the first: no lane is read further, however many wait. */
async function queueOf({ workspace, rows }: Reader, query: QueueQuery): Promise<readonly Conversation[]> {
	const { tiers, after, where } = query;
	const limit = atMost(query.limit);
	const from = after?.tier ?? 0;
	const lanes = tiers.flatMap((tier, at) => (at < from ? [] : tier.map((lane) => ({ lane: key(lane), at }))));
	const beyond =
		after === undefined
			? sql``
			: sql`and (lane.tier > ${after.tier}::int
				or (e.sort, e.id) > (${sortKey(after.sort)}::text, ${keyText(after.id)}::text))`;
	return parsedAll(
		await rows(sql<StateRow>`
			select line.state from ${lanesFrom(lanes)}
			cross join lateral (
				select r.state::text as state, e.sort, e.id from contact_desk.entries e
				join contact_desk.records r on r.workspace = e.workspace and r.kind = 'conversation' and r.id = e.id
				where e.workspace = ${workspace} and e.index = 'conversation.queue' and e.key = lane.key
				${beyond} ${fitting(where)}
				order by e.sort, e.id limit ${limit}::int
			) line
			order by lane.tier, line.sort, line.id limit ${limit}::int`),
	);
}

/** Backwards from a place: the lines of each lane up to what is counted, and the states of the nearest alone. */
async function aheadOf({ workspace, rows }: Reader, { tiers, place, nearest, most }: AheadQuery): Promise<Ahead> {
	const lanes = tiers.flatMap((tier, at) => (at > place.tier ? [] : tier.map((lane) => ({ lane: key(lane), at }))));
	const [counted] = await rows(sql<{ count: number; nearest: (string | null)[] | null }>`
		with ahead as materialized (
			select line.id, row_number() over (order by lane.tier desc, line.sort desc, line.id desc) as place
			from ${lanesFrom(lanes)}
			cross join lateral (
				select e.sort, e.id from contact_desk.entries e
				where e.workspace = ${workspace} and e.index = 'conversation.queue' and e.key = lane.key
				and (lane.tier < ${place.tier}::int
					or (e.sort, e.id) < (${sortKey(place.sort)}::text, ${keyText(place.id)}::text))
				order by e.sort desc, e.id desc limit ${atMost(most)}::int
			) line
			order by lane.tier desc, line.sort desc, line.id desc limit ${atMost(most)}::int
		)
		select (select count(*)::int from ahead) as count, (
			select array_agg(r.state::text order by a.place desc) from ahead a
			join contact_desk.records r on r.workspace = ${workspace} and r.kind = 'conversation' and r.id = a.id
			where a.place <= ${atMost(nearest)}::int
		) as nearest`);
	const states = (counted?.nearest ?? []).map((state) => ({ state }));
	return { nearest: parsedAll(states), count: counted?.count ?? 0 };
}

function lanesFrom(lanes: readonly { readonly lane: string; readonly at: number }[]): RawBuilder<unknown> {
	return sql`unnest(${lanes.map(({ lane }) => lane)}::text[], ${lanes.map(({ at }) => at)}::int[]) as lane (key, tier)`;
}

/** What a conversation of the queue has to fit. */
function fitting({
	channels,
	departments,
	groups,
	statuses,
	tags,
	teams,
	vipCounts,
}: QueueFilter): RawBuilder<unknown> {
	const state = sql`contact_desk.readable(r.state)`;
	const among = (path: RawBuilder<unknown>, wanted: readonly string[] | undefined) =>
		wanted === undefined ? sql`` : sql`and ${path} = any(${[...wanted]}::text[])`;
	const anyOf = (path: RawBuilder<unknown>, wanted: readonly string[] | undefined) =>
		wanted === undefined ? sql`` : sql`and ${path} ?| ${[...wanted]}::text[]`;
	return sql`
		${among(sql`${state} ->> 'channelId'`, channels)}
		${among(sql`${state} ->> 'departmentId'`, departments)}
		${among(sql`${state} ->> 'status'`, statuses)}
		${among(sql`coalesce(${state} ->> 'team', ${state} #>> ${vipCounts ? sql`'{rank,routed,team}'` : sql`'{rank,routedWithoutVip,team}'`})`, teams)}
		${anyOf(sql`${state} #> '{rank,groups}'`, groups)}
		${anyOf(sql`${state} -> 'tagIds'`, tags)}`;
}

async function unresolvedIn(
	{ workspace, rows }: Reader,
	index: string,
	under: string,
	after: string,
	limit: number,
): Promise<readonly Conversation[]> {
	return parsedAll(
		await rows(sql<StateRow>`
			select r.state::text as state from (
				select e.workspace, e.id from contact_desk.entries e
				where e.workspace = ${workspace} and e.index = ${index} and e.key = ${key(under)} and e.sort = ''
				and e.id > ${keyText(after)}
				order by e.id limit ${atMost(limit)}::int
			) line
			join contact_desk.records r on r.workspace = line.workspace and r.kind = 'conversation' and r.id = line.id
			order by line.id`),
	);
}
