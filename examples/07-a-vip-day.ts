import type { InboundEvent } from 'contact-desk';
import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { failureText, vipStandingText } from 'contact-desk/words';

/** One person writes to two numbers of ours, and somebody types her number into the chat: who is served as a VIP, and why. */
export async function main(): Promise<readonly string[]> {
	const desk = createContactDesk({ store: createMemoryStore() });
	const ada = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
	const ana = desk.as({ kind: 'agent', id: 'ana', workspaceId: 'acme' });
	const bot = desk.as({ kind: 'virtual_agent', id: 'bot', workspaceId: 'acme' });
	const occurredAt = '2026-11-23T08:00:00Z';
	const wrote = async (type: 'web_chat' | 'whatsapp', account: string, checkedBy?: string): Promise<void> => {
		await ada.channels.connect({ type, account, name: account });
		const aliases = [{ kind: type === 'whatsapp' ? 'bsuid' : 'visitor', externalId: `maya-${account}` }];
		const told = { kind: 'message', messageId: `m-${account}`, occurredAt, text: 'Hello' } as const;
		const event: InboundEvent = { ...told, channel: { type, account }, aliases, attributes: { phone: '+33612345678' } };
		const evidence = checkedBy === undefined ? undefined : { checkedBy, at: occurredAt };
		await desk.asChannel('acme').inbound.receive({ event, evidence });
	};
	await wrote('whatsapp', 'support', 'meta-app-secret');
	await wrote('whatsapp', 'sales', 'meta-app-secret');
	await wrote('web_chat', 'shop');
	await ada.matching.choose({ attribute: 'phone' });

	const lines: string[] = [];
	const naming = { contact: () => 'User #1' };
	const told = async (contact: number): Promise<void> => {
		const shown = await ana.panel.show({ contact });
		if (shown.isErr()) return;
		const { title, vip } = shown.value;
		lines.push(`${title}: ${vipStandingText(vip, 'en', naming)} Button: ${vip.button ?? 'none'}`);
	};
	await ana.vip.promote({ contact: 1, reason: 'She wrote the book' });
	for (const contact of [1, 2, 3]) await told(contact);
	const payload = await bot.vip.payload({ contact: 'User #2' });
	if (payload.isOk()) lines.push(`The bot hears: vip ${payload.value.vip}, standing ${payload.value.standing}`);
	await ada.vip.switchOff({});
	await told(1);
	const refused = await ana.vip.remove({ contact: 1 });
	if (refused.isErr()) lines.push(failureText(refused.error, 'fr'));
	await ada.vip.switchOn({});
	await ada.matching.chooseNone({});
	for (const contact of [1, 2]) await told(contact);
	return lines;
}

/* Prints:
User #1: A VIP by its own flag: “She wrote the book”. Button: remove
User #2: Served as a VIP through User #1, who is one. Button: promote
User #3: Not a VIP. Not through User #1, who is one: the link is only claimed, and must be confirmed by the network
  on both sides. Button: promote
The bot hears: vip false, standing true
User #1: VIP is switched off, so nobody is served as one. Button: none
Le statut VIP est désactivé dans cet espace : personne ne peut le recevoir ni le perdre. Tout est conservé. Un
  administrateur peut l’activer.
User #1: A VIP by its own flag: “She wrote the book”. Button: remove
User #2: Not a VIP. Button: promote
*/
