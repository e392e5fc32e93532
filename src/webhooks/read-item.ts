import type {
	IgnoredItem,
	IgnoredReason,
	InboundEvent,
	MappedWebhook,
	UnreadableItem,
} from '../records/channels/index.js';

/** What became of one item of a payload. */
export type ItemOutcome =
	| { readonly kind: 'reported'; readonly events: readonly InboundEvent[] }
	| { readonly kind: 'ignored'; readonly reason: IgnoredReason }
	| { readonly kind: 'unreadable'; readonly problem: string };

/** One item of a payload, with where it stands. */
export interface ReadItem {
	readonly path: string;
	readonly outcome: ItemOutcome;
}

/** How many items of one list are read; those beyond are accounted for as `too_many`. */
export const MOST_READ_PER_LIST = 1000;

export function reported(...events: readonly InboundEvent[]): ItemOutcome {
	return { kind: 'reported', events };
}

export function ignored(reason: IgnoredReason): ItemOutcome {
	return { kind: 'ignored', reason };
}

export function unreadable(problem: string): ItemOutcome {
	return { kind: 'unreadable', problem };
}

/** The account of a whole payload: each item ends in exactly one of the three lists. */
export function mappedWebhook(items: readonly ReadItem[]): MappedWebhook {
	const events: InboundEvent[] = [];
	const ignoredItems: IgnoredItem[] = [];
	const unreadableItems: UnreadableItem[] = [];
	for (const { path, outcome } of items) {
		if (outcome.kind === 'reported') events.push(...outcome.events);
		else if (outcome.kind === 'ignored') ignoredItems.push({ path, reason: outcome.reason });
		else unreadableItems.push({ path, problem: outcome.problem });
	}
	return { events, ignored: ignoredItems, unreadable: unreadableItems };
}
