import { beforeAll, describe, expect, it } from 'vitest';
import { inboundEventSchema } from '../../src/actions/inbound/inbound-event-schema.js';
import type { ReceivedEvent } from '../../src/actions/inbound/index.js';
import type { ContactDeskStore } from '../../src/desk/index.js';
import { createMemoryStore } from '../../src/memory/index.js';
import { matchKey } from '../../src/records/contacts/index.js';
import { receive } from '../bench/limit.js';
import type { Limit } from '../bench/limit-state.js';
import { createLimit } from '../bench/limit-state.js';
import { randomArrivals } from '../bench/random-messages.js';
import { openDesk } from '../bench/setup.js';
import { randomFrom } from '../bench/workload.js';
import { succeeded } from '../support/results.js';
import { steppableRuntime } from '../support/steppable-runtime.js';
import { eventsOf, recordsOf, storeOf } from '../support/workspace-contents.js';

const ARRIVALS = 2_000;
const EVERYTHING = 1_000_000;
const recordKinds = ['contact', 'activity', 'conversation', 'message'];

interface Both {
	readonly store: ContactDeskStore;
	readonly limit: Limit;
	/** Every phone number that anybody had. */
	readonly phones: ReadonlySet<string>;
	readonly outcomes: readonly (readonly [ofDesk: ReceivedEvent, ofLimit: ReceivedEvent])[];
	/** Ids drawn by the desk and by the limit. */
	readonly drawn: readonly [number, number];
}

/** A desk and the limit after the same messages, each with a clock and ids of its own that tell the same. */
async function bothAfter(seed: number): Promise<Both> {
	const arrivals = randomArrivals(ARRIVALS, randomFrom(seed));
	const start = arrivals[0]?.receivedAt ?? 0;
	const [ofDesk, ofLimit] = [steppableRuntime(start), steppableRuntime(start)];
	const store = createMemoryStore();
	const { channel, channelDesk, log } = await openDesk(ofDesk, store);
	while (ofLimit.handedOut() < ofDesk.handedOut()) ofLimit.nextId();
	const limit = createLimit(ofLimit, channel, log);
	const outcomes: (readonly [ReceivedEvent, ReceivedEvent])[] = [];
	for (const { event, evidence, receivedAt } of arrivals) {
		for (const clock of [ofDesk, ofLimit]) clock.step(receivedAt - clock.now());
		const parsed = inboundEventSchema.parse(event);
		if (parsed.kind !== 'message') throw new Error('all of them are messages');
		const received = receive(limit, parsed, evidence) ?? { kind: 'duplicate' };
		outcomes.push([await succeeded(channelDesk.inbound.receive({ event, evidence })), received]);
	}
	const phones = new Set(arrivals.flatMap(({ event }) => event.attributes?.['phone'] ?? []));
	return { store, limit, phones, outcomes, drawn: [ofDesk.handedOut(), ofLimit.handedOut()] };
}

describe.each([1, 2])('the limit of the benchmark after random messages, seed %d', { timeout: 60_000 }, (seed) => {
	let both: Both;
	beforeAll(async () => {
		both = await bothAfter(seed);
	});

	it('answers what the desk answers, in every case there is', () => {
		for (const [ofDesk, ofLimit] of both.outcomes) expect(ofLimit).toStrictEqual(ofDesk);
		const kinds = new Set(both.outcomes.map(([{ kind }]) => kind));
		expect(kinds).toStrictEqual(new Set(['received', 'duplicate']));
	});

	it('makes the same facts, in the same order, at the same positions', async () => {
		const events = await eventsOf(both.store);
		expect(both.limit.log).toStrictEqual(events);
		const types = new Set(events.map(({ fact }) => fact.type));
		expect(types).toContain('contact.values_superseded');
		expect(events.some(({ fact }) => fact.type === 'contact.alias_added' && !Object(fact.data).held)).toBe(true);
	});

	it('makes the same records, and draws as many ids', async () => {
		const { contacts, activities, conversations, messages } = both.limit;
		const ofLimit = { contact: contacts, activity: activities, conversation: conversations, message: messages };
		const records = (await recordsOf(both.store)).filter(({ kind }) => recordKinds.includes(kind));
		for (const [kind, held] of Object.entries(ofLimit)) {
			const stored = records.filter((record) => record.kind === kind);
			expect(new Map<string, unknown>(held)).toStrictEqual(new Map(stored.map(({ id, state }) => [id, state])));
		}
		expect(both.drawn[0]).toBe(both.drawn[1]);
	});

	it('finds the same contacts by number, equal value and identity', async () => {
		const { limit, phones } = both;
		const store = storeOf(both.store);
		for (const [number, id] of limit.numbers) {
			const found = await succeeded(store.contacts.find({ kind: 'number', number: Number(number) }));
			expect(found?.contact.id).toBe(id);
		}
		for (const normalised of phones) {
			const key = matchKey('phone', { normaliser: 'phone.1', normalised });
			const members = await succeeded(store.matching.group(key, EVERYTHING));
			expect(idsIn(limit.matches.get(key))).toStrictEqual(members.map(({ contact }) => contact.id).sort());
		}
		const identities = [...limit.identities.keys()];
		for (const carriers of await succeeded(store.matching.carriers(identities, EVERYTHING))) {
			expect(carriers.holder).toBe(limit.identities.get(carriers.key));
			const witnesses = carriers.witnesses.map(({ contactId }) => contactId);
			expect(idsIn(limit.witnesses.get(carriers.key))).toStrictEqual(witnesses.sort());
		}
		expect(limit.witnesses.size).toBeGreaterThan(0);
	});

	it('finds the same conversations and messages, in the same order', async () => {
		const { limit } = both;
		const store = storeOf(both.store);
		const all = { channels: undefined, after: undefined, limit: EVERYTHING };
		for (const [contact, ids] of limit.conversationsOf) {
			const conversations = await succeeded(store.conversations.ofContacts({ ...all, contacts: [contact] }));
			expect(conversations.map(({ id }) => id)).toStrictEqual([ids].flat());
		}
		for (const [conversation, ids] of limit.messagesOf) {
			const messages = await succeeded(store.conversations.messages({ ...all, conversation }));
			expect(messages.map(({ id }) => id)).toStrictEqual([ids].flat());
		}
	});
});

function idsIn(ids: string | Iterable<string> | undefined): readonly string[] {
	return typeof ids === 'string' ? [ids] : [...(ids ?? [])].sort();
}
