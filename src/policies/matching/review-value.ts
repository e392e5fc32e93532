import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads, MatchValue } from '../../records/attributes/index.js';
import type { ContactWithActivity } from '../../records/contacts/index.js';
import { matchKey } from '../../records/contacts/index.js';
import { blockOf, groupLimitOf } from './blocked-values.js';
import type { NotComparable } from './comparable-value.js';
import { comparableValue } from './comparable-value.js';
import { sortedOut } from './group-members.js';
import { listingKey } from './list-value.js';
import type { MatchQuarantine, MatchQuarantineChange } from './match-quarantine.js';
import { matchQuarantineId, matchQuarantineRecord } from './match-quarantine.js';
import type { MatchingPolicy } from './matching-policy.js';
import { defaultMatchingPolicy } from './matching-policy.js';
import type { MatchingReads } from './matching-repository.js';

/** A value to look at. @public */
export interface ReviewMatchValue {
	readonly attribute: string;
	/** In any spelling; a phone number with its country. */
	readonly value: string;
}

/** Whether a value is in quarantine. @public */
export interface ReviewedMatchValue {
	/** True while more contacts share it than it may link. */
	readonly quarantined: boolean;
	/** Whether that is news. */
	readonly changed: boolean;
}

interface Loaded {
	readonly policy: MatchingPolicy;
	readonly value: MatchValue;
	readonly noted: MatchQuarantine | undefined;
	readonly sharing: readonly ContactWithActivity[];
}

const schema = z.strictObject(listingKey);
type Parsed = z.output<typeof schema>;

/** Notes whether more contacts share a value than it may link, once for each time that changes (MAT-8). */
export const reviewMatchValue = defineCommand({
	name: 'matching.review',
	permission: 'settings.manage',
	input: schemaOf<ReviewMatchValue>()(schema),
	load: loadReview,
	decide: decideReview,
});

async function loadReview(
	reads: AttributeReads & MatchingReads,
	{ attribute, value }: Parsed,
): Promise<Result<Result<Loaded, NotComparable>, StorageUnavailable>> {
	const loaded = await loadBoth(reads.matching.policy(), reads.attributes.all());
	if (loaded.isErr()) return err(loaded.error);
	const [kept, definitions] = loaded.value;
	const policy = kept ?? defaultMatchingPolicy;
	const compared = comparableValue(attribute, value, definitions, undefined);
	if (compared.isErr()) return ok(err(compared.error));
	const group = matchKey(attribute, compared.value);
	const limit = groupLimitOf(compared.value, policy.lists);
	const read = await loadBoth(
		reads.matching.quarantine(matchQuarantineId(attribute, compared.value)),
		// As many as tell, and no more: the group may have any number.
		reads.matching.group(group, limit + 1),
	);
	return read.map(([noted, sharing]) => ok({ policy, value: compared.value, noted, sharing }));
}

function decideReview(
	loaded: Result<Loaded, NotComparable>,
	{ attribute }: Parsed,
	context: Context,
): Result<Decision<ReviewedMatchValue, MatchQuarantineChange>, NotComparable> {
	if (loaded.isErr()) return err(loaded.error);
	const { policy, value, noted } = loaded.value;
	const quarantined = isShared(attribute, loaded.value);
	if (quarantined === (noted?.quarantined ?? false)) return ok(unchanged({ quarantined, changed: false }));
	const { normaliser, normalised } = value;
	const data = { id: matchQuarantineId(attribute, value), attribute, normaliser, at: context.now };
	const type = quarantined ? 'matching.value_quarantined' : 'matching.value_released';
	const change = changeOf(matchQuarantineRecord, noted, [{ type, data, personal: { normalised } }]);
	const guard = { kind: 'matching_policy', id: policy.id, revision: policy.revision };
	return ok(decided({ quarantined, changed: true }, [change], [guard]));
}

/** Whether the value would link, and links not all who have it: of what links nobody anyhow, it is no matter how many have it. */
function isShared(attribute: string, { policy, value, sharing }: Loaded): boolean {
	if (policy.attribute !== attribute || blockOf(value, policy.lists) !== undefined) return false;
	const trustOf = ({ contact }: ContactWithActivity) => contact.provenance[attribute]?.trust ?? 'claimed';
	return sortedOut(sharing, trustOf, policy.minimumTrust, groupLimitOf(value, policy.lists)).overflows;
}
