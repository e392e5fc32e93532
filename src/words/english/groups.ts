import type { GroupCondition, RuleProblem, RuleSuspension } from '../../policies/groups/index.js';
import { ownWord, wordFor } from '../catalogue-words.js';
import type { Dictionary, RuleProblemWords } from '../dictionary.js';
import type { Naming } from '../naming.js';
import { links } from './links.js';
import { attributeTitle, listed, quoted } from './phrases.js';
import { problems } from './problems.js';

export const groups: Dictionary['groups'] = {
	parts: { all: 'all of these', any: 'at least one of these', not: 'not this' },
	outcomes: { holds: 'yes', fails: 'no', unknown: 'not known' },
	condition: ({ condition, outcome, value, provenance }, naming) => {
		const asked = `${asking(condition, naming)}: ${groups.outcomes[outcome]}`;
		if (value === undefined) return `${asked}, there is no value.`;
		const said = quoted(optionOr(condition.attribute, value, naming));
		if (outcome === 'unknown') return `${asked}, ${said} cannot be compared with that.`;
		return provenance === undefined
			? `${asked}, it is ${said}.`
			: `${asked}, it is ${said}, ${links.origin(provenance)}.`;
	},
	suspension: ({ attribute, reason }, naming) => `${attributeTitle(attribute, naming)} ${suspensions[reason]}`,
	membership: ({ name, member, because }, naming) => {
		const group = name === undefined ? 'VIP' : quoted(name);
		switch (because.kind) {
			case 'archived':
				return `${group}: nobody belongs to it while it is archived.`;
			case 'erased':
				return `${group}: nobody belongs to it, its rule was erased.`;
			case 'suspended':
				return `${group}: nobody belongs to it while ${listed(because.suspended.map((one) => groups.suspension(one, naming)))}.`;
			case 'rule':
				return `${group}: ${member ? 'a member' : 'not a member'}.`;
			case 'vip':
				if (!because.enabled) return `${group}: nobody is one while VIP is switched off.`;
				return because.flag === undefined
					? `${group}: not a member, nobody promoted the contact.`
					: `${group}: a member.`;
		}
	},
};

/** What is wrong with a condition, as a statement on its attribute. */
export function ruleProblem({ attribute, problem }: RuleProblem, naming: Naming): string {
	return `${attributeTitle(attribute, naming)} ${ownWord(problems.value, problem) ?? wordFor(ruleProblems, problem)}`;
}

const ruleProblems: RuleProblemWords = {
	disabled: 'is switched off',
	no_order: 'has no order in which anything could be more or less',
	no_text: 'has options, in which no text can stand',
	not_an_option: 'has no such option',
	not_comparable: 'is compared with numbers and dates only',
	passing: 'changes by itself, and no group can rest on it',
	unknown_attribute: 'is not an attribute',
};

const suspensions: { readonly [Reason in RuleSuspension['reason']]: string } = {
	disabled: 'is switched off',
	no_order: 'has no order any more',
	passing: 'changes by itself',
	unknown_attribute: 'is gone',
};

function asking(condition: GroupCondition, naming: Naming): string {
	const title = attributeTitle(condition.attribute, naming);
	const named = (value: string): string => quoted(optionOr(condition.attribute, value, naming));
	switch (condition.kind) {
		case 'equals':
			return `${title} is ${named(condition.value)}`;
		case 'one_of':
			return `${title} is one of ${condition.values.map(named).join(', ')}`;
		case 'contains':
			return `${title} contains ${named(condition.value)}`;
		case 'not_empty':
			return `${title} has a value`;
		case 'greater':
			return `${title} is more than ${named(condition.value)}`;
		case 'greater_or_equal':
			return `${title} is at least ${named(condition.value)}`;
		case 'less':
			return `${title} is less than ${named(condition.value)}`;
		case 'less_or_equal':
			return `${title} is at most ${named(condition.value)}`;
	}
}

function optionOr(attribute: string, value: string, naming: Naming): string {
	return naming.option?.(attribute, value) ?? value;
}
