import type { Failure, InputIssue } from '../kernel/failure.js';

/** The providers whose webhooks this entry reads. @public */
export type WebhookProvider = 'web_chat' | 'whatsapp';

/** The payload as a whole is not one of this provider's webhooks; nothing in it was read. @public */
export interface WebhookUnreadable extends Failure<'webhook.unreadable'> {
	readonly provider: WebhookProvider;
	/** At most 20, in the order of the payload; never holds a value of the payload. */
	readonly issues: readonly InputIssue[];
}

export function webhookUnreadable(provider: WebhookProvider, issues: readonly InputIssue[]): WebhookUnreadable {
	return { code: 'webhook.unreadable', provider, issues };
}
