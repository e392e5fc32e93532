import type { View } from './move.js';
import { idAmong, move, settings, staff } from './move.js';

/** Some of the ids there are; now and then one of nothing. */
function some({ random, ledger }: View, kind: 'channel' | 'department'): readonly string[] {
	if (random.once(12)) return ['nobody'];
	const found = random.among(
		ledger.states(kind).filter((record) => !('archived' in record && record.archived && !random.once(4))),
	);
	return found === undefined ? [] : [found.id];
}

/** The groups that there are and that are not archived, and none besides. */
function groups({ random, ledger }: View): readonly string[] {
	const found = random.among(ledger.states('contact_groups')[0]?.groups.filter(({ archived }) => !archived) ?? []);
	return found === undefined ? [] : [found.id];
}

function basedOn({ random, ledger }: View): number {
	return random.once(8) ? 99 : (ledger.states('routing_policy')[0]?.revision ?? 0);
}

const teams = ['sales', 'support', 'night'] as const;

/** Nothing named is nothing asked. */
function named(key: string, ids: readonly string[]): Readonly<Record<string, readonly string[]>> {
	return ids.length === 0 ? {} : { [key]: ids };
}

export const routingMoves = {
	'queue.takeNext': move(staff, 12, ({ random }) =>
		random.once(3) ? { where: { statuses: ['new'] } } : random.once(4) ? { where: { vip: true } } : {},
	),
	'routing.chooseOrder': move(settings, 1, ({ random }) => ({ order: random.once(2) ? 'additive' : 'vip_first' })),
	'routing.prioritise': move(settings, 1, (view) => ({
		groups: groups(view),
		channels: some(view, 'channel'),
		visibilities: view.random.once(2) ? ['public'] : [],
		basedOn: basedOn(view),
	})),
	'routing.rerank': move(settings, 3, (view) =>
		view.random.once(4) ? { after: idAmong(view, view.ledger.states('conversation')) } : {},
	),
	'routing.review': move(settings, 4, (view) => ({ contact: idAmong(view, view.ledger.states('contact')) })),
	'routing.routeToTeams': move(settings, 1, (view) => ({
		rules: [
			{ when: { ...named('departments', some(view, 'department')) }, team: view.random.among(teams) ?? 'sales' },
			{ when: { ...named('groups', groups(view)), visibility: 'private' }, team: 'private' },
			{ when: { groups: ['vip'] }, team: 'first' },
		],
		...(view.random.once(2) ? {} : { fallback: 'everybody' }),
		basedOn: basedOn(view),
	})),
} as const;
