import type { Result } from 'neverthrow';
import { branded } from '../../../../src/kernel/brand.js';
import type { Context } from '../../../../src/kernel/command.js';
import type { MatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import { matchingPolicyRecord } from '../../../../src/policies/matching/matching-policy.js';
import type { AttributeDefinition, Trust } from '../../../../src/records/attributes/index.js';
import { minute } from './evidence.js';

/** An administrator decides in minute 0. */
export const context: Context = {
	actor: { kind: 'administrator', id: branded<'ActorId'>('ada'), workspaceId: branded<'WorkspaceId'>('acme') },
	now: minute(0),
	requestId: undefined,
	prepared: undefined,
	phones: undefined,
};
export const by = { kind: 'administrator', id: 'ada' };

/** A custom attribute that may be chosen. */
export const definition = (wishes: Partial<AttributeDefinition> = {}): AttributeDefinition => ({
	...{ id: branded<'AttributeKey'>('customer_no'), revision: 2, label: 'Customer number', icon: undefined },
	...{ field: { kind: 'text', format: 'plain' }, enabled: true, deleted: false, crmManaged: false, lookup: false },
	...{ matchability: 'yes', place: 0, createdAt: minute(0) },
	...wishes,
});

/** A policy after these rules were chosen, one after the other. */
export function policyOf(...rules: readonly (readonly [string | undefined, Trust])[]): MatchingPolicy | undefined {
	return rules.reduce<MatchingPolicy | undefined>((policy, [attribute, minimumTrust]) => {
		const data = { attribute, minimumTrust, by: context.actor, at: minute(0) };
		return matchingPolicyRecord.evolve(policy, { type: 'matching.rule_chosen', data, personal: null });
	}, undefined);
}

/** The decision that must be one. */
export function decisionOf<T>(result: Result<T, unknown>): T {
	if (result.isErr()) throw new Error(JSON.stringify(result.error));
	return result.value;
}
