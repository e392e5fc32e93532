import type { WebChatEvent, WebChatForm, WebChatMessage, WebChatWebhook } from 'contact-desk/webhooks';
import type { Browser, Person } from './cast.js';

/** The key of our web chat. */
export const webChatAccount = 'shop';

/** A message in the form of our web chat. */
export function chatMessage(
	person: Person,
	browser: Browser,
	letter: { readonly id: string; readonly at: number; readonly text: string; readonly form: WebChatForm | undefined },
): WebChatMessage {
	const { language, currency, code, city, timeZone } = person.country;
	return {
		kind: 'message',
		messageId: letter.id,
		sentAt: new Date(letter.at).toISOString(),
		visitorId: browser.visitorId,
		text: letter.text,
		page: { url: `https://shop.example/orders/${person.order}` },
		visitor: {
			language,
			currency,
			country: code,
			browser: browser.software,
			operatingSystem: browser.operatingSystem,
			timeZone,
			ipAddress: `192.0.2.${Number(person.order) % 250}`,
			location: `${city}, ${code}`,
		},
		form: letter.form,
	};
}

/** A webhook of our web chat, as it is posted. */
export function webChatWebhook(events: readonly WebChatEvent[]): string {
	const webhook: WebChatWebhook = { account: webChatAccount, events };
	return JSON.stringify(webhook);
}
