import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { Context, Decision } from '../../kernel/command.js';
import { defineCommand } from '../../kernel/command.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeDefinition, AttributeNotMatchable, AttributeReads } from '../../records/attributes/index.js';
import { attributeNotMatchable } from '../../records/attributes/index.js';
import type { ChosenMatching } from './choose-rule.js';
import { guardsOn, mayLink, withRule } from './choose-rule.js';
import type { MatchingVersionNotFound } from './failures.js';
import { matchingVersionNotFound } from './failures.js';
import type { MatchingPolicy, MatchingPolicyChange } from './matching-policy.js';
import type { MatchingReads } from './matching-repository.js';

/** Which version of the policy to restore. @public */
export interface RestoreMatching {
	/** A version that `matching.show` lists. */
	readonly version: number;
}

interface Loaded {
	readonly policy: MatchingPolicy | undefined;
	readonly definitions: readonly AttributeDefinition[];
}

const schema = z.strictObject({ version: z.int().positive() });

/** Puts an earlier rule in force again, as a new version; the links it gave come back exactly (MAT-5). */
export const restoreMatching = defineCommand({
	name: 'matching.restore',
	permission: 'settings.manage',
	input: schemaOf<RestoreMatching>()(schema),
	load: async (reads: AttributeReads & MatchingReads) => {
		const loaded = await loadBoth(reads.matching.policy(), reads.attributes.all());
		return loaded.map(([policy, definitions]): Loaded => ({ policy, definitions }));
	},
	decide: decideRestoration,
});

function decideRestoration(
	{ policy, definitions }: Loaded,
	input: z.output<typeof schema>,
	context: Context,
): Result<Decision<ChosenMatching, MatchingPolicyChange>, AttributeNotMatchable | MatchingVersionNotFound> {
	const versions = policy?.versions ?? [];
	const version = versions.find((candidate) => candidate.version === input.version);
	if (version === undefined) return err(matchingVersionNotFound(versions[0]?.version ?? 0, policy?.version ?? 0));
	const { attribute, minimumTrust } = version;
	if (attribute !== undefined && mayLink(attribute, definitions) !== true) return err(attributeNotMatchable(attribute));
	return ok(withRule(policy, { attribute, minimumTrust }, context, guardsOn(attribute, definitions)));
}
