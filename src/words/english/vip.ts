import type { LinkedVip } from '../../policies/matching/index.js';
import { wordFor } from '../catalogue-words.js';
import type { Dictionary } from '../dictionary.js';
import type { Naming } from '../naming.js';
import { labels } from './labels.js';
import { contactName, quoted } from './phrases.js';

export const vipStanding: Dictionary['vipStanding'] = ({ enabled, flag, stands, through, heldBack }, naming) => {
	if (!enabled) return 'VIP is switched off, so nobody is served as one.';
	const reason = flag?.reason === undefined ? '' : `: ${quoted(flag.reason)}`;
	const own = flag === undefined ? [] : [`A VIP by its own flag${reason}.`];
	const linked = through.map((vip) => `Served as a VIP through ${nameOf(vip, naming)}, who is one.`);
	const weak = heldBack.map(
		(vip) =>
			`Not through ${nameOf(vip, naming)}, who is one: the link is only ${wordFor(labels.trust, vip.trust)}, ` +
			'and must be confirmed by the network on both sides.',
	);
	return [...own, ...linked, ...(stands ? [] : ['Not a VIP.']), ...weak].join(' ');
};

function nameOf({ contactId }: LinkedVip, naming: Naming): string {
	return contactName(contactId, naming) ?? 'a linked contact';
}
