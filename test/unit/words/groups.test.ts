import type { ExplainedCondition, ExplainedMembership, GroupCondition } from 'contact-desk';
import { failureText, groupConditionText, membershipText, ruleSuspensionText } from 'contact-desk/words';
import { describe, expect, it } from 'vitest';
import { branded } from '../../../src/kernel/brand.js';
import { languages } from './samples.js';

const at = branded<'Instant'>('2026-11-22T08:00:00.000Z');
const said = { source: 'agent', trust: 'vouched', at, by: 'ana', tie: 't', evidence: undefined } as const;
const naming = {
	attribute: (key: string) => (key === 'tier' ? 'Loyalty tier' : undefined),
	group: (id: string) => (id === 'group-1' ? 'Best customers' : undefined),
	option: (attribute: string, id: string) => (attribute === 'plan' && id === 'o1' ? 'Gold plan' : undefined),
};

function explained(
	condition: GroupCondition,
	outcome: ExplainedCondition['outcome'],
	value?: string,
): ExplainedCondition {
	const provenance = value === undefined ? undefined : said;
	return { kind: 'condition', condition, outcome, value, provenance, corrected: false };
}

const equals: GroupCondition = { kind: 'equals', attribute: 'tier', value: 'gold' };

const whole: Pick<ExplainedMembership, 'contactId' | 'group' | 'name'> = {
	contactId: branded<'ContactId'>('contact-1'),
	group: branded<'ContactGroupId'>('group-1'),
	name: 'Best customers',
};

describe('groupConditionText', () => {
	it.each([
		[equals, '“Loyalty tier” is “gold”'],
		[{ kind: 'one_of', attribute: 'plan', values: ['o1', 'o2'] }, '“plan” is one of “Gold plan”, “o2”'],
		[{ kind: 'contains', attribute: 'email', value: '@x' }, '“E-mail address” contains “@x”'],
		[{ kind: 'not_empty', attribute: 'phone' }, '“Phone number” has a value'],
		[{ kind: 'greater', attribute: 'age', value: '18' }, '“age” is more than “18”'],
		[{ kind: 'greater_or_equal', attribute: 'age', value: '18' }, '“age” is at least “18”'],
		[{ kind: 'less', attribute: 'age', value: '18' }, '“age” is less than “18”'],
		[{ kind: 'less_or_equal', attribute: 'age', value: '18' }, '“age” is at most “18”'],
	] as const satisfies readonly (readonly [GroupCondition, string])[])(
		'GRP-7 says what a condition asks: %j',
		(condition, asked) => {
			expect(groupConditionText(explained(condition, 'holds', 'x'), 'en', naming)).toBe(
				`${asked}: yes, it is “x”, entered by an agent.`,
			);
			expect(groupConditionText(explained(condition, 'unknown'), 'en', naming)).toBe(
				`${asked}: not known, there is no value.`,
			);
		},
	);

	it('GRP-7 says the value that decided, by whom, and an option by its label', () => {
		const plan: GroupCondition = { kind: 'equals', attribute: 'plan', value: 'o2' };
		expect(groupConditionText(explained(plan, 'fails', 'o1'), 'en', naming)).toBe(
			'“plan” is “o2”: no, it is “Gold plan”, entered by an agent.',
		);
		expect(groupConditionText(explained(plan, 'fails', 'o1'), 'fr', naming)).toBe(
			'« plan » est « o2 » : non, la valeur est « Gold plan », saisie par un agent.'.replaceAll(
				/ (?=[:»])|(?<=«) /g,
				'\u00A0',
			),
		);
		expect(groupConditionText(explained(equals, 'unknown', 'x'), 'en', naming)).toBe(
			'“Loyalty tier” is “gold”: not known, “x” cannot be compared with that.',
		);
	});

	it.each(languages)('GRP-7 a value that turns the direction of a text turns none of ours: %s', (language) => {
		const text = groupConditionText(explained(equals, 'fails', '\u202Egold\nx'), language, naming);
		expect(text).toContain('\u2068\u202Egold x\u2069');
		expect(text).not.toContain('\n');
	});
});

describe('membershipText', () => {
	const rule: ExplainedMembership = {
		...whole,
		member: true,
		because: {
			kind: 'rule',
			rule: {
				kind: 'all',
				outcome: 'holds',
				of: [
					explained(equals, 'holds', 'Gold'),
					{ kind: 'not', outcome: 'holds', of: explained({ ...equals, value: 'x' }, 'fails', 'Gold') },
				],
			},
		},
	};

	it('GRP-7 says whether somebody belongs to a group, then each part of the rule, further in for each level', () => {
		expect(membershipText(rule, 'en', naming)).toEqual([
			'“Best customers”: a member.',
			'  All of these (yes)',
			'    “Loyalty tier” is “gold”: yes, it is “Gold”, entered by an agent.',
			'    Not this (yes)',
			'      “Loyalty tier” is “x”: no, it is “Gold”, entered by an agent.',
		]);
		expect(membershipText(rule, 'fr', naming)).toHaveLength(5);
	});

	const flag = { by: { kind: 'agent', id: branded<'ActorId'>('ana') }, at, reason: 'Founder' } as const;
	const vip = { ...whole, group: branded<'ContactGroupId'>('vip'), name: undefined };
	const suspended = [{ attribute: 'tier', reason: 'disabled' }] as const;

	it.each([
		[
			{ ...whole, member: false, because: { kind: 'archived' } },
			'“Best customers”: nobody belongs to it while it is archived.',
		],
		[
			{ ...whole, member: false, because: { kind: 'erased' } },
			'“Best customers”: nobody belongs to it, its rule was erased.',
		],
		[
			{ ...whole, member: false, because: { kind: 'suspended', suspended } },
			'“Best customers”: nobody belongs to it while “Loyalty tier” is switched off.',
		],
		[{ ...vip, member: true, because: { kind: 'vip', flag, enabled: true } }, 'VIP: a member.'],
		[
			{ ...vip, member: false, because: { kind: 'vip', flag, enabled: false } },
			'VIP: nobody is one while VIP is switched off.',
		],
		[
			{ ...vip, member: false, because: { kind: 'vip', flag: undefined, enabled: true } },
			'VIP: not a member, nobody promoted the contact.',
		],
	] as const satisfies readonly (readonly [ExplainedMembership, string])[])('GRP-7 %j', (membership, text) => {
		expect(membershipText(membership, 'en', naming)).toEqual([text]);
		const [french] = membershipText(membership, 'fr', naming);
		expect(french).not.toBe(text);
		expect(french).toMatch(/\u00A0: .*\.$/);
	});

	it.each(['disabled', 'no_order', 'passing', 'unknown_attribute'] as const)(
		'GRP-7 says what suspends: %s',
		(reason) => {
			const [english, french] = languages.map((one) => ruleSuspensionText({ attribute: 'tier', reason }, one, naming));
			expect(english).toMatch(/^“Loyalty tier” (?:is|has|changes) /);
			expect(french).toMatch(/^«\u00A0Loyalty tier\u00A0» /);
		},
	);
});

describe('failureText on groups', () => {
	it('ATT-13 names the groups that use an attribute where the host can, each way of use once', () => {
		const uses = ['group-1', 'group-2', 'group-3'].map((group) => ({ kind: 'group', group }) as const);
		expect(failureText({ code: 'attribute.in_use', attribute: 'tier', uses }, 'en', naming)).toBe(
			'The attribute “Loyalty tier” is used: the contact group “Best customers” asks for it; a contact group asks for it. ' +
				'It stays as it is until that is changed.',
		);
	});

	it('GRP-1 says each problem of a rule as one of its attribute', () => {
		const problems = [
			{ path: 'rule.of.0', attribute: 'tier', problem: 'no_order' },
			{ path: 'rule.of.1', attribute: 'age', problem: 'not_a_number' },
		] as const;
		expect(failureText({ code: 'group.rule_refused', problems }, 'en', naming)).toBe(
			'The rule was not kept: “Loyalty tier” has no order in which anything could be more or less; “age” is not a number.',
		);
	});

	it.each(['conditions', 'depth', 'values'] as const)('GRP-1 says of what a rule has too many: %s', (of) => {
		for (const language of languages)
			expect(failureText({ code: 'group.rule_too_large', limit: 7, of }, language)).toMatch(/7/);
	});

	it('GRP-2 says that the name of the built-in group is not free', () => {
		const vip = { code: 'group.name_taken', group: branded<'ContactGroupId'>('vip') } as const;
		expect(failureText(vip, 'en')).not.toBe(failureText({ ...vip, group: branded<'ContactGroupId'>('g') }, 'en'));
	});
});
