import { assertNever } from '../../kernel/assert-never.js';
import type { Entry, RecordChange, RecordKeys, RecordKind } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import { foldedLabel } from '../../kernel/text.js';
import type { Tag, TagId } from './tag.js';

/** Somebody added a tag to the list. @public */
export type TagAdded = Fact<
	'tag.added',
	{ readonly id: TagId; readonly name: string; readonly place: number; readonly at: Instant },
	never
>;

/** The tag has another name, wherever it stands. @public */
export type TagRenamed = Fact<'tag.renamed', { readonly name: string }, never>;

/** The tag can be put on conversations no more, or again. @public */
export type TagSwitched = Fact<'tag.switched', { readonly archived: boolean }, never>;

/** From now on readers see another tag in its place. @public */
export type TagMergeBegun = Fact<'tag.merge_begun', { readonly into: TagId }, never>;

/** Conversations of the merged tag bear the other one now. @public */
export type TagMergeAdvanced = Fact<'tag.merge_advanced', { readonly moved: number; readonly done: boolean }, never>;

/** From now on the tag stands for another one as well. @public */
export type TagAbsorptionBegun = Fact<'tag.absorption_begun', { readonly tag: TagId }, never>;

/** No conversation bears the other tag any more. @public */
export type TagAbsorptionEnded = Fact<'tag.absorption_ended', { readonly tag: TagId }, never>;

/** What can happen to a tag. @public */
export type TagFact =
	| TagAbsorptionBegun
	| TagAbsorptionEnded
	| TagAdded
	| TagMergeAdvanced
	| TagMergeBegun
	| TagRenamed
	| TagSwitched;

/** A change to a tag. @public */
export type TagChange = RecordChange<'tag', Tag, TagFact>;

export const tagRecord: RecordKind<'tag', Tag, TagFact> = {
	kind: 'tag',
	evolve: evolveTag,
	keysOf: keysOfTag,
	haveSameKeys: (before, after) =>
		before.name === after.name && before.merge === after.merge && before.absorbing === after.absorbing,
	redact: (tag) => tag,
};

function keysOfTag({ name, merge, absorbing, place, createdAt }: Tag): RecordKeys {
	const entries: Entry[] = absorbing.map((tag) => ({ index: 'tag.absorbing', key: tag, sort: '' }));
	// Whoever reads a merged tag sees the other one: its name and its place are free.
	if (merge !== undefined) return { claims: [], entries };
	entries.push({ index: 'tag.all', key: '', sort: createdAt });
	const claims = [
		{ space: 'tag.name', key: foldedLabel(name) },
		{ space: 'tag.place', key: String(place) },
	];
	return { claims, entries };
}

function evolveTag(tag: Tag | undefined, fact: TagFact): Tag {
	if (fact.type === 'tag.added') {
		const { id, name, place, at } = fact.data;
		return { id, revision: 1, name, archived: false, merge: undefined, absorbing: [], place, createdAt: at };
	}
	if (tag === undefined) throw new Error(`${fact.type} before tag.added`);
	const revision = tag.revision + 1;
	switch (fact.type) {
		case 'tag.renamed':
			return { ...tag, revision, name: fact.data.name };
		case 'tag.switched':
			return { ...tag, revision, archived: fact.data.archived };
		case 'tag.merge_begun':
			return { ...tag, revision, merge: { into: fact.data.into, moved: 0, done: false } };
		case 'tag.merge_advanced': {
			const { moved, done } = fact.data;
			const { merge } = tag;
			return { ...tag, revision, merge: merge && { into: merge.into, moved: merge.moved + moved, done } };
		}
		case 'tag.absorption_begun':
			return { ...tag, revision, absorbing: [...tag.absorbing, fact.data.tag] };
		case 'tag.absorption_ended':
			return { ...tag, revision, absorbing: tag.absorbing.filter((other) => other !== fact.data.tag) };
		default:
			return assertNever(fact);
	}
}
