import type { Dictionary } from '../dictionary.js';
import { quoted } from './phrases.js';

export const queue: Dictionary['queue'] = {
	vip: {
		own: 'VIP',
		linked: 'VIP through a linked contact',
	},
	point: {
		channel: (name) => (name === undefined ? 'a channel that comes first' : `the channel ${quoted(name)}`),
		group: (name) => (name === undefined ? 'a contact group that comes first' : `the contact group ${quoted(name)}`),
		visibility: (visibility) => (visibility === 'public' ? 'a public message' : 'a private message'),
	},
	points: (reasons) => `one point each for ${reasons.join(', ')}`,
	waiting: (since) => `waiting since ${since}`,
	nobodyWaits: (since) => `nobody waits for an answer; begun ${since}`,
	team: {
		transfer: (team) => `handed to the team ${quoted(team)}`,
		rule: (team, rule) => `for the team ${quoted(team)} by rule ${rule}`,
		fallback: (team) => `for the team ${quoted(team)}, as no rule fits`,
	},
};
