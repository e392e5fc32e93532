import type { InboundAlias, InboundMessage, SignatureEvidence } from 'contact-desk';
import { ACCOUNT } from './workload.js';

/** A message, when it is received, and with what evidence. */
export interface RandomArrival {
	readonly event: InboundMessage;
	readonly evidence: SignatureEvidence | undefined;
	readonly receivedAt: number;
}

const START = Date.parse('2027-01-01T00:00:00.000Z');
const HOUR = 3_600_000;
const PEOPLE = 120;
const STRONG = { checkedBy: 'meta-app-secret', at: '2027-01-01T00:00:00.000Z' };

/**
 * Messages of people who change names and numbers, share numbers, withhold one identifier or the other, and are
 * delivered late, twice, in any order, or by a clock an hour ahead.
 */
export function randomArrivals(count: number, random: () => number): readonly RandomArrival[] {
	const arrivals: RandomArrival[] = [];
	for (let index = 0; index < count; index += 1) {
		const receivedAt = START + index * 1_000;
		const earlier = random() < 0.1 ? arrivals[Math.floor(random() * arrivals.length)] : undefined;
		const event = earlier?.event ?? randomMessage(index, receivedAt, random);
		arrivals.push({ event, evidence: random() < 0.7 ? STRONG : undefined, receivedAt });
	}
	return arrivals;
}

function randomMessage(index: number, receivedAt: number, random: () => number): InboundMessage {
	const below = (limit: number): number => Math.floor(random() * limit);
	const person = below(PEOPLE);
	// Now and then the number is another person's: it changed hands, or it is shared.
	const phone = `3361${String(random() < 0.1 ? below(PEOPLE) : person).padStart(6, '0')}`;
	const occurredAt = receivedAt - below(4) * HOUR * random() + (random() < 0.05 ? HOUR : 0);
	return {
		kind: 'message',
		channel: { type: 'whatsapp', account: ACCOUNT },
		messageId: `wamid.${index.toString(16)}`,
		// Whole minutes: two messages of one instant are no rarity.
		occurredAt: new Date(Math.floor(occurredAt / 60_000) * 60_000).toISOString(),
		aliases: randomAliases(`FR.${person}`, phone, random),
		text: random() < 0.1 ? '🙂é'.repeat(200) : `message ${index}`,
		...(random() < 0.2 ? { attachments: [{ kind: 'image', reference: `media-${index}` }] } : {}),
		...(random() < 0.5 ? { visibility: 'private' } : {}),
		...(random() < 0.9 ? { attributes: randomAttributes(person, phone, random) } : {}),
	};
}

function randomAliases(bsuid: string, phone: string, random: () => number): readonly InboundAlias[] {
	const both = [
		{ kind: 'bsuid', externalId: bsuid },
		{ kind: 'phone', externalId: phone },
	];
	if (random() < 0.1) return [...both, ...both];
	return random() < 0.3 ? both.slice(random() < 0.5 ? 0 : 1).slice(0, 1) : both;
}

function randomAttributes(person: number, phone: string, random: () => number): Readonly<Record<string, string>> {
	return {
		name: random() < 0.2 ? ` Camille ${Math.floor(random() * 3)} ` : `Person ${person}`,
		...(random() < 0.2 ? { username: `camille_${person}` } : {}),
		...(random() < 0.9 ? { phone: `+${phone}` } : {}),
	};
}
