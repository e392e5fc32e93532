import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { ContactWithActivity } from '../../records/contacts/index.js';
import type { MatchingReads } from '../matching/index.js';
import { deriveLinks, loadLinkEvidence, vipStandingOf } from '../matching/index.js';

/** Whether a linked contact gives this one VIP standing, flags counted whether or not VIP is on. */
export async function isVipThroughLinks(
	reads: MatchingReads,
	known: ContactWithActivity,
): Promise<Result<boolean, StorageUnavailable>> {
	const evidence = await loadLinkEvidence(reads, known);
	if (evidence.isErr()) return err(evidence.error);
	return evidence.map((found) => vipStandingOf(known.contact, deriveLinks(found), found, undefined).through.length > 0);
}
