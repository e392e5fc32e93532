import type { AttributeDefinition } from '../../records/attributes/index.js';
import type { ContactGroup } from './contact-group.js';
import type { GroupCondition, GroupRule } from './group-rule.js';
import { conditionsOf } from './group-rule.js';
import { hasOrder, isOrdered } from './judge-rule.js';
import type { UnusableAttribute } from './rule-attributes.js';
import { attributeInRules } from './rule-attributes.js';

/** Why a rule that was accepted once is suspended now: what became of one of its attributes. @public */
export interface RuleSuspension {
	readonly attribute: string;
	/**
	 * It is switched off; it is gone; its values pass by themselves; or they have no order any more, since the CRM manages them
	 * no longer.
	 */
	readonly reason: UnusableAttribute | 'no_order';
}

const none: readonly RuleSuspension[] = [];

/** What suspends a group, by attribute; empty while its rule stands. Nobody belongs to a suspended group (GRP-7). */
export function suspensionsOf(
	{ rule }: Pick<ContactGroup, 'rule'>,
	definitions: readonly AttributeDefinition[],
): readonly RuleSuspension[] {
	if (rule === undefined) return none;
	const found = new Map<string, RuleSuspension>();
	for (const { condition } of conditionsOf(rule)) {
		const reason = reasonFor(condition, definitions);
		if (reason !== undefined) found.set(condition.attribute, { attribute: condition.attribute, reason });
	}
	return found.size === 0 ? none : [...found.values()];
}

function reasonFor(
	condition: GroupCondition,
	definitions: readonly AttributeDefinition[],
): RuleSuspension['reason'] | undefined {
	const attribute = attributeInRules(condition.attribute, definitions);
	if (attribute.kind === 'unusable') return attribute.why;
	return isOrdered(condition) && !hasOrder(attribute.as) ? 'no_order' : undefined;
}

/** Whether a rule stands: it is there, and nothing suspends it. */
export function isStanding(
	rule: GroupRule | undefined,
	definitions: readonly AttributeDefinition[],
): rule is GroupRule {
	return rule !== undefined && suspensionsOf({ rule }, definitions).length === 0;
}
