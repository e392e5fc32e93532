import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadBoth } from '../../kernel/load.js';
import type { AttributeReads } from '../../records/attributes/index.js';
import type { ContactWithActivity } from '../../records/contacts/index.js';
import { matchKey } from '../../records/contacts/index.js';
import { groupLimitOf } from './blocked-values.js';
import { comparableValue } from './comparable-value.js';
import { defaultMatchingPolicy } from './matching-policy.js';
import type { MatchingReads } from './matching-repository.js';

/** The contacts that share a value, whether or not it links them: one more than it may link, strongest trust first. */
export async function loadSharing(
	reads: AttributeReads & MatchingReads,
	attribute: string,
	value: string,
): Promise<Result<readonly ContactWithActivity[], StorageUnavailable>> {
	const loaded = await loadBoth(reads.matching.policy(), reads.attributes.all());
	if (loaded.isErr()) return err(loaded.error);
	const [policy, definitions] = loaded.value;
	const compared = comparableValue(attribute, value, definitions, undefined);
	if (compared.isErr()) return ok([]);
	const { lists } = policy ?? defaultMatchingPolicy;
	return reads.matching.group(matchKey(attribute, compared.value), groupLimitOf(compared.value, lists) + 1);
}
