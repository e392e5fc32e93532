import { describe, expect, it } from 'vitest';
import type { RuleOutcome } from '../../../../src/policies/groups/condition-outcome.js';
import type { GroupCondition } from '../../../../src/policies/groups/group-rule.js';
import { outcomeFor } from '../../../../src/policies/groups/groups-of.js';
import { definitions, somebody } from './people.js';

type Row = readonly [kind: GroupCondition['kind'], attribute: string, asked: string, value: string, RuleOutcome];

function conditionOf(kind: GroupCondition['kind'], attribute: string, asked: string): GroupCondition {
	if (kind === 'not_empty') return { kind, attribute };
	return kind === 'one_of' ? { kind, attribute, values: asked.split('|') } : { kind, attribute, value: asked };
}

function outcomeOf(kind: GroupCondition['kind'], attribute: string, asked: string, value: string | undefined) {
	const contact = somebody(value === undefined ? {} : { [attribute]: value });
	return outcomeFor(conditionOf(kind, attribute, asked), contact, definitions);
}

const texts: readonly Row[] = [
	['equals', 'tier', 'gold', 'Gold', 'holds'],
	['equals', 'tier', 'GOLD', ' gold  ', 'holds'],
	['equals', 'tier', 'gold member', 'Gold   Member', 'holds'],
	['equals', 'tier', 'Ｇｏｌｄ', 'gold', 'holds'],
	['equals', 'tier', 'STRASSE', 'straße', 'holds'],
	['equals', 'tier', 'istanbul', 'Istanbul', 'holds'],
	['equals', 'tier', 'gold', 'g\u200Bold', 'fails'],
	['equals', 'tier', 'gold', 'gоld', 'fails'],
	['equals', 'tier', 'gold', 'golden', 'fails'],
	['equals', 'tier', '1.0', '1', 'fails'],
	['equals', 'score', '1.0', '1', 'fails'],
	['equals', 'language', 'FR', 'fr', 'holds'],
	['one_of', 'tier', 'silver|gold', 'GOLD', 'holds'],
	['one_of', 'tier', 'silver|bronze', 'gold', 'fails'],
	['contains', 'tier', 'OL', 'gold', 'holds'],
	['contains', 'tier', 'old m', 'Gold   Member', 'holds'],
	['contains', 'tier', 'gold', 'old', 'fails'],
	['contains', 'email', '@Example.COM', 'a@example.com', 'holds'],
	['contains', 'age', '4', '42', 'holds'],
	['not_empty', 'tier', '', 'x', 'holds'],
];

const meanings: readonly Row[] = [
	['equals', 'age', '42', '42.00', 'holds'],
	['equals', 'age', '-0', '0', 'holds'],
	['equals', 'age', '0042', '42', 'holds'],
	['equals', 'age', '42', '-42', 'fails'],
	['equals', 'age', '9007199254740993', '9007199254740992', 'fails'],
	['equals', 'age', '42', 'many', 'unknown'],
	['one_of', 'age', '1|2.0', '2', 'holds'],
	['equals', 'work_phone', '+33612345678', '+33 6 12 34 56 78', 'holds'],
	['equals', 'work_phone', '06 12 34', '06 12 34', 'holds'],
	['equals', 'work_phone', '+33612345678', '+33612345679', 'fails'],
	['equals', 'phone', '+33612345678', '+33 6 12 34 56 78', 'holds'],
	['equals', 'work_mail', 'A@Example.COM', 'a@example.com', 'holds'],
	['equals', 'work_mail', 'a@example.com', 'b@example.com', 'fails'],
	['equals', 'plan', 'gold', 'gold', 'holds'],
	['equals', 'plan', 'gold', 'Gold', 'fails'],
	['one_of', 'plan', 'gold|staff', 'staff', 'holds'],
	['equals', 'birthday', '2026-11-22', '2026-11-22', 'holds'],
	['equals', 'page', 'https://SHOP.example', 'https://shop.example', 'holds'],
];

const orders: readonly Row[] = [
	['greater', 'age', '18', '18', 'fails'],
	['greater', 'age', '18', '18.01', 'holds'],
	['greater_or_equal', 'age', '18', '18.0', 'holds'],
	['greater_or_equal', 'age', '18', '9', 'fails'],
	['less', 'age', '-2', '-10', 'holds'],
	['less', 'age', '18', '18', 'fails'],
	['less', 'age', '0', '-0', 'fails'],
	['less', 'age', '0', '-0.001', 'holds'],
	['less_or_equal', 'age', '0.10', '0.1', 'holds'],
	['less_or_equal', 'age', '0.1', '0.11', 'fails'],
	['greater', 'age', '9007199254740992', '9007199254740993', 'holds'],
	['greater', 'age', '99', '100', 'holds'],
	['greater', 'birthday', '1999-12-31', '2000-01-01', 'holds'],
	['less_or_equal', 'birthday', '2000-01-01', '2000-01-01', 'holds'],
	['less', 'birthday', '2000-01-01', '2000-01-02', 'fails'],
	['greater', 'score', '18', '20', 'holds'],
	['greater', 'score', '18', ' 20 ', 'holds'],
	['greater', 'score', '18', 'twenty', 'unknown'],
	['greater', 'score', '18', '2026-11-22', 'unknown'],
	['greater', 'score', '2026-01-01', '2026-11-22', 'holds'],
	['less', 'score', '2026-01-01', '3', 'unknown'],
	['less', 'score', '18', 'NaN', 'unknown'],
	['less', 'score', '18', '-Infinity', 'unknown'],
	['less', 'score', '18', '1e1', 'unknown'],
];

describe('a condition of a contact group', () => {
	it.each(texts)('GRP-1 on text: %s %s %j, on %j, %s', (kind, attribute, asked, value, outcome) => {
		expect(outcomeOf(kind, attribute, asked, value)).toBe(outcome);
	});

	it.each(meanings)('GRP-1 by what a value means: %s %s %j, on %j, %s', (kind, attribute, asked, value, outcome) => {
		expect(outcomeOf(kind, attribute, asked, value)).toBe(outcome);
	});

	it.each(orders)('GRP-1 in order: %s %s %j, on %j, %s', (kind, attribute, asked, value, outcome) => {
		expect(outcomeOf(kind, attribute, asked, value)).toBe(outcome);
	});

	it.each([
		['equals', 'tier'],
		['one_of', 'plan'],
		['contains', 'tier'],
		['greater', 'age'],
		['less_or_equal', 'birthday'],
	] as const)('GRP-1 a missing value satisfies no comparison: %s %s', (kind, attribute) => {
		expect(outcomeOf(kind, attribute, '1', undefined)).toBe('unknown');
		expect(outcomeOf('not_empty', attribute, '', undefined)).toBe('fails');
	});

	it('GRP-1 asked of another sort than before, the same condition is made comparable anew', () => {
		const condition: GroupCondition = { kind: 'equals', attribute: 'age', value: '1.0' };
		const contact = somebody({ age: '1' });
		expect(outcomeFor(condition, contact, definitions)).toBe('holds');
		const asText = definitions.map((one): typeof one =>
			one.id === 'age' ? { ...one, field: { kind: 'text', format: 'plain' } } : one,
		);
		expect(outcomeFor(condition, contact, asText)).toBe('fails');
		expect(outcomeFor(condition, contact, definitions)).toBe('holds');
	});

	it('GRP-1 numbers of 4,000 digits after the point are compared digit by digit', () => {
		const [one, other] = [`1.${'0'.repeat(3990)}1`, `1.${'0'.repeat(3990)}2`];
		expect(outcomeOf('less', 'age', other, one)).toBe('holds');
		expect(outcomeOf('greater', 'age', other, one)).toBe('fails');
		expect(outcomeOf('equals', 'age', `${one}0`, one)).toBe('holds');
	});
});
