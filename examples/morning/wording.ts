import type { Language } from 'contact-desk/words';
import type { Verdict } from './deliver.js';

/** What this story says itself; all that the desk has words for comes from `contact-desk/words`. */
export interface Wording {
	readonly title: string;
	readonly seed: (seed: number) => string;
	readonly beginning: (attribute: string) => string;
	readonly arrivals: (count: number) => string;
	readonly verdicts: { readonly [Each in Verdict]: string };
	readonly count: (verdict: Verdict, count: number) => string;
	readonly reason: (verdict: string, reason: string) => string;
	readonly quoted: (text: string) => string;
	readonly newContact: string;
	readonly reopened: string;
	readonly filed: string;
	readonly notice: string;
	readonly changedNumber: string;
	readonly agent: string;
	readonly settled: string;
	readonly writtenAt: (time: string) => string;
	readonly items: (webhooks: number, items: number) => string;
	readonly contacts: (count: number) => string;
	readonly messages: (count: number) => string;
	readonly noPhone: string;
	readonly links: (count: number) => string;
	readonly noLinks: string;
	readonly alike: string;
	readonly panel: (title: string) => string;
	readonly ownConversation: string;
	readonly linkedConversation: (title: string) => string;
	readonly clocks: (zone: string) => string;
	readonly nothing: string;
	readonly instant: string;
	readonly cases: (count: number) => string;
	readonly counting: string;
	readonly itemsAlone: (count: number) => string;
	readonly foreign: string;
	readonly foreignCount: (count: number) => string;
	readonly noMapper: (platform: string | undefined, cases: number) => string;
	readonly nothingInIt: string;
	readonly broken: { readonly missing: string; readonly not_json: string; readonly nothing_in_it: string };
}

const english: Wording = {
	title: 'A morning at the desk',
	seed: (seed) => `seed ${seed}`,
	beginning: (attribute) =>
		`Ada, an administrator, connected WhatsApp and a web chat, and chose what links contacts: ${attribute}.`,
	arrivals: (count) => `What arrived: ${count} webhooks`,
	verdicts: {
		received: 'received',
		duplicate: 'duplicate',
		ignored: 'ignored',
		refused: 'refused',
		unreadable: 'unreadable',
	},
	count: (verdict, count) => `${count} ${verdict === 'duplicate' && count !== 1 ? 'duplicates' : verdict}`,
	reason: (verdict, reason) => `${verdict}: ${reason}`,
	quoted: (text) => `“${text}”`,
	newContact: 'new contact',
	reopened: 'reopened',
	filed: 'filed',
	notice: 'notice',
	changedNumber: 'has another phone number now',
	agent: 'Ana',
	settled: 'resolved',
	writtenAt: (time) => `written ${time}`,
	items: (webhooks, items) => `${webhooks} webhooks with ${items} items`,
	contacts: (count) => `Who wrote: ${count} ${count === 1 ? 'contact' : 'contacts'}`,
	messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
	noPhone: 'no phone number',
	links: (count) => `Whose histories are linked: ${count} ${count === 1 ? 'link' : 'links'}`,
	noLinks: 'Nobody’s, as far as anybody can tell.',
	alike: 'Who goes by the same name, and is not linked',
	panel: (title) => `What Ana sees beside a conversation with ${title}`,
	ownConversation: 'their own',
	linkedConversation: (title) => `of ${title}`,
	clocks: (zone) => `Times are those of ${zone}.`,
	nothing: '–',
	instant: 'd MMM yyyy HH:mm',
	cases: (count) => (count === 1 ? '1 case' : `${count} cases`),
	counting:
		'A case with several items counts as received, else refused, else unreadable, else duplicate, else ignored.',
	itemsAlone: (count) => (count === 1 ? '1 item' : `${count} items`),
	foreign: 'no mapper',
	foreignCount: (count) => `${count} without a mapper`,
	noMapper: (platform, cases) =>
		`there is no mapper for ${platform ?? 'this platform'} yet; ${cases === 1 ? '1 case' : `${cases} cases`} not read.`,
	nothingInIt: 'there is nothing in it',
	broken: {
		missing: 'there is no such file, or it cannot be read.',
		not_json: 'this is not JSON.',
		nothing_in_it: 'there is no webhook in it, no list of webhooks, and no { cases: [ … ] }.',
	},
};

const frenchVerdicts: Wording['verdicts'] = {
	received: 'reçu',
	duplicate: 'doublon',
	ignored: 'ignoré',
	refused: 'refusé',
	unreadable: 'illisible',
};

const french: Wording = {
	title: 'Une matinée au bureau',
	seed: (seed) => `graine ${seed}`,
	beginning: (attribute) =>
		`Ada, administratrice, a connecté WhatsApp et un chat, et choisi ce qui lie les contacts\u00A0: ${attribute}.`,
	arrivals: (count) => `Ce qui est arrivé\u00A0: ${count} webhooks`,
	verdicts: frenchVerdicts,
	count: (verdict, count) => `${count} ${frenchVerdicts[verdict]}${count > 1 ? 's' : ''}`,
	reason: (verdict, reason) => `${verdict}\u00A0: ${reason}`,
	quoted: (text) => `«\u00A0${text}\u00A0»`,
	newContact: 'nouveau',
	reopened: 'rouvert',
	filed: 'classé',
	notice: 'avis',
	changedNumber: 'a désormais un autre numéro de téléphone',
	agent: 'Ana',
	settled: 'résolu',
	writtenAt: (time) => `écrit à ${time}`,
	items: (webhooks, items) => `${webhooks} webhooks, ${items} éléments`,
	contacts: (count) => `Qui a écrit\u00A0: ${count} ${count > 1 ? 'contacts' : 'contact'}`,
	messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
	noPhone: 'sans numéro de téléphone',
	links: (count) => `Quels historiques sont liés\u00A0: ${count} ${count > 1 ? 'liens' : 'lien'}`,
	noLinks: 'Aucun, pour autant que l’on sache.',
	alike: 'Qui porte le même nom, sans être lié',
	panel: (title) => `Ce qu’Ana voit à côté d’une conversation avec ${title}`,
	ownConversation: 'la sienne',
	linkedConversation: (title) => `de ${title}`,
	clocks: (zone) => `Les heures sont celles du fuseau ${zone}.`,
	nothing: '–',
	instant: 'dd/MM/yyyy HH:mm',
	cases: (count) => `${count} cas`,
	counting:
		'Un cas à plusieurs éléments compte comme reçu, sinon refusé, sinon illisible, sinon doublon, sinon ignoré.',
	itemsAlone: (count) => (count > 1 ? `${count} éléments` : `${count} élément`),
	foreign: 'non lu',
	foreignCount: (count) => `${count} sans lecteur`,
	noMapper: (platform, cases) =>
		`il n’y a pas encore de lecteur pour ${platform ?? 'cette plateforme'}\u00A0; ${cases} cas non lus.`,
	nothingInIt: 'il n’y a rien dedans',
	broken: {
		missing: 'ce fichier n’existe pas, ou il ne peut pas être lu.',
		not_json: 'ce n’est pas du JSON.',
		nothing_in_it: 'il n’y a dedans ni webhook, ni liste de webhooks, ni { cases: [ … ] }.',
	},
};

export function wordingIn(language: Language): Wording {
	return language === 'fr' ? french : english;
}
