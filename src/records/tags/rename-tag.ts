import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Reply } from '../../kernel/change-set.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { revisionStale } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import { tagNameText } from './add-tag.js';
import type { TagChange } from './facts.js';
import { tagRecord } from './facts.js';
import type { TagMerged, TagNameTaken, TagNotFound } from './failures.js';
import { tagNameTaken } from './failures.js';
import { namesakeOf } from './namesake.js';
import { standingTag } from './standing-tag.js';
import type { Tag } from './tag.js';
import type { TagReads } from './tag-repository.js';

/** Another name for a tag; the conversations that bear it keep it. @public */
export interface RenameTag {
	/** The id of the tag, archived or not. */
	readonly tag: string;
	/** One line of at most 100 code points; unique ignoring case, accents, width, spaces and invisible characters. */
	readonly name: string;
	/** The revision of the tag that the caller saw; the command is refused if somebody changed it since. */
	readonly basedOn: number;
}

/** The tag after the call. @public */
export interface RenamedTag {
	/** The revision it has now, for the next `basedOn`. */
	readonly revision: number;
	/** False when it had this name already. */
	readonly changed: boolean;
}

const schema = z.strictObject({ tag: identifierText, name: tagNameText, basedOn: z.int().nonnegative() });

interface Loaded {
	readonly found: readonly Tag[];
	readonly tags: readonly Tag[];
}

export const renameTag = defineCommand({
	name: 'tags.rename',
	permission: 'tag.manage',
	input: schemaOf<RenameTag>()(schema),
	load: async ({ tags }: TagReads, { tag }): Promise<Awaited<Reply<Loaded>>> => {
		const loaded = await loadBoth(tags.findAll([tag]), tags.all());
		return loaded.map(([found, all]) => ({ found, tags: all }));
	},
	decide: decideName,
});

function decideName(
	{ found, tags }: Loaded,
	{ tag: id, name, basedOn }: z.output<typeof schema>,
): Result<Decision<RenamedTag, TagChange>, RevisionStale | TagMerged | TagNameTaken | TagNotFound> {
	const standing = standingTag(found, id);
	if (standing.isErr()) return err(standing.error);
	const tag = standing.value;
	if (tag.revision !== basedOn) return err(revisionStale(tag.revision));
	if (tag.name === name) return ok(unchanged({ revision: tag.revision, changed: false }));
	// Its own name does not stand in the way: another spelling of it is a new name.
	const others = tags.filter((other) => other.id !== tag.id);
	const namesake = namesakeOf(name, others);
	if (namesake !== undefined) return err(tagNameTaken(namesake.id, namesake.archived));
	const change = changeOf(tagRecord, tag, [{ type: 'tag.renamed', data: { name }, personal: null }]);
	return ok(decided({ revision: change.after.revision, changed: true }, [change]));
}
