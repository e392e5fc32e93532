import type { AccountReference } from 'contact-desk';
import { millisecondsOf, parseInstant } from 'contact-desk';
import type { MappedWebhook } from 'contact-desk/webhooks';
import type { Item, Verdict } from './deliver.js';
import { deliver, read, verdictOf } from './deliver.js';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import type { Payload, PayloadCase } from './payload-files.js';
import { required } from './required.js';

/** A case, and what came of it. */
export interface ReplayedCase {
	readonly label: string;
	readonly items: readonly Item[];
	/** `foreign`: there is no mapper for it. */
	readonly verdict: Verdict | 'foreign';
}

/** What happens to a case as a whole, when its items end differently: the first of these. */
const weightiest: readonly Verdict[] = ['received', 'refused', 'unreadable', 'duplicate', 'ignored'];

/** Hands cases to a desk that connects each account it meets, one after the other. */
export async function replayCases(desk: DeskOfTheDay, cases: readonly PayloadCase[]): Promise<readonly ReplayedCase[]> {
	const connected = new Set<string>();
	const replayed: ReplayedCase[] = [];
	for (const { label, payloads } of cases) {
		const items: Item[] = [];
		for (const payload of payloads) items.push(...(await replayPayload(desk, connected, payload)));
		const isForeign = payloads.every(({ provider }) => provider === undefined);
		// A payload with nothing in it is accounted for like one with nothing in it for us.
		const verdict = weightiest.find((each) => items.some((item) => verdictOf(item) === each)) ?? 'ignored';
		replayed.push({ label, items, verdict: isForeign ? 'foreign' : verdict });
	}
	return replayed;
}

async function replayPayload(
	desk: DeskOfTheDay,
	connected: Set<string>,
	{ body, provider }: Payload,
): Promise<readonly Item[]> {
	if (provider === undefined) return [];
	const webhook = read(provider, body);
	if (webhook.isErr()) return [{ kind: 'envelope', failure: webhook.error }];
	moveClock(desk, webhook.value);
	for (const { channel } of webhook.value.events) await connect(desk, connected, channel);
	return required(await deliver(desk, provider, webhook.value));
}

/** Nothing is received before it happened: the clock shows the newest time that was met so far. */
function moveClock({ clock }: DeskOfTheDay, { events }: MappedWebhook): void {
	const times = events.flatMap(({ occurredAt }) => parseInstant(occurredAt) ?? []).map(millisecondsOf);
	clock.setTo(Math.max(clock.now(), ...times));
}

async function connect(desk: DeskOfTheDay, connected: Set<string>, { type, account }: AccountReference): Promise<void> {
	const key = `${type} ${account}`;
	if (connected.has(key)) return;
	connected.add(key);
	// An account that cannot be connected has its events refused, and that is in the account of the case.
	await desk.administrator.channels.connect({ type, account, name: account });
}
