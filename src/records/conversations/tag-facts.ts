import { assertNever } from '../../kernel/assert-never.js';
import type { Fact } from '../../kernel/fact.js';
import type { TagId } from '../tags/index.js';

/** Tags were put on the conversation, after those that it had. @public */
export type ConversationTagged = Fact<'conversation.tagged', { readonly tags: readonly TagId[] }, never>;

/** Tags were taken off the conversation. @public */
export type ConversationUntagged = Fact<'conversation.untagged', { readonly tags: readonly TagId[] }, never>;

/** A tag was merged into another, which takes its place on the conversation. @public */
export type ConversationTagMerged = Fact<
	'conversation.tag_merged',
	{ readonly tag: TagId; readonly into: TagId },
	never
>;

/** What can happen to the tags on a conversation. @public */
export type ConversationTagFact = ConversationTagged | ConversationTagMerged | ConversationUntagged;

/** The tags after one more fact, in the order in which they were put, each once. */
export function evolveTags(tagIds: readonly TagId[], fact: ConversationTagFact): readonly TagId[] {
	switch (fact.type) {
		case 'conversation.tagged':
			return [...new Set([...tagIds, ...fact.data.tags])];
		case 'conversation.untagged':
			return tagIds.filter((id) => !fact.data.tags.includes(id));
		case 'conversation.tag_merged': {
			const { tag, into } = fact.data;
			return [...new Set(tagIds.map((id) => (id === tag ? into : id)))];
		}
		default:
			return assertNever(fact);
	}
}
