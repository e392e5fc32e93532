import { setTimeout } from 'node:timers/promises';
import type { ActorDesk, ContactDeskStore } from '../../src/desk/index.js';
import { createContactDesk } from '../../src/desk/index.js';
import type { Failure } from '../../src/kernel/failure.js';
import { webChatMessage } from '../support/inbound-events.js';
import { succeeded } from '../support/results.js';
import { tappedStore } from '../support/tapped-store.js';
import { storeOf } from '../support/workspace-contents.js';

/** How many are at work at once. */
export const CLIENTS = 16;

/** Somebody was told one thing and the store has another; `undefined` where all is well. */
export type Anomaly = string | undefined;

/** One thing that many do at once in a workspace of their own. */
export type Contention = (store: ContactDeskStore, workspaceId: string) => Promise<Anomaly>;

const everyone = Array.from({ length: CLIENTS }, (_, client) => client);

function deskOf(store: ContactDeskStore, workspaceId: string) {
	const desk = createContactDesk({ store, pause: (attempt) => setTimeout(Math.random() * 4 * attempt) });
	const as = (kind: 'administrator' | 'agent', id: string): ActorDesk => desk.as({ kind, id, workspaceId });
	return { admin: as('administrator', 'ada'), as, inbound: desk.asChannel(workspaceId).inbound };
}

/** Whether somebody was told to try again, which is no anomaly. */
const isConflict = ({ code }: Failure): boolean => code === 'storage.conflict';

async function withChat(store: ContactDeskStore, workspaceId: string) {
	const desk = deskOf(store, workspaceId);
	const account = webChatMessage().channel.account;
	await succeeded(desk.admin.channels.connect({ type: 'web_chat', account, name: 'Shop' }));
	return desk;
}

async function withContact(store: ContactDeskStore, workspaceId: string) {
	const desk = await withChat(store, workspaceId);
	await succeeded(desk.inbound.receive({ event: webChatMessage() }));
	return desk;
}

/** First messages of one person: one contact, one conversation, every message that was taken is in it. */
const firstMessages: Contention = async (store, workspaceId) => {
	const { inbound, admin } = await withChat(store, workspaceId);
	const results = await Promise.all(
		everyone.map((client) => inbound.receive({ event: webChatMessage({ id: `chat-${client}` }) })),
	);
	const received = results.filter((result) => result.isOk() && result.value.kind === 'received').length;
	if (results.some((result) => result.isErr() && !isConflict(result.error))) return 'a message was refused';
	const contacts = await succeeded(storeOf(store, workspaceId).contacts.page('', 10));
	const { items } = await succeeded(admin.history.list({ contact: contacts[0]?.number ?? 0 }));
	if (contacts.length !== 1 || items.length !== 1) return `${contacts.length} contacts, ${items.length} conversations`;
	const conversation = items[0]?.conversationId ?? '';
	const shown = await succeeded(admin.conversations.show({ conversation, limit: 100 }));
	const kept = shown.messages.items.length;
	return kept === received && shown.conversation.messages === kept ? undefined : `${kept} of ${received} messages kept`;
};

/** Different attributes of one contact: none of those that were taken is lost. */
const patches: Contention = async (store, workspaceId) => {
	const { as, admin } = await withContact(store, workspaceId);
	for (const client of everyone) {
		await succeeded(admin.attributes.define({ key: `key_${client}`, label: `Label ${client}` }));
		await succeeded(admin.attributes.switchOn({ attribute: `key_${client}` }));
	}
	const results = await Promise.all(
		everyone.map((client) =>
			as('agent', `a${client}`).contacts.edit({ contact: 1, set: { [`key_${client}`]: client } }),
		),
	);
	const { contact } = await succeeded(admin.contacts.show({ contact: 1 }));
	const lost = everyone.filter((client) => results[client]?.isOk() && contact.values[`key_${client}`] === undefined);
	return lost.length === 0 ? undefined : `${lost.length} values lost`;
};

/** A value written while its attribute is switched off: what comes behind the switch is not written. */
const switchedOff: Contention = async (store, workspaceId) => {
	const { admin } = await withContact(store, workspaceId);
	await succeeded(admin.attributes.define({ key: 'tier', label: 'Tier' }));
	await succeeded(admin.attributes.switchOn({ attribute: 'tier' }));
	let release: () => void = () => undefined;
	const isOff = new Promise<void>((resolve) => {
		release = resolve;
	});
	// Decided while it was on, handed to the store when it is off.
	const late = tappedStore(store, () => ({
		ask: (_port, call) => call(),
		commit: async (changeSet, commit) => {
			await isOff;
			return commit(changeSet);
		},
	}));
	const { as } = deskOf(late, workspaceId);
	const writing = Promise.all(
		everyone
			.slice(0, 4)
			.map((client) => as('agent', `a${client}`).contacts.edit({ contact: 1, set: { tier: client } })),
	);
	await setTimeout(5);
	await succeeded(admin.attributes.switchOff({ attribute: 'tier' }));
	release();
	return (await writing).some((result) => result.isOk()) ? 'written behind the switch' : undefined;
};

/** Orders based on the same one: one stands, all others are told. */
const reorders: Contention = async (store, workspaceId) => {
	const { as, admin } = await withChat(store, workspaceId);
	const listed = await succeeded(admin.attributes.list({}));
	const keys = listed.attributes.filter(({ place }) => place !== undefined).map(({ key }) => key);
	const results = await Promise.all(
		everyone.map((client) => {
			const order = [...keys.slice(client % keys.length), ...keys.slice(0, client % keys.length)];
			const basedOn = listed.orderRevision;
			return as('administrator', `a${client}`).attributes.reorder({ order: order.toReversed(), basedOn });
		}),
	);
	const done = results.filter((result) => result.isOk()).length;
	return done === 1 ? undefined : `${done} orders were taken`;
};

/** New people at once: no number is given twice. */
const numbers: Contention = async (store, workspaceId) => {
	const { inbound } = await withChat(store, workspaceId);
	const results = await Promise.all(
		everyone.map((client) =>
			inbound.receive({ event: webChatMessage({ id: `chat-${client}`, visitor: `visitor-${client}` }) }),
		),
	);
	const given = results.flatMap((result) =>
		result.isOk() && result.value.kind === 'received' ? [result.value.contactNumber] : [],
	);
	return new Set(given).size === given.length && given.length > 0 ? undefined : 'a number was given twice';
};

/** One request by all: it happens once, and everyone is answered the same. */
const oneRequest: Contention = async (store, workspaceId) => {
	const { as, admin } = await withContact(store, workspaceId);
	const edit = { contact: 1, set: { last_name: 'Dupond' } };
	const results = await Promise.all(
		everyone.map(() => as('agent', 'ana').contacts.edit(edit, { requestId: 'request-1' })),
	);
	const answers = new Set(results.flatMap((result) => (result.isOk() ? [JSON.stringify(result.value)] : [])));
	const { contact } = await succeeded(admin.contacts.show({ contact: 1 }));
	const events = await succeeded(storeOf(store, workspaceId).events.of({ kind: 'contact', id: contact.id }));
	const times = events.filter(({ origin }) => origin.requestId === 'request-1').length;
	return answers.size === 1 && times === 1 ? undefined : `${answers.size} answers, done ${times} times`;
};

/** The first of the queue, and the next: none is given to two, and whoever was given one has it. */
const taken: Contention = async (store, workspaceId) => {
	const { as, inbound } = await withChat(store, workspaceId);
	for (const visitor of ['one', 'two', 'three'])
		await succeeded(inbound.receive({ event: webChatMessage({ id: `chat-${visitor}`, visitor }) }));
	const results = await Promise.all(everyone.map((client) => as('agent', `a${client}`).queue.takeNext({})));
	if (results.some((result) => result.isErr() && !isConflict(result.error))) return 'taking was refused';
	const given = results.flatMap((result, client) =>
		result.isOk() && result.value.taken !== undefined ? [{ client, id: result.value.taken.conversationId }] : [],
	);
	const told = new Set(given.map(({ id }) => id)).size;
	if (told !== given.length || told === 0) return `${given.length} agents were given ${told} conversations`;
	for (const { client, id } of given) {
		const kept = await succeeded(storeOf(store, workspaceId).conversations.find(id));
		if (kept?.assignee !== `a${client}`) return 'a conversation was taken from whoever took it';
	}
	return undefined;
};

/** Each by what is at stake. */
export const contentions: Readonly<Record<string, Contention>> = {
	'first messages of one person': firstMessages,
	'values of different attributes': patches,
	'a value and the switch of its attribute': switchedOff,
	'orders based on the same one': reorders,
	'numbers of new people': numbers,
	'one request by all': oneRequest,
	'the first of the queue': taken,
};
