import type { ContactId } from 'contact-desk';
import type { DeskSetup } from './setup.js';

const SHOP = 'shop.example';
/** The number that most visitors of a benchmark type. */
export const SHARED = '+33612345670';

const WRITTEN_AT = '2026-11-22T08:00:00.000Z';

/** Connects a web chat, where people type their phone number, so that an agent may correct it. */
export async function connectWebChat({ administrator }: DeskSetup): Promise<void> {
	const connected = await administrator.channels.connect({ type: 'web_chat', account: SHOP, name: 'Shop' });
	if (connected.isErr()) throw new Error(connected.error.code);
}

/** So many visitors who type one and the same number; the ids of their contacts. */
export async function visitorsWith(setup: DeskSetup, phone: string, count: number): Promise<readonly ContactId[]> {
	const { receive } = setup.channelDesk.inbound;
	const ids: ContactId[] = [];
	for (let index = 0; index < count; index += 1) {
		const received = await receive({
			event: {
				kind: 'message',
				channel: { type: 'web_chat', account: SHOP },
				messageId: `${phone}-${index}`,
				occurredAt: WRITTEN_AT,
				aliases: [{ kind: 'visitor', externalId: `${phone}-${index}` }],
				text: 'Bonjour',
				attributes: { phone },
			},
		});
		if (received.isErr()) throw new Error(received.error.code);
		if (received.value.kind === 'received') ids.push(received.value.contactId);
	}
	return ids;
}
