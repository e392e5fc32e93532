import type { ActorKind } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/instant.js';
import type { Trust } from './trust.js';

/** The host's word that it checked the signature of the payload a value came in; without it, a channel only claims. @public */
export interface SignatureEvidence {
	/** What checked it, in the host's words: `meta-app-secret`. */
	readonly checkedBy: string;
	/** ISO-8601 with offset. */
	readonly at: string;
}

/** Where a value comes from, shared by all values written together. @public */
export interface Provenance {
	readonly source: ActorKind;
	readonly trust: Trust;
	/** When it was said, not when it arrived. */
	readonly at: Instant;
	/** The actor's id; for a channel, the id of the channel. */
	readonly by: string;
	/** Settles which of two values said at the same instant by the same kind of source is the later: the message's id. */
	readonly tie: string;
	/** Present when the channel attests the value. */
	readonly evidence: SignatureEvidence | undefined;
}

/** The moment of a write: of two writes to one value, the one with the later moment stands. @public */
export interface Moment {
	readonly at: Instant;
	readonly source: ActorKind;
	readonly tie: string;
}

// People outrank systems and systems outrank what the contact's side said, at one and the same instant only.
const sourceOrder: readonly ActorKind[] = [
	'channel',
	'autoresponder',
	'virtual_agent',
	'import',
	'integration',
	'crm',
	'system',
	'agent',
	'supervisor',
	'administrator',
];

/** Negative when `one` is the earlier moment, 0 when they are the same. */
export function compareMoments(one: Moment, other: Moment): number {
	if (one.at !== other.at) return one.at < other.at ? -1 : 1;
	const rank = sourceOrder.indexOf(one.source) - sourceOrder.indexOf(other.source);
	if (rank !== 0) return rank;
	return one.tie === other.tie ? 0 : one.tie < other.tie ? -1 : 1;
}

/** Whether a write displaces what stands: it is later, or of the same moment with a value that sorts higher. */
export function displaces(
	write: Moment,
	value: string | undefined,
	standing: Moment,
	held: string | undefined,
): boolean {
	const order = compareMoments(write, standing);
	return order > 0 || (order === 0 && (value ?? '') > (held ?? ''));
}
