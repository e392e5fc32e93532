import type { ContactWithActivity } from '../records/contacts/index.js';
import type { Conversation } from '../records/conversations/index.js';
import type { SearchQuery, SearchRepository } from '../views/search/index.js';
import { holdsFor } from '../views/search/index.js';
import type { Line } from './ordered-lines.js';
import { compareLines } from './ordered-lines.js';
import type { Partition } from './partition.js';
import { stateOf } from './partition.js';
import { known, reply } from './reading.js';
import type { SearchTarget } from './search-index.js';
import { SearchIndex } from './search-index.js';

export function searchOf(partition: Partition): SearchRepository {
	const { tables } = partition;
	const index = new SearchIndex(partition);
	const contact = (id: string): ContactWithActivity | undefined => {
		const found = stateOf(tables.contact, id);
		return found === undefined ? undefined : { contact: found, activity: stateOf(tables.activity, id) };
	};
	const conversation = (id: string): Conversation | undefined => stateOf(tables.conversation, id);
	return {
		contacts: (query) => reply(known(foundIn(index, 'contact', query), contact, query.limit)),
		conversations: (query) => reply(known(foundIn(index, 'conversation', query), conversation, query.limit)),
	};
}

/** What the filter finds, newest first. */
function foundIn(index: SearchIndex, target: SearchTarget, { filter, after }: SearchQuery): readonly Line[] {
	index.catchUp();
	const found: Line[] = [];
	for (const id of index.candidates(filter, target)) {
		const searched = index.searched(target, id);
		const sort = (target === 'contact' ? searched.contact['active'] : searched.conversation['message']) ?? '';
		const line = { sort, id };
		if (after !== undefined && compareLines(line, after) >= 0) continue;
		if (holdsFor(filter, searched) === true) found.push(line);
	}
	return found.sort((one, other) => compareLines(other, one));
}
