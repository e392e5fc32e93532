import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { readWhatsApp } from 'contact-desk/webhooks';
import { attributeLabel, failureText, originText, outcomeText } from 'contact-desk/words';

const metadata = { phone_number_id: '106540352242922', display_phone_number: '15550783881' };
const contacts = [{ profile: { name: 'Maya Lopez' }, wa_id: '33639984117' }];
const text = { body: 'Hello, is anybody there?' };
const messages = [{ from: '33639984117', id: 'wamid.1', timestamp: '1795417200', type: 'text', text }];
const value = { messaging_product: 'whatsapp', metadata, contacts, messages };
const body = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] };

/** Somebody nobody knows yet writes on WhatsApp. The webhook is delivered twice, as webhooks are. */
export async function main(): Promise<readonly string[]> {
	const desk = createContactDesk({ store: createMemoryStore() });
	const ada = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
	const ana = desk.as({ kind: 'agent', id: 'ana', workspaceId: 'acme' });
	const support = { type: 'whatsapp', account: '106540352242922', name: 'Support' } as const;
	const lines: string[] = [];

	const refused = await ana.channels.connect(support);
	if (refused.isErr()) lines.push(`Ana: ${failureText(refused.error, 'en')}`);
	const connected = await ada.channels.connect(support);
	if (connected.isErr()) return [failureText(connected.error, 'en')];

	const webhook = readWhatsApp(body);
	if (webhook.isErr()) return [failureText(webhook.error, 'en')];
	for (const delivery of ['first', 'second']) {
		const received = await desk.asChannel('acme').inbound.receiveAll({ events: webhook.value.events });
		if (received.isErr()) return [failureText(received.error, 'en')];
		lines.push(...received.value.outcomes.map(({ outcome }) => `${delivery}: ${outcomeText(outcome, 'en')}`));
	}

	const panel = await ana.panel.show({ contact: 'User #1' });
	if (panel.isErr()) return [failureText(panel.error, 'en')];
	lines.push(`${panel.value.title}, ${panel.value.name?.value}`);
	for (const { key, value: known } of panel.value.attributes) {
		if (known) lines.push(`${attributeLabel(key, 'en')}: ${known.value} (${originText(known, 'en')})`);
	}
	return [...lines, `Last message: ${panel.value.history.items[0]?.last?.preview}`];
}

/* Prints:
Ana: You are not allowed to change settings. An administrator can help.
first: User #1, a new contact, wrote, and a conversation starts.
second: Received before; nothing changed.
User #1, Maya Lopez
Phone number: +33639984117 (claimed on the channel)
Last message: Hello, is anybody there?
*/
