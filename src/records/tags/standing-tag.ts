import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { TagArchived, TagMerged, TagNotFound } from './failures.js';
import { tagArchived, tagMerged, tagNotFound } from './failures.js';
import type { Tag } from './tag.js';

/** The tag with this id among those found, unless another one stands in its place. */
export function standingTag(found: readonly Tag[], id: string): Result<Tag, TagMerged | TagNotFound> {
	const tag = found.find((candidate) => candidate.id === id);
	if (tag === undefined) return err(tagNotFound());
	return tag.merge === undefined ? ok(tag) : err(tagMerged(tag.id, tag.merge.into));
}

/** The tag with this id among those found, if it can be put on something. */
export function activeTag(found: readonly Tag[], id: string): Result<Tag, TagArchived | TagMerged | TagNotFound> {
	return standingTag(found, id).andThen((tag) => (tag.archived ? err(tagArchived(tag.id)) : ok(tag)));
}
