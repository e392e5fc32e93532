import { branded } from '../../kernel/brand.js';
import type { TagId } from '../../records/tags/index.js';
import type { ConversationFilter } from './search-filter.js';

/** The ids of all tags that a filter names. */
export function namedTags(filter: ConversationFilter): readonly TagId[] {
	if ('all' in filter) return filter.all.flatMap(namedTags);
	if ('any' in filter) return filter.any.flatMap(namedTags);
	if ('not' in filter) return namedTags(filter.not);
	return 'tag' in filter ? [branded<'TagId'>(filter.tag)] : [];
}
