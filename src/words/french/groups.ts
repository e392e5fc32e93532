import type { GroupCondition, RuleProblem, RuleSuspension } from '../../policies/groups/index.js';
import { ownWord, wordFor } from '../catalogue-words.js';
import type { Dictionary, RuleProblemWords } from '../dictionary.js';
import type { Naming } from '../naming.js';
import { links } from './links.js';
import { attributeTitle, listed, quoted } from './phrases.js';
import { problems } from './problems.js';
import { french } from './spacing.js';

export const groups: Dictionary['groups'] = {
	parts: { all: 'tout ceci', any: 'au moins l’un de ceux-ci', not: 'pas ceci' },
	outcomes: { holds: 'oui', fails: 'non', unknown: 'on ne sait pas' },
	condition: ({ condition, outcome, value, provenance }, naming) => {
		const asked = french`${asking(condition, naming)} : ${groups.outcomes[outcome]}`;
		if (value === undefined) return `${asked}, il n’y a pas de valeur.`;
		const said = quoted(optionOr(condition.attribute, value, naming));
		if (outcome === 'unknown') return `${asked}, ${said} ne peut pas être comparé à cela.`;
		return provenance === undefined
			? `${asked}, la valeur est ${said}.`
			: `${asked}, la valeur est ${said}, ${links.origin(provenance)}.`;
	},
	suspension: ({ attribute, reason }, naming) => `${attributeTitle(attribute, naming)} ${suspensions[reason]}`,
	membership: ({ name, member, because }, naming) => {
		const group = name === undefined ? 'VIP' : quoted(name);
		switch (because.kind) {
			case 'archived':
				return french`${group} : personne n’en fait partie tant qu’il est archivé.`;
			case 'erased':
				return french`${group} : personne n’en fait partie, sa règle a été effacée.`;
			case 'suspended': {
				const why = listed(because.suspended.map((one) => groups.suspension(one, naming)));
				return french`${group} : personne n’en fait partie, car ${why}.`;
			}
			case 'rule':
				return french`${group} : ${member ? 'en fait partie' : 'n’en fait pas partie'}.`;
			case 'vip':
				if (!because.enabled) return french`${group} : personne ne l’est tant que le statut VIP est désactivé.`;
				return because.flag === undefined
					? french`${group} : n’en fait pas partie, personne n’a promu le contact.`
					: french`${group} : en fait partie.`;
		}
	},
};

/** What is wrong with a condition, as a statement on its attribute. */
export function ruleProblem({ attribute, problem }: RuleProblem, naming: Naming): string {
	return `${attributeTitle(attribute, naming)} ${ownWord(problems.value, problem) ?? wordFor(ruleProblems, problem)}`;
}

const ruleProblems: RuleProblemWords = {
	disabled: 'est désactivé',
	no_order: 'n’a pas d’ordre dans lequel une valeur serait plus ou moins',
	no_text: 'a des options, où aucun texte ne peut se trouver',
	not_an_option: 'n’a pas cette option',
	not_comparable: 'ne se compare qu’à des nombres et à des dates',
	passing: 'change de lui-même, et aucun groupe ne peut reposer sur lui',
	unknown_attribute: 'n’est pas un attribut',
};

const suspensions: { readonly [Reason in RuleSuspension['reason']]: string } = {
	disabled: 'est désactivé',
	no_order: 'n’a plus d’ordre',
	passing: 'change de lui-même',
	unknown_attribute: 'n’existe plus',
};

function asking(condition: GroupCondition, naming: Naming): string {
	const title = attributeTitle(condition.attribute, naming);
	const named = (value: string): string => quoted(optionOr(condition.attribute, value, naming));
	switch (condition.kind) {
		case 'equals':
			return `${title} est ${named(condition.value)}`;
		case 'one_of':
			return `${title} est l’un de ${condition.values.map(named).join(', ')}`;
		case 'contains':
			return `${title} contient ${named(condition.value)}`;
		case 'not_empty':
			return `${title} a une valeur`;
		case 'greater':
			return `${title} est plus que ${named(condition.value)}`;
		case 'greater_or_equal':
			return `${title} est au moins ${named(condition.value)}`;
		case 'less':
			return `${title} est moins que ${named(condition.value)}`;
		case 'less_or_equal':
			return `${title} est au plus ${named(condition.value)}`;
	}
}

function optionOr(attribute: string, value: string, naming: Naming): string {
	return naming.option?.(attribute, value) ?? value;
}
