import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { AttributeReads } from '../../records/attributes/index.js';
import type { ContactId, ContactWithActivity } from '../../records/contacts/index.js';
import type { MatchingReads } from '../matching/index.js';
import { loadLinkEvidence, loadSharing } from '../matching/index.js';

/**
 * Whose VIP standing may be another after something happened to a contact: all who are linked with it or share its value, and
 * those who share the value it had before. Nobody where none of them is promoted, nor this one was until now: for then there is no
 * standing to gain, and what was lost was lost by another event.
 */
export async function standingAtStake(
	reads: AttributeReads & MatchingReads,
	known: ContactWithActivity,
	displaced: DisplacedValue | undefined,
	wasVip: boolean,
): Promise<Result<readonly ContactId[], StorageUnavailable>> {
	const evidence = await loadLinkEvidence(reads, known);
	if (evidence.isErr()) return err(evidence.error);
	if (displaced === undefined) return ok(atStake(evidence.value.contacts, wasVip));
	const sharing = await loadSharing(reads, displaced.attribute, displaced.value);
	return sharing.map((found) => atStake([...evidence.value.contacts, ...found], wasVip));
}

/** A value that no longer stands, as it compared. */
export interface DisplacedValue {
	readonly attribute: string;
	readonly value: string;
}

/** Those of them, each once, if anybody among them was promoted. */
export function atStake(contacts: readonly ContactWithActivity[], wasVip = false): readonly ContactId[] {
	if (!wasVip && !contacts.some(({ contact }) => contact.vip !== undefined)) return [];
	return [...new Set(contacts.map(({ contact }) => contact.id))];
}
