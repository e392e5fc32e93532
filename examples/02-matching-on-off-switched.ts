import { createContactDesk } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import type { WebChatForm } from 'contact-desk/webhooks';
import { readWebChat } from 'contact-desk/webhooks';
import { failureText, linkObstacleText, linkReasonText } from 'contact-desk/words';

/** An administrator chooses what links histories, something else, nothing, and the first again: each at once. */
export async function main(): Promise<readonly string[]> {
	const desk = createContactDesk({ store: createMemoryStore() });
	const ada = desk.as({ kind: 'administrator', id: 'ada', workspaceId: 'acme' });

	// Somebody fills in the form of one of our two web chats.
	const write = async (account: string, form: WebChatForm): Promise<void> => {
		await ada.channels.connect({ type: 'web_chat', account, name: account });
		const ids = { visitorId: `visitor-of-${account}`, messageId: `message-to-${account}` };
		const message = { kind: 'message', ...ids, sentAt: '2026-11-23T08:00:00Z', text: 'Hello?', form };
		const webhook = readWebChat({ account, events: [message] });
		if (webhook.isOk()) await desk.asChannel('acme').inbound.receiveAll({ events: webhook.value.events });
	};
	const explanation = async (): Promise<string> => {
		const explained = await ada.matching.explain({ contact: 'User #1', other: 'User #2' });
		if (explained.isErr()) return failureText(explained.error, 'en');
		if (explained.value.linked) return linkReasonText(explained.value.because[0], 'en');
		return explained.value.obstacles.map((obstacle) => linkObstacleText(obstacle, 'en')).join(' ');
	};

	await write('shop', { name: 'Maya', phone: '+33639984117', email: 'maya@example.com' });
	await write('help', { name: 'M. Lopez', phone: '+33 6 39 98 41 17', email: 'm.lopez@example.org' });
	const lines = [`At first: ${await explanation()}`];
	await ada.matching.choose({ attribute: 'phone' });
	lines.push(`Phone: ${await explanation()}`);
	await ada.matching.choose({ attribute: 'email' });
	lines.push(`E-mail: ${await explanation()}`);
	await ada.matching.chooseNone({});
	lines.push(`Off: ${await explanation()}`);
	const rehearsed = await ada.matching.restore.preview({ version: 1 });
	if (rehearsed.isOk()) lines.push(`Version 1 would be: ${rehearsed.value.output.rule.attribute}`);
	lines.push(`Rehearsed, and off still: ${await explanation()}`);
	await ada.matching.restore({ version: 1 });
	return [...lines, `Version 1: ${await explanation()}`];
}

/* Prints:
At first: No attribute is chosen to link contacts, and the network does not join these two.
Phone: Same phone number, +33639984117: on this side claimed on the channel;
  on the other claimed on the channel, written “+33 6 39 98 41 17”.
E-mail: The two do not have the same e-mail address.
Off: No attribute is chosen to link contacts, and the network does not join these two.
Version 1 would be: phone
Rehearsed, and off still: No attribute is chosen to link contacts, and the network does not join these two.
Version 1: Same phone number, +33639984117: on this side claimed on the channel;
  on the other claimed on the channel, written “+33 6 39 98 41 17”.
*/
