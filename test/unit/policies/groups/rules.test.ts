import { describe, expect, it } from 'vitest';
import { branded } from '../../../../src/kernel/brand.js';
import type { RuleOutcome } from '../../../../src/policies/groups/condition-outcome.js';
import type { ContactGroup, ContactGroups } from '../../../../src/policies/groups/contact-group.js';
import { explainRule } from '../../../../src/policies/groups/explain-rule.js';
import type { GroupRule } from '../../../../src/policies/groups/group-rule.js';
import { groupsOf, groupsUsing, isMember } from '../../../../src/policies/groups/groups-of.js';
import { suspensionsOf } from '../../../../src/policies/groups/suspended-group.js';
import { defined, definitions, said, somebody } from './people.js';

/** Of this contact: true, not true, and nobody knows. */
const contact = somebody({ tier: 'gold', off: 'x' });
const part: Readonly<Record<RuleOutcome, GroupRule>> = {
	holds: { kind: 'equals', attribute: 'tier', value: 'gold' },
	fails: { kind: 'equals', attribute: 'tier', value: 'silver' },
	unknown: { kind: 'equals', attribute: 'email', value: 'a@example.com' },
};

const outcomes: readonly RuleOutcome[] = ['holds', 'fails', 'unknown'];

function groupOf(rule: GroupRule | undefined, wishes: Partial<ContactGroup> = {}): ContactGroup {
	const createdAt = branded<'Instant'>('2026-11-22T08:00:00.000Z');
	return { id: branded<'ContactGroupId'>('g'), revision: 1, name: 'G', rule, archived: false, createdAt, ...wishes };
}

const groupsWith = (...groups: readonly ContactGroup[]): ContactGroups => ({
	id: 'contact_groups',
	revision: 1,
	groups,
});

const outcome = (rule: GroupRule): RuleOutcome => explainRule(rule, contact, definitions).outcome;

/** Kleene's tables: a part that nobody can say decides nothing, and hides nothing that another part decides. */
const tables: readonly (readonly [RuleOutcome, RuleOutcome, all: RuleOutcome, any: RuleOutcome])[] = [
	['holds', 'holds', 'holds', 'holds'],
	['holds', 'fails', 'fails', 'holds'],
	['holds', 'unknown', 'unknown', 'holds'],
	['fails', 'fails', 'fails', 'fails'],
	['fails', 'unknown', 'fails', 'unknown'],
	['unknown', 'unknown', 'unknown', 'unknown'],
];

describe('all, any and not', () => {
	it.each(tables)('GRP-1 of %s and %s: all %s, any %s, in either order', (one, other, all, any) => {
		for (const of of [
			[part[one], part[other]],
			[part[other], part[one]],
		]) {
			expect(outcome({ kind: 'all', of })).toBe(all);
			expect(outcome({ kind: 'any', of })).toBe(any);
			expect(isMember(contact, groupOf({ kind: 'all', of }), definitions)).toBe(all === 'holds');
			expect(isMember(contact, groupOf({ kind: 'any', of }), definitions)).toBe(any === 'holds');
		}
	});

	it.each([
		['holds', 'fails'],
		['fails', 'holds'],
		['unknown', 'unknown'],
	] as const)('GRP-1 not of %s is %s: a missing value is not false', (of, not) => {
		expect(outcome({ kind: 'not', of: part[of] })).toBe(not);
		expect(isMember(contact, groupOf({ kind: 'not', of: part[of] }), definitions)).toBe(not === 'holds');
		expect(outcome({ kind: 'not', of: { kind: 'not', of: part[of] } })).toBe(of);
	});

	it('GRP-1 whoever has no value is found by asking for that', () => {
		expect(outcome({ kind: 'not', of: { kind: 'not_empty', attribute: 'email' } })).toBe('holds');
	});

	it('GRP-1 one part alone is worth what it is worth', () => {
		for (const one of outcomes)
			for (const kind of ['all', 'any'] as const) expect(outcome({ kind, of: [part[one]] })).toBe(one);
	});
});

describe('who belongs to a group', () => {
	it('GRP-7 is derived from the own values, a correction before what it corrects, and falls back when it is withdrawn', () => {
		const rule: GroupRule = { kind: 'equals', attribute: 'language', value: 'nl' };
		const corrected = somebody({ language: 'fr' }, { language: { value: 'nl', provenance: said } });
		const withdrawn = somebody({ language: 'fr' }, { language: { value: undefined, provenance: said } });
		expect(isMember(corrected, groupOf(rule), definitions)).toBe(true);
		expect(isMember(withdrawn, groupOf(rule), definitions)).toBe(false);
		expect(explainRule(rule, corrected, definitions)).toMatchObject({ value: 'nl', corrected: true });
		expect(explainRule(rule, withdrawn, definitions)).toMatchObject({ value: 'fr', corrected: false });
	});

	it.each([
		['disabled', 'off', definitions],
		['unknown_attribute', 'never_defined', definitions],
		['unknown_attribute', 'constructor', definitions],
		['passing', 'current_url', definitions],
		['passing', 'picture_url', definitions],
	] as const)('GRP-7 a rule on what is %s is suspended, and has no member: %s', (reason, attribute, known) => {
		const rule: GroupRule = { kind: 'not_empty', attribute };
		for (const suspended of [
			rule,
			{ kind: 'not', of: rule },
			{ kind: 'any', of: [part.holds, rule] },
		] as const satisfies readonly GroupRule[]) {
			expect(suspensionsOf({ rule: suspended }, known)).toEqual([{ attribute, reason }]);
			expect(isMember(contact, groupOf(suspended), known)).toBe(false);
			expect(groupsOf(contact, { groups: groupsWith(groupOf(suspended)), vip: undefined, definitions: known })).toEqual(
				[],
			);
		}
	});

	it('GRP-7 an order that rested on the CRM is suspended when the CRM manages the attribute no longer', () => {
		const rule: GroupRule = { kind: 'greater', attribute: 'score', value: '5' };
		const known = somebody({ score: '7' });
		expect(isMember(known, groupOf(rule), definitions)).toBe(true);
		const people = [defined('score')];
		expect(suspensionsOf({ rule }, people)).toEqual([{ attribute: 'score', reason: 'no_order' }]);
		expect(isMember(known, groupOf(rule), people)).toBe(false);
		const other: GroupRule = { kind: 'equals', attribute: 'score', value: '7' };
		expect(isMember(known, groupOf(other), people)).toBe(true);
	});

	it('GRP-7 an archived group, and one whose rule was erased, has no member', () => {
		expect(isMember(contact, groupOf(part.holds), definitions)).toBe(true);
		expect(isMember(contact, groupOf(part.holds, { archived: true }), definitions)).toBe(false);
		expect(isMember(contact, groupOf(undefined), definitions)).toBe(false);
		expect(suspensionsOf({ rule: undefined }, definitions)).toEqual([]);
	});

	it('GRP-2 the built-in group comes first, by the own flag while VIP is on; then the others in their order', () => {
		const [one, two] = ['one', 'two'].map((id) => groupOf(part.holds, { id: branded<'ContactGroupId'>(id) }));
		if (!one || !two) throw new Error('two groups');
		const groups = groupsWith(two, groupOf(part.fails), one, groupOf(part.unknown));
		const at = branded<'Instant'>('2026-11-22T08:00:00.000Z');
		const by = { kind: 'agent', id: branded<'ActorId'>('ana') } as const;
		const vip = { ...contact, vip: { by, at, reason: undefined } };
		expect(groupsOf(contact, { groups, vip: undefined, definitions })).toEqual(['two', 'one']);
		expect(groupsOf(vip, { groups, vip: undefined, definitions })).toEqual(['vip', 'two', 'one']);
		const off = { id: 'vip_settings', revision: 1, enabled: false } as const;
		expect(groupsOf(vip, { groups, vip: off, definitions })).toEqual(['two', 'one']);
		expect(groupsOf(contact, { groups: undefined, vip: undefined, definitions })).toEqual([]);
	});

	it('ATT-13 a group uses the attributes its rule asks for, unless it is archived', () => {
		const rule: GroupRule = { kind: 'all', of: [part.holds, { kind: 'not', of: part.unknown }] };
		const archived = groupOf(rule, { id: branded<'ContactGroupId'>('h'), archived: true });
		const groups = groupsWith(groupOf(rule), archived);
		expect(['tier', 'email', 'phone'].map((key) => groupsUsing(key, groups))).toEqual([['g'], ['g'], []]);
		expect(groupsUsing('tier', undefined)).toEqual([]);
	});

	it('GRP-7 is explained condition by condition, with the value, how we know it, and nothing left out', () => {
		const rule: GroupRule = { kind: 'any', of: [part.holds, { kind: 'not', of: part.fails }, part.unknown] };
		expect(explainRule(rule, contact, definitions)).toEqual({
			kind: 'any',
			outcome: 'holds',
			of: [
				{
					...{ kind: 'condition', condition: part.holds, outcome: 'holds' },
					...{ value: 'gold', provenance: said, corrected: false },
				},
				{
					kind: 'not',
					outcome: 'holds',
					of: {
						...{ kind: 'condition', condition: part.fails, outcome: 'fails' },
						...{ value: 'gold', provenance: said, corrected: false },
					},
				},
				{
					...{ kind: 'condition', condition: part.unknown, outcome: 'unknown' },
					...{ value: undefined, provenance: undefined, corrected: false },
				},
			],
		});
	});
});
