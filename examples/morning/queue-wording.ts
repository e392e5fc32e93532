import type { Language } from 'contact-desk/words';

/** What this story says itself of the queue. */
export interface QueueWording {
	readonly heading: string;
	readonly rules: string;
	readonly promoted: (title: string) => string;
	readonly taken: (title: string) => string;
	readonly ahead: (title: string, count: number) => string;
	readonly team: string;
}

const english: QueueWording = {
	heading: 'Who waits, and why in this order',
	rules: 'Ada gives WhatsApp a point, and sends VIPs to a team of their own, all others to everybody.',
	promoted: (title) => `Ana makes ${title} a VIP.`,
	taken: (title) => `Ana takes the first: ${title}.`,
	ahead: (title, count) => `${title} has ${count} before it.`,
	team: 'first aid',
};

const french: QueueWording = {
	heading: 'Qui attend, et pourquoi dans cet ordre',
	rules: 'Ada donne un point à WhatsApp, confie les VIP à une équipe à eux, et tous les autres à tout le monde.',
	promoted: (title) => `Ana fait de ${title} un VIP.`,
	taken: (title) => `Ana prend la première conversation\u00A0: ${title}.`,
	ahead: (title, count) => `${title} en a ${count} avant soi.`,
	team: 'premiers secours',
};

export function queueWordingIn(language: Language): QueueWording {
	return language === 'fr' ? french : english;
}
