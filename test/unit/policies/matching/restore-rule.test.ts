import { describe, expect, it } from 'vitest';
import type { MatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import { defaultMatchingPolicy, matchingPolicyRecord } from '../../../../src/policies/matching/matching-policy.js';
import { restoreMatching } from '../../../../src/policies/matching/restore-rule.js';
import type { AttributeDefinition } from '../../../../src/records/attributes/index.js';
import { context, decisionOf, definition, policyOf } from './rule-decisions.js';

const restored = (version: number, policy?: MatchingPolicy, definitions: readonly AttributeDefinition[] = []) =>
	restoreMatching.decide({ policy, definitions }, { version }, context);

describe('MAT-5 restoring a version', () => {
	const policy = policyOf(
		['phone', 'asserted'],
		[undefined, 'claimed'],
		['customer_no', 'claimed'],
		['email', 'claimed'],
	);

	it.each([
		[1, { attribute: 'phone', minimumTrust: 'asserted' }],
		[2, { attribute: undefined, minimumTrust: 'claimed' }],
	])('MAT-5 version %i puts its rule in force as a new version', (version, rule) => {
		const { output, changes, guards } = decisionOf(restored(version, policy));
		expect(output).toEqual({ rule, version: 5, changed: true });
		expect(changes[0]?.after.versions.map((kept) => kept.version)).toEqual([1, 2, 3, 4, 5]);
		expect(guards).toEqual([]);
	});

	it('MAT-5 the version in force changes nothing', () => {
		const { output, changes } = decisionOf(restored(4, policy));
		expect([output.version, output.changed, changes]).toEqual([4, false, []]);
	});

	it('MAT-5, MAT-15 rests on the definition of a custom attribute', () => {
		const { guards } = decisionOf(restored(3, policy, [definition()]));
		expect(guards).toEqual([{ kind: 'attribute', id: 'customer_no', revision: 2 }]);
	});

	it.each([
		['switched off', [definition({ enabled: false })]],
		['no longer matchable', [definition({ matchability: 'no' })]],
		['gone', []],
	])('MAT-5, MAT-15 is refused when its attribute is %s', (_, definitions) => {
		const refused = { code: 'attribute.not_matchable', attribute: 'customer_no' };
		expect(restored(3, policy, definitions)._unsafeUnwrapErr()).toEqual(refused);
	});

	it('MAT-5 of a version that is not kept is refused, with those that are', () => {
		const code = 'matching.version_not_found';
		expect(restored(5, policy)._unsafeUnwrapErr()).toEqual({ code, from: 1, to: 4 });
		expect(restored(1)._unsafeUnwrapErr()).toEqual({ code, from: 0, to: 0 });
		const many = policyOf(...Array.from({ length: 101 }, () => ['phone', 'claimed'] as const));
		expect(restored(1, many)._unsafeUnwrapErr()).toEqual({ code, from: 2, to: 101 });
		expect(many?.versions.map(({ version }) => version)).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
		expect(decisionOf(restored(2, many)).output.version).toBe(101);
	});
});

describe('MAT-5 the record of the policy', () => {
	it('MAT-5 has no keys, and tells nothing of persons', () => {
		const policy = policyOf(['phone', 'claimed']) ?? defaultMatchingPolicy;
		expect(matchingPolicyRecord.kind).toBe('matching_policy');
		expect(matchingPolicyRecord.keysOf(policy)).toEqual({ claims: [], entries: [] });
		expect(matchingPolicyRecord.haveSameKeys(defaultMatchingPolicy, policy)).toBe(true);
		expect(matchingPolicyRecord.redact(policy)).toEqual(policy);
	});
});
