import type {
	AliasCarriers,
	ContactId,
	Instant,
	MatchingPolicy,
	MatchingRepository,
	MatchQuarantine,
} from 'contact-desk';
import { parseInstant } from 'contact-desk';
import { sql } from 'kysely';
import { activity, contacts, withActivity } from './contacts.js';
import { key } from './keys.js';
import type { Reader } from './reader.js';
import { atMost, found, idOf } from './reader.js';

export function matchingOf(reader: Reader): MatchingRepository {
	const { workspace, rows, answer } = reader;
	return {
		policy: () => answer(() => found<MatchingPolicy>(reader, 'matching_policy', 'matching_policy')),
		quarantine: (id) => answer(() => found<MatchQuarantine>(reader, 'match_quarantine', id)),
		group: (whole, limit) =>
			answer(async () =>
				withActivity(
					await rows(
						contacts(sql`(
							select e.workspace, e.sort, e.id from contact_desk.entries e
							where e.workspace = ${workspace} and e.index = 'contact.match' and e.key = ${key(whole)}
							order by e.sort, e.id limit ${atMost(limit)}::int
						) line
						join contact_desk.records c on c.workspace = line.workspace and c.kind = 'contact' and c.id = line.id
						${activity}
						order by line.sort, line.id`),
					),
				),
			),
		carriers: (keys, limit) => answer(() => carriersOf(reader, keys, limit)),
	};
}

interface CarrierRow {
	readonly place: number;
	readonly part: 'holder' | 'retired' | 'witness';
	readonly sort: string;
	readonly id: string;
}

async function carriersOf(
	{ workspace, rows }: Reader,
	keys: readonly string[],
	limit: number,
): Promise<readonly AliasCarriers[]> {
	const lines = (index: string, part: string) => sql`
		(select ${part}::text as part, e.sort, e.id from contact_desk.entries e
		where e.workspace = ${workspace} and e.index = ${index} and e.key = asked.key
		order by e.sort, e.id limit ${atMost(limit)}::int)`;
	const carriers = await rows(sql<CarrierRow>`
		select asked.place::int as place, line.part, line.sort, line.id
		from unnest(${keys.map(key)}::text[]) with ordinality as asked (key, place)
		cross join lateral (
			select 'holder' as part, '' as sort, k.id from contact_desk.claims k
			where k.workspace = ${workspace} and k.space = 'contact.alias' and k.key = asked.key
			union all ${lines('contact.alias_retired', 'retired')}
			union all ${lines('contact.alias_witnessed', 'witness')}
		) line
		join contact_desk.records c on c.workspace = ${workspace} and c.kind = 'contact' and c.id = line.id
		where c.revision > 0
		order by asked.place, line.part, line.sort, line.id`);
	return keys.map((whole, at) => {
		const own = carriers.filter(({ place }) => place === at + 1);
		const dated = (part: CarrierRow['part']) => own.flatMap((row) => (row.part === part ? datedOf(row) : []));
		const holder = own.find(({ part }) => part === 'holder');
		return {
			key: whole,
			holder: holder === undefined ? undefined : idOf<ContactId>(holder.id),
			retired: dated('retired').map(({ contactId, at: until }) => ({ contactId, until })),
			witnesses: dated('witness'),
		};
	});
}

function datedOf({ sort, id }: CarrierRow): readonly { readonly contactId: ContactId; readonly at: Instant }[] {
	const at = parseInstant(sort);
	return at === undefined ? [] : [{ contactId: idOf<ContactId>(id), at }];
}
