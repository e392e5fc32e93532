import type { Remark } from '../../../src/records/remarks/index.js';
import type { View } from './move.js';
import { idAmong, move } from './move.js';

const writers = ['agent', 'supervisor', 'administrator', 'integration'] as const;
const moderators = ['supervisor', 'administrator'] as const;

function text({ fresh, random }: View): string {
	return random.once(30) ? '  \n ' : `Amélie asked ${fresh()} times. <b>=1+1</b>`;
}

/** Mostly one that stands, as it is now; now and then any, or an older revision. */
function target(view: View, wanted: (remark: Remark) => boolean) {
	const { random, ledger } = view;
	const all = ledger.states('remark');
	const found = random.among(all.filter((remark) => remark.deleted === undefined && wanted(remark)));
	const remark = found === undefined || random.once(8) ? random.among(all) : found;
	const basedOn = random.once(8) ? 99 : (remark?.revision ?? 0);
	return { remark: random.once(40) ? 'nobody' : (remark?.id ?? 'nobody'), basedOn };
}

/** Who asks is drawn before the remark, so the agent's own are the ones looked for: agents write most. */
const byAgent = ({ author }: Remark): boolean => author.kind === 'agent';

export const remarkMoves = {
	'remarks.add': move(writers, 12, (view) => {
		const { random, ledger } = view;
		const conversation = { kind: 'conversation', conversation: idAmong(view, ledger.states('conversation')) };
		const contact = { kind: 'contact', contact: idAmong(view, ledger.states('contact')) };
		return { on: random.once(3) ? contact : conversation, text: text(view) };
	}),
	'remarks.delete': move(['agent', 'agent', 'agent', 'supervisor'], 2, (view) => target(view, byAgent)),
	'remarks.edit': move(['agent', 'agent', 'agent', 'supervisor'], 4, (view) => {
		return { ...target(view, byAgent), text: text(view) };
	}),
	'remarks.moderate': move(moderators, 3, (view) => {
		const to = view.random.once(2) ? { kind: 'deleted' } : { kind: 'text', text: text(view) };
		return { ...target(view, () => true), to };
	}),
} as const;
