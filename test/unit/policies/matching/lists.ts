import { allowMatchValue } from '../../../../src/policies/matching/allow-value.js';
import { blockMatchValue } from '../../../../src/policies/matching/block-value.js';
import type { MatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import { unlistMatchValue } from '../../../../src/policies/matching/unlist-value.js';
import type { MatchingLists } from '../../../../src/policies/matching/value-lists.js';
import type { AttributeDefinition } from '../../../../src/records/attributes/index.js';
import { context, decisionOf } from './rule-decisions.js';

/** What an administrator says of a value, as input of the command. */
export interface Word {
	readonly attribute?: string;
	readonly value: string;
	readonly note?: string;
}

/** A policy under which these things were said, one after the other. */
export interface ListBench {
	readonly policy: () => MatchingPolicy | undefined;
	readonly lists: () => MatchingLists | undefined;
	readonly block: (word: Word & { readonly because?: 'other' | 'own' }) => Answer;
	readonly allow: (word: Word) => Answer;
	readonly unlist: (word: Omit<Word, 'note'>) => Answer;
}

/** What a command answered; its code where it refused. */
type Answer = string | { readonly list: string | undefined; readonly changed: boolean };

export function listBench(before?: MatchingPolicy, definitions: readonly AttributeDefinition[] = []): ListBench {
	let policy = before;
	const loaded = () => ({ policy, definitions });
	const take = (
		result: ReturnType<typeof blockMatchValue.decide> | ReturnType<typeof unlistMatchValue.decide>,
	): Answer => {
		if (result.isErr()) return JSON.stringify(result.error);
		const { output, changes } = decisionOf(result);
		policy = changes[0]?.after ?? policy;
		return output;
	};
	return {
		policy: () => policy,
		lists: () => policy?.lists,
		block: ({ attribute = 'phone', because = 'other', ...word }) =>
			take(blockMatchValue.decide(loaded(), { attribute, because, ...word }, context)),
		allow: ({ attribute = 'phone', ...word }) =>
			take(allowMatchValue.decide(loaded(), { attribute, ...word }, context)),
		unlist: ({ attribute = 'phone', value }) => take(unlistMatchValue.decide(loaded(), { attribute, value }, context)),
	};
}
