import type {
	Conversation,
	PagePosition,
	SearchComparison,
	SearchNode,
	SearchQuery,
	SearchRepository,
} from 'contact-desk';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { activity, contacts, withActivity } from './contacts.js';
import { key, keyText, searchText } from './keys.js';
import type { Reader, StateRow } from './reader.js';
import { atMost, parsedAll } from './reader.js';

/** Searches the records of the workspace: SQL is three-valued as filters are, a field that is not there being null. */
export function searchOf(reader: Reader): SearchRepository {
	const { workspace, rows, answer } = reader;
	return {
		contacts: ({ filter, after, limit }) =>
			answer(async () =>
				withActivity(
					await rows(
						contacts(sql`
							contact_desk.records c ${activity}
							where c.workspace = ${workspace} and c.kind = 'contact' and c.revision > 0
							and (${condition(filter, workspace, ofContacts)}) ${beyond(active, sql`c.id`, after)}
							order by ${active} desc, c.id desc limit ${atMost(limit)}::int`),
					),
				),
			),
		conversations: (query) => answer(() => conversations(reader, query)),
	};
}

async function conversations(
	{ workspace, rows }: Reader,
	{ filter, after, limit }: SearchQuery,
): Promise<readonly Conversation[]> {
	return parsedAll(
		await rows(sql<StateRow>`
			select v.state::text as state from contact_desk.records v
			left join contact_desk.records c
				on c.workspace = v.workspace and c.kind = 'contact' and c.id = v.fields ->> 'contact'
			${activity}
			where v.workspace = ${workspace} and v.kind = 'conversation' and v.revision > 0
			and (${condition(filter, workspace, ofConversations)}) ${beyond(newest, sql`v.id`, after)}
			order by ${newest} desc, v.id desc limit ${atMost(limit)}::int`),
	);
}

type Sql = RawBuilder<unknown>;

const active = sql`coalesce(a.fields ->> 'active', '') collate "C"`;
const newest = sql`coalesce(v.fields ->> 'message', '') collate "C"`;

/** Where the fields of a conversation stand; absent where contacts are searched, which have none. */
interface Place {
	readonly conversation: Sql | undefined;
}

const ofContacts: Place = { conversation: undefined };
const ofConversations: Place = { conversation: sql`v.fields` };

function condition(node: SearchNode, workspace: string, place: Place): Sql {
	switch (node.kind) {
		case 'all':
		case 'any': {
			const parts = node.nodes.map((part) => sql`(${condition(part, workspace, place)})`);
			return sql.join(parts, node.kind === 'all' ? sql` and ` : sql` or `);
		}
		case 'not':
			return sql`not (${condition(node.node, workspace, place)})`;
		case 'tagged':
			return place.conversation === undefined ? sql`false` : tagged(node.tags, workspace);
		default:
			return compared(node, place);
	}
}

function tagged(tags: readonly string[], workspace: string): Sql {
	return sql`exists (
		select from contact_desk.entries e
		where e.workspace = ${workspace} and e.index = 'conversation.tagged' and e.key = any(${tags.map(key)}::text[])
		and e.id = v.id)`;
}

function compared({ kind, of, field, text, hiddenOn }: SearchComparison, { conversation }: Place): Sql {
	const fields = of === 'contact' ? (field === 'active' ? sql`a.fields` : sql`c.fields`) : conversation;
	const shown = fields === undefined ? sql`null::text` : sql`(${fields} ->> ${field}::text)`;
	const value =
		hiddenOn.length === 0
			? shown
			: sql`(case when c.fields ->> 'network' = any(${[...hiddenOn]}::text[]) then null else ${shown} end)`;
	const wanted = sql`${searchText(text)}::text`;
	switch (kind) {
		case 'is_set':
			return sql`${value} is not null`;
		case 'is':
			return sql`${value} = ${wanted}`;
		case 'contains':
			return sql`strpos(${value}, ${wanted}) > 0`;
		case 'from':
			return sql`${value} collate "C" >= ${wanted}`;
		case 'before':
			return sql`${value} collate "C" < ${wanted}`;
	}
}

/** Only what sorts after a position, from new to old. */
function beyond(sort: Sql, id: Sql, after: PagePosition | undefined): Sql {
	return after === undefined ? sql`` : sql`and (${sort}, ${id}) < (${after.sort}::text, ${keyText(after.id)}::text)`;
}
