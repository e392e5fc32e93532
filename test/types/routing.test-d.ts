import { describe, expectTypeOf, it } from 'vitest';
import type { RankSubject, RouteWhen, TeamCondition } from '../../src/policies/routing/index.js';
import { rankConversation } from '../../src/policies/routing/index.js';
import { defaultRoutingPolicy } from '../../src/policies/routing/routing-policy.js';
import type { Conversation } from '../../src/records/conversations/index.js';

declare const subject: RankSubject;
declare const conversation: Conversation;

describe('tags and routing', () => {
	it('TAG-3 RTE-3 tags cannot be handed to what ranks and routes', () => {
		rankConversation(subject, defaultRoutingPolicy);
		// @ts-expect-error no tags
		rankConversation({ ...subject, tagIds: conversation.tagIds }, defaultRoutingPolicy);
		// @ts-expect-error a conversation is not a subject: it has tags, and more
		rankConversation(conversation, defaultRoutingPolicy);
		expectTypeOf<Extract<keyof RankSubject, `tag${string}`>>().toBeNever();
	});

	it('TAG-3 RTE-3 no rule can ask for tags', () => {
		expectTypeOf<keyof TeamCondition>().toEqualTypeOf<'channels' | 'departments' | 'groups' | 'visibility'>();
		expectTypeOf<keyof RouteWhen>().toEqualTypeOf<'channels' | 'departments' | 'groups' | 'visibility'>();
		// @ts-expect-error nor be written as one
		const when: RouteWhen = { tags: ['urgent'] };
		expectTypeOf(when).toEqualTypeOf<RouteWhen>();
	});
});
