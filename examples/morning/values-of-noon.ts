import type { WebChatMessage } from 'contact-desk/webhooks';
import { countries } from './countries.js';
import { deliver, read } from './deliver.js';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import { panelsOf } from './panels-of.js';
import { createRandom } from './random.js';
import type { Panels } from './reader.js';
import { required } from './required.js';
import { webChatWebhook } from './web-chat-wire.js';
import { whatsAppAccount } from './whatsapp-wire.js';

/** Phone numbers that say nothing of who somebody is. */
export const numbersOfNoon = {
	own: `+${whatsAppAccount.shown.replace(/(\d)(\d{3})(\d{3})(\d{4})/, '$1 $2 $3 $4')}`,
	nobodys: '+33 6 00 00 00 00',
	reception: '+33 1 99 00 12 34',
};

/** One more than may share a value. */
export const GUESTS = 51;

/** Those who wrote at noon: by what they typed into the form. */
export interface WritersOfNoon {
	readonly own: Panels;
	readonly nobodys: Panels;
	/** The first of them, and the last. */
	readonly reception: Panels;
}

const noon = Date.parse('2026-11-23T11:00:00Z');

/** At noon people write who typed a number that is not theirs alone; their names depend on the seed. */
export async function writeAtNoon(desk: DeskOfTheDay, seed: number, text: string): Promise<WritersOfNoon> {
	const { clock } = desk;
	clock.setTo(Math.max(clock.now(), noon));
	const random = createRandom(seed);
	const names = random.shuffled(countries.flatMap((country) => country.names));
	const { own, nobodys, reception } = numbersOfNoon;
	const phones = [own, own, nobodys, ...Array.from({ length: GUESTS }, () => reception)];
	const messages = phones.map((phone, index): WebChatMessage => {
		const form = phone === reception ? { phone } : { phone, name: names[index] };
		const sentAt = new Date(clock.now()).toISOString();
		return { kind: 'message', messageId: `noon-${index}`, visitorId: `n-${index}`, sentAt, text, form };
	});
	const webhook = required(read('web_chat', JSON.parse(webChatWebhook(messages))));
	const items = required(await deliver(desk, 'web_chat', webhook));
	const panels = await panelsOf(desk, [...items.slice(0, 4), ...items.slice(-1)]);
	return { own: panels.slice(0, 2), nobodys: panels.slice(2, 3), reception: panels.slice(3) };
}
