import { describe, expect, it } from 'vitest';
import { branded } from '../../../../src/kernel/brand.js';
import { redacted } from '../../../../src/kernel/fact.js';
import { LIST_LIMIT } from '../../../../src/policies/matching/list-value.js';
import type { MatchingPolicyFact } from '../../../../src/policies/matching/matching-policy.js';
import { defaultMatchingPolicy, matchingPolicyRecord } from '../../../../src/policies/matching/matching-policy.js';
import { minute } from './evidence.js';
import { listBench } from './lists.js';
import { by, definition, policyOf } from './rule-decisions.js';

const value = '+33 6 12 34 56 78';
const said = { attribute: 'phone', normaliser: 'phone.1', value, normalised: '+33612345678', note: undefined };
const at = minute(0);

describe('MAT-7 the lists of an administrator', () => {
	it('MAT-7 a blocked value stands on its list, with who blocked it, when and why', () => {
		const { block, lists } = listBench();
		expect(block({ value, because: 'own', note: 'Our switchboard' })).toEqual({ list: 'blocked', changed: true });
		const entry = { ...said, entry: 1, note: 'Our switchboard', because: 'own', by, at };
		expect(lists()).toEqual({ blocked: [entry], allowed: [] });
	});

	it('MAT-8 an allowed value stands on the other', () => {
		const { allow, lists } = listBench();
		expect(allow({ value })).toEqual({ list: 'allowed', changed: true });
		expect(lists()).toEqual({ blocked: [], allowed: [{ ...said, entry: 1, by, at }] });
	});

	it('MAT-7 the last word on a value counts, in whatever spelling and for whatever attribute it is said', () => {
		const { block, allow, unlist, lists } = listBench(undefined, [
			definition({ field: { kind: 'text', format: 'phone' } }),
		]);
		block({ value });
		block({ value: '+33 1 23 45 67 89' });
		expect(allow({ attribute: 'customer_no', value: '+33612345678' })).toEqual({ list: 'allowed', changed: true });
		expect(lists()?.blocked.map(({ normalised }) => normalised)).toEqual(['+33123456789']);
		expect(lists()?.allowed).toMatchObject([{ entry: 1, attribute: 'customer_no', value: '+33612345678' }]);
		expect(block({ value })).toEqual({ list: 'blocked', changed: true });
		expect(lists()?.blocked.map(({ entry }) => entry)).toEqual([2, 1]);
		expect(lists()?.allowed).toEqual([]);
		expect(unlist({ value: '+33-6-12-34-56-78' })).toEqual({ list: undefined, changed: true });
		expect(unlist({ value: '+33 1 23 45 67 89' })).toEqual({ list: undefined, changed: true });
		expect(lists()).toEqual({ blocked: [], allowed: [] });
	});

	it('MAT-7 said again it changes nothing; with another reason or note it does, and stays in its place', () => {
		const { block, allow, unlist, lists, policy } = listBench();
		expect(unlist({ value })).toEqual({ list: undefined, changed: false });
		expect(policy()).toBeUndefined();
		block({ value, note: 'ours' });
		block({ value: '+33123456789' });
		expect(block({ value: '+33612345678', note: 'ours' })).toEqual({ list: 'blocked', changed: false });
		expect(block({ value, note: 'ours', because: 'own' })).toEqual({ list: 'blocked', changed: true });
		expect(block({ value, because: 'own' })).toEqual({ list: 'blocked', changed: true });
		expect(lists()?.blocked).toMatchObject([{ entry: 1, because: 'own', note: undefined }, { entry: 2 }]);
		allow({ value });
		expect(allow({ value })).toEqual({ list: 'allowed', changed: false });
		expect(allow({ value, note: 'a family' })).toEqual({ list: 'allowed', changed: true });
		expect(unlist({ value })).toEqual({ list: undefined, changed: true });
		expect(unlist({ value })).toEqual({ list: undefined, changed: false });
	});

	it('MAT-7 an e-mail address and a text that read the same are two values', () => {
		const { block, allow, lists } = listBench(undefined, [definition()]);
		block({ attribute: 'email', value: 'a@example.com' });
		allow({ attribute: 'customer_no', value: 'a@example.com' });
		expect([lists()?.blocked.length, lists()?.allowed.length]).toEqual([1, 1]);
	});

	it.each([
		['phone', '06 12 34 56 78', { code: 'matching.value_not_comparable', attribute: 'phone' }],
		['email', 'nobody', { code: 'matching.value_not_comparable', attribute: 'email' }],
		['customer_no', ' ', { code: 'matching.value_not_comparable', attribute: 'customer_no' }],
		['nothing', 'x', { code: 'attribute.not_found', attribute: 'nothing' }],
		['first_name', 'Ana', { code: 'attribute.not_matchable', attribute: 'first_name' }],
		['language', 'fr', { code: 'attribute.not_matchable', attribute: 'language' }],
		['born', '2001-01-01', { code: 'attribute.not_matchable', attribute: 'born' }],
		['tier', 'gold', { code: 'attribute.not_matchable', attribute: 'tier' }],
	])('MAT-7 of %s, %s can be neither blocked nor allowed nor taken off', (attribute, text, refusal) => {
		const { block, allow, unlist } = listBench(undefined, [
			definition(),
			definition({ id: branded<'AttributeKey'>('born'), field: { kind: 'text', format: 'date' } }),
			definition({ id: branded<'AttributeKey'>('tier'), field: { kind: 'dropdown', options: [] } }),
		]);
		for (const word of [block, allow, unlist]) {
			expect(word({ attribute, value: text })).toBe(JSON.stringify(refusal));
		}
	});

	it('MAT-7 an attribute that was not yet made matchable, or is matchable on some channel, has values to list', () => {
		const { block } = listBench(undefined, [definition({ matchability: 'no', enabled: false })]);
		expect(block({ attribute: 'customer_no', value: 'X-1' })).toMatchObject({ changed: true });
		expect(block({ attribute: 'union_id', value: 'o-1' })).toMatchObject({ changed: true });
	});

	it.each(['blocked', 'allowed'] as const)('MAT-7 at most 200 values are %s; one that is may be said anew', (of) => {
		const { block, allow, unlist, lists } = listBench();
		const [list, other] = of === 'blocked' ? [block, allow] : [allow, block];
		const number = (index: number) => ({ value: `+336${10_000_000 + index}` });
		for (let index = 0; index < LIST_LIMIT; index += 1) list(number(index));
		other(number(LIST_LIMIT));
		const refusal = JSON.stringify({ code: 'matching.list_full', limit: 200, of });
		expect(list(number(LIST_LIMIT))).toBe(refusal);
		expect(list(number(LIST_LIMIT + 1))).toBe(refusal);
		expect(list({ ...number(0), note: 'still' })).toMatchObject({ changed: true });
		expect(lists()?.[of]).toHaveLength(200);
		unlist(number(7));
		expect(list(number(LIST_LIMIT))).toMatchObject({ changed: true });
		expect(other(number(3))).toMatchObject({ changed: true });
		expect(lists()?.[of]).toHaveLength(199);
	});
});

describe('MAT-5 the lists and the versions of the policy', () => {
	it('MAT-5 a listing is no version, and an entry keeps its name', () => {
		const { block, allow, policy } = listBench(policyOf(['phone', 'claimed'], ['email', 'claimed']));
		block({ value });
		allow({ value });
		expect(policy()).toMatchObject({ revision: 4, version: 2, attribute: 'email' });
		expect(policy()?.versions).toHaveLength(2);
		expect(policy()?.lists.allowed).toMatchObject([{ entry: 3 }]);
	});

	it('MAT-5 another choice leaves the lists as they are', () => {
		const { block, policy } = listBench();
		block({ value });
		const data = {
			attribute: 'phone',
			minimumTrust: 'claimed',
			by: policy()?.lists.blocked[0]?.by ?? never(),
			at,
		} as const;
		const chosen = matchingPolicyRecord.evolve(policy(), { type: 'matching.rule_chosen', data, personal: null });
		expect(chosen).toMatchObject({ revision: 2, version: 1, lists: { blocked: [{ entry: 1 }] } });
	});

	it('MAT-7 what could tell a person leaves the lists with erasure, and the entries stay', () => {
		const entry = { entry: 1, attribute: 'phone', normaliser: 'phone.1', by: author, at };
		const personal = { value, normalised: '+33612345678', note: 'Amélie' };
		const facts: readonly MatchingPolicyFact[] = [
			{ type: 'matching.value_blocked', data: { ...entry, because: 'own' }, personal },
			{ type: 'matching.value_allowed', data: { ...entry, entry: 2 }, personal },
			{ type: 'matching.value_allowed', data: { ...entry, entry: 3 }, personal },
			{ type: 'matching.value_unlisted', data: { ...entry, entry: 2 }, personal },
		];
		for (let count = 1; count <= facts.length; count += 1) {
			const [whole, left] = [facts.slice(0, count), facts.slice(0, count).map(redacted)].map((some) =>
				some.reduce((policy, fact) => matchingPolicyRecord.evolve(policy, fact), defaultMatchingPolicy),
			);
			expect(left).toStrictEqual(matchingPolicyRecord.redact(whole ?? never()));
			expect(JSON.stringify(left)).not.toMatch(/Amélie|612345678|12 34/);
			expect(left?.lists.blocked).toHaveLength(1);
		}
	});
});

const { by: author } = policyOf(['phone', 'claimed'])?.versions[0] ?? never();

function never(): never {
	throw new Error('there is one');
}
