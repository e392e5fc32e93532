import type { Result } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import { branded } from '../../../../src/kernel/brand.js';
import type { Context } from '../../../../src/kernel/command.js';
import { chooseNoMatching } from '../../../../src/policies/matching/choose-none.js';
import { chooseMatchingAttribute } from '../../../../src/policies/matching/choose-rule.js';
import type { MatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import { defaultMatchingPolicy, matchingPolicyRecord } from '../../../../src/policies/matching/matching-policy.js';
import { restoreMatching } from '../../../../src/policies/matching/restore-rule.js';
import type { AttributeDefinition, Trust } from '../../../../src/records/attributes/index.js';
import { minute } from './evidence.js';

const context: Context = {
	actor: { kind: 'administrator', id: branded<'ActorId'>('ada'), workspaceId: branded<'WorkspaceId'>('acme') },
	now: minute(0),
	requestId: undefined,
	prepared: undefined,
};
const by = { kind: 'administrator', id: 'ada' };

const definition = (wishes: Partial<AttributeDefinition> = {}): AttributeDefinition => ({
	...{ id: branded<'AttributeKey'>('customer_no'), revision: 2, label: 'Customer number', format: 'plain' },
	...{ enabled: true, crmManaged: false, matchable: true, createdAt: minute(0) },
	...wishes,
});

/** A policy after these rules were chosen, one after the other. */
function policyOf(...rules: readonly (readonly [string | undefined, Trust])[]): MatchingPolicy | undefined {
	return rules.reduce<MatchingPolicy | undefined>((policy, [attribute, minimumTrust]) => {
		const data = { attribute, minimumTrust, by: context.actor, at: minute(0) };
		return matchingPolicyRecord.evolve(policy, { type: 'matching.rule_chosen', data, personal: null });
	}, undefined);
}

function valueOf<T>(result: Result<T, unknown>): T {
	if (result.isErr()) throw new Error(JSON.stringify(result.error));
	return result.value;
}

const chosen = (attribute: string, definitions: readonly AttributeDefinition[] = [], policy?: MatchingPolicy) =>
	chooseMatchingAttribute.decide({ policy, definitions }, { attribute }, context);
const restored = (version: number, policy?: MatchingPolicy, definitions: readonly AttributeDefinition[] = []) =>
	restoreMatching.decide({ policy, definitions }, { version }, context);

describe('MAT-15 what may be chosen', () => {
	it.each(['email', 'phone', 'name', 'union_id'])('MAT-15 %s is built in and matchable', (attribute) => {
		const { output, guards } = valueOf(chosen(attribute));
		expect(output).toEqual({ rule: { attribute, minimumTrust: 'claimed' }, version: 1, changed: true });
		expect(guards).toEqual([]);
	});

	it.each(['first_name', 'url', 'browser', 'language', 'current_url', 'username'])(
		'MAT-15 %s never matches',
		(attribute) => {
			expect(chosen(attribute)._unsafeUnwrapErr()).toEqual({ code: 'attribute.not_matchable', attribute });
		},
	);

	it('MAT-15 an attribute that nobody knows is refused as such', () => {
		const code = 'attribute.not_found';
		expect(chosen('shoe_size')._unsafeUnwrapErr()).toEqual({ code, attribute: 'shoe_size' });
		expect(chosen('shoe_size', [definition()])._unsafeUnwrapErr()).toEqual({ code, attribute: 'shoe_size' });
	});

	it('MAT-15 a custom one must be matchable and switched on; the choice rests on that', () => {
		const other = definition({ id: branded<'AttributeKey'>('badge'), revision: 7 });
		const { guards } = valueOf(chosen('customer_no', [other, definition()]));
		expect(guards).toEqual([{ kind: 'attribute', id: 'customer_no', revision: 2 }]);
		for (const wish of [{ matchable: false }, { enabled: false }, { matchable: false, enabled: false }]) {
			const refused = { code: 'attribute.not_matchable', attribute: 'customer_no' };
			expect(chosen('customer_no', [definition(wish)])._unsafeUnwrapErr()).toEqual(refused);
		}
	});
});

describe('MAT-5 a choice', () => {
	it('MAT-5 becomes a version of the policy, with its author and time', () => {
		const { changes } = valueOf(chosen('email', [], policyOf(['phone', 'asserted'])));
		expect(changes).toMatchObject([
			{
				kind: 'matching_policy',
				before: 1,
				after: { id: 'matching_policy', revision: 2, attribute: 'email', minimumTrust: 'asserted' },
				facts: [{ type: 'matching.rule_chosen', data: { by, at: minute(0) }, personal: null }],
			},
		]);
		expect(changes[0]?.after.versions).toMatchObject([
			{ version: 1, attribute: 'phone' },
			{ version: 2, attribute: 'email', minimumTrust: 'asserted', by, at: minute(0) },
		]);
	});

	it('MAT-5 of what is in force already changes nothing', () => {
		const policy = policyOf(['phone', 'claimed'], ['email', 'vouched']);
		const { changes, output } = valueOf(chosen('email', [], policy));
		expect(changes).toEqual([]);
		expect(output).toEqual({ rule: { attribute: 'email', minimumTrust: 'vouched' }, version: 2, changed: false });
	});

	it('MAT-12 sets the minimum trust where it names one, and leaves it where it does not', () => {
		const policy = policyOf(['phone', 'vouched']);
		const named = { attribute: 'phone', minimumTrust: 'asserted' } as const;
		const { output } = valueOf(chooseMatchingAttribute.decide({ policy, definitions: [] }, named, context));
		expect(output).toEqual({ rule: named, version: 2, changed: true });
		expect(valueOf(chosen('email', [], policy)).output.rule.minimumTrust).toBe('vouched');
	});

	it('MAT-2 none may be chosen; the minimum trust stays for the next choice', () => {
		const { output, guards } = valueOf(chooseNoMatching.decide(policyOf(['phone', 'asserted']), {}, context));
		expect(output).toEqual({ rule: { attribute: undefined, minimumTrust: 'asserted' }, version: 2, changed: true });
		expect(guards).toEqual([]);
	});

	it('MAT-2 none is what a workspace begins with', () => {
		const { changes, output } = valueOf(chooseNoMatching.decide(undefined, {}, context));
		expect(changes).toEqual([]);
		expect(output).toEqual({ rule: { attribute: undefined, minimumTrust: 'claimed' }, version: 0, changed: false });
		expect(defaultMatchingPolicy).toMatchObject({ id: 'matching_policy', revision: 0, versions: [] });
	});
});

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
		const { output, changes, guards } = valueOf(restored(version, policy));
		expect(output).toEqual({ rule, version: 5, changed: true });
		expect(changes[0]?.after.versions.map((kept) => kept.version)).toEqual([1, 2, 3, 4, 5]);
		expect(guards).toEqual([]);
	});

	it('MAT-5 the version in force changes nothing', () => {
		const { output, changes } = valueOf(restored(4, policy));
		expect([output.version, output.changed, changes]).toEqual([4, false, []]);
	});

	it('MAT-5, MAT-15 rests on the definition of a custom attribute', () => {
		const { guards } = valueOf(restored(3, policy, [definition()]));
		expect(guards).toEqual([{ kind: 'attribute', id: 'customer_no', revision: 2 }]);
	});

	it.each([
		['switched off', [definition({ enabled: false })]],
		['no longer matchable', [definition({ matchable: false })]],
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
		expect(valueOf(restored(2, many)).output.version).toBe(101);
	});
});
