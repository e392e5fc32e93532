import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import * as z from 'zod';
import type { Context, Decision } from '../../kernel/command.js';
import { defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ChosenMatching } from './choose-rule.js';
import { withRule } from './choose-rule.js';
import type { MatchingPolicy, MatchingPolicyChange } from './matching-policy.js';
import { defaultMatchingPolicy } from './matching-policy.js';
import type { MatchingReads } from './matching-repository.js';

/** Nothing to say. @public */
export type ChooseNoMatching = Readonly<Record<string, never>>;

export const chooseNoMatching = defineCommand({
	name: 'matching.chooseNone',
	permission: 'settings.manage',
	input: schemaOf<ChooseNoMatching>()(z.strictObject({})),
	load: (reads: MatchingReads) => reads.matching.policy(),
	decide: decideNone,
});

function decideNone(
	policy: MatchingPolicy | undefined,
	_input: ChooseNoMatching,
	context: Context,
): Result<Decision<ChosenMatching, MatchingPolicyChange>, never> {
	const { minimumTrust } = policy ?? defaultMatchingPolicy;
	return ok(withRule(policy, { attribute: undefined, minimumTrust }, context, []));
}
