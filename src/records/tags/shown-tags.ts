import { ok } from 'neverthrow';
import type { Reply } from '../../kernel/change-set.js';
import type { Tag, TagId } from './tag.js';
import type { TagReads } from './tag-repository.js';

/** A tag as it stands on a conversation. @public */
export interface ShownTag {
	readonly id: TagId;
	readonly name: string;
	/** Archived since it was put there. */
	readonly archived: boolean;
}

/** What people see of the tags on a conversation: in the order in which they were put, the other one for a merged one, each once. */
export function shownTags(tagIds: readonly TagId[], found: readonly Tag[]): readonly ShownTag[] {
	const shown = new Map<TagId, ShownTag>();
	for (const id of tagIds) {
		const tag = tagInPlaceOf(id, found);
		if (tag !== undefined && !shown.has(tag.id)) {
			shown.set(tag.id, { id: tag.id, name: tag.name, archived: tag.archived });
		}
	}
	return [...shown.values()];
}

/** The tag that stands for this id: the one that takes it over, while that goes on, else the tag itself. */
export function tagInPlaceOf(id: TagId, found: readonly Tag[]): Tag | undefined {
	return found.find(({ absorbing }) => absorbing.includes(id)) ?? found.find((tag) => tag.id === id);
}

/** What is needed to show the tags of any number of conversations: one read, or none where there are no tags. */
export async function loadTags({ tags }: TagReads, tagIds: readonly TagId[]): Promise<Awaited<Reply<readonly Tag[]>>> {
	return tagIds.length === 0 ? ok([]) : tags.findAll([...new Set(tagIds)]);
}
