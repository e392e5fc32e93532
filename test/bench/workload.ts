import type { InboundMessage, SignatureEvidence } from 'contact-desk';
import { instantAt } from 'contact-desk';

/** The account all messages come in on. */
export const ACCOUNT = '106540352242922';

/** What a host says of every payload whose signature it checked. */
export const evidence: SignatureEvidence = { checkedBy: 'meta-app-secret', at: '2026-11-22T08:00:00.000Z' };

const START = Date.parse('2026-11-22T08:00:00.000Z');
const NEW_PER_HUNDRED = 2;

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
}

/** The first message of a person, or a later one, as a mapper makes it of a WhatsApp webhook. */
function messageOf(person: number, serial: number): InboundMessage {
	// Texts of a webhook come out of JSON, each whole; texts put together here would take more memory.
	return JSON.parse(JSON.stringify(describedMessage(person, serial)));
}

function describedMessage(person: number, serial: number): InboundMessage {
	const phone = `336${String(10_000_000 + person)}`;
	return {
		kind: 'message',
		channel: { type: 'whatsapp', account: ACCOUNT },
		messageId: `wamid.HBgLMzM2MTAwMDAwMDAV${serial.toString(16).padStart(12, '0').toUpperCase()}`,
		occurredAt: timeOf(serial),
		path: 'entry.0.changes.0.value.messages.0',
		aliases: [
			{ kind: 'bsuid', externalId: `FR.${String(7_301_000_000_000 + person)}` },
			{ kind: 'phone', externalId: phone },
		],
		text: `Bonjour, je voudrais suivre ma commande numéro ${serial}.`,
		visibility: 'private',
		attributes: { name: `Camille ${person}`, phone: `+${phone}` },
	};
}

/** First messages of the people from one to another. */
export function firstMessages(from: number, to: number): InboundMessage[] {
	return Array.from({ length: to - from }, (_, index) => messageOf(from + index, from + index));
}

/** Messages of people known and, two in a hundred, not yet known; and how many people are known after them. */
export function mixedMessages(
	known: number,
	serial: number,
	count: number,
	random: () => number,
): { readonly messages: readonly InboundMessage[]; readonly known: number } {
	let people = known;
	const messages = Array.from({ length: count }, (_, index) => {
		const isNew = index % 100 < NEW_PER_HUNDRED;
		const person = isNew ? people : Math.floor(random() * people);
		if (isNew) people += 1;
		return messageOf(person, serial + index);
	});
	return { messages, known: people };
}

function timeOf(serial: number): string {
	return instantAt(START + serial * 10) ?? '';
}
