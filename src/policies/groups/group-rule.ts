/** What a condition asks of one attribute of a contact. @public */
export type GroupCondition =
	/** The value is that text, ignoring case, width and spaces around it; a number, an e-mail address or a phone is told by what it means. */
	| { readonly kind: 'equals'; readonly attribute: string; readonly value: string }
	/** The value is one of these. */
	| { readonly kind: 'one_of'; readonly attribute: string; readonly values: readonly string[] }
	/** The text stands somewhere in the value, ignoring case and width. */
	| { readonly kind: 'contains'; readonly attribute: string; readonly value: string }
	/** There is a value. The only condition that can be answered without one. */
	| { readonly kind: 'not_empty'; readonly attribute: string }
	/** The value is a number or a date, and more or less than that: `>`, `>=`, `<`, `<=`. */
	| {
			readonly kind: 'greater' | 'greater_or_equal' | 'less' | 'less_or_equal';
			readonly attribute: string;
			readonly value: string;
	  };

/** Who belongs to a group: conditions over attributes, all or any of them, or not (GRP-1). @public */
export type GroupRule =
	| GroupCondition
	| { readonly kind: 'all' | 'any'; readonly of: readonly GroupRule[] }
	| { readonly kind: 'not'; readonly of: GroupRule };

/** Most levels of a rule; a condition that stands alone is one level. */
export const DEPTH_LIMIT = 8;

/** Most conditions of a rule. */
export const CONDITION_LIMIT = 50;

/** Most values that the conditions of a rule name, all together. */
export const RULE_VALUE_LIMIT = 200;

/** A condition, and where it stands in its rule. */
export interface PlacedCondition {
	readonly condition: GroupCondition;
	/** From the outside in, as in the input: `rule.of.0.of`. */
	readonly path: string;
}

/** Every condition of a rule, in its order. Rules are kept only within the limit of levels. */
export function conditionsOf(rule: GroupRule, path = 'rule'): readonly PlacedCondition[] {
	switch (rule.kind) {
		case 'all':
		case 'any':
			return rule.of.flatMap((part, place) => conditionsOf(part, `${path}.of.${place}`));
		case 'not':
			return conditionsOf(rule.of, `${path}.of`);
		default:
			return [{ condition: rule, path }];
	}
}

/** The keys of the attributes that a rule asks for, each once. */
export function attributesOf(rule: GroupRule | undefined): readonly string[] {
	return rule === undefined ? [] : [...new Set(conditionsOf(rule).map(({ condition }) => condition.attribute))];
}

/** Whether two rules say the same in the same order. */
export function isSameRule(one: GroupRule, other: GroupRule): boolean {
	return JSON.stringify(spelledOut(one)) === JSON.stringify(spelledOut(other));
}

/** A rule in one order of its properties. */
function spelledOut(rule: GroupRule): readonly unknown[] {
	switch (rule.kind) {
		case 'all':
		case 'any':
			return [rule.kind, rule.of.map(spelledOut)];
		case 'not':
			return [rule.kind, spelledOut(rule.of)];
		case 'one_of':
			return [rule.kind, rule.attribute, rule.values];
		case 'not_empty':
			return [rule.kind, rule.attribute];
		default:
			return [rule.kind, rule.attribute, rule.value];
	}
}
