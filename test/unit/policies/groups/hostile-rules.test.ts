import { describe, expect, it } from 'vitest';
import type { GroupRule } from '../../../../src/policies/groups/index.js';
import { aDesk } from '../../../support/a-desk.js';
import { failed, succeeded } from '../../../support/results.js';
import { storeOf } from '../../../support/workspace-contents.js';

const condition: GroupRule = { kind: 'not_empty', attribute: 'phone' };

const desk = aDesk();
const { groups } = desk.as('administrator');
let names = 0;

function add(rule: GroupRule) {
	names += 1;
	return groups.add({ name: `Group ${names}`, rule }, { requestId: `request-${names}` });
}

/** What a host passes on as it came, whatever its type says. */
const addRaw = (json: string) => add(JSON.parse(json));

function nested(levels: number, kind: 'all' | 'not'): GroupRule {
	let rule = condition;
	for (let level = 1; level < levels; level += 1) rule = kind === 'not' ? { kind, of: rule } : { kind, of: [rule] };
	return rule;
}

describe('a rule that means harm', () => {
	it.each(['all', 'not'] as const)('GRP-1 eight levels of %s are taken, and nine are not', async (kind) => {
		await succeeded(add(nested(8, kind)));
		expect(await failed(add(nested(9, kind)))).toEqual({ code: 'group.rule_too_large', limit: 8, of: 'depth' });
	});

	it.each(['all', 'not'] as const)(
		'GRP-1 ten thousand levels of %s, and a hundred thousand, are refused alike',
		async (kind) => {
			for (const levels of [10_000, 100_000])
				expect(await failed(add(nested(levels, kind)))).toEqual({
					code: 'group.rule_too_large',
					limit: 8,
					of: 'depth',
				});
			expect(await failed(groups.add.preview({ name: 'Deep', rule: nested(10_000, kind) }))).toMatchObject({
				of: 'depth',
			});
		},
	);

	it('GRP-1 a rule that contains itself is refused', async () => {
		const of: GroupRule[] = [condition];
		of.push({ kind: 'any', of });
		expect(await failed(add({ kind: 'any', of }))).toMatchObject({ code: 'group.rule_too_large' });
	});

	it('GRP-1 fifty conditions are taken, and one more is not, however they are nested', async () => {
		const conditions = (count: number) => Array.from({ length: count }, () => condition);
		await succeeded(add({ kind: 'all', of: conditions(50) }));
		const refused = { code: 'group.rule_too_large', limit: 50, of: 'conditions' };
		expect(await failed(add({ kind: 'all', of: conditions(51) }))).toEqual(refused);
		const halves: GroupRule = { kind: 'any', of: [{ kind: 'all', of: conditions(25) }, ...conditions(25)] };
		await succeeded(add(halves));
		expect(await failed(add({ kind: 'any', of: [halves, condition] }))).toEqual(refused);
		expect(await failed(add({ kind: 'any', of: conditions(1_000_000) }))).toEqual(refused);
	});

	it('GRP-1 a rule that names one part many times over is counted as often', async () => {
		let rule: GroupRule = condition;
		for (let level = 1; level < 8; level += 1) rule = { kind: 'all', of: [rule, rule, rule, rule] };
		expect(await failed(add(rule))).toMatchObject({ of: 'conditions' });
	});

	it('GRP-1 two hundred values are taken, and one more is not, over all conditions', async () => {
		const oneOf = (count: number): GroupRule => {
			return {
				kind: 'one_of',
				attribute: 'first_name',
				values: Array.from({ length: count }, (_, at) => `Name ${at}`),
			};
		};
		await succeeded(add(oneOf(200)));
		const refused = { code: 'group.rule_too_large', limit: 200, of: 'values' };
		expect(await failed(add(oneOf(201)))).toEqual(refused);
		const one: GroupRule = { kind: 'contains', attribute: 'first_name', value: 'x' };
		await succeeded(add({ kind: 'any', of: [oneOf(199), one] }));
		expect(await failed(add({ kind: 'any', of: [oneOf(199), one, one] }))).toEqual(refused);
	});

	it.each([
		['100 kB', 'x'.repeat(100_000), 'too_long'],
		['501 code points', '\u{1F451}'.repeat(501), 'too_long'],
		['nothing to be seen', '\u200B ', 'blank'],
		['half a character', '\uD83D', 'malformed_text'],
		['a NUL', 'a\u0000b', 'malformed_text'],
	])('GRP-1 a value of %s is refused where it stands', async (_, value, problem) => {
		const wrong: GroupRule = { kind: 'all', of: [condition, { kind: 'equals', attribute: 'first_name', value }] };
		expect(await failed(add(wrong))).toEqual({ code: 'input.invalid', issues: [{ path: 'rule.of.1.value', problem }] });
		const list: GroupRule = { kind: 'one_of', attribute: 'first_name', values: ['x', value] };
		expect(await failed(add(list))).toMatchObject({ issues: [{ path: 'rule.values.1', problem }] });
	});

	it('GRP-1 a value of 500 code points is kept whole', async () => {
		await succeeded(add({ kind: 'equals', attribute: 'first_name', value: '\u{1F451}'.repeat(500) }));
		const kept = await succeeded(storeOf(desk.store).groups.settings());
		expect(kept.groups?.groups.at(-1)?.rule).toMatchObject({ value: '\u{1F451}'.repeat(500) });
	});

	it.each([
		['no kind', '{"attribute":"phone"}'],
		['a kind there is not', '{"kind":"matches","attribute":"phone","value":".*"}'],
		['a key too many', '{"kind":"not_empty","attribute":"phone","value":"x"}'],
		['__proto__ as a key', '{"kind":"not_empty","attribute":"phone","__proto__":{"kind":"any"}}'],
		['__proto__ as an attribute', '{"kind":"not_empty","attribute":"__proto__"}'],
		['an attribute that looks like another', '{"kind":"not_empty","attribute":"рhone"}'],
		['no parts', '{"kind":"all","of":[]}'],
		['no values', '{"kind":"one_of","attribute":"phone","values":[]}'],
		['a list', '[{"kind":"not_empty","attribute":"phone"}]'],
		['parts that are none', '{"kind":"all","of":[7]}'],
		['not of a list', '{"kind":"not","of":[{"kind":"not_empty","attribute":"phone"}]}'],
		['all of no list', '{"kind":"all","of":{"kind":"not_empty","attribute":"phone"}}'],
		['a number for a value', '{"kind":"greater","attribute":"phone","value":18}'],
		['parts of a condition', '{"kind":"equals","attribute":"phone","value":"x","of":[]}'],
	])('GRP-1 %s is no rule', async (_, json) => {
		expect(await failed(addRaw(json))).toMatchObject({ code: 'input.invalid' });
	});

	it('GRP-1 what is not a number is no value', async () => {
		for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, null, undefined, {}]) {
			const raw = Object.assign({ kind: 'greater', attribute: 'phone', value: 'x' } as const, { value });
			const rule: unknown = raw;
			expect(await failed(groups.add(Object.assign({ name: 'No value', rule: condition }, { rule })))).toMatchObject({
				code: 'input.invalid',
			});
		}
	});
});
