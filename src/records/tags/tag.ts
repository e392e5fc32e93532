import type { Brand } from '../../kernel/brand.js';
import type { Instant } from '../../kernel/instant.js';

/** The desk's id of a tag; what stands on a conversation, so that renaming the tag keeps its uses. @public */
export type TagId = Brand<'TagId'>;

/** How far the conversations of a merged tag have come to bear the other one (TAG-2). @public */
export interface TagMerge {
	/** The tag that readers see in its place, at once. */
	readonly into: TagId;
	/** Conversations moved so far. */
	readonly moved: number;
	/** True once no conversation bears the merged tag any more. */
	readonly done: boolean;
}

/** A label that agents put on conversations, to file and to find them; it takes no part in routing (TAG-3). @public */
export interface Tag {
	readonly id: TagId;
	readonly revision: number;
	/** What people read, as it was typed: markup and formulas in it are text. Unique ignoring case and accents. */
	readonly name: string;
	/** An archived tag stays readable where it was put, and is put nowhere any more. */
	readonly archived: boolean;
	/** Present where it was merged into another: it is none of the list then, and its name is free. */
	readonly merge: TagMerge | undefined;
	/** Merged tags whose conversations have not all been moved to this one yet. */
	readonly absorbing: readonly TagId[];
	/** Its place among those that are not merged, from 0; no two have the same, so that two at once cannot pass the limit. */
	readonly place: number;
	readonly createdAt: Instant;
}

/** Most tags of a workspace, archived ones among them, merged ones not. */
export const TAG_LIMIT = 1000;

/** Most tags on a conversation (TAG-4). */
export const TAGS_ON_CONVERSATION = 100;

/** Uses of one tag are counted up to this. */
export const USES_COUNTED = 1000;
