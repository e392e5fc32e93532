import type { AttributeDefinition } from '../../records/attributes/index.js';
import type { ContactGroupId } from '../../records/conversations/index.js';
import type { RuleOutcome } from './condition-outcome.js';
import { allOf, anyOf, conditionOutcome, notOf } from './condition-outcome.js';
import type { ContactGroup, ContactGroups } from './contact-group.js';
import { VIP_GROUP } from './contact-group.js';
import type { GroupCondition, GroupRule } from './group-rule.js';
import { attributesOf } from './group-rule.js';
import type { ContactInGroups } from './own-value.js';
import { ownValueOf } from './own-value.js';
import { attributeInRules } from './rule-attributes.js';
import { isStanding } from './suspended-group.js';
import { isVipByFlag } from './vip-flag.js';
import type { VipSettings } from './vip-settings.js';

/** What decides who belongs to which group, besides contacts. */
export interface GroupRules {
	/** `undefined` while no group was ever added. */
	readonly groups: ContactGroups | undefined;
	/** `undefined` while VIP was never switched. */
	readonly vip: VipSettings | undefined;
	/** Every definition that is not deleted. */
	readonly definitions: readonly AttributeDefinition[];
}

const none: readonly ContactGroupId[] = [];

/** The groups a contact belongs to by its own values and its own flag: the built-in one first, then in their order. */
export function groupsOf(
	contact: ContactInGroups,
	{ groups, vip, definitions }: GroupRules,
): readonly ContactGroupId[] {
	const found: ContactGroupId[] = isVipByFlag(contact, vip) ? [VIP_GROUP] : [];
	for (const group of groups?.groups ?? []) if (isMember(contact, group, definitions)) found.push(group.id);
	return found.length === 0 ? none : found;
}

/** Whether a contact belongs to a group, by what it says of itself alone. */
export function isMember(
	contact: ContactInGroups,
	{ rule, archived }: Pick<ContactGroup, 'archived' | 'rule'>,
	definitions: readonly AttributeDefinition[],
): boolean {
	if (archived || !isStanding(rule, definitions)) return false;
	return outcomeOf(rule, (condition) => outcomeFor(condition, contact, definitions)) === 'holds';
}

/** What becomes of a condition for a contact. */
export function outcomeFor(
	condition: GroupCondition,
	contact: ContactInGroups,
	definitions: readonly AttributeDefinition[],
): RuleOutcome {
	const attribute = attributeInRules(condition.attribute, definitions);
	if (attribute.kind === 'unusable') return 'unknown';
	return conditionOutcome(condition, attribute.as, ownValueOf(contact, condition.attribute)?.value);
}

function outcomeOf(rule: GroupRule, ask: (condition: GroupCondition) => RuleOutcome): RuleOutcome {
	switch (rule.kind) {
		case 'all':
			return allOf(outcomesOf(rule.of, ask));
		case 'any':
			return anyOf(outcomesOf(rule.of, ask));
		case 'not':
			return notOf(outcomeOf(rule.of, ask));
		default:
			return ask(rule);
	}
}

/** One after the other, as long as they are asked for. */
function* outcomesOf(
	rules: readonly GroupRule[],
	ask: (condition: GroupCondition) => RuleOutcome,
): Generator<RuleOutcome> {
	for (const rule of rules) yield outcomeOf(rule, ask);
}

/** The groups whose rule asks for an attribute; archived ones do not stand in its way (ATT-13). */
export function groupsUsing(attribute: string, groups: ContactGroups | undefined): readonly ContactGroupId[] {
	return (groups?.groups ?? []).flatMap(({ id, archived, rule }) =>
		!archived && attributesOf(rule).includes(attribute) ? [id] : [],
	);
}
