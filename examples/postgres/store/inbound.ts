import type {
	Activity,
	Channel,
	Contact,
	Conversation,
	ConversationPolicy,
	InboundParty,
	InboundQuery,
	InboundSituation,
} from 'contact-desk';
import { accountKey, aliasKey, providerMessageKey } from 'contact-desk';
import { sql } from 'kysely';
import { key, keyText, sortKey } from './keys.js';
import type { Reader } from './reader.js';
import { parsed } from './reader.js';
import { rulesIn, rulesOf } from './routing.js';

/** What receiving an event needs: the channel, whose scope the aliases take, and then all the rest. */
export async function situationOf(reader: Reader, query: InboundQuery): Promise<InboundSituation> {
	const { channel, policy, rules } = await channelOf(reader, query);
	if (channel === undefined) return { channel, policy: undefined, rules, duplicate: false, holders: [], parties: [] };
	const rows = await holdersOf(reader, query, channel);
	const parties = new Map<string, InboundParty>();
	const holders = query.aliases.map((_, at) => {
		const party = partyOf(rows.find(({ place }) => place === at + 1));
		if (party !== undefined && !parties.has(party.contact.id)) parties.set(party.contact.id, party);
		return party?.contact.id;
	});
	return { channel, policy, rules, duplicate: rows[0]?.duplicate ?? false, holders, parties: [...parties.values()] };
}

async function channelOf({ workspace, rows }: Reader, { type, account }: InboundQuery) {
	const [row] = await rows(sql<ChannelRow>`
		select c.state::text as channel, p.state::text as policy,
			array(select rule.kind || ' ' || rule.state from (${rulesIn(workspace)}) rule) as rules
		from contact_desk.claims k
		join contact_desk.records c on c.workspace = k.workspace and c.kind = 'channel' and c.id = k.id
		left join contact_desk.records p
			on p.workspace = k.workspace and p.kind = 'conversation_policy' and p.id = 'conversation_policy'
		where k.workspace = ${workspace} and k.space = 'channel.account' and k.key = ${key(accountKey(type, account))}`);
	const rules = (row?.rules ?? []).map((rule) => {
		const end = rule.indexOf(' ');
		return { kind: rule.slice(0, end), state: rule.slice(end + 1) };
	});
	return {
		channel: parsed<Channel>(row?.channel),
		policy: parsed<ConversationPolicy>(row?.policy),
		rules: rulesOf(rules),
	};
}

interface ChannelRow {
	readonly channel: string | null;
	readonly policy: string | null;
	/** The kind of each record, a space, and its state. */
	readonly rules: readonly string[];
}

interface HolderRow {
	readonly duplicate: boolean;
	/** Which alias, from 1; null where none has a holder. */
	readonly place: number | null;
	readonly contact: string | null;
	readonly activity: string | null;
	readonly open: string | null;
	readonly resolved_after: string | null;
	readonly resolved_last: string | null;
}

/** For each alias its holder at that time: the one from whom it was taken first afterwards, else the one who holds it. */
async function holdersOf(
	{ workspace, rows }: Reader,
	query: InboundQuery,
	channel: Channel,
): Promise<readonly HolderRow[]> {
	const aliases = query.aliases.map((alias) => key(aliasKey(channel.type, channel.scope, alias)));
	const thread = sql`contact_desk.key(holder.id || chr(9) || ${keyText(channel.id)}::text)`;
	const resolved = sql`select e.id from contact_desk.entries e
		where e.workspace = ${workspace} and e.index = 'conversation.resolved' and e.key = ${thread}`;
	const conversation = (id: ReturnType<typeof sql>) => sql`(
		select r.state::text from contact_desk.records r
		where r.workspace = ${workspace} and r.kind = 'conversation' and r.id = (${id}))`;
	return rows(sql<HolderRow>`
		select message.duplicate, party.* from (
			select exists (
				select from contact_desk.claims k where k.workspace = ${workspace} and k.space = 'message.provider'
				and k.key = ${key(providerMessageKey(channel.id, query.providerMessageId))}
			) as duplicate
		) message
		left join lateral (
			select holder.place::int as place, c.state::text as contact, a.state::text as activity,
				${conversation(sql`select k.id from contact_desk.claims k
					where k.workspace = ${workspace} and k.space = 'conversation.open' and k.key = ${thread}`)} as open,
				${conversation(sql`${resolved} and e.sort > ${sortKey(query.occurredAt)} order by e.sort, e.id limit 1`)}
					as resolved_after,
				${conversation(sql`${resolved} order by e.sort desc, e.id desc limit 1`)} as resolved_last
			from (
				select alias.place, coalesce(
					(select e.id from contact_desk.entries e
					where e.workspace = ${workspace} and e.index = 'contact.alias_retired' and e.key = alias.key
					and e.sort > ${sortKey(query.occurredAt)} order by e.sort, e.id limit 1),
					(select k.id from contact_desk.claims k
					where k.workspace = ${workspace} and k.space = 'contact.alias' and k.key = alias.key)
				) as id
				from unnest(${aliases}::text[]) with ordinality as alias (key, place)
			) holder
			join contact_desk.records c on c.workspace = ${workspace} and c.kind = 'contact' and c.id = holder.id
			left join contact_desk.records a on a.workspace = ${workspace} and a.kind = 'activity' and a.id = c.id
		) party on true`);
}

function partyOf(row: HolderRow | undefined): InboundParty | undefined {
	const contact = parsed<Contact>(row?.contact);
	if (row === undefined || contact === undefined) return undefined;
	return {
		contact,
		activity: parsed<Activity>(row.activity),
		open: parsed<Conversation>(row.open),
		resolvedAfter: parsed<Conversation>(row.resolved_after),
		resolvedLast: parsed<Conversation>(row.resolved_last),
	};
}
