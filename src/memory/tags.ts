import type { TagRepository } from '../records/tags/index.js';
import type { Partition } from './partition.js';
import { stateOf } from './partition.js';
import { known, reply } from './reading.js';

export function tagsOf({ tables, lines }: Partition): TagRepository {
	return {
		findAll: (ids) =>
			reply(
				ids.flatMap((id) => [
					...[stateOf(tables.tag, id) ?? []].flat(),
					...known(lines.ascending('tag.absorbing', id), (other) => stateOf(tables.tag, other)),
				]),
			),
		all: () => reply(known(lines.ascending('tag.all', ''), (id) => stateOf(tables.tag, id))),
		uses: (ids, limit) => reply(ids.map((id) => Math.min(limit, lines.count('conversation.tagged', id)))),
	};
}
