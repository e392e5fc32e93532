import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Guard } from '../../kernel/change-set.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type {
	AttributeDefinition,
	AttributeNotFound,
	AttributeNotMatchable,
	AttributeReads,
	Trust,
} from '../../records/attributes/index.js';
import {
	attributeKeyText,
	attributeNotFound,
	attributeNotMatchable,
	standardAttribute,
	trustLevels,
} from '../../records/attributes/index.js';
import { channelTypes, platformAttribute } from '../../records/channels/index.js';
import type { MatchingPolicy, MatchingPolicyChange, MatchingRule } from './matching-policy.js';
import { defaultMatchingPolicy, matchingPolicyRecord } from './matching-policy.js';
import type { MatchingReads } from './matching-repository.js';

/** What is to link contacts. @public */
export interface ChooseMatchingAttribute {
	/** The key of a matchable attribute that is switched on. */
	readonly attribute: string;
	/** Values trusted less link nobody. Absent: it stays as it is, at first `claimed`. */
	readonly minimumTrust?: Trust | undefined;
}

/** The rule in force after the call. @public */
export interface ChosenMatching {
	readonly rule: MatchingRule;
	/** The version of the policy in force, to be restored by. */
	readonly version: number;
	/** False when the rule was in force already. */
	readonly changed: boolean;
}

interface Loaded {
	readonly policy: MatchingPolicy | undefined;
	readonly definitions: readonly AttributeDefinition[];
}

const schema = z.strictObject({ attribute: attributeKeyText, minimumTrust: z.enum(trustLevels).optional() });

export const chooseMatchingAttribute = defineCommand({
	name: 'matching.choose',
	permission: 'settings.manage',
	input: schemaOf<ChooseMatchingAttribute>()(schema),
	load: async (reads: AttributeReads & MatchingReads) => {
		const loaded = await loadBoth(reads.matching.policy(), reads.attributes.all());
		return loaded.map(([policy, definitions]): Loaded => ({ policy, definitions }));
	},
	decide: decideChoice,
});

function decideChoice(
	{ policy, definitions }: Loaded,
	input: z.output<typeof schema>,
	context: Context,
): Result<Decision<ChosenMatching, MatchingPolicyChange>, AttributeNotFound | AttributeNotMatchable> {
	const known = mayLink(input.attribute, definitions);
	if (known === undefined) return err(attributeNotFound(input.attribute));
	if (!known) return err(attributeNotMatchable(input.attribute));
	const minimumTrust = input.minimumTrust ?? (policy ?? defaultMatchingPolicy).minimumTrust;
	const guards = guardsOn(input.attribute, definitions);
	return ok(withRule(policy, { attribute: input.attribute, minimumTrust }, context, guards));
}

/** Whether equal values of the attribute may link contacts; `undefined` when there is no such attribute (MAT-15). */
export function mayLink(attribute: string, definitions: readonly AttributeDefinition[]): boolean | undefined {
	const definition = definitions.find((candidate) => candidate.id === attribute);
	// The chosen attribute must have values that agents can see, or links would rest on what nobody can check.
	if (definition !== undefined) return definition.matchability === 'yes' && definition.enabled;
	const rows = [standardAttribute(attribute), ...channelTypes.map((type) => platformAttribute(type, attribute))];
	const known = rows.filter((row) => row !== undefined);
	return known.length === 0 ? undefined : known.some((row) => row.matchable);
}

/** The rule rests on the attribute's definition, where it has one: it may not be switched off meanwhile. */
export function guardsOn(attribute: string | undefined, definitions: readonly AttributeDefinition[]): readonly Guard[] {
	return definitions
		.filter((definition) => definition.id === attribute)
		.map(({ id, revision }) => ({ kind: 'attribute', id, revision }));
}

/** The policy with that rule in force; nothing happens when it is in force already. */
export function withRule(
	policy: MatchingPolicy | undefined,
	rule: MatchingRule,
	context: Context,
	guards: readonly Guard[],
): Decision<ChosenMatching, MatchingPolicyChange> {
	const before = policy ?? defaultMatchingPolicy;
	if (before.attribute === rule.attribute && before.minimumTrust === rule.minimumTrust) {
		return unchanged({ rule, version: before.version, changed: false });
	}
	const { attribute, minimumTrust } = rule;
	const by = { kind: context.actor.kind, id: context.actor.id };
	const data = { attribute, minimumTrust, by, at: context.now };
	const change = changeOf(matchingPolicyRecord, policy, [{ type: 'matching.rule_chosen', data, personal: null }]);
	return decided({ rule, version: change.after.version, changed: true }, [change], guards);
}
