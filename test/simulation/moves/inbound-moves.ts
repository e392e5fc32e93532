import { WEB_CHAT_ACCOUNT, WHATSAPP_ACCOUNT } from '../../support/inbound-events.js';
import { SECOND_ACCOUNT } from '../../support/random-events.js';
import type { View } from './move.js';
import { move } from './move.js';

const people = [0, 1, 2, 3, 4] as const;
const minute = 60_000;

function alias(kind: 'bsuid' | 'phone' | 'visitor', person: number) {
	const externalId = { bsuid: `FR.${person}`, phone: `3361234567${person}`, visitor: `visitor-${person}` }[kind];
	return { kind, externalId };
}

function said({ random }: View) {
	return {
		...(random.once(2) ? { name: random.pick(['Amélie', 'Bob', '']) } : {}),
		...(random.once(2) ? { phone: random.pick(['+33612345670', '+33612345671', '0612345678']) } : {}),
		...(random.once(3) ? { email: random.pick(['a@example.com', 'A@Example.COM', 'not an address']) } : {}),
		...(random.once(4) ? { language: random.pick(['fr', 'en-GB', 'xx-nothing']) } : {}),
	};
}

function whatsApp({ random }: View) {
	const account = random.once(40) ? 'not-connected' : random.pick([WHATSAPP_ACCOUNT, WHATSAPP_ACCOUNT, SECOND_ACCOUNT]);
	return { type: 'whatsapp', account } as const;
}

/** A new message mostly; now and then one that came before, on either network. */
function message(view: View) {
	const { random } = view;
	const person = random.pick(people);
	const onWhatsApp = random.below(3) > 0;
	const other = random.once(9) ? random.pick(people) : person;
	const known = random.once(4) ? [alias('phone', person)] : [alias('bsuid', person), alias('phone', other)];
	return {
		kind: 'message',
		channel: onWhatsApp ? whatsApp(view) : { type: 'web_chat', account: WEB_CHAT_ACCOUNT },
		aliases: onWhatsApp ? known : random.once(12) ? [] : [alias('visitor', person)],
		messageId: `provider-${random.once(12) ? random.below(40) : 40 + view.fresh()}`,
		text: random.pick(['Hello', 'Where is my parcel?', 'é'.repeat(300)]),
		attributes: said(view),
	};
}

/** A number that changed hands, or a person behind a number. */
function notice(view: View) {
	const { random } = view;
	const base = { channel: whatsApp(view), messageId: `notice-${view.fresh()}` };
	const previous = alias('phone', random.pick(people));
	if (random.once(2)) return { ...base, kind: 'identity_changed', aliases: [previous] };
	const current = random.once(2) ? undefined : alias('phone', random.pick(people));
	return { ...base, kind: 'alias_changed', previous, current };
}

export const inboundMoves = {
	'inbound.receive': move(['channel'], 90, (view) => {
		const { random } = view;
		const event = random.once(12) ? notice(view) : message(view);
		const at = view.now() + minute - random.below(random.once(10) ? 180 * minute : 3 * minute);
		const evidence = random.once(2) ? { checkedBy: 'app-secret', at: '2026-11-22T08:00:00Z' } : undefined;
		return { event: { ...event, occurredAt: new Date(at).toISOString() }, evidence };
	}),
} as const;
