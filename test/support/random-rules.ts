import fc from 'fast-check';
import type { GroupCondition, GroupRule } from '../../src/policies/groups/index.js';

const attribute = fc.constantFrom('tier', 'shoe_size', 'phone', 'email', 'first_name', 'language', 'current_url');
const value = fc.constantFrom(
	'Gold',
	'gold ',
	'fr',
	'Basic',
	'42',
	'-1.50',
	'2026-11-22',
	'a@example.com',
	'+33612345678',
);
const ordered = fc.constantFrom('greater', 'greater_or_equal', 'less', 'less_or_equal');

const randomCondition: fc.Arbitrary<GroupCondition> = fc.oneof(
	fc.record({ kind: fc.constantFrom('equals', 'contains'), attribute, value }),
	fc.record({ kind: fc.constant('one_of'), attribute, values: fc.array(value, { minLength: 1, maxLength: 3 }) }),
	fc.record({ kind: fc.constant('not_empty'), attribute }),
	fc.record({ kind: ordered, attribute, value }),
);

/** Rules of few levels; many of them ask for what cannot be asked. */
export const randomRule: fc.Arbitrary<GroupRule> = fc.letrec<{ readonly rule: GroupRule }>((tie) => ({
	rule: fc.oneof(
		{ depthSize: 'small', maxDepth: 3 },
		randomCondition,
		fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
		fc.record({ kind: fc.constant('not'), of: tie('rule') }),
	),
})).rule;
