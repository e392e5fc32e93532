import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import { readWebChat } from 'contact-desk/webhooks';
import { failureText, linkObstacleText, linkReasonText } from 'contact-desk/words';

/** Two strangers type the number of our own hotline. It is blocked; the policy is switched and restored, the block stays. */
export async function main(): Promise<readonly string[]> {
	const desk = createContactDesk({ store: createMemoryStore() });
	const ada = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });
	await ada.channels.connect({ type: 'web_chat', account: 'shop', name: 'Shop' });
	const titles = new Map<string, string>();
	const naming = { contact: (contactId: string) => titles.get(contactId) };
	const typed = { phone: '+33 1 99 00 12 34', email: 'front-desk@hotel.example' };
	for (const [index, name] of ['Maya', 'Hugo'].entries()) {
		const ids = { visitorId: `v-${index}`, messageId: `c-${index}`, sentAt: '2026-11-23T08:00:00Z' };
		const event = { kind: 'message', ...ids, text: 'Hello?', form: { name, ...typed } };
		const webhook = readWebChat({ account: 'shop', events: [event] });
		if (webhook.isOk()) await desk.asChannel('acme').inbound.receiveAll({ events: webhook.value.events });
		const shown = await ada.panel.show({ contact: index + 1 });
		if (shown.isOk()) titles.set(shown.value.contactId, `${shown.value.title} ${name}`);
	}
	const explanation = async (): Promise<string> => {
		const explained = await ada.matching.explain({ contact: 'User #1', other: 'User #2' });
		if (explained.isErr()) return failureText(explained.error, 'en');
		if (explained.value.linked) return linkReasonText(explained.value.because[0], 'en', naming);
		return explained.value.obstacles.map((obstacle) => linkObstacleText(obstacle, 'en', naming)).join(' ');
	};
	const lines: string[] = [];
	const told = async (what: string): Promise<void> => {
		lines.push(`${what}: ${await explanation()}`);
	};

	await ada.matching.choose({ attribute: 'phone' });
	await told('Version 1, phone');
	const hotline = { attribute: 'phone', value: '+33199001234' };
	await ada.matching.block({ ...hotline, because: 'own', note: 'Our hotline; people copy it from the page.' });
	await told('Blocked');
	await ada.matching.choose({ attribute: 'email' });
	await told('Version 2, e-mail');
	await ada.matching.restore({ version: 1 });
	await told('Version 1 again');
	await ada.matching.unlist(hotline);
	await told('Unlisted');
	return lines;
}

/* Prints:
Version 1, phone: Same phone number, +33199001234: for User #1 Maya claimed on the channel, written “+33 1 99 00 12
  34”; for User #2 Hugo claimed on the channel, written “+33 1 99 00 12 34”.
Blocked: The phone number of User #1 Maya is one of our own and links nobody. The phone number of User #2 Hugo is
  one of our own and links nobody.
Version 2, e-mail: Same e-mail address, front-desk@hotel.example: for User #1 Maya claimed on the channel; for User
  #2 Hugo claimed on the channel.
Version 1 again: The phone number of User #1 Maya is one of our own and links nobody. The phone number of User #2
  Hugo is one of our own and links nobody.
Unlisted: Same phone number, +33199001234: for User #1 Maya claimed on the channel, written “+33 1 99 00 12 34”; for
  User #2 Hugo claimed on the channel, written “+33 1 99 00 12 34”.
*/
