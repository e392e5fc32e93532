import { compareOrdered, equalForm, foldedText } from './comparable-values.js';
import type { GroupCondition } from './group-rule.js';
import type { ComparesAs } from './rule-attributes.js';

/**
 * What becomes of a condition, or of a rule: it holds, it does not, or nobody can say, because there is no value, or none that
 * compares. Only what holds makes a member.
 * @public
 */
export type RuleOutcome = 'fails' | 'holds' | 'unknown';

type Test = (value: string) => RuleOutcome;

interface PreparedTest {
	readonly as: ComparesAs;
	readonly test: Test;
}

/** What a condition asks for is made comparable once, for as long as its rule is in use. */
const prepared = new WeakMap<GroupCondition, PreparedTest>();

/** What becomes of a condition on a value; a missing value satisfies no comparison, and denies none (GRP-1). */
export function conditionOutcome(condition: GroupCondition, as: ComparesAs, value: string | undefined): RuleOutcome {
	if (condition.kind === 'not_empty') return outcomeOf(value !== undefined);
	return value === undefined ? 'unknown' : testFor(condition, as)(value);
}

function testFor(condition: Exclude<GroupCondition, { readonly kind: 'not_empty' }>, as: ComparesAs): Test {
	const kept = prepared.get(condition);
	if (kept?.as === as) return kept.test;
	const test = testOf(condition, as);
	prepared.set(condition, { as, test });
	return test;
}

function testOf(condition: Exclude<GroupCondition, { readonly kind: 'not_empty' }>, as: ComparesAs): Test {
	switch (condition.kind) {
		case 'equals':
			return isAmong([condition.value], as);
		case 'one_of':
			return isAmong(condition.values, as);
		case 'contains': {
			const part = foldedText(condition.value);
			return (value) => outcomeOf(foldedText(value).includes(part));
		}
		case 'greater':
			return inOrder(condition.value, (order) => order > 0);
		case 'greater_or_equal':
			return inOrder(condition.value, (order) => order >= 0);
		case 'less':
			return inOrder(condition.value, (order) => order < 0);
		case 'less_or_equal':
			return inOrder(condition.value, (order) => order <= 0);
	}
}

function isAmong(values: readonly string[], as: ComparesAs): Test {
	const wanted = new Set(values.map((value) => equalForm(value, as)));
	return (value) => {
		const form = equalForm(value, as);
		return form === undefined ? 'unknown' : outcomeOf(wanted.has(form));
	};
}

function inOrder(limit: string, holds: (order: number) => boolean): Test {
	return (value) => {
		const order = compareOrdered(value, limit);
		return order === undefined ? 'unknown' : outcomeOf(holds(order));
	};
}

function outcomeOf(holds: boolean): RuleOutcome {
	return holds ? 'holds' : 'fails';
}

/** All of them: one that fails is enough to fail, and one that nobody can say is enough not to know. */
export function allOf(outcomes: Iterable<RuleOutcome>): RuleOutcome {
	let whole: RuleOutcome = 'holds';
	for (const outcome of outcomes) {
		if (outcome === 'fails') return 'fails';
		if (outcome === 'unknown') whole = 'unknown';
	}
	return whole;
}

/** At least one of them. */
export function anyOf(outcomes: Iterable<RuleOutcome>): RuleOutcome {
	let whole: RuleOutcome = 'fails';
	for (const outcome of outcomes) {
		if (outcome === 'holds') return 'holds';
		if (outcome === 'unknown') whole = 'unknown';
	}
	return whole;
}

/** Not this; the contrary of what nobody can say is no more known. */
export function notOf(outcome: RuleOutcome): RuleOutcome {
	if (outcome === 'unknown') return 'unknown';
	return outcome === 'holds' ? 'fails' : 'holds';
}
