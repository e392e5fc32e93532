import type { AttributeDefinition, Provenance } from '../../records/attributes/index.js';
import type { RuleOutcome } from './condition-outcome.js';
import { allOf, anyOf, notOf } from './condition-outcome.js';
import type { GroupCondition, GroupRule } from './group-rule.js';
import { outcomeFor } from './groups-of.js';
import type { ContactInGroups } from './own-value.js';
import { ownValueOf } from './own-value.js';

/** One condition, what became of it for a contact, and what of the contact decided it. @public */
export interface ExplainedCondition {
	readonly kind: 'condition';
	readonly condition: GroupCondition;
	readonly outcome: RuleOutcome;
	/** The contact's own; absent where it has none. */
	readonly value: string | undefined;
	/** Who said it, when, and how far it can be trusted; absent where there is no value. */
	readonly provenance: Provenance | undefined;
	/** Whether one of us says it in place of what the channel says. */
	readonly corrected: boolean;
}

/** A rule with what became of each part of it; nothing is left out because another part had settled the matter. @public */
export type ExplainedRule =
	| ExplainedCondition
	| { readonly kind: 'all' | 'any'; readonly outcome: RuleOutcome; readonly of: readonly ExplainedRule[] }
	| { readonly kind: 'not'; readonly outcome: RuleOutcome; readonly of: ExplainedRule };

/** Explains a rule for a contact, condition by condition (GRP-7). */
export function explainRule(
	rule: GroupRule,
	contact: ContactInGroups,
	definitions: readonly AttributeDefinition[],
): ExplainedRule {
	switch (rule.kind) {
		case 'all':
		case 'any': {
			const of = rule.of.map((part) => explainRule(part, contact, definitions));
			const outcomes = of.map(({ outcome }) => outcome);
			return { kind: rule.kind, outcome: rule.kind === 'all' ? allOf(outcomes) : anyOf(outcomes), of };
		}
		case 'not': {
			const of = explainRule(rule.of, contact, definitions);
			return { kind: 'not', outcome: notOf(of.outcome), of };
		}
		default: {
			const own = ownValueOf(contact, rule.attribute);
			const { value, provenance, corrected = false } = own ?? { value: undefined, provenance: undefined };
			const outcome = outcomeFor(rule, contact, definitions);
			return { kind: 'condition', condition: rule, outcome, value, provenance, corrected };
		}
	}
}
