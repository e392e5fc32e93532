import type { Author } from '../../kernel/actor.js';
import { assertNever } from '../../kernel/assert-never.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';

/** The own flag of a contact that one of us promoted; whether it counts is up to the switch of the workspace. @public */
export interface VipFlag {
	readonly by: Author;
	readonly at: Instant;
	/** In the words of whoever promoted; absent where none were given, and after erasure. */
	readonly reason: string | undefined;
}

/** Who moved the own flag, and when. @public */
export interface VipMovedData {
	readonly by: Author;
	readonly at: Instant;
}

/** Why, in the words of whoever moved it. @public */
export interface VipMovedPersonal {
	readonly reason: string | undefined;
}

/** One of us made the contact a VIP. @public */
export type PromotedToVip = Fact<'contact.promoted_to_vip', VipMovedData, VipMovedPersonal>;

/** One of us took that back; what the flag said of it stays in the history. @public */
export type RemovedFromVip = Fact<'contact.removed_from_vip', VipMovedData, VipMovedPersonal>;

/** The flag after it was moved. */
export function evolveVip(fact: PromotedToVip | RemovedFromVip): VipFlag | undefined {
	switch (fact.type) {
		case 'contact.promoted_to_vip':
			return { by: fact.data.by, at: fact.data.at, reason: fact.personal?.reason };
		case 'contact.removed_from_vip':
			return undefined;
		default:
			return assertNever(fact);
	}
}

/** The flag without what could tell who the contact is. */
export function redactedVip(flag: VipFlag | undefined): VipFlag | undefined {
	return flag === undefined ? undefined : { ...flag, reason: undefined };
}
