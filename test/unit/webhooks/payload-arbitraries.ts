import fc from 'fast-check';
import { at, objectOf, replaced, spotsOf } from './json-paths.js';

const names = [
	...[
		'object',
		'entry',
		'changes',
		'field',
		'value',
		'metadata',
		'phone_number_id',
		'contacts',
		'messages',
		'statuses',
	],
	...[
		'message_echoes',
		'calls',
		'errors',
		'user_id_update',
		'wa_id',
		'user_id',
		'profile',
		'name',
		'id',
		'from',
		'type',
	],
	...[
		'from_user_id',
		'timestamp',
		'text',
		'body',
		'image',
		'interactive',
		'nfm_reply',
		'response_json',
		'system',
		'order',
	],
	...[
		'previous',
		'current',
		'product_items',
		'group_id',
		'account',
		'events',
		'kind',
		'visitorId',
		'messageId',
		'sentAt',
	],
	...['__proto__', 'constructor', 'toString', '0', ''],
];
const words = [
	...[
		'whatsapp_business_account',
		'messages',
		'standby',
		'text',
		'image',
		'interactive',
		'system',
		'nfm_reply',
		'order',
	],
	...['user_changed_number', 'user_changed_user_id', 'customer_identity_changed', 'contacts', 'location', 'reaction'],
	...['33612345678', 'FR.1', 'FR.ENT.1', '1697043223', '{"a":{"b":[1]}}', 'message', 'typing', '2026-11-22T09:30:00Z'],
	...['<PLACEHOLDER>', '\ud83d', '\0', '\u202e', ''],
];

const scalar = fc.oneof(fc.constantFrom<unknown>(...words, null, true, 0, -1, 1.5, 1697043223), fc.string());
/** JSON made of the names and words that the mappers look for, and of others. */
export const { json } = fc.letrec<{ json: unknown }>((tie) => ({
	json: fc.oneof(
		{ maxDepth: 6, withCrossShrink: true },
		scalar,
		fc.array(tie('json'), { maxLength: 4 }),
		fc.array(fc.tuple(fc.constantFrom(...names), tie('json')), { maxLength: 6 }).map(objectOf),
	),
}));
const change = fc.record({
	field: fc.constantFrom<unknown>(
		'messages',
		'messages',
		'calls',
		'standby',
		'user_id_update',
		'account_update',
		'x',
		5,
	),
	value: json,
});
/** Whatever may be posted: nonsense, and nonsense in a good envelope. */
export const anyBody = fc.oneof(
	json,
	fc.jsonValue(),
	fc.record({ object: fc.constant('whatsapp_business_account'), entry: fc.array(json) }),
	fc.record({
		object: fc.constant('whatsapp_business_account'),
		entry: fc.array(fc.record({ changes: fc.array(fc.oneof(change, json)) })),
	}),
	fc.record({ account: fc.constant('site-1'), events: fc.array(json) }),
);

const phone = fc.integer({ min: 1_000_000, max: 999_999_999 }).map((digits) => `33${digits}`);
const seconds = fc.integer({ min: 0, max: 4_000_000_000 }).map(String);
const body = fc.oneof(
	fc.string({ minLength: 1 }).map((text) => ({ type: 'text', text: { body: `.${text}` } })),
	fc.string().map((caption) => ({ type: 'image', image: { id: '77', mime_type: 'image/jpeg', caption } })),
	fc.constant({ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'b', title: 'Yes' } } }),
	fc.constant({ type: 'contacts', contacts: [{ name: { formatted_name: 'Chan' }, phones: [{ phone: '+1 555' }] }] }),
	fc.constant({ type: 'system', system: { type: 'user_changed_number', wa_id: '1', user_id: 'FR.2' } }),
);
const item = fc
	.record({ from: phone, timestamp: seconds, body })
	.map(({ body: content, ...rest }) => ({ ...rest, ...content }));
const listName = fc.constantFrom('messages', 'statuses', 'message_echoes', 'calls', 'errors', 'list_of_next_year');

/** A well-made payload, and where its items stand. */
export interface Built {
	readonly body: Readonly<Record<string, unknown>>;
	readonly paths: readonly string[];
}

/** A payload of items, each with an id of its own, and where each of them stands. */
export const whatsAppPayload: fc.Arbitrary<Built> = fc
	.array(fc.array(fc.tuple(listName, fc.array(item, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 3 }), {
		minLength: 1,
		maxLength: 3,
	})
	.map((changes) => {
		const paths: string[] = [];
		const made = changes.map((lists, at) => {
			const named = new Map(lists);
			const value = [...named].map(([name, list]) => [
				name,
				list.map((fields, index) => {
					const path = `entry.0.changes.${at}.value.${name}.${index}`;
					paths.push(path);
					return { id: `wamid.${paths.length}`, ...fields };
				}),
			]);
			const contacts = [...named.values()].flat().map(({ from }) => ({ wa_id: from, profile: { name: from } }));
			const metadata = { phone_number_id: '106540352242922' };
			return { field: 'messages', value: { metadata, contacts, ...Object.fromEntries(value) } };
		});
		return { body: { object: 'whatsapp_business_account', entry: [{ changes: made }] }, paths };
	});

export const webChatPayload: fc.Arbitrary<Built> = fc
	.array(fc.record({ visitorId: phone, text: fc.string({ minLength: 1 }) }), { minLength: 1, maxLength: 5 })
	.map((messages) => ({
		body: {
			account: 'site-1',
			events: messages.map((message, index) => ({
				kind: 'message',
				messageId: `m-${index}`,
				sentAt: '2026-11-22T09:30:00Z',
				form: { email: 'ana@example.org' },
				attachments: [{ kind: 'image', reference: 'f-1' }],
				...message,
			})),
		},
		paths: messages.map((_, index) => `events.${index}`),
	}));

/** Which item to break, where, and into what. */
export const breakage = fc.record({ victim: fc.nat(), spot: fc.nat(), into: fc.option(json, { nil: undefined }) });

/** The payload with one spot inside one item (or the item itself) replaced by something else, or deleted. */
export function broken(
	{ body: whole, paths }: Built,
	{ victim, spot, into }: { victim: number; spot: number; into: unknown },
) {
	const path = paths[victim % paths.length] ?? '';
	const spots = spotsOf(at(whole, path)).map((inner) => [path, ...inner].join('.'));
	const target = spots[spot % spots.length] ?? path;
	// Deleting the item itself would move the others up; it becomes null instead.
	const replacement = target === path && into === undefined ? null : into;
	return { path, body: replaced(whole, target.split('.'), replacement) };
}
