export type { AddedTag, AddTag } from './add-tag.js';
export { addTag } from './add-tag.js';
export type { ChooseTag, TagSwitchedOver } from './archive-tag.js';
export { archiveTag } from './archive-tag.js';
export type {
	TagAbsorptionBegun,
	TagAbsorptionEnded,
	TagAdded,
	TagChange,
	TagFact,
	TagMergeAdvanced,
	TagMergeBegun,
	TagRenamed,
	TagSwitched,
} from './facts.js';
export { tagRecord } from './facts.js';
export type {
	TagArchived,
	TagLimitReached,
	TagMerged,
	TagMergeUnfinished,
	TagNameTaken,
	TagNotFound,
} from './failures.js';
export { tagLimitReached, tagMergeUnfinished } from './failures.js';
export type { ListedTag, ListTags, TagList } from './list-tags.js';
export { listTags } from './list-tags.js';
export type { RenamedTag, RenameTag } from './rename-tag.js';
export { renameTag } from './rename-tag.js';
export { restoreTag } from './restore-tag.js';
export type { ShownTag } from './shown-tags.js';
export { loadTags, shownTags, tagInPlaceOf } from './shown-tags.js';
export { activeTag, standingTag } from './standing-tag.js';
export type { Tag, TagId, TagMerge } from './tag.js';
export { TAGS_ON_CONVERSATION } from './tag.js';
export type { TagReads, TagRepository } from './tag-repository.js';
