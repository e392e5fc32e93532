import type { Contact, ContactDeskStore } from 'contact-desk';
import { IndexLines } from '../../src/memory/index-lines.js';
import type { LoggedEvent, Partition, Row } from '../../src/memory/partition.js';
import { emptyPartition } from '../../src/memory/partition.js';
import { repositoriesOf } from '../../src/memory/repositories.js';
import { receive } from './limit.js';
import { createLimit } from './limit-state.js';
import { openDesk, steadyRuntime } from './setup.js';
import { evidence, firstMessages } from './workload.js';

/** Run in a process of its own: prints the bytes that each part of 100,000 contacts takes. */
const CONTACTS = Number(process.argv[3] ?? 100_000);
const CHUNK = 5_000;
const nothing = {};

/** A part, and how to let go of it. */
type Parts = readonly (readonly [part: string, drop: () => void])[];

function heapInUse(): number {
	for (let round = 0; round < 4; round += 1) globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

function bare(contact: Contact): Contact {
	return { ...contact, values: nothing, provenance: nothing, matching: nothing };
}

/** Nothing outlives the filling but what the store holds. */
async function fill(partition: Partition): Promise<void> {
	const workspace = repositoriesOf(partition);
	const store: ContactDeskStore = { forWorkspace: () => workspace };
	const { channelDesk } = await openDesk(steadyRuntime(), store);
	for (let from = 0; from < CONTACTS; from += CHUNK) {
		for (const event of firstMessages(from, from + CHUNK)) {
			const received = await channelDesk.inbound.receive({ event, evidence });
			if (received.isErr()) throw new Error(received.error.code);
		}
	}
}

async function partsOfDesk(): Promise<Parts> {
	// The parts of a store cannot be told apart from outside.
	const partition = emptyPartition();
	await fill(partition);
	const { tables, claims, log } = partition;
	const forget = (table: ReadonlyMap<string, Row<unknown>>, last: LoggedEvent): void => {
		for (const row of table.values()) row.last = last;
	};
	return [
		[
			'facts',
			() => {
				const [first] = log.splice(0);
				if (first === undefined) return;
				for (const table of Object.values(tables)) forget(table, { ...first, previous: undefined });
			},
		],
		[
			'conversation',
			() => {
				tables.conversation.clear();
				tables.message.clear();
			},
		],
		['activity', () => tables.activity.clear()],
		['claims', () => claims.clear()],
		['entries', () => Object.assign(partition, { lines: new IndexLines() })],
		[
			'values',
			() => {
				for (const row of tables.contact.values()) row.state = bare(row.state);
			},
		],
		['record', () => tables.contact.clear()],
	];
}

async function partsOfLimit(): Promise<Parts> {
	const { channel, log } = await openDesk();
	const limit = createLimit(steadyRuntime(), channel, log);
	for (let from = 0; from < CONTACTS; from += CHUNK) {
		for (const event of firstMessages(from, from + CHUNK)) receive(limit, event as never, evidence);
	}
	return [
		['facts', () => limit.log.splice(0)],
		[
			'conversation',
			() => {
				limit.conversations.clear();
				limit.messages.clear();
			},
		],
		['activity', () => limit.activities.clear()],
		[
			'claims',
			() => {
				for (const claims of [limit.identities, limit.threads, limit.received, limit.numbers]) claims.clear();
			},
		],
		[
			'entries',
			() => {
				for (const entries of [limit.matches, limit.witnesses, limit.conversationsOf, limit.messagesOf])
					entries.clear();
			},
		],
		[
			'values',
			() => {
				for (const [id, contact] of limit.contacts) limit.contacts.set(id, bare(contact));
			},
		],
		['record', () => limit.contacts.clear()],
	];
}

const parts = process.argv[2] === 'desk' ? await partsOfDesk() : await partsOfLimit();
const bytes: Record<string, number> = {};
let before = heapInUse();
for (const [part, drop] of parts) {
	drop();
	const after = heapInUse();
	bytes[part] = (before - after) / CONTACTS;
	before = after;
}
console.log(JSON.stringify(bytes));
