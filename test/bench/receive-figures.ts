import type { InboundMessage, Instant } from 'contact-desk';
import { inboundEventSchema } from '../../src/actions/inbound/inbound-event-schema.js';
import type { Figure, Medians } from './harness.js';
import { measure, WARM_UP_ROUNDS } from './harness.js';
import { receive } from './limit.js';
import { createLimit } from './limit-state.js';
import { openDesk, steadyRuntime } from './setup.js';
import { evidence, firstMessages, mixedMessages } from './workload.js';

const ROUNDS = 11;
const FILLING_ROUNDS = 8;
const MESSAGES = 2_000;

/** What receiving costs against the limit, and whether that grows from 10,000 contacts to 100,000. */
export async function receiveFigures(): Promise<readonly Figure[]> {
	const small = await receiveAt(10_000);
	const large = await receiveAt(100_000);
	const growth = ratio(large.mixed, 'validated') / ratio(small.mixed, 'validated');
	return [
		{ name: 'receive, 10,000 contacts', value: ratio(small.mixed, 'validated'), unit: '×', gate: 2, goal: 1.4 },
		{ name: 'receive, 100,000 contacts', value: ratio(large.mixed, 'validated'), unit: '×', gate: 2, goal: 1.4 },
		{ name: 'receive, growth over the limit’s', value: growth, unit: '×', gate: 1.3 },
		{ name: 'receive, all contacts new', value: ratio(small.filling, 'validated'), unit: '×' },
		{ name: 'receive, limit without validation', value: ratio(small.mixed, 'unvalidated'), unit: '×' },
	];
}

function ratio(medians: Medians, limit: 'unvalidated' | 'validated'): number {
	return medians('desk') / medians(limit);
}

/** Receives messages one after the other. */
type Receiver = (events: readonly InboundMessage[]) => Promise<void> | void;

/** Fills desk and limits with contacts, then sends them what a service gets: known people but for two in a hundred. */
async function receiveAt(contacts: number): Promise<{ readonly filling: Medians; readonly mixed: Medians }> {
	const receivers = await makeReceivers();
	const chunk = contacts / (FILLING_ROUNDS + WARM_UP_ROUNDS);
	const casesOf = (eventsOf: (round: number) => readonly InboundMessage[]) =>
		receivers.map(({ name, receiveAll }) => ({
			name,
			prepare: (round: number) => {
				const events = eventsOf(round);
				return { operations: events.length, run: () => receiveAll(events) };
			},
		}));
	const filling = await measure(
		casesOf((round) => firstMessages(round, chunk)),
		FILLING_ROUNDS,
	);
	const mixed = await measure(
		casesOf((round) => mixedMessages(contacts, round, MESSAGES)),
		ROUNDS,
	);
	return { filling, mixed };
}

async function makeReceivers(): Promise<readonly { readonly name: string; readonly receiveAll: Receiver }[]> {
	const { channel, channelDesk, log } = await openDesk();
	const { receive: receiveOne } = channelDesk.inbound;
	const [validating, trusting] = [0, 1].map(() => createLimit(steadyRuntime(), channel, log));
	if (validating === undefined || trusting === undefined) throw new Error('two limits');
	return [
		{
			name: 'desk',
			receiveAll: async (events) => {
				for (const event of events) {
					const received = await receiveOne({ event, evidence });
					if (received.isErr()) throw new Error(received.error.code);
				}
			},
		},
		{
			name: 'validated',
			receiveAll: (events) => {
				for (const event of events) {
					const parsed = inboundEventSchema.safeParse(event);
					if (!parsed.success || parsed.data.kind !== 'message') throw new Error('a message of the workload');
					receive(validating, parsed.data, evidence);
				}
			},
		},
		{
			name: 'unvalidated',
			receiveAll: (events) => {
				// Times of the workload are instants already.
				for (const event of events) receive(trusting, { ...event, occurredAt: event.occurredAt as Instant }, evidence);
			},
		},
	];
}
