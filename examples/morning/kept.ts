import type { ContactId, InboundEvent, WorkspaceStore } from 'contact-desk';
import { replayWorkspace } from 'contact-desk/conformance';
import { read } from './deliver.js';
import type { DeskOfTheDay } from './desk-of-the-day.js';
import { morningOf } from './morning-of.js';
import type { Panels } from './reader.js';
import { required } from './required.js';

/** What an earlier start left in a store. */
export interface Kept {
	readonly events: number;
	readonly records: number;
	/** Records that are not what their events make of them: other code wrote them. */
	readonly differing: number;
	/** Messages of the morning, and those of them that are there. */
	readonly messages: { readonly sent: number; readonly kept: number };
	/** Whether that start came to its end: the last thing that happens is that an option is archived. */
	readonly whole: boolean;
	/** Who wrote them. */
	readonly contacts: readonly ContactId[];
}

/** Whether anything ever happened in a workspace. */
export async function isLivedIn({ events }: WorkspaceStore): Promise<boolean> {
	return required(await events.after(0, 1)).length > 0;
}

/** Looks up what there is of a morning; writes nothing. */
export async function keptOf(reads: WorkspaceStore, seed: number): Promise<Kept> {
	const { events, records, differences } = required(await replayWorkspace(reads));
	const sent = messagesOf(seed);
	const contacts: ContactId[] = [];
	for (const event of sent) contacts.push(...(await writerOf(reads, event)));
	const tier = required(await reads.attributes.find('tier'));
	const whole = tier?.field.kind === 'dropdown' && tier.field.options.some(({ archived }) => archived);
	const messages = { sent: sent.length, kept: contacts.length };
	return { events, records, differing: differences.length, messages, whole, contacts: [...new Set(contacts)] };
}

/** What an agent sees of them, in the order of their numbers. */
export async function panelsOfKept({ agent }: DeskOfTheDay, { contacts }: Kept): Promise<Panels> {
	const panels: Panels[number][] = [];
	for (const contact of contacts) panels.push(required(await agent.panel.show({ contact })));
	return panels.toSorted((one, other) => one.number - other.number);
}

function messagesOf(seed: number): readonly InboundEvent[] {
	const events = morningOf(seed).flatMap((step) => {
		if (step.kind === 'answer') return [];
		return required(read(step.provider, JSON.parse(step.json))).events;
	});
	const messages = events.filter(({ kind }) => kind === 'message');
	return [...new Map(messages.map((event) => [event.messageId, event])).values()];
}

async function writerOf(
	{ channels, conversations }: WorkspaceStore,
	{ channel: { type, account }, messageId }: InboundEvent,
): Promise<readonly ContactId[]> {
	const channel = required(await channels.ofAccount(type, account));
	const message = channel && required(await conversations.messageOf(channel.id, messageId));
	return message === undefined ? [] : [message.contactId];
}
