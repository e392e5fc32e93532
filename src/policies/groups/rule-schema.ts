import * as z from 'zod';
import { lineText } from '../../kernel/text-schema.js';
import { attributeKeyText } from '../../records/attributes/index.js';
import type { GroupRule } from './group-rule.js';
import { CONDITION_LIMIT, DEPTH_LIMIT, RULE_VALUE_LIMIT } from './group-rule.js';

/** Of what a rule has more than it may have. @public */
export type RuleMeasure = 'conditions' | 'depth' | 'values';

/** A rule as it was read: within the limits, or beyond one of them and then read no further. */
export type ReadRule =
	| { readonly kind: 'read'; readonly rule: GroupRule }
	| { readonly kind: 'too_large'; readonly of: RuleMeasure };

/** Most code points of a value that a condition names. */
const VALUE_LENGTH = 500;

const attribute = attributeKeyText;
const value = /* @__PURE__ */ lineText(VALUE_LENGTH);

/** Only for rules that were measured: a schema that calls itself follows a rule as deep as it goes. */
const measuredRule: z.ZodType<GroupRule, GroupRule> = /* @__PURE__ */ z.lazy(() =>
	z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('equals'), attribute, value }),
		z.strictObject({ kind: z.literal('one_of'), attribute, values: z.array(value).min(1).readonly() }),
		z.strictObject({ kind: z.literal('contains'), attribute, value }),
		z.strictObject({ kind: z.literal('not_empty'), attribute }),
		z.strictObject({ kind: z.enum(['greater', 'greater_or_equal', 'less', 'less_or_equal']), attribute, value }),
		z.strictObject({ kind: z.enum(['all', 'any']), of: z.array(measuredRule).min(1).readonly() }),
		z.strictObject({ kind: z.literal('not'), of: measuredRule }),
	]),
);

/** Reads a rule. It is measured first, without recursion, so that one nested ten thousand deep is refused like any other. */
export const groupRule = /* @__PURE__ */ z
	.custom<GroupRule>((raw) => isObject(raw))
	.transform((raw, context): ReadRule => {
		const of = excessOf(raw);
		if (of !== undefined) return { kind: 'too_large', of };
		const parsed = measuredRule.safeParse(raw);
		if (parsed.success) return { kind: 'read', rule: parsed.data };
		for (const issue of parsed.error.issues) context.addIssue({ ...issue });
		return z.NEVER;
	});

/** The first limit that a rule breaks, seen from outside; `undefined` when it keeps them all, or is none at all. */
function excessOf(rule: unknown): RuleMeasure | undefined {
	const left: { readonly part: unknown; readonly depth: number }[] = [{ part: rule, depth: 1 }];
	let [conditions, values] = [0, 0];
	for (let next = left.pop(); next !== undefined; next = left.pop()) {
		const { part, depth } = next;
		if (depth > DEPTH_LIMIT) return 'depth';
		const parts = partsOf(part);
		if (parts === undefined) {
			conditions += 1;
			values += valuesIn(part);
		} else {
			if (parts.length > CONDITION_LIMIT) return 'conditions';
			for (const inner of parts.toReversed()) left.push({ part: inner, depth: depth + 1 });
		}
		if (conditions > CONDITION_LIMIT) return 'conditions';
		if (values > RULE_VALUE_LIMIT) return 'values';
	}
	return undefined;
}

/** What stands inside `all`, `any` or `not`; `undefined` for anything else. */
function partsOf(part: unknown): readonly unknown[] | undefined {
	if (!isObject(part) || !('of' in part)) return undefined;
	return Array.isArray(part.of) ? part.of : [part.of];
}

function valuesIn(part: unknown): number {
	return isObject(part) && 'values' in part && Array.isArray(part.values) ? part.values.length : 1;
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
