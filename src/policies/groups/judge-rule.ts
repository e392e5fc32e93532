import { foldedLabel } from '../../kernel/text.js';
import type { AttributeDefinition, FormatProblem } from '../../records/attributes/index.js';
import { checkFormat } from '../../records/attributes/index.js';
import { isDay, isNumber } from './comparable-values.js';
import type { GroupCondition, GroupRule } from './group-rule.js';
import { conditionsOf } from './group-rule.js';
import type { AttributeInRules, ComparesAs, UnusableAttribute } from './rule-attributes.js';
import { attributeInRules } from './rule-attributes.js';

/** What is wrong with one condition of a rule. @public */
export interface RuleProblem {
	/** Where the condition stands in the input, from the outside in: `rule.of.0`. */
	readonly path: string;
	readonly attribute: string;
	/**
	 * The attribute cannot be used; its values have no order, or are options, in which no text can stand; the value named is
	 * none of its format, is neither a number nor a date, or is none of its options.
	 */
	readonly problem: FormatProblem | UnusableAttribute | 'no_order' | 'no_text' | 'not_an_option' | 'not_comparable';
}

/** A rule as it is kept, options by their ids; or everything that is wrong with it, in its order. */
export type JudgedRule =
	| { readonly kind: 'accepted'; readonly rule: GroupRule }
	| { readonly kind: 'refused'; readonly problems: readonly RuleProblem[] };

/** Judges a new rule against the attributes there are now (GRP-1, GRP-7). */
export function judgeRule(rule: GroupRule, definitions: readonly AttributeDefinition[]): JudgedRule {
	const problems = conditionsOf(rule).flatMap(({ condition, path }) => {
		const problem = problemOf(condition, attributeInRules(condition.attribute, definitions));
		return problem === undefined ? [] : [{ path, attribute: condition.attribute, problem }];
	});
	return problems.length > 0
		? { kind: 'refused', problems }
		: { kind: 'accepted', rule: withOptionIds(rule, definitions) };
}

/** Whether a condition asks for more or for less. */
export function isOrdered(condition: GroupCondition): boolean {
	const { kind } = condition;
	return kind === 'greater' || kind === 'greater_or_equal' || kind === 'less' || kind === 'less_or_equal';
}

/** Whether values of an attribute have an order that a rule can ask for. */
export function hasOrder(as: ComparesAs): boolean {
	return as === 'number' || as === 'date' || as === 'open';
}

function problemOf(condition: GroupCondition, attribute: AttributeInRules): RuleProblem['problem'] | undefined {
	if (attribute.kind === 'unusable') return attribute.why;
	const { as } = attribute;
	switch (condition.kind) {
		case 'not_empty':
			return undefined;
		case 'contains':
			return as === 'option' ? 'no_text' : undefined;
		case 'equals':
			return problemOfValue(condition.value, attribute);
		case 'one_of':
			return condition.values.map((value) => problemOfValue(value, attribute)).find((problem) => problem !== undefined);
		default:
			if (!hasOrder(as)) return 'no_order';
			if (as !== 'open') return problemOfValue(condition.value, attribute);
			return isNumber(condition.value) || isDay(condition.value) ? undefined : 'not_comparable';
	}
}

function problemOfValue(
	value: string,
	{ as, options }: Extract<AttributeInRules, { readonly kind: 'usable' }>,
): RuleProblem['problem'] | undefined {
	if (as === 'option') return optionIn(options, value) === undefined ? 'not_an_option' : undefined;
	if (as === 'text' || as === 'open') return undefined;
	const problem = checkFormat(as, value);
	return problem === 'ok' ? undefined : problem;
}

type Options = Extract<AttributeInRules, { readonly kind: 'usable' }>['options'];

/** Archived ones too: contacts that chose them have them still. */
function optionIn(options: Options, value: string): Options[number] | undefined {
	const folded = foldedLabel(value);
	return options.find(({ id }) => id === value) ?? options.find(({ label }) => foldedLabel(label) === folded);
}

/** Options by their ids, so that a rule outlives their renaming. */
function withOptionIds(rule: GroupRule, definitions: readonly AttributeDefinition[]): GroupRule {
	switch (rule.kind) {
		case 'all':
		case 'any':
			return { kind: rule.kind, of: rule.of.map((part) => withOptionIds(part, definitions)) };
		case 'not':
			return { kind: 'not', of: withOptionIds(rule.of, definitions) };
		case 'equals':
			return { ...rule, value: optionId(rule.value, rule.attribute, definitions) };
		case 'one_of':
			return { ...rule, values: rule.values.map((value) => optionId(value, rule.attribute, definitions)) };
		default:
			return rule;
	}
}

function optionId(value: string, key: string, definitions: readonly AttributeDefinition[]): string {
	const attribute = attributeInRules(key, definitions);
	return attribute.kind === 'usable' ? (optionIn(attribute.options, value)?.id ?? value) : value;
}
