import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import type { TagChange } from './facts.js';
import { tagRecord } from './facts.js';
import type { TagMerged, TagNotFound } from './failures.js';
import { standingTag } from './standing-tag.js';
import type { Tag } from './tag.js';
import type { TagReads } from './tag-repository.js';

/** Which tag. @public */
export interface ChooseTag {
	/** The id of the tag. */
	readonly tag: string;
}

/** What became of the switch. @public */
export interface TagSwitchedOver {
	/** False when the tag was so already. */
	readonly changed: boolean;
}

export const chosenTagSchema = /* @__PURE__ */ z.strictObject({ tag: identifierText });

export const archiveTag = defineCommand({
	name: 'tags.archive',
	permission: 'tag.manage',
	input: schemaOf<ChooseTag>()(chosenTagSchema),
	load: ({ tags }: TagReads, { tag }) => tags.findAll([tag]),
	decide: (found, input) => decideArchived(found, input, true),
});

/** Archives or restores the tag; it keeps its name and its uses either way. */
export function decideArchived(
	found: readonly Tag[],
	{ tag: id }: ChooseTag,
	archived: boolean,
): Result<Decision<TagSwitchedOver, TagChange>, TagMerged | TagNotFound> {
	const standing = standingTag(found, id);
	if (standing.isErr()) return err(standing.error);
	const tag = standing.value;
	if (tag.archived === archived) return ok(unchanged({ changed: false }));
	const fact = { type: 'tag.switched', data: { archived }, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(tagRecord, tag, [fact])]));
}
