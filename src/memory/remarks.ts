import type { PagePosition } from '../kernel/page.js';
import type { Remark, RemarkRepository } from '../records/remarks/index.js';
import type { Line } from './ordered-lines.js';
import { compareLines } from './ordered-lines.js';
import type { Partition } from './partition.js';
import { stateOf } from './partition.js';
import { reply } from './reading.js';

export function remarksOf(partition: Partition): RemarkRepository {
	return {
		find: (id) => reply(stateOf(partition.tables.remark, id)),
		ofContacts: ({ contacts, after, limit }) =>
			reply(newestUnder(partition, 'remark.of_contact', contacts, after, limit)),
		ofConversation: ({ conversation, after, limit }) =>
			reply(newestUnder(partition, 'remark.of_conversation', [conversation], after, limit)),
	};
}

/** A page under each key, and of these a page. */
function newestUnder(
	{ tables, lines }: Partition,
	index: string,
	keys: readonly string[],
	after: PagePosition | undefined,
	limit: number,
): readonly Remark[] {
	const found: Line[] = [];
	for (const key of keys) {
		let left = limit;
		for (const line of lines.descending(index, key, after)) {
			if (left === 0) break;
			left -= 1;
			found.push(line);
		}
	}
	const page = found.sort((one, other) => compareLines(other, one)).slice(0, limit);
	return page.flatMap(({ id }) => stateOf(tables.remark, id) ?? []);
}
