import type { Reply } from '../../kernel/change-set.js';
import type { AttributeBackfill, AttributeDefinition } from '../../records/attributes/index.js';
import type { Contact } from '../../records/contacts/index.js';

/** What one call of a backfill goes on from. @public */
export interface BackfillSituation {
	/** The attribute, also when it was deleted; `undefined` when the key was never used. */
	readonly definition: AttributeDefinition | undefined;
	/** How far the backfill came; `undefined` where none ever began. */
	readonly progress: AttributeBackfill | undefined;
	/**
	 * The contacts after the one where `progress` stands, in order of their ids; from the first where none ever began. Empty
	 * where it is past the contacts (`stage.kind` is not `contacts`).
	 */
	readonly contacts: readonly Contact[];
}

/** Reads what a backfill needs. @public */
export interface BackfillRepository {
	/** One round trip, at the same cost in a store of any size; at most `limit` contacts. */
	situation(attribute: string, limit: number): Reply<BackfillSituation>;
}
