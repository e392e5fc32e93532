import type { Conversation } from '../../../src/records/conversations/index.js';
import type { View } from './move.js';
import { move, staff } from './move.js';

const agents = ['ana', 'ben', 'cleo'] as const;

/** Mostly one that is not resolved, as it is now; now and then any, or as it was. */
function target({ random, ledger }: View) {
	const all = ledger.states('conversation');
	const isOpen = ({ status }: Conversation): boolean => status !== 'resolved';
	const found = random.once(12) ? random.among(all) : random.among(all.filter(isOpen));
	const seen = random.once(10) ? 99 : found?.handOvers;
	return { conversation: found?.id ?? 'nobody', basedOn: random.once(2) ? seen : undefined };
}

export const handOverMoves = {
	'conversations.assign': move(staff, 10, (view) => {
		const to = view.random.once(4) ? { kind: 'nobody' } : { kind: 'agent', agent: view.random.pick(agents) };
		return { ...target(view), to };
	}),
	'conversations.transfer': move(staff, 8, (view) => {
		const { random, ledger } = view;
		const department = random.among(ledger.states('department'))?.id ?? 'nobody';
		const to = random.pick([
			{ kind: 'agent', agent: random.pick(agents) },
			{ kind: 'team', team: 'parcels' },
			{ kind: 'department', department },
		]);
		const reason = random.once(2) ? 'Amélie asked for it.' : undefined;
		return { ...target(view), to, reason };
	}),
} as const;
