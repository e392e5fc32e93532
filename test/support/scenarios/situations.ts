import type { MessageReceived } from '../../../src/actions/inbound/index.js';
import type { ActorKind } from '../../../src/kernel/actor.js';
import type { ChannelId, InboundEvent } from '../../../src/records/channels/index.js';
import type { DepartmentId } from '../../../src/records/departments/index.js';
import type { RemarkId } from '../../../src/records/remarks/index.js';
import type { TestDesk } from '../a-desk.js';
import { WEB_CHAT_ACCOUNT, WHATSAPP_ACCOUNT, webChatMessage, whatsAppMessage } from '../inbound-events.js';
import { succeeded } from '../results.js';

/** Our WhatsApp number is connected. */
export async function connectedWhatsApp(desk: TestDesk): Promise<ChannelId> {
	const input = { type: 'whatsapp', account: WHATSAPP_ACCOUNT, name: 'Support' } as const;
	return (await succeeded(desk.as('administrator').channels.connect(input))).channelId;
}

/** The chat of our web pages is connected. */
export async function connectedWebChat(desk: TestDesk): Promise<ChannelId> {
	const input = { type: 'web_chat', account: WEB_CHAT_ACCOUNT, name: 'Shop' } as const;
	return (await succeeded(desk.as('administrator').channels.connect(input))).channelId;
}

/** An event came in, and was a message. */
export async function received(desk: TestDesk, event: InboundEvent): Promise<MessageReceived> {
	const outcome = await succeeded(desk.as('channel').inbound.receive({ event }));
	if (outcome.kind !== 'received' || outcome.what !== 'message') throw new Error(`not received: ${outcome.kind}`);
	return outcome;
}

/** Somebody wrote on WhatsApp for the first time. */
export async function aContact(desk: TestDesk): Promise<MessageReceived> {
	await connectedWhatsApp(desk);
	return received(desk, whatsAppMessage());
}

/** A department was added. */
export async function aDepartment(desk: TestDesk, name: string): Promise<DepartmentId> {
	return (await succeeded(desk.as('administrator').departments.add({ name }))).departmentId;
}

/** That kind of actor wrote a remark on the conversation of a contact who wrote for the first time. */
export async function aRemark(desk: TestDesk, kind: ActorKind): Promise<RemarkId> {
	const { conversationId: conversation } = await aContact(desk);
	const on = { kind: 'conversation', conversation } as const;
	const { remarkId } = await succeeded(desk.as(kind).remarks.add({ on, text: 'Waits for the third parcel.' }));
	return remarkId;
}

/** An attribute was defined, and switched on. */
export async function switchedOnAttribute(desk: TestDesk, key: string, crmManaged = false): Promise<string> {
	const administrator = desk.as('administrator');
	await succeeded(administrator.attributes.define({ key, label: `Label of ${key}`, crmManaged, matchable: true }));
	await succeeded(administrator.attributes.switchOn({ attribute: key }));
	return key;
}

/** A dropdown of four options, saved and not switched on. */
export async function aDropdown(desk: TestDesk) {
	const { attributes } = desk.as('administrator');
	const input = { key: 'plan', label: 'Plan', options: ['Basic', 'Gold', 'Platinum', 'Staff'] };
	const { attribute, options } = await succeeded(attributes.defineDropdown(input));
	const [basic, gold, platinum, staff] = options;
	if (!basic || !gold || !platinum || !staff) throw new Error('four options');
	return { attribute, options: [basic, gold, platinum, staff] } as const;
}

/** Two contacts of one person: on WhatsApp, and in the web chat, where the same number was typed into the form. */
export async function aLinkedPair(desk: TestDesk): Promise<readonly [MessageReceived, MessageReceived]> {
	const first = await aContact(desk);
	await connectedWebChat(desk);
	const attributes = { phone: '+33 6 12 34 56 78', name: 'Amélie' };
	const second = await received(desk, webChatMessage({ attributes }));
	await succeeded(desk.as('administrator').matching.choose({ attribute: 'phone' }));
	return [first, second];
}

/** So many visitors of the web chat typed the same number, and it is what links contacts. */
export async function aShared(desk: TestDesk, count: number): Promise<string> {
	const value = '+33612345678';
	await connectedWebChat(desk);
	await succeeded(desk.as('administrator').matching.choose({ attribute: 'phone' }));
	for (let visitor = 0; visitor < count; visitor += 1) await visitorWith(desk, visitor, value);
	return value;
}

/** One more visitor of the web chat types a number. */
export async function visitorWith(desk: TestDesk, visitor: number, phone: string): Promise<MessageReceived> {
	const aliases = [{ kind: 'visitor', externalId: `shared-${visitor}` }];
	return received(desk, webChatMessage({ id: `shared-${visitor}`, aliases, attributes: { phone } }));
}
