import type { InboundEvent, StorageFailure } from 'contact-desk';
import type { IgnoredReason, MappedWebhook, WebhookUnreadable } from 'contact-desk/webhooks';
import { readWebChat, readWhatsApp } from 'contact-desk/webhooks';
import type { AnyOutcome } from 'contact-desk/words';
import type { Result } from 'neverthrow';
import type { DeskOfTheDay } from './desk-of-the-day.js';

/** The providers we have a mapper for. */
export type Provider = WebhookUnreadable['provider'];

/** One item of a webhook, and what came of it. */
export type Item =
	| { readonly kind: 'event'; readonly event: InboundEvent; readonly outcome: AnyOutcome }
	| { readonly kind: 'ignored'; readonly reason: IgnoredReason }
	| { readonly kind: 'unreadable'; readonly problem: string }
	/** The whole of a payload, which is none of its provider. */
	| { readonly kind: 'envelope'; readonly failure: WebhookUnreadable };

/** Under what an item is counted. */
export type Verdict = AnyOutcome['kind'] | 'unreadable';

export const verdicts: readonly Verdict[] = ['received', 'duplicate', 'ignored', 'refused', 'unreadable'];

const mappers: {
	readonly [Each in Provider]: (body: unknown) => Result<MappedWebhook, WebhookUnreadable>;
} = { whatsapp: readWhatsApp, web_chat: readWebChat };

/** Reads a webhook; nothing reaches the desk yet. */
export function read(provider: Provider, body: unknown): Result<MappedWebhook, WebhookUnreadable> {
	return mappers[provider](body);
}

/** Hands what was read to the desk, and accounts for each item in it. */
export async function deliver(
	{ channels, clock }: DeskOfTheDay,
	provider: Provider,
	webhook: MappedWebhook,
): Promise<Result<readonly Item[], StorageFailure>> {
	// A real host says so only after it has checked the signature. Nobody signs what a visitor's browser says of itself.
	const checked = { checkedBy: 'meta-app-secret', at: new Date(clock.now()).toISOString() };
	const evidence = provider === 'whatsapp' ? checked : undefined;
	const received = await channels.inbound.receiveAll({ events: webhook.events, evidence });
	return received.map(({ outcomes }) => [
		...webhook.events.flatMap((event, index): readonly Item[] => {
			const outcome = outcomes[index]?.outcome;
			return outcome === undefined ? [] : [{ kind: 'event', event, outcome }];
		}),
		...webhook.ignored.map(({ reason }): Item => ({ kind: 'ignored', reason })),
		...webhook.unreadable.map(({ problem }): Item => ({ kind: 'unreadable', problem })),
	]);
}

export function verdictOf(item: Item): Verdict {
	if (item.kind === 'event') return item.outcome.kind;
	return item.kind === 'envelope' ? 'unreadable' : item.kind;
}
