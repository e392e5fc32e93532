import type { InboundEvent } from './inbound-event.js';

/** Why something in a payload makes no contact and no message. @public */
export type IgnoredReason =
	| 'account_notice'
	| 'address_book'
	| 'call'
	| 'deletion'
	| 'echo'
	| 'edit'
	| 'group_message'
	| 'hand_over'
	| 'history'
	| 'preference'
	| 'presence'
	| 'reaction'
	| 'receipt'
	| 'stand_by'
	| 'template_notice'
	| 'typing'
	| 'unsupported_type';

/** Something in a payload that is understood and leaves no trace, with the reason. @public */
export interface IgnoredItem {
	/** Where it stands in the payload: `entry.0.changes.0.value.statuses.0`. */
	readonly path: string;
	readonly reason: IgnoredReason;
}

/** Something in a payload that should be a message and cannot be read as one; the items beside it are not affected. @public */
export interface UnreadableItem {
	readonly path: string;
	/** A stable word for what is missing or wrong, such as `missing_id`, `missing_sender`, `invalid_timestamp`. */
	readonly problem: string;
}

/** A whole payload, accounted for: each item of it is in exactly one of the three lists. @public */
export interface MappedWebhook {
	/** In the order of the payload; each says in `path` where it stood. */
	readonly events: readonly InboundEvent[];
	readonly ignored: readonly IgnoredItem[];
	readonly unreadable: readonly UnreadableItem[];
}
