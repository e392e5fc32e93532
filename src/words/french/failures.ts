import type { ActorKind } from '../../kernel/actor.js';
import type { InputIssue } from '../../kernel/failure.js';
import type { AttributeUse, RefusedWrite } from '../../records/attributes/index.js';
import { ownWord, wordFor } from '../catalogue-words.js';
import type { Dictionary, RefusalWords, ScopeWords, UseWords } from '../dictionary.js';
import type { Naming } from '../naming.js';
import { ruleProblem } from './groups.js';
import { labels } from './labels.js';
import { attributeTitle, listed, quoted } from './phrases.js';
import { problems } from './problems.js';
import { rights } from './rights.js';
import { french } from './spacing.js';

export const failures: Dictionary['failures'] = {
	'attribute.in_use': ({ attribute, uses }, naming) =>
		`L’attribut ${attributeTitle(attribute, naming)} est utilisé` +
		french` : ${listed([...new Set(uses.map((use) => useOf(use, naming)))])}. Il reste tel quel tant que cela n’a pas changé.`,
	'attribute.key_taken': ({ attribute }) =>
		french`La clé ${quoted(attribute)} est prise : un attribut la porte, ou l’a portée.`,
	'attribute.label_taken': ({ attribute }, naming) =>
		`L’attribut ${attributeTitle(attribute, naming)} porte déjà ce libellé` +
		french` ; majuscules et accents n’y changent rien.`,
	'attribute.limit_reached': ({ limit, of }) =>
		({
			definitions: french`Un espace de travail peut avoir au plus ${limit} attributs à lui, et il les a.`,
			matchable: french`Au plus ${limit} attributs peuvent servir à la correspondance, et ils y sont.`,
			options: french`Une liste déroulante peut avoir au plus ${limit} options, les archivées comprises.`,
		})[of],
	'attribute.never_crm_managed': ({ attribute }, naming) =>
		`L’attribut ${attributeTitle(attribute, naming)} ne peut pas être laissé au CRM seul` +
		french` : seuls vos propres attributs le peuvent.`,
	'attribute.not_a_dropdown': ({ attribute }, naming) =>
		`L’attribut ${attributeTitle(attribute, naming)} n’est pas une liste déroulante, il n’a donc pas d’options.`,
	'attribute.not_found': ({ attribute }) => french`Aucun attribut n’a la clé ${quoted(attribute)}.`,
	'attribute.not_matchable': ({ attribute }, naming) =>
		`L’attribut ${attributeTitle(attribute, naming)} ne peut pas lier des contacts. Seuls le peuvent les ` +
		'adresses e-mail, les numéros de téléphone et les textes simples, une fois déclarés comparables et activés.',
	'attribute.not_readable': ({ attribute, because }, naming) =>
		`L’attribut ${attributeTitle(attribute, naming)} est ${because === 'hidden' ? 'masqué' : 'désactivé'}, ` +
		'et ses valeurs avec lui.',
	'attribute.option_label_taken': ({ attribute, place }, naming) =>
		`L’option ${place + 1} de ${attributeTitle(attribute, naming)} porte déjà ce libellé` +
		french` ; majuscules et accents n’y changent rien, et les options archivées comptent.`,
	'attribute.option_not_found': ({ attribute }, naming) =>
		`La liste déroulante ${attributeTitle(attribute, naming)} n’a pas d’option avec cet identifiant.`,
	'attribute.options_too_few': ({ minimum }) => french`Il faut au moins ${minimum} options parmi lesquelles choisir.`,
	'attribute.order_mismatch': ({ missing, doubled, foreign }, naming) => {
		const titles = (keys: readonly string[]): string => listed(keys.map((key) => attributeTitle(key, naming)));
		const parts = [
			...(missing.length > 0 ? [french`manquants : ${titles(missing)}`] : []),
			...(doubled.length > 0 ? [french`plus d’une fois : ${titles(doubled)}`] : []),
			...(foreign.length > 0 ? [french`sans place dans l’ordre : ${titles(foreign)}`] : []),
		];
		return (
			`L’ordre doit nommer chaque attribut une fois, et aucun autre (${parts.join(french` ; `)}). ` +
			'Rien n’a été modifié.'
		);
	},
	'attribute.write_refused': ({ refused }, naming) =>
		french`Rien n’a été enregistré : ${listed(refused.map((write) => refusedWrite(write, naming)))}.`,
	'channel.already_connected': () => 'Ce compte est déjà connecté.',
	'channel.disabled': () => 'Le canal est désactivé. Il ne reçoit rien tant qu’il n’est pas réactivé.',
	'channel.not_found': () => french`Ce canal n’existe pas : ce compte n’est pas connecté ici.`,
	'channel.scope_too_wide': ({ allowed }) =>
		'Le réseau ne distingue pas ses identifiants aussi loin. Ils peuvent être uniques ' +
		`${allowed.map((scope) => wordFor(scopes, scope)).join(' ou ')}.`,
	'contact.not_found': () => 'Aucun contact n’a cet identifiant ou ce numéro.',
	'contact.type_unknown': ({ types }) =>
		french`Ce type de contact n’existe pas. Il y a : ` +
		`${types.map((type) => wordFor(labels.contactTypes, type)).join(', ')}.`,
	'conversation.another_open': () =>
		'Le contact a une autre conversation sur ce canal qui n’est pas résolue. Veuillez d’abord la résoudre.',
	'conversation.not_found': () => 'Aucune conversation n’a cet identifiant.',
	'conversation.handed_over': ({ assignee, team }) =>
		`La conversation a changé de mains depuis que vous l’avez ouverte. ${handsOf(assignee, team)}. Rien n’a été modifié.`,
	'conversation.resolved': () =>
		'La conversation est résolue. Veuillez d’abord l’ouvrir avant de la confier à quelqu’un.',
	'message.not_found': () => 'Aucun message n’a cet identifiant.',
	'message.not_incoming': () => 'Seul un message écrit par un contact peut être déplacé vers un autre contact.',
	'message.of_another_network': ({ message, contact }) =>
		`Un message de ${wordFor(labels.channelTypes, message)} ne peut pas être déplacé vers un contact de ${wordFor(labels.channelTypes, contact)}.`,
	'conversation.not_queued': ({ status, assignee }) =>
		assignee === undefined
			? french`La conversation est ${wordFor(labels.statuses, status)} : elle n’attend personne.`
			: 'Quelqu’un s’occupe déjà de la conversation.',
	'conversation.status_unreachable': ({ from, to }) =>
		`Une conversation ${wordFor(labels.statuses, from)} ne peut pas devenir ${wordFor(labels.statuses, to)}.` +
		(from === 'resolved' ? ' Veuillez d’abord l’ouvrir.' : ''),
	'department.archived': () =>
		french`Le département est archivé : il ne prend plus de conversations tant qu’il n’est pas rétabli.`,
	'department.limit_reached': ({ limit }) =>
		`Un espace de travail peut avoir au plus ${limit} départements, les archivés compris.`,
	'department.name_taken': () =>
		french`Un autre département porte ce nom ; majuscules et accents n’y changent rien, et les archivés comptent.`,
	'department.not_found': () => 'Aucun département n’a cet identifiant.',
	'department.order_mismatch': ({ missing, doubled, foreign }) => {
		const parts = [
			...(missing.length > 0 ? [french`manquants : ${missing.length}`] : []),
			...(doubled.length > 0 ? [french`plus d’une fois : ${doubled.length}`] : []),
			...(foreign.length > 0 ? [french`sans place dans l’ordre : ${foreign.length}`] : []),
		];
		return (
			`L’ordre doit nommer chaque département une fois, et aucun autre (${parts.join(french` ; `)}). ` +
			'Rien n’a été modifié.'
		);
	},
	'group.limit_reached': ({ limit }) =>
		`Un espace de travail peut avoir au plus ${limit} groupes de contacts, archivés compris, et il les a.`,
	'group.name_taken': ({ group }) =>
		group === 'vip'
			? 'Le groupe VIP existe dans chaque espace de travail. Veuillez choisir un autre nom.'
			: french`Un groupe de contacts porte déjà ce nom ; majuscules et accents n’y changent rien, et les groupes archivés comptent.`,
	'group.not_found': () => 'Aucun groupe de contacts ne porte cet identifiant.',
	'group.rule_refused': ({ problems: found }, naming) =>
		french`La règle n’a pas été retenue : ${listed(found.map((problem) => ruleProblem(problem, naming)))}.`,
	'group.rule_too_large': ({ limit, of }) =>
		({
			conditions: `Une règle peut avoir au plus ${limit} conditions.`,
			depth: `Une règle peut avoir au plus ${limit} niveaux imbriqués.`,
			values: `Les conditions d’une règle peuvent nommer au plus ${limit} valeurs en tout.`,
		})[of],
	'input.invalid': ({ issues }) =>
		issues.length === 0
			? 'La demande n’est pas conforme. Rien n’a été fait.'
			: french`La demande n’est pas conforme : ${listed(issues.map(inputIssue))}. Rien n’a été fait.`,
	'matching.list_full': ({ limit, of }) =>
		`Au plus ${limit} valeurs peuvent être ${of === 'blocked' ? 'bloquées' : 'autorisées'}, et elles le sont. ` +
		'Veuillez d’abord en retirer une de la liste.',
	'matching.value_not_comparable': ({ attribute }, naming) =>
		`Cette valeur de ${attributeTitle(attribute, naming)} ne peut être comparée à aucune autre.`,
	'matching.version_not_found': ({ from, to }) =>
		to === 0
			? 'Rien n’a encore été choisi pour la correspondance, il n’y a donc aucune version à rétablir.'
			: `La correspondance n’a pas de telle version. Les versions ${from} à ${to} peuvent être rétablies.`,
	'page.cursor_invalid': () => 'Cette page est introuvable. Veuillez repartir de la première.',
	'permission.denied': ({ actor, permission, administratorCanHelp }) =>
		`${ownWord(actors, actor) ?? 'Vous n’avez'} pas le droit ${wordFor(rights, permission)}.` +
		(administratorCanHelp ? ' Un administrateur peut vous aider.' : ''),
	'remark.deleted': () => 'La remarque a été supprimée. Vous pouvez en écrire une autre.',
	'remark.not_found': () => 'Aucune remarque n’a cet identifiant.',
	'remark.not_yours': () =>
		'Seul l’auteur d’une remarque peut la modifier. Un superviseur ou un administrateur peut vous aider.',
	'request.reused': () =>
		'Cet identifiant de demande a déjà servi à autre chose. Rien n’a été fait, veuillez en prendre un nouveau.',
	'revision.stale': () =>
		french`Quelqu’un a modifié ceci depuis que vous l’avez ouvert. Rien n’a été enregistré ; ` +
		'veuillez en prendre connaissance, puis réessayer.',
	'routing.subject_unknown': ({ subject }) =>
		({
			channel: french`Un des canaux nommés n’existe pas. Rien n’a été modifié.`,
			department: french`Un des départements nommés n’existe pas ou est archivé. Rien n’a été modifié.`,
			group: french`Un des groupes de contacts nommés n’existe pas ou est archivé. Rien n’a été modifié.`,
		})[subject],
	'storage.conflict': () =>
		'D’autres modifiaient la même chose à ce moment. Rien n’a été enregistré, veuillez réessayer.',
	'storage.unavailable': () =>
		'Les données sont inaccessibles pour le moment. Veuillez réessayer dans quelques instants.',
	'vip.switched_off': () =>
		french`Le statut VIP est désactivé dans cet espace : personne ne peut le recevoir ni le perdre. ` +
		'Tout est conservé. Un administrateur peut l’activer.',
	'tag.archived': () => 'Ce mot-clé est archivé et ne se met plus sur rien, à moins d’être rétabli.',
	'tag.limit_reached': ({ limit, of }) =>
		({
			conversation: french`Une conversation peut porter au plus ${limit} mots-clés.`,
			list: french`Un espace de travail peut avoir au plus ${limit} mots-clés, les archivés compris, et il les a.`,
		})[of],
	'tag.merge_unfinished': () =>
		'D’autres mots-clés sont encore en cours de fusion dans celui-ci. Veuillez attendre la fin, puis réessayer.',
	'tag.merged': () => 'Ce mot-clé a été fusionné dans un autre. Veuillez utiliser ce dernier.',
	'tag.name_taken': ({ archived }) =>
		french`Un autre mot-clé porte déjà ce nom ; majuscules et accents n’y changent rien.` +
		(archived ? ' Il est archivé, et peut être rétabli.' : ''),
	'tag.not_found': () => 'Aucun mot-clé n’a cet identifiant.',
	'webhook.unreadable': ({ provider, issues }) =>
		`Ceci n’est pas un webhook de ${wordFor(labels.channelTypes, provider)}` +
		(issues.length === 0 ? '.' : french` : ${listed(issues.map(inputIssue))}.`),
};

/** Somebody reads the sentence about a person's call; of all others it speaks in the third person. */
const actors: Readonly<Partial<Record<ActorKind, string>>> = {
	autoresponder: 'Un répondeur automatique n’a',
	channel: 'Un canal n’a',
	crm: 'Le CRM n’a',
	import: 'Une importation n’a',
	integration: 'Une intégration n’a',
	system: 'Le système n’a',
	virtual_agent: 'Un agent virtuel n’a',
};

/** Ids are the host's own. */
function handsOf(assignee: string | undefined, team: string | undefined): string {
	if (assignee !== undefined) return `${quoted(assignee)} l’a maintenant`;
	return team === undefined ? 'Personne ne l’a maintenant' : `L’équipe ${quoted(team)} l’a maintenant`;
}

const scopes: ScopeWords = {
	account: 'au sein d’un compte',
	global: 'partout',
	portfolio: 'au sein d’un portefeuille d’entreprise',
	provider: 'au sein d’un fournisseur',
};

function useOf(use: AttributeUse, naming: Naming): string {
	const name = use.kind === 'group' ? naming.group?.(use.group) : undefined;
	return name === undefined ? wordFor(useWords, use.kind) : `le groupe de contacts ${quoted(name)} l’utilise`;
}

const useWords: UseWords = {
	group: 'un groupe de contacts l’utilise',
	lookup: 'le CRM cherche des contacts par lui',
	matching: 'il est choisi pour la correspondance',
};

const refusals: RefusalWords = {
	crm_managed: 'n’est écrit que par le CRM',
	disabled: 'est désactivé',
	invalid_value: 'n’est pas accepté',
	not_crm_managed: 'n’est pas de ceux que le CRM écrit',
	not_found: 'n’est pas un attribut',
	option_archived: 'a une option qui ne peut plus être choisie',
	read_only: 'n’est rempli que par le canal',
};

function refusedWrite({ attribute, reason, problem }: RefusedWrite, naming: Naming): string {
	const why = problem === undefined ? undefined : ownWord(problems.value, problem);
	return `${attributeTitle(attribute, naming)} ${why ?? wordFor(refusals, reason)}`;
}

function inputIssue({ path, problem }: InputIssue): string {
	return `${path === '' ? 'elle' : quoted(path)} ${ownWord(problems.input, problem) ?? problems.other}`;
}
