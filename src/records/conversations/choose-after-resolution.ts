import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AfterResolution, ConversationPolicy, ConversationPolicyChange } from './conversation-policy.js';
import { conversationPolicyRecord, defaultConversationPolicy } from './conversation-policy.js';
import type { ConversationReads } from './conversation-repository.js';

/** Which of the two a message does from now on. @public */
export interface ChooseAfterResolution {
	readonly afterResolution: AfterResolution;
}

const schema = z.strictObject({ afterResolution: z.enum(['reopen', 'start_another']) });

export const chooseAfterResolution = defineCommand({
	name: 'conversations.chooseAfterResolution',
	permission: 'settings.manage',
	input: schemaOf<ChooseAfterResolution>()(schema),
	load: (reads: ConversationReads) => reads.conversations.policy(),
	decide: decidePolicy,
});

function decidePolicy(
	kept: ConversationPolicy | undefined,
	{ afterResolution }: ChooseAfterResolution,
): Result<Decision<ConversationPolicy, ConversationPolicyChange>, never> {
	const policy = kept ?? defaultConversationPolicy;
	if (policy.afterResolution === afterResolution) return ok(unchanged(policy));
	const fact = {
		type: 'conversation_policy.after_resolution_chosen',
		data: { afterResolution },
		personal: null,
	} as const;
	const change = changeOf(conversationPolicyRecord, kept, [fact]);
	return ok(decided(change.after, [change]));
}
