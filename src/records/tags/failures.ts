import type { Failure } from '../../kernel/failure.js';
import type { TagId } from './tag.js';

/** No tag of the workspace has this id. @public */
export interface TagNotFound extends Failure<'tag.not_found'> {}

/** Another tag has this name, ignoring case and accents. @public */
export interface TagNameTaken extends Failure<'tag.name_taken'> {
	readonly tag: TagId;
	/** Whether that tag is archived: restored, it can be put on conversations again. */
	readonly archived: boolean;
}

/** The tag is archived: it is put on nothing any more. @public */
export interface TagArchived extends Failure<'tag.archived'> {
	readonly tag: TagId;
}

/** The tag was merged into another one, which stands in its place. @public */
export interface TagMerged extends Failure<'tag.merged'> {
	readonly tag: TagId;
	readonly into: TagId;
}

/** Conversations of other tags are still being moved to this one; `tags.merge` moves them. @public */
export interface TagMergeUnfinished extends Failure<'tag.merge_unfinished'> {
	readonly tag: TagId;
	/** Those that are being merged into it. */
	readonly absorbing: readonly TagId[];
}

/** The list has as many tags as it may have, or the conversation does. @public */
export interface TagLimitReached extends Failure<'tag.limit_reached'> {
	readonly limit: number;
	readonly of: 'conversation' | 'list';
}

export function tagNotFound(): TagNotFound {
	return { code: 'tag.not_found' };
}

export function tagNameTaken(tag: TagId, archived: boolean): TagNameTaken {
	return { code: 'tag.name_taken', tag, archived };
}

export function tagArchived(tag: TagId): TagArchived {
	return { code: 'tag.archived', tag };
}

export function tagMerged(tag: TagId, into: TagId): TagMerged {
	return { code: 'tag.merged', tag, into };
}

export function tagMergeUnfinished(tag: TagId, absorbing: readonly TagId[]): TagMergeUnfinished {
	return { code: 'tag.merge_unfinished', tag, absorbing };
}

export function tagLimitReached(limit: number, of: TagLimitReached['of']): TagLimitReached {
	return { code: 'tag.limit_reached', limit, of };
}
