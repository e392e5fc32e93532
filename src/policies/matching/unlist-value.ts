import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { NotComparable } from './comparable-value.js';
import { comparableValue } from './comparable-value.js';
import type { ListedMatchValue, LoadedLists } from './list-value.js';
import { anyEntryOf, listingData, listingKey, loadLists } from './list-value.js';
import type { MatchingPolicyChange } from './matching-policy.js';
import { defaultMatchingPolicy, matchingPolicyRecord } from './matching-policy.js';

/** A value that is to be on no list. @public */
export interface UnlistMatchValue {
	/** The key of an attribute it is a value of. */
	readonly attribute: string;
	/** In any spelling. */
	readonly value: string;
}

const schema = z.strictObject(listingKey);

/** Takes back a block or an allowance: what is built in counts again. */
export const unlistMatchValue = defineCommand({
	name: 'matching.unlist',
	permission: 'settings.manage',
	input: schemaOf<UnlistMatchValue>()(schema),
	load: loadLists,
	decide: decideUnlisting,
});

function decideUnlisting(
	{ policy, definitions }: LoadedLists,
	{ attribute, value }: z.output<typeof schema>,
	context: Context,
): Result<Decision<ListedMatchValue, MatchingPolicyChange>, NotComparable> {
	const compared = comparableValue(attribute, value, definitions, context.phones);
	if (compared.isErr()) return err(compared.error);
	const held = anyEntryOf((policy ?? defaultMatchingPolicy).lists, compared.value);
	if (held === undefined) return ok(unchanged({ list: undefined, changed: false }));
	const data = listingData(held.entry, attribute, compared.value, context);
	const { normalised } = compared.value;
	const change = changeOf(matchingPolicyRecord, policy, [
		{ type: 'matching.value_unlisted', data, personal: { normalised } },
	]);
	return ok(decided({ list: undefined, changed: true }, [change]));
}
