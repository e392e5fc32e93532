import type { MergedTag, MergeTag } from '../actions/settings/index.js';
import { mergeTag } from '../actions/settings/index.js';
import type { RevisionStale } from '../kernel/failure.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type {
	AddedTag,
	AddTag,
	ChooseTag,
	ListTags,
	RenamedTag,
	RenameTag,
	TagArchived,
	TagLimitReached,
	TagList,
	TagMerged,
	TagMergeUnfinished,
	TagNameTaken,
	TagNotFound,
	TagSwitchedOver,
} from '../records/tags/index.js';
import { addTag, archiveTag, listTags, renameTag, restoreTag } from '../records/tags/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** Labels that agents put on conversations with `conversations.tag`. @public */
export interface TagsDesk {
	/** Adds a tag to the list; from now on it can be put on conversations. */
	readonly add: CommandMethod<AddTag, AddedTag, TagLimitReached | TagNameTaken>;
	/** Gives a tag another name; conversations that bear it show the new one. */
	readonly rename: CommandMethod<RenameTag, RenamedTag, RevisionStale | TagMerged | TagNameTaken | TagNotFound>;
	/** Archives a tag: it stays readable where it was put, keeps its name, and is put nowhere any more. */
	readonly archive: CommandMethod<ChooseTag, TagSwitchedOver, TagMerged | TagNotFound>;
	/** Puts an archived tag back among those that can be put on conversations. */
	readonly restore: CommandMethod<ChooseTag, TagSwitchedOver, TagMerged | TagNotFound>;
	/**
	 * Merges a tag into another for good: people see the other one from the first call on, and the name is free. Each call
	 * moves 500 conversations; call it until it answers `done`. After a crash it goes on where it was.
	 */
	readonly merge: CommandMethod<MergeTag, MergedTag, TagArchived | TagMerged | TagMergeUnfinished | TagNotFound>;
	/** The tags of the workspace with how often they are used, searched and sorted. */
	readonly list: QueryMethod<ListTags, TagList>;
}

export function tagsDesk(open: OpenSession): TagsDesk {
	return {
		get add() {
			return commandMethod(open, addTag);
		},
		get rename() {
			return commandMethod(open, renameTag);
		},
		get archive() {
			return commandMethod(open, archiveTag);
		},
		get restore() {
			return commandMethod(open, restoreTag);
		},
		get merge() {
			return commandMethod(open, mergeTag);
		},
		get list() {
			return queryMethod(open, listTags);
		},
	};
}
