import type { LinkedVip } from '../../policies/matching/index.js';
import { wordFor } from '../catalogue-words.js';
import type { Dictionary } from '../dictionary.js';
import type { Naming } from '../naming.js';
import { labels } from './labels.js';
import { contactName, quoted } from './phrases.js';
import { french } from './spacing.js';

export const vipStanding: Dictionary['vipStanding'] = ({ enabled, flag, stands, through, heldBack }, naming) => {
	if (!enabled) return french`Le statut VIP est désactivé : personne n’est servi comme tel.`;
	const reason = flag?.reason === undefined ? '' : french` : ${quoted(flag.reason)}`;
	const own = flag === undefined ? [] : [`VIP par sa propre marque${reason}.`];
	const linked = through.map((vip) => `Servi comme VIP par son lien avec ${nameOf(vip, naming)}, qui l’est.`);
	const weak = heldBack.map(
		(vip) =>
			`Pas par son lien avec ${nameOf(vip, naming)}, qui l’est` +
			french` : la valeur est seulement ${wordFor(labels.trust, vip.trust)}, et doit être confirmée par le réseau des deux côtés.`,
	);
	return [...own, ...linked, ...(stands ? [] : ['Pas VIP.']), ...weak].join(' ');
};

function nameOf({ contactId }: LinkedVip, naming: Naming): string {
	return contactName(contactId, naming) ?? 'un contact lié';
}
