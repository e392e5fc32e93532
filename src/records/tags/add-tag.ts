import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import { lineText } from '../../kernel/text-schema.js';
import type { TagChange } from './facts.js';
import { tagRecord } from './facts.js';
import type { TagLimitReached, TagNameTaken } from './failures.js';
import { tagLimitReached, tagNameTaken } from './failures.js';
import { namesakeOf } from './namesake.js';
import type { Tag, TagId } from './tag.js';
import { TAG_LIMIT } from './tag.js';
import type { TagReads } from './tag-repository.js';

/** A tag to add to the list. @public */
export interface AddTag {
	/** One line of at most 100 code points; unique ignoring case, accents, width, spaces and invisible characters. */
	readonly name: string;
}

/** The tag that was added. @public */
export interface AddedTag {
	readonly tag: TagId;
}

export const tagNameText = /* @__PURE__ */ lineText(100);

const schema = z.strictObject({ name: tagNameText });

export const addTag = defineCreatingCommand({
	name: 'tags.add',
	permission: 'tag.manage',
	input: schemaOf<AddTag>()(schema),
	load: (reads: TagReads) => reads.tags.all(),
	prepare: (supply) => ok(branded<'TagId'>(supply.id())),
	decide: decideTag,
});

function decideTag(
	tags: readonly Tag[],
	{ name }: z.output<typeof schema>,
	{ now, prepared: id }: Context<TagId>,
): Result<Decision<AddedTag, TagChange>, TagLimitReached | TagNameTaken> {
	const namesake = namesakeOf(name, tags);
	if (namesake !== undefined) return err(tagNameTaken(namesake.id, namesake.archived));
	if (tags.length >= TAG_LIMIT) return err(tagLimitReached(TAG_LIMIT, 'list'));
	const data = { id, name, place: freePlace(tags), at: now };
	return ok(decided({ tag: id }, [changeOf(tagRecord, undefined, [{ type: 'tag.added', data, personal: null }])]));
}

function freePlace(tags: readonly Tag[]): number {
	const taken = new Set(tags.map(({ place }) => place));
	let place = 0;
	while (taken.has(place)) place += 1;
	return place;
}
