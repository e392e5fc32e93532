import type { Failure } from '../../kernel/failure.js';
import type { ContactGroupId } from '../../records/conversations/index.js';
import { CONDITION_LIMIT, DEPTH_LIMIT, RULE_VALUE_LIMIT } from './group-rule.js';
import type { RuleProblem } from './judge-rule.js';
import type { RuleMeasure } from './rule-schema.js';

/** VIP is switched off in the workspace: nobody is promoted or removed until an administrator switches it on (GRP-3). @public */
export interface VipSwitchedOff extends Failure<'vip.switched_off'> {}

/** No contact group of the workspace has this id. @public */
export interface ContactGroupNotFound extends Failure<'group.not_found'> {}

/** Another group has this name, ignoring case and accents; archived groups and the built-in one count. @public */
export interface ContactGroupNameTaken extends Failure<'group.name_taken'> {
	readonly group: ContactGroupId;
}

/** The workspace has as many contact groups as it may have, archived ones among them. @public */
export interface ContactGroupLimitReached extends Failure<'group.limit_reached'> {
	readonly limit: number;
}

/** A rule asks for what cannot be asked; none of it was kept. @public */
export interface GroupRuleRefused extends Failure<'group.rule_refused'> {
	/** Everything that is wrong with it, in the order of its conditions. */
	readonly problems: readonly RuleProblem[];
}

/** A rule has more levels, conditions or values than one may have; it was read no further. @public */
export interface GroupRuleTooLarge extends Failure<'group.rule_too_large'> {
	readonly limit: number;
	/** What it has too many of: levels, one inside another, conditions, or values that its conditions name. */
	readonly of: RuleMeasure;
}

const limits: Readonly<Record<RuleMeasure, number>> = {
	conditions: CONDITION_LIMIT,
	depth: DEPTH_LIMIT,
	values: RULE_VALUE_LIMIT,
};

export function vipSwitchedOff(): VipSwitchedOff {
	return { code: 'vip.switched_off' };
}

export function contactGroupNotFound(): ContactGroupNotFound {
	return { code: 'group.not_found' };
}

export function contactGroupNameTaken(group: ContactGroupId): ContactGroupNameTaken {
	return { code: 'group.name_taken', group };
}

export function contactGroupLimitReached(limit: number): ContactGroupLimitReached {
	return { code: 'group.limit_reached', limit };
}

export function groupRuleRefused(problems: readonly RuleProblem[]): GroupRuleRefused {
	return { code: 'group.rule_refused', problems };
}

export function groupRuleTooLarge(of: RuleMeasure): GroupRuleTooLarge {
	return { code: 'group.rule_too_large', limit: limits[of], of };
}
