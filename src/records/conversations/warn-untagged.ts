import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ConversationPolicy, ConversationPolicyChange } from './conversation-policy.js';
import { conversationPolicyRecord, defaultConversationPolicy } from './conversation-policy.js';
import type { ConversationReads } from './conversation-repository.js';

/** Whether resolving a conversation without tags warns from now on. @public */
export interface WarnUntagged {
	readonly enabled: boolean;
}

export const warnUntagged = defineCommand({
	name: 'conversations.warnUntagged',
	permission: 'settings.manage',
	input: schemaOf<WarnUntagged>()(z.strictObject({ enabled: z.boolean() })),
	load: (reads: ConversationReads) => reads.conversations.policy(),
	decide: decideWarning,
});

function decideWarning(
	kept: ConversationPolicy | undefined,
	{ enabled: warnsUntagged }: WarnUntagged,
): Result<Decision<ConversationPolicy, ConversationPolicyChange>, never> {
	const policy = kept ?? defaultConversationPolicy;
	if (policy.warnsUntagged === warnsUntagged) return ok(unchanged(policy));
	const fact = {
		type: 'conversation_policy.untagged_warning_switched',
		data: { warnsUntagged },
		personal: null,
	} as const;
	const change = changeOf(conversationPolicyRecord, kept, [fact]);
	return ok(decided(change.after, [change]));
}
