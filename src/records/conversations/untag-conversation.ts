import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { schemaOf } from '../../kernel/schema.js';
import type { TagReads } from '../tags/index.js';
import { tagInPlaceOf } from '../tags/index.js';
import type { ConversationReads } from './conversation-repository.js';
import type { ConversationChange } from './facts.js';
import { conversationRecord } from './facts.js';
import type { ConversationNotFound } from './failures.js';
import { conversationNotFound } from './failures.js';
import type { ConversationAndTags, TagConversation, TaggedConversation } from './tag-conversation.js';
import { tagConversationSchema } from './tag-conversation.js';

export const untagConversation = defineCommand({
	name: 'conversations.untag',
	permission: 'conversation.work:tag',
	input: schemaOf<TagConversation>()(tagConversationSchema),
	load: loadForUntagging,
	decide: decideWithout,
});

async function loadForUntagging(
	{ conversations, tags }: ConversationReads & TagReads,
	input: TagConversation,
): Promise<Result<ConversationAndTags, StorageUnavailable>> {
	const read = await conversations.find(input.conversation);
	if (read.isErr()) return err(read.error);
	const conversation = read.value;
	if (conversation === undefined || conversation.tagIds.length === 0) return ok({ conversation, found: [] });
	return (await tags.findAll(conversation.tagIds)).map((found) => ({ conversation, found }));
}

/** Takes off what is named, and what is being merged into it: people see only the one. */
function decideWithout(
	{ conversation, found }: ConversationAndTags,
	input: Pick<TagConversation, 'tags'>,
): Result<Decision<TaggedConversation, ConversationChange>, ConversationNotFound> {
	if (conversation === undefined) return err(conversationNotFound());
	const named = new Set<string>(input.tags);
	const removed = conversation.tagIds.filter((id) => named.has(id) || named.has(tagInPlaceOf(id, found)?.id ?? id));
	if (removed.length === 0) return ok(unchanged({ tags: conversation.tagIds, changed: false }));
	const fact = { type: 'conversation.untagged', data: { tags: removed }, personal: null } as const;
	const change = changeOf(conversationRecord, conversation, [fact]);
	return ok(decided({ tags: change.after.tagIds, changed: true }, [change]));
}
