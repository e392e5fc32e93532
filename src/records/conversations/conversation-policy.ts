import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';

/** What a message does that is written after its conversation was resolved (CNV-5). @public */
export type AfterResolution = 'reopen' | 'start_another';

/** How conversations of a workspace behave. @public */
export interface ConversationPolicy {
	readonly id: 'conversation_policy';
	/** 0 while it was never written. */
	readonly revision: number;
	readonly afterResolution: AfterResolution;
	/** Whether resolving a conversation without tags warns (TAG-6). */
	readonly warnsUntagged: boolean;
}

/** An administrator chose what a message does after resolution. @public */
export type AfterResolutionChosen = Fact<
	'conversation_policy.after_resolution_chosen',
	{ readonly afterResolution: AfterResolution },
	never
>;

/** From now on resolving a conversation without tags warns, or does not. @public */
export type UntaggedWarningSwitched = Fact<
	'conversation_policy.untagged_warning_switched',
	{ readonly warnsUntagged: boolean },
	never
>;

/** What can happen to the conversation policy. @public */
export type ConversationPolicyFact = AfterResolutionChosen | UntaggedWarningSwitched;

/** A change to the conversation policy. @public */
export type ConversationPolicyChange = RecordChange<'conversation_policy', ConversationPolicy, ConversationPolicyFact>;

export const defaultConversationPolicy: ConversationPolicy = {
	id: 'conversation_policy',
	revision: 0,
	afterResolution: 'reopen',
	warnsUntagged: false,
};

export const conversationPolicyRecord: RecordKind<'conversation_policy', ConversationPolicy, ConversationPolicyFact> = {
	kind: 'conversation_policy',
	evolve: evolvePolicy,
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (policy) => policy,
};

function evolvePolicy(policy: ConversationPolicy | undefined, fact: ConversationPolicyFact): ConversationPolicy {
	const before = policy ?? defaultConversationPolicy;
	const revision = before.revision + 1;
	switch (fact.type) {
		case 'conversation_policy.after_resolution_chosen':
			return { ...before, revision, afterResolution: fact.data.afterResolution };
		case 'conversation_policy.untagged_warning_switched':
			return { ...before, revision, warnsUntagged: fact.data.warnsUntagged };
		default:
			return assertNever(fact);
	}
}
