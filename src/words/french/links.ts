import type { LinkedValue } from '../../policies/matching/index.js';
import type { ContactId } from '../../records/contacts/index.js';
import { ownWord, plainOr, wordFor } from '../catalogue-words.js';
import type { BlockWords, Dictionary, ValueOrigin } from '../dictionary.js';
import type { Naming } from '../naming.js';
import { labels } from './labels.js';
import { attributeTitle, contactName, quoted } from './phrases.js';
import { french } from './spacing.js';

type LinkWords = Pick<Dictionary, 'heldBack' | 'obstacles' | 'origin' | 'reasons'>;

export const links: LinkWords = {
	reasons: {
		equal_values: ({ attribute, normalised, here, there }, naming) =>
			french`${attributeTitle(attribute, naming)} a la même valeur, ${plainOr(quoted, normalised)} : ` +
			french`${side(here, normalised, 'de ce côté', naming)} ; ${side(there, normalised, 'de l’autre', naming)}.`,
		same_network_alias: ({ alias, holder, witness, trust }, naming) => {
			const from = contactName(witness, naming) ?? 'l’un des deux';
			const whose = contactName(holder, naming) ?? 'l’autre';
			const checked = trust === 'claimed' ? 'sans signature vérifiée' : 'à la signature vérifiée';
			const noun = quoted(wordFor(labels.aliasKinds, alias));
			const sighting = `Un message de ${from}, ${checked}, portait l’identifiant ${noun} de ${whose}`;
			return french`${sighting} : le réseau les tient pour un seul compte.`;
		},
	},
	obstacles: {
		same_contact: () => 'C’est un seul et même contact.',
		no_attribute_chosen: () => 'Aucun attribut n’est choisi pour lier les contacts, et le réseau ne les réunit pas.',
		one_off: ({ contactId }, naming) =>
			`${contactName(contactId, naming) ?? 'L’un des deux'} a masqué tous ses identifiants ` +
			'et ne peut donc jamais être lié.',
		value_missing: ({ attribute, contactId }, naming) =>
			`${attributeTitle(attribute, naming)} n’est pas renseigné pour ` +
			`${contactName(contactId, naming) ?? 'l’un des deux'}.`,
		not_comparable: ({ attribute, contactId }, naming) =>
			`${ownValue(attribute, contactId, naming)} ne peut pas être comparée` +
			(attribute === 'phone' ? french` ; un numéro peut l’être avec son indicatif de pays, comme +33.` : '.'),
		below_minimum_trust: ({ attribute, contactId, trust, minimum }, naming) =>
			`${ownValue(attribute, contactId, naming)} est seulement ${wordFor(labels.trust, trust)}` +
			french` ; pour lier, elle devrait être ${wordFor(labels.trust, minimum)}.`,
		values_differ: ({ attribute, here, there }, naming) => {
			const [one, other] = [contactName(here, naming), contactName(there, naming)];
			const both = one === undefined || other === undefined ? 'chez les deux' : `chez ${one} et ${other}`;
			return `${attributeTitle(attribute, naming)} n’a pas la même valeur ${both}.`;
		},
		blocked: ({ attribute, contactId, because }, naming) =>
			`${ownValue(attribute, contactId, naming)} ${wordFor(blocks, because)} et ne lie personne.`,
		verified_conflict: ({ attribute }, naming) =>
			`Les deux ont prouvé une valeur de ${attributeTitle(attribute, naming)}, et ce n’est pas la même.`,
		shared_by_too_many: ({ attribute }, naming) =>
			`Trop de contacts partagent cette valeur de ${attributeTitle(attribute, naming)} pour qu’elle les lie.`,
	},
	heldBack: (held, naming) => {
		const nobody = french`${attributeTitle(held.attribute, naming)} ne lie personne : `;
		if (held.reason === 'blocked') return `${nobody}sa valeur ${wordFor(blocks, held.because)}.`;
		if (held.reason === 'shared_by_too_many') return `${nobody}trop de contacts partagent sa valeur.`;
		return `${nobody}sa valeur est seulement ${wordFor(labels.trust, held.trust)}, et il en faut davantage.`;
	},
	origin,
};

const blocks: BlockWords = {
	listed: 'a été bloquée par un administrateur',
	no_reply: 'est une boîte que personne ne lit',
	own: 'est une des nôtres',
	placeholder: 'ne veut rien dire',
	repeated_digit: 'est un numéro que personne n’a',
};

function ownValue(attribute: string, contactId: ContactId, naming: Naming): string {
	const whose = contactName(contactId, naming) ?? 'l’un des deux';
	return `La valeur de ${attributeTitle(attribute, naming)} pour ${whose}`;
}

function side(value: LinkedValue, normalised: string, where: string, naming: Naming): string {
	const name = contactName(value.contactId, naming);
	const written = value.value === normalised ? '' : `, écrite ${quoted(value.value)}`;
	return `${name === undefined ? where : `pour ${name}`} ${origin(value)}${written}`;
}

/** Feminine throughout: it is said of "la valeur". */
function origin({ source, trust }: ValueOrigin): string {
	if (trust === 'asserted' || trust === 'verified') return labels.trust[trust];
	return ownWord(sources, source) ?? wordFor(labels.trust, trust);
}

const sources: Readonly<Record<string, string>> = {
	administrator: 'saisie par un administrateur',
	agent: 'saisie par un agent',
	autoresponder: 'dite au répondeur automatique',
	channel: 'déclarée sur le canal',
	crm: 'reprise du CRM',
	import: 'importée',
	integration: 'envoyée par une intégration',
	supervisor: 'saisie par un superviseur',
	system: 'posée par le système',
	virtual_agent: 'dite à l’agent virtuel',
};
