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

/** First messages of people nobody knows, those of one round after those of the round before. */
export function firstMessages(round: number, count: number): readonly InboundMessage[] {
	return Array.from({ length: count }, (_, index) => messageOf(round * count + index, round * count + index));
}

/** Messages to a desk that began with so many contacts: of known people and, two in a hundred, of new ones. */
export function mixedMessages(contacts: number, round: number, count: number): readonly InboundMessage[] {
	const random = randomFrom(round);
	const newPerRound = (count * NEW_PER_HUNDRED) / 100;
	let known = contacts + round * newPerRound;
	return Array.from({ length: count }, (_, index) => {
		const isNew = index % 100 < NEW_PER_HUNDRED;
		const person = isNew ? known : Math.floor(random() * known);
		if (isNew) known += 1;
		return messageOf(person, contacts + round * count + index);
	});
}

/** Messages of known people, spread over all of them, each of somebody else. */
export function messagesOfKnown(people: number, round: number, count: number): readonly InboundMessage[] {
	const stride = Math.floor(people / count);
	return Array.from({ length: count }, (_, index) =>
		messageOf((round + index * stride) % people, people + round * count + index),
	);
}

function timeOf(serial: number): string {
	return instantAt(START + serial * 10) ?? '';
}
