import { definitionsOf } from './attribute-moves.js';
import type { View } from './move.js';
import { idAmong, move, settings, staff } from './move.js';

const phones = ['+33612345678', '+33 6 98 76 54 32', '+447700900123'] as const;
const emails = ['a@example.com', 'A@Example.COM', 'b@example.com'] as const;
const writers = ['administrator', 'agent', 'autoresponder', 'import', 'virtual_agent', 'system'] as const;
const repliers = ['agent', 'autoresponder', 'integration', 'virtual_agent'] as const;

/** A value that a custom attribute takes, or takes now and then. */
function customValue(view: View): Readonly<Record<string, unknown>> {
	const { random } = view;
	const found = random.among(definitionsOf(view, ({ enabled }) => random.once(20) || enabled));
	if (found === undefined) return {};
	const options = found.field.kind === 'dropdown' ? found.field.options : [];
	return { [found.id]: random.among(options)?.id ?? random.pick([...phones, 'https://shop.example/', '42']) };
}

function written(view: View): Readonly<Record<string, unknown>> {
	const { random } = view;
	switch (random.below(random.once(30) ? 6 : 5)) {
		case 0:
			return { phone: random.pick(phones) };
		case 1:
			return { email: random.pick(emails) };
		case 2:
			return { first_name: `Amélie ${random.below(50)}` };
		case 3:
			return customValue(view);
		case 4:
			return { last_name: `Dupont ${view.fresh()}` };
		default:
			return { phone: 'none', no_such_key: '' };
	}
}

const contact = (view: View): string => idAmong(view, view.ledger.states('contact'));

/** What can come next is tried; now and then anything. */
function status(view: View) {
	const { random, ledger } = view;
	const conversation = random.among(ledger.states('conversation'));
	const any = random.pick(['open', 'pending', 'resolved'] as const);
	const next = { new: 'open', open: 'resolved', pending: 'resolved', resolved: 'open' } as const;
	return {
		conversation: random.once(40) ? 'nobody' : (conversation?.id ?? 'nobody'),
		status: random.once(6) || conversation === undefined ? any : next[conversation.status],
	};
}

function refiled(view: View) {
	const { random, ledger } = view;
	const message = random.among(
		ledger.states('message').filter(({ direction }) => direction === 'in' || random.once(9)),
	);
	const contacts = ledger.states('contact');
	const own = contacts.find(({ id }) => id === message?.contactId);
	const others = contacts.filter(({ channelType, id }) => channelType === own?.channelType && id !== own.id);
	return {
		message: random.once(30) ? 'nobody' : (message?.id ?? 'nobody'),
		to: (random.once(8) ? undefined : random.among(others)?.id) ?? contact(view),
		reason: 'It was somebody else.',
	};
}

export const contactMoves = {
	'contacts.changeType': move(staff, 4, (view) => {
		const types = view.ledger.states('contact_types')[0]?.types ?? ['visitor', 'client', 'partner'];
		const type = view.random.once(20) ? 'stranger' : view.random.among(types);
		return { contact: contact(view), type };
	}),
	'contacts.correct': move(staff, 8, (view) => {
		const { random } = view;
		const set = random.pick([{ name: `Amélie ${view.fresh()}` }, { language: 'fr' }, { country: 'BE' }] as const);
		return { contact: contact(view), set, withdraw: random.once(3) ? ['currency'] : [] };
	}),
	'contacts.edit': move(writers, 34, (view) => {
		const set = { ...written(view), ...written(view) };
		const clear = view.random.once(6) ? ['last_name'].filter((key) => !Object.hasOwn(set, key)) : [];
		return { contact: contact(view), set, clear };
	}),
	'contacts.replaceTypes': move(settings, 1, ({ random, ledger }) => {
		const basedOn = random.once(6) ? 99 : (ledger.states('contact_types')[0]?.revision ?? 0);
		const others = ['lead', 'client', 'prospect', 'partner'].filter(() => random.once(2));
		return { types: ['visitor', ...others], basedOn };
	}),
	'conversations.changeStatus': move(staff, 24, status),
	'conversations.chooseAfterResolution': move(settings, 1, ({ random }) => ({
		afterResolution: random.pick(['reopen', 'start_another']),
	})),
	'conversations.refile': move(staff, 8, refiled),
	'conversations.reply': move(repliers, 34, (view) => ({
		conversation: idAmong(view, view.ledger.states('conversation')),
		text: view.random.pick(['Yes.', 'No.']),
		providerId: view.random.once(2) ? `reply-${view.fresh()}` : undefined,
	})),
} as const;
