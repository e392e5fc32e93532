import type {
	ExplainedCondition,
	ExplainedMembership,
	ExplainedRule,
	RuleSuspension,
} from '../policies/groups/index.js';
import type { VipStanding } from '../policies/matching/index.js';
import { capitalised } from './catalogue-words.js';
import type { Language } from './language.js';
import type { Naming } from './naming.js';
import { wordsIn } from './words-in.js';

/** What a condition of a rule asks, what became of it, and the value that decided it, in one sentence. @public */
export function groupConditionText(explained: ExplainedCondition, language: Language, naming: Naming = {}): string {
	return wordsIn(language).groups.condition(explained, naming);
}

/** How far VIP reaches a contact: its own flag, the links its standing comes through, and those it does not cross. @public */
export function vipStandingText(standing: VipStanding, language: Language, naming: Naming = {}): string {
	return wordsIn(language).vipStanding(standing, naming);
}

/** What suspends a rule, as a statement on the attribute: `“Tier” is switched off`. @public */
export function ruleSuspensionText(suspension: RuleSuspension, language: Language, naming: Naming = {}): string {
	return wordsIn(language).groups.suspension(suspension, naming);
}

/**
 * Whether a contact belongs to a group, and why: a line on the whole, then one for each part of the rule, two spaces further in
 * for each level.
 * @public
 */
export function membershipText(
	membership: ExplainedMembership,
	language: Language,
	naming: Naming = {},
): readonly string[] {
	const whole = wordsIn(language).groups.membership(membership, naming);
	const { because } = membership;
	return because.kind === 'rule' ? [whole, ...linesOf(because.rule, language, naming, '  ')] : [whole];
}

function linesOf(rule: ExplainedRule, language: Language, naming: Naming, indent: string): readonly string[] {
	if (rule.kind === 'condition') return [`${indent}${groupConditionText(rule, language, naming)}`];
	const { parts, outcomes } = wordsIn(language).groups;
	const inner = rule.kind === 'not' ? [rule.of] : rule.of;
	const heading = `${indent}${capitalised(parts[rule.kind])} (${outcomes[rule.outcome]})`;
	return [heading, ...inner.flatMap((part) => linesOf(part, language, naming, `${indent}  `))];
}
