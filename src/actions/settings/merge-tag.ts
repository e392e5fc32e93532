import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Reply } from '../../kernel/change-set.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Conversation, ConversationChange, ConversationReads } from '../../records/conversations/index.js';
import { conversationRecord } from '../../records/conversations/index.js';
import type {
	Tag,
	TagArchived,
	TagChange,
	TagId,
	TagMerged,
	TagMergeUnfinished,
	TagNotFound,
	TagReads,
} from '../../records/tags/index.js';
import { activeTag, standingTag, tagMergeUnfinished, tagRecord } from '../../records/tags/index.js';

/** Which tag to merge into which. @public */
export interface MergeTag {
	/** The id of the tag that is to be none any more, archived or not. */
	readonly tag: string;
	/** The id of the one that takes its place, not archived. */
	readonly into: string;
}

/** How far the merge is after the call. @public */
export interface MergedTag {
	readonly into: TagId;
	/** Conversations moved in all. */
	readonly moved: number;
	/** False: call again. Readers see the other tag from the first call on. */
	readonly done: boolean;
}

/** Most conversations moved by one call. */
const MERGE_PAGE = 500;

const schema = z.strictObject({ tag: identifierText, into: identifierText }).refine(({ tag, into }) => tag !== into, {
	path: ['into'],
	params: { problem: 'duplicate' },
});

interface Loaded {
	readonly found: readonly Tag[];
	readonly conversations: readonly Conversation[];
}

export const mergeTag = defineCommand({
	name: 'tags.merge',
	permission: 'tag.manage',
	bulk: true,
	input: schemaOf<MergeTag>()(schema),
	load: async (
		{ conversations, tags }: ConversationReads & TagReads,
		{ tag, into },
	): Promise<Awaited<Reply<Loaded>>> => {
		const loaded = await loadBoth(tags.findAll([tag, into]), conversations.withTag(tag, MERGE_PAGE));
		return loaded.map(([found, bearing]) => ({ found, conversations: bearing }));
	},
	decide: decideMerge,
});

type Refusal = TagArchived | TagMerged | TagMergeUnfinished | TagNotFound;
type MergeDecision = Decision<MergedTag, ConversationChange | TagChange>;

function decideMerge({ found, conversations }: Loaded, input: MergeTag): Result<MergeDecision, Refusal> {
	const tag = found.find(({ id }) => id === input.tag);
	if (tag?.merge === undefined || tag.merge.into !== input.into) return begun(found, conversations, input);
	const { into, moved, done } = tag.merge;
	return done ? ok(unchanged({ into, moved, done })) : ok(carriedOn(tag, into, found, conversations));
}

/**
 * Never done at once: a conversation that got the tag after this page was read is seen by the next call, and from this
 * commit on none gets it.
 */
function begun(
	found: readonly Tag[],
	conversations: readonly Conversation[],
	input: MergeTag,
): Result<MergeDecision, Refusal> {
	const [source, target] = [standingTag(found, input.tag), activeTag(found, input.into)];
	if (source.isErr()) return err(source.error);
	if (target.isErr()) return err(target.error);
	const [tag, into] = [source.value, target.value];
	if (tag.absorbing.length > 0) return err(tagMergeUnfinished(tag.id, tag.absorbing));
	const merged = changeOf(tagRecord, tag, [
		{ type: 'tag.merge_begun', data: { into: into.id }, personal: null },
		advanced(conversations.length, false),
	]);
	const taken = changeOf(tagRecord, into, [{ type: 'tag.absorption_begun', data: { tag: tag.id }, personal: null }]);
	const output = { into: into.id, moved: conversations.length, done: false };
	return ok(decided(output, [merged, taken, ...moves(conversations, tag.id, into.id)]));
}

function carriedOn(
	tag: Tag,
	into: TagId,
	found: readonly Tag[],
	conversations: readonly Conversation[],
): MergeDecision {
	const done = conversations.length < MERGE_PAGE;
	const merged = changeOf(tagRecord, tag, [advanced(conversations.length, done)]);
	const target = done ? found.find(({ id }) => id === into) : undefined;
	const ended = { type: 'tag.absorption_ended', data: { tag: tag.id }, personal: null } as const;
	const changes = [merged, ...(target === undefined ? [] : [changeOf(tagRecord, target, [ended])])];
	const output = { into, moved: merged.after.merge?.moved ?? 0, done };
	return decided(output, [...changes, ...moves(conversations, tag.id, into)]);
}

function advanced(moved: number, done: boolean) {
	return { type: 'tag.merge_advanced', data: { moved, done }, personal: null } as const;
}

function moves(conversations: readonly Conversation[], tag: TagId, into: TagId): readonly ConversationChange[] {
	const fact = { type: 'conversation.tag_merged', data: { tag, into }, personal: null } as const;
	return conversations.map((conversation) => changeOf(conversationRecord, conversation, [fact]));
}
