import { defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ChooseTag } from './archive-tag.js';
import { chosenTagSchema, decideArchived } from './archive-tag.js';
import type { TagReads } from './tag-repository.js';

export const restoreTag = defineCommand({
	name: 'tags.restore',
	permission: 'tag.manage',
	input: schemaOf<ChooseTag>()(chosenTagSchema),
	load: ({ tags }: TagReads, { tag }) => tags.findAll([tag]),
	decide: (found, input) => decideArchived(found, input, false),
});
