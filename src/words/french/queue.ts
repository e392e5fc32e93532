import type { Dictionary } from '../dictionary.js';
import { quoted } from './phrases.js';
import { french } from './spacing.js';

export const queue: Dictionary['queue'] = {
	vip: {
		own: 'VIP',
		linked: 'VIP par un contact lié',
	},
	point: {
		channel: (name) => (name === undefined ? 'un canal prioritaire' : `le canal ${quoted(name)}`),
		group: (name) =>
			name === undefined ? 'un groupe de contacts prioritaire' : `le groupe de contacts ${quoted(name)}`,
		visibility: (visibility) => (visibility === 'public' ? 'un message public' : 'un message privé'),
	},
	points: (reasons) => `un point chacun pour ${reasons.join(', ')}`,
	waiting: (since) => `en attente depuis ${since}`,
	nobodyWaits: (since) => french`personne n’attend de réponse ; commencée ${since}`,
	team: {
		transfer: (team) => `confiée à l’équipe ${quoted(team)}`,
		rule: (team, rule) => `pour l’équipe ${quoted(team)} d’après la règle ${rule}`,
		fallback: (team) => `pour l’équipe ${quoted(team)}, faute de règle qui convienne`,
	},
};
