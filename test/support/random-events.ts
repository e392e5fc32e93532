import fc from 'fast-check';
import type { ReceiveEvent } from '../../src/actions/inbound/index.js';
import type { InboundAlias } from '../../src/records/channels/index.js';
import { WEB_CHAT_ACCOUNT, WHATSAPP_ACCOUNT } from './inbound-events.js';

/** The second WhatsApp number of random histories. */
export const SECOND_ACCOUNT = '106540352242999';

/** An event, once the clock says when it is received. */
export type EventToCome = (clock: { readonly now: () => number }) => ReceiveEvent;

const phones = ['33612345678', '33698765432', '447700900123'];
const externalIds: Readonly<Record<string, readonly string[]>> = {
	bsuid: ['FR.1', 'FR.2', 'GB.3'],
	phone: phones,
	visitor: ['visitor-1', 'visitor-2', 'visitor-3'],
};

function alias(kind: string): fc.Arbitrary<InboundAlias> {
	return fc.constantFrom(...(externalIds[kind] ?? [])).map((externalId) => ({ kind, externalId }));
}

// The phone and the user id are drawn apart: now and then a message carries what two contacts hold.
const whatsAppAliases = fc.oneof(
	fc.tuple(alias('bsuid'), alias('phone')),
	fc.tuple(alias('phone')),
	fc
		.nat({ max: 2 })
		.map((index) => ['bsuid', 'phone'].map((kind) => ({ kind, externalId: externalIds[kind]?.[index] ?? '' }))),
);
const webChatAliases = fc.oneof(
	{ arbitrary: fc.tuple(alias('visitor')), weight: 4 },
	{ arbitrary: fc.constant([]), weight: 1 },
);

const attributes = fc.record(
	{
		name: fc.constantFrom('Amélie', 'Bob', ''),
		phone: fc.constantFrom('+33612345678', '+33698765432', '0612345678', 'none'),
		email: fc.constantFrom('a@example.com', 'A@Example.COM', 'not an address'),
		language: fc.constantFrom('fr', 'en-GB', 'xx-nothing'),
		current_url: fc.constantFrom('https://shop.example/', 'https://shop.example/cart'),
	},
	{ requiredKeys: [] },
);

const evidence = fc.option(fc.constant({ checkedBy: 'app-secret', at: '2026-11-22T08:00:00Z' }), { nil: undefined });
const base = {
	/** When it happened, in milliseconds before it is received; a clock ahead of ours makes it negative. */
	age: fc.integer({ min: -60_000, max: 600_000 }),
	messageId: fc.nat({ max: 40 }).map((count) => `provider-${count}`),
	evidence,
};
const whatsApp = fc
	.constantFrom(WHATSAPP_ACCOUNT, SECOND_ACCOUNT)
	.map((account) => ({ type: 'whatsapp' as const, account }));
const webChat = fc.constant({ type: 'web_chat' as const, account: WEB_CHAT_ACCOUNT });
const text = fc.constantFrom('Hello', 'Where is my parcel?', 'é'.repeat(300));
const message = { ...base, kind: fc.constant('message' as const), text, attributes };

const described = fc.oneof(
	{ arbitrary: fc.record({ ...message, channel: whatsApp, aliases: whatsAppAliases }), weight: 12 },
	{ arbitrary: fc.record({ ...message, channel: webChat, aliases: webChatAliases }), weight: 6 },
	{
		arbitrary: fc.record({
			...base,
			kind: fc.constant('alias_changed' as const),
			channel: whatsApp,
			previous: alias('phone'),
			current: fc.option(alias('phone'), { nil: undefined }),
		}),
		weight: 2,
	},
	{
		arbitrary: fc.record({
			...base,
			kind: fc.constant('identity_changed' as const),
			channel: whatsApp,
			aliases: fc.tuple(alias('phone')),
		}),
		weight: 2,
	},
);

/** Events of a few people on three channels, out of order, some of them twice, some of them at odds. */
export const randomEvent: fc.Arbitrary<EventToCome> = described.map(({ age, evidence: checked, ...event }) =>
	Object.assign(
		(clock: { readonly now: () => number }): ReceiveEvent => ({
			event: { ...event, occurredAt: new Date(clock.now() - age).toISOString() },
			evidence: checked,
		}),
		{ [fc.toStringMethod]: () => fc.stringify({ age, evidence: checked, ...event }) },
	),
);
