import type { View } from './move.js';
import { idAmong, move, settings, staff } from './move.js';

const promoters = [...staff, 'crm', 'integration', 'virtual_agent'] as const;

/** A contact with a flag, or without; now and then any. */
function contact(view: View, promoted: boolean): string {
	const found = view.ledger.states('contact');
	const fitting = found.filter(({ vip }) => (vip !== undefined) === promoted);
	return idAmong(view, view.random.once(8) ? found : fitting);
}

function reason({ random }: View): string | undefined {
	return random.pick(['She wrote the book.', undefined] as const);
}

export const vipMoves = {
	'vip.promote': move(promoters, 6, (view) => ({ contact: contact(view, false), reason: reason(view) })),
	'vip.remove': move(promoters, 3, (view) => ({ contact: contact(view, true), reason: reason(view) })),
	'vip.switchOff': move(settings, 1, () => ({})),
	'vip.switchOn': move(settings, 2, () => ({})),
} as const;
