import type { Tag, TagRepository } from 'contact-desk';
import { sql } from 'kysely';
import { key, keyText } from './keys.js';
import type { Reader, StateRow } from './reader.js';
import { atMost, listed, parsedAll } from './reader.js';

export function tagsOf(reader: Reader): TagRepository {
	const { workspace, rows, answer } = reader;
	return {
		findAll: (ids) =>
			answer(async () =>
				parsedAll(
					await rows(sql<StateRow>`
						select r.state::text as state
						from unnest(${ids.map(keyText)}::text[], ${ids.map(key)}::text[]) with ordinality as asked (id, key, place)
						cross join lateral (
							select 0 as part, asked.id
							union all
							select 1 as part, e.id from contact_desk.entries e
							where e.workspace = ${workspace} and e.index = 'tag.absorbing' and e.key = asked.key
						) line
						join contact_desk.records r on r.workspace = ${workspace} and r.kind = 'tag' and r.id = line.id
						order by asked.place, line.part, line.id`),
				),
			),
		all: () => answer(() => listed<Tag>(reader, 'tag', 'tag.all')),
		uses: (ids, limit) =>
			answer(async () => {
				const counts = await rows(sql<{ count: number }>`
					select (
						select count(*)::int from (
							select from contact_desk.entries e
							where e.workspace = ${workspace} and e.index = 'conversation.tagged' and e.key = asked.key
							limit ${atMost(limit)}::int
						) line
					) as count
					from unnest(${ids.map(key)}::text[]) with ordinality as asked (key, place)
					order by asked.place`);
				return counts.map(({ count }) => count);
			}),
	};
}
