import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branded } from '../../src/kernel/brand.js';
import { caseFolded, spacesCollapsed } from '../../src/kernel/text.js';
import { foldedText } from '../../src/policies/groups/comparable-values.js';
import type { RuleOutcome } from '../../src/policies/groups/condition-outcome.js';
import { explainRule } from '../../src/policies/groups/explain-rule.js';
import type { GroupCondition, GroupRule } from '../../src/policies/groups/group-rule.js';
import { attributesOf, conditionsOf, isSameRule } from '../../src/policies/groups/group-rule.js';
import { groupsOf, isMember, outcomeFor } from '../../src/policies/groups/groups-of.js';
import { judgeRule } from '../../src/policies/groups/judge-rule.js';
import { suspensionsOf } from '../../src/policies/groups/suspended-group.js';
import { randomRule } from '../support/random-rules.js';
import { defined, somebody } from '../unit/policies/groups/people.js';

const definitions = [
	defined('tier', { crmManaged: true }),
	defined('shoe_size', { field: { kind: 'text', format: 'number' } }),
];

const value = fc.constantFrom('Gold', 'silver', 'fr', '42', '-1.5', '2026-11-23', 'a@example.com', '+33612345678');
const person = fc
	.record(
		{
			tier: value,
			shoe_size: fc.constantFrom('42', '43.50'),
			phone: value,
			email: value,
			first_name: value,
			language: value,
		},
		{ requiredKeys: [] },
	)
	.map((values) => somebody(values));

/** From what is not so to what is. */
const order: readonly RuleOutcome[] = ['fails', 'unknown', 'holds'];

/** Kleene's logic as it is defined: the least of all, the greatest of any, the contrary of not. */
function naive(rule: GroupRule, ask: (condition: GroupCondition) => RuleOutcome): number {
	switch (rule.kind) {
		case 'all':
			return Math.min(...rule.of.map((part) => naive(part, ask)));
		case 'any':
			return Math.max(...rule.of.map((part) => naive(part, ask)));
		case 'not':
			return 2 - naive(rule.of, ask);
		default:
			return order.indexOf(ask(rule));
	}
}

describe('the laws of contact groups', () => {
	it('GRP-1 a rule is what the three-valued logic of its conditions makes of it, and so is its explanation', () => {
		fc.assert(
			fc.property(randomRule, person, (rule, contact) => {
				const expected = order[naive(rule, (condition) => outcomeFor(condition, contact, definitions))];
				expect(explainRule(rule, contact, definitions).outcome).toBe(expected);
				const group = { rule, archived: false };
				const stands = suspensionsOf({ rule }, definitions).length === 0;
				expect(isMember(contact, group, definitions)).toBe(stands && expected === 'holds');
			}),
		);
	});

	it('GRP-1 what is accepted is never suspended while the attributes stay, and asks for what was asked', () => {
		fc.assert(
			fc.property(randomRule, (rule) => {
				const judged = judgeRule(rule, definitions);
				if (judged.kind === 'refused') {
					expect(judged.problems.length).toBeGreaterThan(0);
					for (const { path } of judged.problems)
						expect(conditionsOf(rule).map((placed) => placed.path)).toContain(path);
				} else {
					expect(suspensionsOf({ rule: judged.rule }, definitions)).toEqual([]);
					expect(attributesOf(judged.rule)).toEqual(attributesOf(rule));
					expect(isSameRule(judged.rule, rule)).toBe(true);
				}
			}),
		);
	});

	it('GRP-7 a value more changes no group whose rule does not ask for its attribute', () => {
		fc.assert(
			fc.property(randomRule, person, (rule, contact) => {
				fc.pre(!attributesOf(rule).includes('last_name'));
				const createdAt = branded<'Instant'>('2026-11-22T08:00:00.000Z');
				const id = branded<'ContactGroupId'>('g');
				const group = { id, revision: 1, name: 'G', rule, archived: false, createdAt };
				const rules = {
					groups: { id: 'contact_groups', revision: 1, groups: [group] },
					vip: undefined,
					definitions,
				} as const;
				const more = somebody({ ...contact.values, last_name: 'Dupont' });
				expect(groupsOf(more, rules)).toEqual(groupsOf(contact, rules));
			}),
		);
	});

	it('GRP-1 text in ASCII compares as any other text does', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
				expect(foldedText(text)).toBe(spacesCollapsed(caseFolded(text)));
			}),
		);
	});
});
