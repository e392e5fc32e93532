import type { Contact, Instant } from 'contact-desk';
import { IndexLines } from '../../src/memory/index-lines.js';
import type { Partition } from '../../src/memory/partition.js';
import { emptyPartition } from '../../src/memory/partition.js';
import { repositoriesOf } from '../../src/memory/repositories.js';
import { receive } from './limit.js';
import { createLimit } from './limit-state.js';
import { openDesk, steadyRuntime } from './setup.js';
import { evidence, firstMessages } from './workload.js';

// Run in a process of its own, by memory-figures.ts: prints the bytes that each part of a contact takes, on one side.

const CONTACTS = 100_000;
const ROUNDS = 20;
const nothing: Readonly<Record<string, never>> = {};

/** A part, and how to let go of it. What two parts share goes with the later one. */
type Parts = readonly (readonly [part: string, drop: () => void])[];

async function partsOfDesk(): Promise<Parts> {
	// From outside, the parts of a store cannot be told apart.
	const partition = emptyPartition();
	await fill(partition);
	const { tables, claims, log } = partition;
	const dropFacts = (): void => {
		const [first] = log.splice(0);
		if (first === undefined) return;
		const last = { ...first, previous: undefined };
		for (const table of Object.values(tables)) for (const row of table.values()) row.last = last;
	};
	const dropValues = (): void => {
		for (const row of tables.contact.values()) row.state = withoutValues(row.state);
	};
	return [
		['facts', dropFacts],
		['conversation', () => clearAll([tables.conversation, tables.message])],
		['activity', () => tables.activity.clear()],
		['claims', () => claims.clear()],
		['entries', () => Object.assign(partition, { lines: new IndexLines() })],
		['values', dropValues],
		['record', () => tables.contact.clear()],
	];
}

/** Nothing outlives it but what the store holds. */
async function fill(partition: Partition): Promise<void> {
	const workspace = repositoriesOf(partition);
	const { channelDesk } = await openDesk(steadyRuntime(), { forWorkspace: () => workspace });
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const event of firstMessages(round, CONTACTS / ROUNDS)) {
			const received = await channelDesk.inbound.receive({ event, evidence });
			if (received.isErr()) throw new Error(received.error.code);
		}
	}
}

async function partsOfLimit(): Promise<Parts> {
	const { channel, log } = await openDesk();
	const limit = createLimit(steadyRuntime(), channel, log);
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const event of firstMessages(round, CONTACTS / ROUNDS)) {
			receive(limit, { ...event, occurredAt: event.occurredAt as Instant }, evidence);
		}
	}
	const dropValues = (): void => {
		for (const [id, contact] of limit.contacts) limit.contacts.set(id, withoutValues(contact));
	};
	return [
		['facts', () => limit.log.splice(0)],
		['conversation', () => clearAll([limit.conversations, limit.messages])],
		['activity', () => limit.activities.clear()],
		['claims', () => clearAll([limit.identities, limit.threads, limit.received, limit.numbers])],
		['entries', () => clearAll([limit.matches, limit.witnesses, limit.conversationsOf, limit.messagesOf])],
		['values', dropValues],
		['record', () => limit.contacts.clear()],
	];
}

function clearAll(maps: readonly { readonly clear: () => void }[]): void {
	for (const map of maps) map.clear();
}

function withoutValues(contact: Contact): Contact {
	return { ...contact, values: nothing, provenance: nothing, matching: nothing };
}

function heapInUse(): number {
	for (let round = 0; round < 4; round += 1) globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

const parts = process.argv.at(-1) === 'desk' ? await partsOfDesk() : await partsOfLimit();
const bytes: (readonly [part: string, bytes: number])[] = [];
let before = heapInUse();
for (const [part, drop] of parts) {
	drop();
	const after = heapInUse();
	bytes.push([part, (before - after) / CONTACTS]);
	before = after;
}
console.log(JSON.stringify(bytes));
