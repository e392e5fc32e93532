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
}

/** An administrator chose what a message does after resolution. @public */
export type AfterResolutionChosen = Fact<
	'conversation_policy.after_resolution_chosen',
	{ readonly afterResolution: AfterResolution },
	never
>;

/** A change to the conversation policy. @public */
export type ConversationPolicyChange = RecordChange<'conversation_policy', ConversationPolicy, AfterResolutionChosen>;

export const defaultConversationPolicy: ConversationPolicy = {
	id: 'conversation_policy',
	revision: 0,
	afterResolution: 'reopen',
};

export const conversationPolicyRecord: RecordKind<'conversation_policy', ConversationPolicy, AfterResolutionChosen> = {
	kind: 'conversation_policy',
	evolve: (policy, fact) => {
		switch (fact.type) {
			case 'conversation_policy.after_resolution_chosen': {
				const { afterResolution } = fact.data;
				return { id: 'conversation_policy', revision: (policy?.revision ?? 0) + 1, afterResolution };
			}
			default:
				return assertNever(fact.type);
		}
	},
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (policy) => policy,
};
