import type {
	AttributeDefinition,
	AttributeDisplay,
	AttributeOrder,
	Channel,
	Department,
	DepartmentOrder,
	DepartmentsAndOrder,
	FollowUpCursor,
	NumberRepository,
	Receipt,
	ReceiptRepository,
	WorkspaceStore,
} from 'contact-desk';
import { accountKey } from 'contact-desk';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { backfillsOf } from './backfills.js';
import { commitTo } from './commit.js';
import { contactsOf } from './contacts.js';
import { conversationsOf } from './conversations.js';
import { eventsOf } from './events.js';
import type { FaultListener } from './failures.js';
import { writing } from './failures.js';
import { groupsOf } from './groups.js';
import { situationOf } from './inbound.js';
import { key, keyText, workspaceKey } from './keys.js';
import { matchingOf } from './matching.js';
import type { Reader, StateRow } from './reader.js';
import { found, held, listed, parsedAll, readerOf } from './reader.js';
import { remarksOf } from './remarks.js';
import { routingOf } from './routing.js';
import { searchOf } from './search.js';
import { tagsOf } from './tags.js';

/** One workspace of the database. Nothing is asked until a method is called; every statement names the workspace. */
export function workspaceStore(db: Kysely<unknown>, workspaceId: string, onFault: FaultListener): WorkspaceStore {
	const workspace = workspaceKey(workspaceId);
	const reader = readerOf(db, workspace, onFault);
	const { answer } = reader;
	return {
		commit: (changeSet) => writing(() => commitTo(db, workspace, changeSet), onFault),
		receipts: receiptsOf(reader),
		numbers: numbersOf(reader),
		events: eventsOf(reader),
		attributes: {
			find: (id) => answer(() => found<AttributeDefinition>(reader, 'attribute', id)),
			all: () => answer(() => listed<AttributeDefinition>(reader, 'attribute', 'attribute.all')),
			arrangement: () => answer(() => arrangementOf(reader)),
		},
		backfills: backfillsOf(reader),
		channels: {
			find: (id) => answer(() => found<Channel>(reader, 'channel', id)),
			ofAccount: (type, account) =>
				answer(() => held<Channel>(reader, 'channel', 'channel.account', accountKey(type, account))),
			all: () => answer(() => listed<Channel>(reader, 'channel', 'channel.all')),
		},
		contacts: contactsOf(reader),
		conversations: conversationsOf(reader),
		departments: {
			find: (id) => answer(() => found<Department>(reader, 'department', id)),
			all: () => answer(() => departmentsOf(reader)),
		},
		followUps: { cursor: () => answer(() => found<FollowUpCursor>(reader, 'follow_up_cursor', 'follow_up_cursor')) },
		groups: groupsOf(reader),
		inbound: { situation: (query) => answer(() => situationOf(reader, query)) },
		matching: matchingOf(reader),
		remarks: remarksOf(reader),
		search: searchOf(reader),
		tags: tagsOf(reader),
		routing: routingOf(reader),
	};
}

function receiptsOf({ workspace, rows, answer }: Reader): ReceiptRepository {
	return {
		find: (requestId) =>
			answer(async () => {
				const [row] = await rows(sql<StateRow>`
					select receipt::text as state from contact_desk.receipts
					where workspace = ${workspace} and request_id = ${keyText(requestId)}`);
				// What a command answered may hold null.
				const receipt: Receipt | undefined = row?.state ? JSON.parse(row.state) : undefined;
				return receipt;
			}),
	};
}

function numbersOf({ workspace, rows, answer }: Reader): NumberRepository {
	return {
		reserve: (sequence) =>
			answer(async () => {
				const [row] = await rows(sql<{ last: number }>`
					insert into contact_desk.numbers as held (workspace, sequence, last)
					values (${workspace}, ${key(sequence)}, 1)
					on conflict (workspace, sequence) do update set last = held.last + 1
					returning last::float8 as last`);
				if (row === undefined) throw new Error('no number was answered');
				return row.last;
			}),
	};
}

async function arrangementOf({ workspace, rows }: Reader) {
	const kept = await rows(sql<StateRow & { kind: string }>`
		select kind, state::text as state from contact_desk.records
		where workspace = ${workspace} and kind in ('attribute_display', 'attribute_order') and id = kind`);
	const of = (wanted: string) => kept.filter(({ kind }) => kind === wanted);
	return {
		display: parsedAll<AttributeDisplay>(of('attribute_display'))[0],
		order: parsedAll<AttributeOrder>(of('attribute_order'))[0],
	};
}

async function departmentsOf({ workspace, rows }: Reader): Promise<DepartmentsAndOrder> {
	const kept = await rows(sql<StateRow & { kind: string }>`
		select r.kind, r.state::text as state, e.sort, e.id from contact_desk.entries e
		join contact_desk.records r on r.workspace = e.workspace and r.kind = 'department' and r.id = e.id
		where e.workspace = ${workspace} and e.index = 'department.all' and e.key = ''
		union all
		select kind, state::text, '', id from contact_desk.records
		where workspace = ${workspace} and kind = 'department_order' and id = kind
		order by sort, id`);
	const of = (wanted: string) => kept.filter(({ kind }) => kind === wanted);
	return {
		departments: parsedAll<Department>(of('department')),
		order: parsedAll<DepartmentOrder>(of('department_order'))[0],
	};
}
