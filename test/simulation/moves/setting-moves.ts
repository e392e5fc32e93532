import { definitionsOf } from './attribute-moves.js';
import type { View } from './move.js';
import { idAmong, move, settings } from './move.js';

const values = [
	{ attribute: 'phone', value: '+33612345670' },
	{ attribute: 'phone', value: '+33 6 98 76 54 32' },
	{ attribute: 'email', value: 'a@example.com' },
	{ attribute: 'email', value: 'b@example.com' },
] as const;

/** A value of an attribute; now and then one that does not compare. */
function listed({ random, fresh }: View) {
	if (random.once(16)) return { attribute: 'phone', value: '0612' };
	return random.once(3) ? random.pick(values) : { attribute: 'email', value: `person-${fresh()}@example.com` };
}

function standing(view: View) {
	return view.random.once(6) ? listed(view) : view.random.pick(values);
}

const scopes = [{ kind: 'account' }, { kind: 'portfolio', id: '77' }, { kind: 'global' }] as const;

function rule(view: View) {
	const { random } = view;
	const own = random.among(definitionsOf(view, ({ matchability, enabled }) => enabled && matchability === 'yes'))?.id;
	const minimumTrust = random.pick(['claimed', 'claimed', 'vouched', 'asserted', undefined] as const);
	return { attribute: random.pick(['phone', 'phone', 'email', own ?? 'first_name'] as const), minimumTrust };
}

export const settingMoves = {
	'channels.connect': move(settings, 1, (view) => {
		const account = view.random.once(4) ? 'third' : `account-${view.fresh()}`;
		return { type: view.random.pick(['whatsapp', 'web_chat', 'x'] as const), account, name: 'One more' };
	}),
	'channels.rescope': move(settings, 1, (view) => ({
		channel: idAmong(view, view.ledger.states('channel')),
		identityScope: view.random.pick(scopes),
	})),
	'channels.switch': move(settings, 3, (view) => {
		const off = view.ledger.states('channel').filter(({ enabled }) => !enabled);
		const channel = idAmong(view, off.length > 0 ? off : view.ledger.states('channel'));
		return { channel, enabled: off.length > 0 };
	}),
	'matching.allow': move(settings, 2, listed),
	'matching.block': move(settings, 2, (view) => ({ ...listed(view), because: view.random.pick(['own', 'other']) })),
	'matching.unlist': move(settings, 2, (view) => {
		const { allowed, blocked } = view.ledger.states('matching_policy')[0]?.lists ?? { allowed: [], blocked: [] };
		const found = view.random.among([...allowed, ...blocked]);
		return found === undefined ? standing(view) : { attribute: 'email', value: found.value };
	}),
	// The first is what a crowd shares, where there is one.
	'matching.review': move(settings, 6, (view) => (view.random.once(2) ? values[0] : standing(view))),
	'matching.choose': move(settings, 3, rule),
	'matching.chooseNone': move(settings, 1, () => ({})),
	'matching.restore': move(settings, 2, ({ random, ledger }) => {
		const version = ledger.states('matching_policy')[0]?.version ?? 0;
		return { version: random.once(8) ? version + 5 : 1 + random.below(Math.max(1, version)) };
	}),
} as const;
