import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { Instant } from '../../kernel/instant.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import { foldedLabel, isLongerThan } from '../../kernel/text.js';
import type { Tag, TagId } from './tag.js';
import { USES_COUNTED } from './tag.js';
import type { TagReads } from './tag-repository.js';

/** Which tags to list, and in which order. @public */
export interface ListTags {
	/** Part of a name, ignoring case, accents, width and invisible characters. Absent: all. */
	readonly search?: string | undefined;
	/** `name`: by name; `uses`: most used first; `newest`: added last first. Absent: `name`. */
	readonly sort?: 'name' | 'newest' | 'uses' | undefined;
	/** Whether archived tags are listed beside the others, alone, or not at all. Absent: `without`. */
	readonly archived?: 'only' | 'with' | 'without' | undefined;
}

/** A tag of the list. @public */
export interface ListedTag {
	readonly tag: TagId;
	readonly name: string;
	readonly archived: boolean;
	/** Conversations that bear it, those of tags that are being merged into it among them; counted up to 1,000 of each. */
	readonly uses: number;
	readonly createdAt: Instant;
	/** Tags that are being merged into it; call `tags.merge` again for each. */
	readonly absorbing: readonly TagId[];
	/** For `basedOn`. */
	readonly revision: number;
}

/** The tags of a workspace. @public */
export interface TagList {
	/** All that were asked for, at most 1,000; merged ones are none of them. */
	readonly tags: readonly ListedTag[];
}

const SEARCH_LIMIT = 100;

const schema = z.strictObject({
	search: z
		.string()
		.refine((text) => !isLongerThan(text, SEARCH_LIMIT), { params: { problem: 'too_long' } })
		.optional(),
	sort: z.enum(['name', 'newest', 'uses']).optional(),
	archived: z.enum(['only', 'with', 'without']).optional(),
});

export const listTags = defineQuery<ListTags, z.output<typeof schema>, TagReads, TagList>({
	name: 'tags.list',
	permission: 'contact.read',
	input: schemaOf<ListTags>()(schema),
	answer: answerList,
});

async function answerList(
	{ tags: repository }: TagReads,
	{ search = '', sort = 'name', archived = 'without' }: z.output<typeof schema>,
): Promise<Result<TagList, StorageUnavailable>> {
	const all = await repository.all();
	if (all.isErr()) return err(all.error);
	const wanted = foldedLabel(search);
	const found = all.value
		.filter((tag) => archived === 'with' || tag.archived === (archived === 'only'))
		.filter(({ name }) => foldedLabel(name).includes(wanted));
	const ids = [...new Set(found.flatMap(({ id, absorbing }) => [id, ...absorbing]))];
	const counted = await repository.uses(ids, USES_COUNTED);
	return counted.map((counts) => {
		const uses = new Map<TagId, number>(ids.map((id, place) => [id, counts[place] ?? 0]));
		const usesOf = ({ id, absorbing }: Tag): number =>
			[id, ...absorbing].reduce((sum, other) => sum + (uses.get(other) ?? 0), 0);
		return {
			tags: sorted(
				found.map((tag) => listedTag(tag, usesOf(tag))),
				sort,
			),
		};
	});
}

function listedTag({ id, name, archived, absorbing, createdAt, revision }: Tag, uses: number): ListedTag {
	return { tag: id, name, archived, uses, createdAt, absorbing, revision };
}

/** Ties are told by the folded name, which no two have. */
function sorted(tags: readonly ListedTag[], sort: NonNullable<ListTags['sort']>): readonly ListedTag[] {
	const names = new Map(tags.map(({ tag, name }) => [tag, foldedLabel(name)]));
	const byName = (one: ListedTag, other: ListedTag): number =>
		(names.get(one.tag) ?? '') < (names.get(other.tag) ?? '') ? -1 : 1;
	return tags.toSorted((one, other) => {
		if (sort === 'uses' && one.uses !== other.uses) return other.uses - one.uses;
		if (sort === 'newest' && one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? 1 : -1;
		return byName(one, other);
	});
}
