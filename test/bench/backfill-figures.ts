import { setImmediate } from 'node:timers/promises';
import type { ContactDeskStore } from 'contact-desk';
import { createMemoryStore } from 'contact-desk/memory';
import type { Figure } from './harness.js';
import type { DeskSetup } from './setup.js';
import { openDesk, steadyRuntime } from './setup.js';
import { connectWebChat, visitorsWith } from './web-chat.js';

const CONTACTS = 100_000;
const NUMBER = 'member_number';
const ACCEPTED_PAUSE = 20;

/** What a backfill over 100,000 contacts asks of the store, and for how long one call of it holds the event loop. */
export async function backfillFigures(): Promise<readonly Figure[]> {
	// Compiled first, elsewhere: what is measured is the work.
	const rehearsal = await openDesk();
	await withMemberNumbers(rehearsal, CONTACTS / 10);
	await backfilled(rehearsal);
	let calls = 0;
	const store = countedStore(createMemoryStore(), () => {
		calls += 1;
	});
	const setup = await openDesk(steadyRuntime(), store);
	await withMemberNumbers(setup, CONTACTS);
	calls = 0;
	const pauses = await backfilled(setup);
	const longest = Math.max(...pauses);
	return [
		{ name: 'backfill, calls to the store over one for 500', value: calls / (CONTACTS / 500), unit: '×', gate: 1 },
		{ name: 'backfill, longest pause over 20 ms', value: longest / ACCEPTED_PAUSE, unit: '×', gate: 1 },
	];
}

async function withMemberNumbers(setup: DeskSetup, count: number): Promise<void> {
	const { attributes, contacts } = setup.administrator;
	await connectWebChat(setup);
	await attributes.define({ key: NUMBER, label: 'Member number' });
	await attributes.switchOn({ attribute: NUMBER });
	const ids = await visitorsWith(setup, '+33600000000', count);
	for (const [index, contact] of ids.entries()) {
		const written = await contacts.edit({ contact, set: { [NUMBER]: `M-${index >> 1}` } });
		if (written.isErr()) throw new Error(written.error.code);
	}
	await attributes.makeMatchable({ attribute: NUMBER });
}

/**
 * Milliseconds for which each call held the event loop: the clock counts what a busy machine gave to others, the processor's
 * time counts the collector's other threads, and what held the loop is in both.
 */
async function backfilled({ administrator }: DeskSetup): Promise<readonly number[]> {
	const pauses: number[] = [];
	for (;;) {
		await setImmediate();
		const begun = performance.now();
		const start = process.cpuUsage();
		const page = await administrator.attributes.backfill({ attribute: NUMBER });
		const { user, system } = process.cpuUsage(start);
		pauses.push(Math.min((user + system) / 1_000, performance.now() - begun));
		if (page.isErr()) throw new Error(page.error.code);
		if (page.value.done) return pauses;
	}
}

/** The store with every call of a port counted. */
function countedStore(store: ContactDeskStore, count: () => void): ContactDeskStore {
	const counted = <T extends object>(port: T): T =>
		new Proxy(port, {
			get: (target, name) => {
				const member: unknown = Reflect.get(target, name);
				if (typeof member === 'object' && member !== null) return counted(member);
				if (typeof member !== 'function') return member;
				return (...values: readonly unknown[]): unknown => {
					count();
					return Reflect.apply(member, target, values);
				};
			},
		});
	return { forWorkspace: (workspaceId) => counted(store.forWorkspace(workspaceId)) };
}
