import type { Language } from 'contact-desk/words';
import type { Verdict } from './deliver.js';

/** What this story says itself; all that the desk has words for comes from `contact-desk/words`. */
export interface Wording {
	readonly title: string;
	readonly seed: (seed: number) => string;
	readonly beginning: (attribute: string) => string;
	readonly arrivals: (count: number) => string;
	readonly verdicts: { readonly [Each in Verdict]: string };
	readonly newContact: string;
	readonly reopened: string;
	readonly filed: string;
	readonly notice: string;
	readonly changedNumber: string;
	readonly answer: string;
	readonly settled: string;
	readonly writtenAt: (time: string) => string;
	readonly items: (webhooks: number, items: number) => string;
	readonly because: string;
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
}

const english: Wording = {
	title: 'A morning at the desk',
	seed: (seed) => `seed ${seed}`,
	beginning: (attribute) =>
		`Ada, an administrator, connected WhatsApp and the web chat of the shop, and chose what links contacts: ${attribute}.`,
	arrivals: (count) => `What arrived: ${count} webhooks`,
	verdicts: {
		received: 'received',
		duplicate: 'duplicate',
		ignored: 'ignored',
		refused: 'refused',
		unreadable: 'unreadable',
	},
	newContact: 'new contact',
	reopened: 'reopened',
	filed: 'filed',
	notice: 'notice',
	changedNumber: 'has another phone number now',
	answer: 'Ana answers',
	settled: 'resolved',
	writtenAt: (time) => `written at ${time}`,
	items: (webhooks, items) => `${webhooks} webhooks with ${items} items`,
	because: 'because',
	contacts: (count) => `Who wrote: ${count} contacts`,
	messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
	noPhone: 'no phone number',
	links: (count) => `Who is one person: ${count} ${count === 1 ? 'link' : 'links'}`,
	noLinks: 'Nobody, as far as anybody can tell.',
	alike: 'Who seems to be one person, and is not linked',
	panel: (title) => `What Ana sees beside a conversation with ${title}`,
	ownConversation: 'their own',
	linkedConversation: (title) => `of ${title}`,
	clocks: (zone) => `all times here as clocks show them in ${zone}`,
	nothing: '–',
	instant: 'd MMM yyyy HH:mm',
};

const french: Wording = {
	title: 'Une matinée au bureau',
	seed: (seed) => `graine ${seed}`,
	beginning: (attribute) =>
		`Ada, administratrice, a connecté WhatsApp et le chat de la boutique, et choisi ce qui lie les contacts\u00A0: ${attribute}.`,
	arrivals: (count) => `Ce qui est arrivé\u00A0: ${count} webhooks`,
	verdicts: {
		received: 'reçu',
		duplicate: 'doublon',
		ignored: 'ignoré',
		refused: 'refusé',
		unreadable: 'illisible',
	},
	newContact: 'nouveau',
	reopened: 'rouvert',
	filed: 'classé',
	notice: 'avis',
	changedNumber: 'a désormais un autre numéro de téléphone',
	answer: 'Ana répond',
	settled: 'résolu',
	writtenAt: (time) => `écrit à ${time}`,
	items: (webhooks, items) => `${webhooks} webhooks, ${items} éléments`,
	because: 'motif',
	contacts: (count) => `Qui a écrit\u00A0: ${count} contacts`,
	messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
	noPhone: 'sans numéro de téléphone',
	links: (count) => `Qui est une seule personne\u00A0: ${count} ${count === 1 ? 'lien' : 'liens'}`,
	noLinks: 'Personne, pour autant que l’on sache.',
	alike: 'Qui semble être une seule personne, sans être lié',
	panel: (title) => `Ce qu’Ana voit à côté d’une conversation avec ${title}`,
	ownConversation: 'la sienne',
	linkedConversation: (title) => `de ${title}`,
	clocks: (zone) => `toutes les heures ci-dessous sont celles de ${zone}`,
	nothing: '–',
	instant: 'dd/MM/yyyy HH:mm',
};

export function wordingIn(language: Language): Wording {
	return language === 'fr' ? french : english;
}
