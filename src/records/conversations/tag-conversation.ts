import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Guard, Reply } from '../../kernel/change-set.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Tag, TagArchived, TagId, TagLimitReached, TagMerged, TagNotFound, TagReads } from '../tags/index.js';
import { activeTag, TAGS_ON_CONVERSATION, tagLimitReached } from '../tags/index.js';
import type { Conversation } from './conversation.js';
import type { ConversationReads } from './conversation-repository.js';
import type { ConversationChange } from './facts.js';
import { conversationRecord } from './facts.js';
import type { ConversationNotFound } from './failures.js';
import { conversationNotFound } from './failures.js';

/** Which tags to put on which conversation, or to take off it. @public */
export interface TagConversation {
	/** The id of the conversation. */
	readonly conversation: string;
	/** Ids of tags, 1 to 100; one that is named twice counts once. */
	readonly tags: readonly string[];
}

/** The tags of the conversation after the call. @public */
export interface TaggedConversation {
	/** In the order in which they were put. */
	readonly tags: readonly TagId[];
	/** False when it was so already. */
	readonly changed: boolean;
}

export const tagConversationSchema = /* @__PURE__ */ z.strictObject({
	conversation: identifierText,
	tags: z.array(identifierText).min(1).max(TAGS_ON_CONVERSATION).readonly(),
});

/** A conversation, and tags as they were found. */
export interface ConversationAndTags {
	readonly conversation: Conversation | undefined;
	readonly found: readonly Tag[];
}

/** Why a tag is not put on a conversation. */
export type TaggingRefusal = ConversationNotFound | TagArchived | TagLimitReached | TagMerged | TagNotFound;

export const tagConversation = defineCommand({
	name: 'conversations.tag',
	permission: 'conversation.work:tag',
	input: schemaOf<TagConversation>()(tagConversationSchema),
	load: loadForTagging,
	decide: decideTags,
});

async function loadForTagging(
	{ conversations, tags }: ConversationReads & TagReads,
	input: TagConversation,
): Promise<Awaited<Reply<ConversationAndTags>>> {
	const loaded = await loadBoth(conversations.find(input.conversation), tags.findAll(input.tags));
	return loaded.map(([conversation, found]) => ({ conversation, found }));
}

/** Puts tags behind those there are, all of them or none. */
function decideTags(
	{ conversation, found }: ConversationAndTags,
	input: Pick<TagConversation, 'tags'>,
): Result<Decision<TaggedConversation, ConversationChange>, TaggingRefusal> {
	if (conversation === undefined) return err(conversationNotFound());
	const { tagIds } = conversation;
	const added: TagId[] = [];
	const guards: Guard[] = [];
	for (const id of new Set(input.tags)) {
		// What it bears already is not put again, archived since or not.
		if (tagIds.some((held) => held === id)) continue;
		const active = activeTag(found, id);
		if (active.isErr()) return err(active.error);
		added.push(active.value.id);
		guards.push({ kind: 'tag', id, revision: active.value.revision });
	}
	if (added.length === 0) return ok(unchanged({ tags: tagIds, changed: false }));
	if (tagIds.length + added.length > TAGS_ON_CONVERSATION) {
		return err(tagLimitReached(TAGS_ON_CONVERSATION, 'conversation'));
	}
	const fact = { type: 'conversation.tagged', data: { tags: added }, personal: null } as const;
	const change = changeOf(conversationRecord, conversation, [fact]);
	return ok(decided({ tags: change.after.tagIds, changed: true }, [change], guards));
}
