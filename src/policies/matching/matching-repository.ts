import type { Reply } from '../../kernel/change-set.js';
import type { Instant } from '../../kernel/instant.js';
import type { ContactId, ContactReads, ContactWithActivity } from '../../records/contacts/index.js';
import type { MatchQuarantine, MatchQuarantineId } from './match-quarantine.js';
import type { MatchingPolicy } from './matching-policy.js';

/** Who carries one identity, now or before. @public */
export interface AliasCarriers {
	/** The identity's key. */
	readonly key: string;
	/** Who holds it now. */
	readonly holder: ContactId | undefined;
	/** Who held it before, in order of when it was taken from them. */
	readonly retired: readonly { readonly contactId: ContactId; readonly until: Instant }[];
	/** On whose messages it was seen while another held it, in order of when. */
	readonly witnesses: readonly { readonly contactId: ContactId; readonly at: Instant }[];
}

/** Reads what links are derived from. @public */
export interface MatchingRepository {
	/** The workspace's policy; `undefined` while it was never written. */
	policy(): Reply<MatchingPolicy | undefined>;
	/** What is noted on a shared value; `undefined` while nothing ever was. */
	quarantine(id: MatchQuarantineId): Reply<MatchQuarantine | undefined>;
	/** The contacts under a match key, strongest trust first, then lowest id; at most `limit`. */
	group(key: string, limit: number): Reply<readonly ContactWithActivity[]>;
	/** For each identity key, in order, its carriers; at most `limit` of each sort. */
	carriers(keys: readonly string[], limit: number): Reply<readonly AliasCarriers[]>;
}

/** What a call that derives links needs of a store. */
export interface MatchingReads extends ContactReads {
	readonly matching: MatchingRepository;
}
