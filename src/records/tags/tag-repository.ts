import type { Reply } from '../../kernel/change-set.js';
import type { Tag } from './tag.js';

/** Reads the tags of one workspace. @public */
export interface TagRepository {
	/** For each id in turn, the tag with this id, where there is one, then the one with the id among its `absorbing`. */
	findAll(ids: readonly string[]): Reply<readonly Tag[]>;
	/** Every tag that was not merged, oldest first, then by id; at most 1,000. */
	all(): Reply<readonly Tag[]>;
	/** For each id in turn, how many conversations bear that tag; none is counted further than the limit. */
	uses(ids: readonly string[], limit: number): Reply<readonly number[]>;
}

/** What a call that reads tags needs of a store. */
export interface TagReads {
	readonly tags: TagRepository;
}
