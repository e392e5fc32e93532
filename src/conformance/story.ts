import type { MessageReceived } from '../actions/inbound/index.js';
import type { DeskRecordKind } from '../desk/index.js';
import type { ChannelId, InboundAlias, InboundEvent, InboundMessage } from '../records/channels/index.js';
import { answered } from './expected.js';
import type { Scene } from './stage.js';
import { settingsWritten } from './written.js';

/** What came of a story. */
export interface Story {
	readonly support: ChannelId;
	readonly shop: ChannelId;
	/** On WhatsApp: a message, an answer, a resolution, and a message that began another conversation. */
	readonly maya: MessageReceived;
	readonly again: MessageReceived;
	/** In the web chat, where Maya's number was typed into the form. */
	readonly visitor: MessageReceived;
	/** On WhatsApp; its number was taken away by the network. */
	readonly moved: MessageReceived;
	/** On WhatsApp; a message of it carried the user id of Maya beside its own. */
	readonly witness: MessageReceived;
}

/** The kinds of record that the story writes. */
export const storyKinds: readonly DeskRecordKind[] = [
	'activity',
	'attribute',
	'attribute_backfill',
	'attribute_display',
	'attribute_order',
	'channel',
	'contact',
	'contact_groups',
	'contact_types',
	'conversation',
	'conversation_policy',
	'department',
	'department_order',
	'follow_up_cursor',
	'match_quarantine',
	'matching_policy',
	'message',
	'remark',
	'routing_policy',
	'vip_settings',
	'tag',
];

export const SUPPORT = '106540352242922';
const SHOP = 'shop-widget';
export const MAYA_PHONE: InboundAlias = { kind: 'phone', externalId: '33612345678' };
export const MOVED_PHONE: InboundAlias = { kind: 'phone', externalId: '33698765432' };
export const MAYA_USER: InboundAlias = { kind: 'bsuid', externalId: 'FR.1' };
export const OTHER_USER: InboundAlias = { kind: 'bsuid', externalId: 'FR.9' };

/** A small history over every kind of record, told through the commands of the desk. */
export async function aStory(scene: Scene): Promise<Story> {
	const support = await settingsOf(scene);
	const maya = await heard(
		scene,
		onWhatsApp('wamid.1', [MAYA_USER, MAYA_PHONE], { name: 'Maya', phone: '+33612345678' }),
	);
	const visitor = await heard(scene, inWebChat('chat-1', 'visitor-1', { phone: '+33 6 12 34 56 78', language: 'fr' }));
	const moved = await heard(scene, onWhatsApp('wamid.2', [MOVED_PHONE], { name: 'Bob' }));
	await heard(scene, onWhatsApp('wamid.3', [OTHER_USER]));
	const witness = await heard(scene, onWhatsApp('wamid.5', [OTHER_USER, MAYA_PHONE]));
	await edited(scene, maya);
	scene.clock.step(1000);
	const again = await heard(scene, onWhatsApp('wamid.4', [MAYA_USER, MAYA_PHONE], {}, scene.clock.now()));
	const receive = scene.as('channel').inbound.receive;
	const occurredAt = new Date(scene.clock.now()).toISOString();
	const channel = { type: 'whatsapp', account: SUPPORT } as const;
	const gone = { kind: 'alias_changed', channel, messageId: 'notice-1', occurredAt, previous: MOVED_PHONE } as const;
	await answered('inbound.receive', receive({ event: gone }));
	return { ...support, maya, again, visitor, moved, witness };
}

async function settingsOf(scene: Scene): Promise<Pick<Story, 'shop' | 'support'>> {
	const { attributes, channels, contacts, conversations, departments, groups, matching, routing, vip } =
		scene.as('administrator');
	const whatsApp = { type: 'whatsapp', account: SUPPORT, name: 'Support' } as const;
	const support = await answered('channels.connect', channels.connect(whatsApp));
	const shop = await answered('channels.connect', channels.connect({ type: 'web_chat', account: SHOP, name: 'Shop' }));
	await answered('attributes.define', attributes.define({ key: 'tier', label: 'Tier', matchable: true }));
	await answered('attributes.switchOn', attributes.switchOn({ attribute: 'tier' }));
	const gold = { kind: 'equals', attribute: 'tier', value: 'Gold' } as const;
	await answered('groups.add', groups.add({ name: 'Gold', rule: { kind: 'all', of: [gold] } }));
	const types = ['visitor', 'lead', 'prospect'];
	await answered('contacts.replaceTypes', contacts.replaceTypes({ types, basedOn: 0 }));
	const choice = { afterResolution: 'start_another' } as const;
	await answered('conversations.chooseAfterResolution', conversations.chooseAfterResolution(choice));
	await answered('matching.choose', matching.choose({ attribute: 'phone' }));
	await answered('routing.chooseOrder', routing.chooseOrder({ order: 'additive' }));
	await answered('vip.switchOff', vip.switchOff({}));
	await answered('vip.switchOn', vip.switchOn({}));
	const { departmentId } = await answered('departments.add', departments.add({ name: 'Élan' }));
	await answered('departments.reorder', departments.reorder({ order: [departmentId], basedOn: 0 }));
	await settingsWritten(scene.reads);
	return { support: support.channelId, shop: shop.channelId };
}

/** An agent writes a value, answers, and closes the matter. */
async function edited(
	scene: Scene,
	{ contactId: contact, conversationId: conversation }: MessageReceived,
): Promise<void> {
	const { contacts, conversations, remarks, tags, vip } = scene.as('agent');
	await answered('contacts.edit', contacts.edit({ contact, set: { tier: 'Gold' } }, { requestId: 'edit-1' }));
	await answered('vip.promote', vip.promote({ contact, reason: 'She wrote the book.' }));
	const late = await answered('tags.add', tags.add({ name: 'Late' }));
	await answered('conversations.tag', conversations.tag({ conversation, tags: [late.tag] }));
	const reply = { conversation, text: 'It is on its way.', providerId: 'wamid.out.1' };
	await answered('conversations.reply', conversations.reply(reply));
	const on = { kind: 'conversation', conversation } as const;
	const { remarkId: remark } = await answered('remarks.add', remarks.add({ on, text: 'Asked twice already.' }));
	await answered('remarks.edit', remarks.edit({ remark, text: 'Asked three times.', basedOn: 1 }));
	const to = { kind: 'team', team: 'parcels' } as const;
	await answered('conversations.transfer', conversations.transfer({ conversation, to, reason: 'They know parcels.' }));
	await answered('conversations.changeStatus', conversations.changeStatus({ conversation, status: 'resolved' }));
}

/** An event that must be received as a message. */
export async function heard(scene: Scene, event: InboundEvent): Promise<MessageReceived> {
	const outcome = await answered('inbound.receive', scene.as('channel').inbound.receive({ event }));
	if (outcome.kind !== 'received' || outcome.what !== 'message') throw new Error(`a message was ${outcome.kind}`);
	return outcome;
}

/** 2026-11-22T08:00Z. */
const MORNING = Date.UTC(2026, 10, 22, 8);

export function onWhatsApp(
	messageId: string,
	aliases: readonly InboundAlias[],
	attributes: Readonly<Record<string, string>> = {},
	at = MORNING,
): InboundMessage {
	const channel = { type: 'whatsapp', account: SUPPORT } as const;
	const occurredAt = new Date(at).toISOString();
	return { kind: 'message', channel, messageId, occurredAt, aliases, attributes, text: `Text of ${messageId}` };
}

function inWebChat(
	messageId: string,
	visitor: string,
	attributes: Readonly<Record<string, string>> = {},
	at = MORNING,
): InboundMessage {
	const channel = { type: 'web_chat', account: SHOP } as const;
	const aliases = [{ kind: 'visitor', externalId: visitor }];
	const occurredAt = new Date(at).toISOString();
	return { kind: 'message', channel, messageId, occurredAt, aliases, attributes, text: `Text of ${messageId}` };
}
