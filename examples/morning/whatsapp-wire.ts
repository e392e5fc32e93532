import type { Person } from './cast.js';

/** The account of ours, as Meta names it. */
export const whatsAppAccount = { id: '106540352242922', shown: '15550783881', business: '102290129340398' };

/** One update of a person, as it stands in a list of a webhook. */
type Update = Readonly<Record<string, unknown>>;

/** By which number and id WhatsApp knows a person at a time; who hides the number has none. */
export interface WhatsAppIdentity {
	readonly person: Person;
	readonly phone: string;
}

/** A text message in the form of the WhatsApp Cloud API. */
export function textMessage(identity: WhatsAppIdentity, id: string, at: number, body: string): Update {
	return { ...senderOf(identity), id, timestamp: seconds(at), type: 'text', text: { body } };
}

export function reaction(identity: WhatsAppIdentity, id: string, at: number, to: string, emoji: string): Update {
	return { ...senderOf(identity), id, timestamp: seconds(at), type: 'reaction', reaction: { message_id: to, emoji } };
}

/** A message that lost its sender on the way. */
export function withoutSender(id: string, at: number, body: string): Update {
	return { id, timestamp: seconds(at), type: 'text', text: { body } };
}

/** WhatsApp's own notice that somebody has another number now. */
export function numberChange({ person, phone }: WhatsAppIdentity, id: string, at: number, next: string): Update {
	const [from, to] = [digits(phone), digits(next)];
	const body = `${person.name} changed from ${from} to ${to}`;
	const system = { body, wa_id: to, type: 'user_changed_number' };
	return { from, id, timestamp: seconds(at), type: 'system', system };
}

export function receipt({ person, phone }: WhatsAppIdentity, id: string, at: number, status: string): Update {
	const recipient =
		person.username === undefined ? { recipient_id: digits(phone) } : { recipient_user_id: person.userId };
	return { id, status, timestamp: seconds(at), ...recipient };
}

/** What one of ours wrote to a person from the WhatsApp Business app. */
export function echo({ phone }: WhatsAppIdentity, id: string, at: number, body: string): Update {
	return { from: whatsAppAccount.shown, to: digits(phone), id, timestamp: seconds(at), type: 'text', text: { body } };
}

export function call({ phone }: WhatsAppIdentity, id: string, at: number): Update {
	const from = digits(phone);
	return {
		id,
		from,
		to: whatsAppAccount.shown,
		event: 'terminate',
		direction: 'USER_INITIATED',
		timestamp: seconds(at),
	};
}

/** A webhook with updates in one list, `messages` or another, and the profiles of who sent them. */
export function whatsAppWebhook(
	field: string,
	list: string,
	updates: readonly Update[],
	senders: readonly WhatsAppIdentity[] = [],
): string {
	const metadata = { display_phone_number: whatsAppAccount.shown, phone_number_id: whatsAppAccount.id };
	const contacts = senders.length === 0 ? {} : { contacts: senders.map(profileOf) };
	const value = { messaging_product: 'whatsapp', metadata, ...contacts, [list]: updates };
	const entry = [{ id: whatsAppAccount.business, changes: [{ field, value }] }];
	return JSON.stringify({ object: 'whatsapp_business_account', entry });
}

function profileOf({ person, phone }: WhatsAppIdentity): Update {
	const { name, userId, username } = person;
	if (username !== undefined) return { profile: { name, username }, user_id: userId };
	return { profile: { name }, wa_id: digits(phone), ...(userId === undefined ? {} : { user_id: userId }) };
}

function senderOf({ person: { userId, username }, phone }: WhatsAppIdentity): Update {
	const byUserId = userId === undefined ? {} : { from_user_id: userId };
	return username === undefined ? { from: digits(phone), ...byUserId } : byUserId;
}

function digits(phone: string): string {
	return phone.replace('+', '');
}

function seconds(at: number): string {
	return String(Math.floor(at / 1000));
}
