import { describe, expect, it } from 'vitest';
import { branded } from '../../../../src/kernel/brand.js';
import { chooseNoMatching } from '../../../../src/policies/matching/choose-none.js';
import { chooseMatchingAttribute } from '../../../../src/policies/matching/choose-rule.js';
import type { MatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import { defaultMatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import type { AttributeDefinition } from '../../../../src/records/attributes/index.js';
import { minute } from './evidence.js';
import { by, context, decisionOf, definition, policyOf } from './rule-decisions.js';

const chosen = (attribute: string, definitions: readonly AttributeDefinition[] = [], policy?: MatchingPolicy) =>
	chooseMatchingAttribute.decide({ policy, definitions }, { attribute }, context);
describe('MAT-15 what may be chosen', () => {
	it.each(['email', 'phone', 'name', 'union_id'])('MAT-15 %s is built in and matchable', (attribute) => {
		const { output, guards } = decisionOf(chosen(attribute));
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
		const { guards } = decisionOf(chosen('customer_no', [other, definition()]));
		expect(guards).toEqual([{ kind: 'attribute', id: 'customer_no', revision: 2 }]);
		for (const wish of [
			{ matchability: 'no' },
			{ matchability: 'backfilling' },
			{ enabled: false },
			{ matchability: 'no', enabled: false },
		] as const) {
			const refused = { code: 'attribute.not_matchable', attribute: 'customer_no' };
			expect(chosen('customer_no', [definition(wish)])._unsafeUnwrapErr()).toEqual(refused);
		}
	});
});

describe('MAT-5 a choice', () => {
	it('MAT-5 becomes a version of the policy, with its author and time', () => {
		const { changes } = decisionOf(chosen('email', [], policyOf(['phone', 'asserted'])));
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
		const { changes, output } = decisionOf(chosen('email', [], policy));
		expect(changes).toEqual([]);
		expect(output).toEqual({ rule: { attribute: 'email', minimumTrust: 'vouched' }, version: 2, changed: false });
	});

	it('MAT-12 sets the minimum trust where it names one, and leaves it where it does not', () => {
		const policy = policyOf(['phone', 'vouched']);
		const named = { attribute: 'phone', minimumTrust: 'asserted' } as const;
		const { output } = decisionOf(chooseMatchingAttribute.decide({ policy, definitions: [] }, named, context));
		expect(output).toEqual({ rule: named, version: 2, changed: true });
		expect(decisionOf(chosen('email', [], policy)).output.rule.minimumTrust).toBe('vouched');
	});

	it('MAT-2 none may be chosen; the minimum trust stays for the next choice', () => {
		const { output, guards } = decisionOf(chooseNoMatching.decide(policyOf(['phone', 'asserted']), {}, context));
		expect(output).toEqual({ rule: { attribute: undefined, minimumTrust: 'asserted' }, version: 2, changed: true });
		expect(guards).toEqual([]);
	});

	it('MAT-2 none is what a workspace begins with', () => {
		const { changes, output } = decisionOf(chooseNoMatching.decide(undefined, {}, context));
		expect(changes).toEqual([]);
		expect(output).toEqual({ rule: { attribute: undefined, minimumTrust: 'claimed' }, version: 0, changed: false });
		expect(defaultMatchingPolicy).toMatchObject({ id: 'matching_policy', revision: 0, versions: [] });
	});
});
