import type { Language } from 'contact-desk/words';

/** What this story says of what outlives it. */
export interface KeptWording {
	readonly keptIn: (where: string) => string;
	readonly found: (where: string) => string;
	readonly messages: (kept: number, sent: number) => string;
	readonly equal: (records: number, events: number) => string;
	readonly differing: (records: number) => string;
	readonly interrupted: string;
	readonly anew: string;
}

const english: KeptWording = {
	keptIn: (where) => `Kept in ${where}: started again, the desk finds it there.`,
	found: (where) =>
		`An earlier start left this morning in ${where}. It is shown as it is kept; nothing is played again.`,
	messages: (kept, sent) => `Messages of this morning that are there: ${kept} of ${sent}.`,
	equal: (records, events) => `${records} records, made again from ${events} events: each is what is stored.`,
	differing: (records) =>
		`Records that are not what this code makes of their events: ${records}. Other code wrote them; take another folder or database.`,
	interrupted: 'That start was interrupted, and what it had written by then is whole.',
	anew: 'For a morning from its beginning, say another --seed or another place.',
};

const french: KeptWording = {
	keptIn: (where) => `Conservé dans ${where}\u00A0: relancé, le bureau l’y retrouve.`,
	found: (where) =>
		`Un lancement précédent a laissé cette matinée dans ${where}. Elle est montrée telle quelle\u00A0; rien n’est rejoué.`,
	messages: (kept, sent) => `Messages de cette matinée qui sont là\u00A0: ${kept} sur ${sent}.`,
	equal: (records, events) =>
		`${records} fiches, refaites à partir de ${events} faits\u00A0: chacune est celle qui est conservée.`,
	differing: (records) =>
		`Fiches qui ne sont pas ce que ce code fait de leurs faits\u00A0: ${records}. Un autre code les a écrites\u00A0; prenez un autre dossier ou une autre base.`,
	interrupted: 'Ce lancement a été interrompu, et ce qu’il avait écrit alors est entier.',
	anew: 'Pour une matinée depuis son début, dites un autre --seed ou un autre lieu.',
};

export function keptWordingIn(language: Language): KeptWording {
	return language === 'fr' ? french : english;
}
