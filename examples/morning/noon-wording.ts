import type { Language } from 'contact-desk/words';

/** What this story says itself of attributes that Ada made, and of values that link nobody. */
export interface NoonWording {
	readonly labels: { readonly account: string; readonly since: string; readonly tier: string };
	/** Options of the loyalty tier; the last one is archived in the course of the day. */
	readonly tiers: readonly [string, string, string];
	readonly noted: (title: string) => string;
	readonly crm: string;
	readonly archives: (option: string) => string;
	readonly archived: (option: string) => string;
	readonly writes: (label: string, value: string) => string;
	readonly linkNobody: string;
	readonly ownNumber: (number: string) => string;
	readonly nobodysNumber: (number: string) => string;
	readonly sharedNumber: (number: string, guests: number) => string;
	readonly allowed: (title: string, others: number) => string;
	readonly takenBack: (title: string, others: number) => string;
	readonly asks: string;
}

const english: NoonWording = {
	labels: { account: 'Account', since: 'Customer since', tier: 'Loyalty tier' },
	tiers: ['Silver', 'Gold', 'Founder'],
	noted: (title) => `What is noted of ${title}, in attributes that Ada made`,
	crm: 'CRM',
	archives: (option) => `archives the option “${option}”`,
	archived: (option) => `${option}, archived`,
	writes: (label, value) => `${label}: ${value}`,
	linkNobody: 'Values that link nobody',
	ownNumber: (number) => `Two people copied our own number from the page, ${number}. Ada has blocked it.`,
	nobodysNumber: (number) => `Somebody would rather not give theirs, and typed ${number}.`,
	sharedNumber: (number, guests) => `${guests} guests of one hotel gave the number of its reception, ${number}.`,
	allowed: (title, others) => `Ada allows it, and ${title} is linked with ${others} others.`,
	takenBack: (title, others) =>
		`She takes that back, and ${title} is linked with ${others === 0 ? 'nobody' : others} again.`,
	asks: 'Hello, is anybody there?',
};

const french: NoonWording = {
	labels: { account: 'Compte', since: 'Client depuis', tier: 'Niveau de fidélité' },
	tiers: ['Argent', 'Or', 'Fondateur'],
	noted: (title) => `Ce qui est noté de ${title}, dans des attributs qu’Ada a créés`,
	crm: 'CRM',
	archives: (option) => `archive l’option «\u00A0${option}\u00A0»`,
	archived: (option) => `${option}, archivée`,
	writes: (label, value) => `${label}\u00A0: ${value}`,
	linkNobody: 'Des valeurs qui ne lient personne',
	ownNumber: (number) => `Deux personnes ont copié notre propre numéro sur la page, le ${number}. Ada l’a bloqué.`,
	nobodysNumber: (number) => `Quelqu’un préfère ne pas donner le sien, et a tapé ${number}.`,
	sharedNumber: (number, guests) => `${guests} clients d’un même hôtel ont donné le numéro de sa réception, ${number}.`,
	allowed: (title, others) => `Ada l’autorise, et ${title} est lié à ${others} autres.`,
	takenBack: (title, others) =>
		`Elle revient là-dessus, et ${title} n’est de nouveau lié à ${others === 0 ? 'personne' : `que ${others}`}.`,
	asks: 'Bonjour, il y a quelqu’un\u00A0?',
};

export function noonWordingIn(language: Language): NoonWording {
	return language === 'fr' ? french : english;
}
