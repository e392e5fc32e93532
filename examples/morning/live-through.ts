import type { ConversationId } from 'contact-desk';
import type { Item, Provider } from './deliver.js';
import { deliver, read } from './deliver.js';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import type { Step } from './morning-of.js';
import { required } from './required.js';

/** Something that happened at the desk. */
export type Happening =
	| { readonly kind: 'webhook'; readonly at: number; readonly provider: Provider; readonly items: readonly Item[] }
	| {
			readonly kind: 'answer';
			readonly at: number;
			readonly contactNumber: number;
			readonly text: string;
			readonly resolves: boolean;
	  };

/** Lives through a morning at the desk, step by step, each at its time. */
export async function liveThrough(desk: DeskOfTheDay, steps: readonly Step[]): Promise<readonly Happening[]> {
	const threads = new Map<string, Thread>();
	const happenings: Happening[] = [];
	for (const step of steps) {
		desk.clock.setTo(step.at);
		if (step.kind === 'webhook') {
			const { at, provider } = step;
			const webhook = required(read(provider, JSON.parse(step.json)));
			const items = required(await deliver(desk, provider, webhook));
			for (const [messageId, thread] of items.flatMap(threadOf)) threads.set(messageId, thread);
			happenings.push({ kind: 'webhook', at, provider, items });
		} else {
			const thread = threads.get(step.to);
			if (thread === undefined) throw new Error('Ana answers messages that have come in');
			const { at, text, resolves } = step;
			const { conversation, contactNumber } = thread;
			required(await desk.agent.conversations.reply({ conversation, text }));
			if (resolves) required(await desk.agent.conversations.changeStatus({ conversation, status: 'resolved' }));
			happenings.push({ kind: 'answer', at, contactNumber, text, resolves });
		}
	}
	return happenings;
}

interface Thread {
	readonly conversation: ConversationId;
	readonly contactNumber: number;
}

function threadOf(item: Item): readonly (readonly [string, Thread])[] {
	if (item.kind !== 'event' || item.outcome.kind !== 'received' || item.outcome.what !== 'message') return [];
	const { conversationId: conversation, contactNumber } = item.outcome;
	return [[item.event.messageId, { conversation, contactNumber }]];
}
