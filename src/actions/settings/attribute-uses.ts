import type { Guard, Reply } from '../../kernel/change-set.js';
import { loadBoth } from '../../kernel/load.js';
import type { MatchingPolicy, MatchingReads } from '../../policies/matching/index.js';
import { attributesUsedBy } from '../../policies/matching/index.js';
import type { AttributeDefinition, AttributeReads, AttributeUse } from '../../records/attributes/index.js';

/** A definition, and what may use it. */
export interface DefinitionInUse {
	readonly definition: AttributeDefinition | undefined;
	readonly policy: MatchingPolicy | undefined;
}

export type SettingsReads = AttributeReads & Pick<MatchingReads, 'matching'>;

export async function loadDefinitionInUse(
	reads: SettingsReads,
	{ attribute }: { readonly attribute: string },
): Promise<Awaited<Reply<DefinitionInUse>>> {
	const loaded = await loadBoth(reads.attributes.find(attribute), reads.matching.policy());
	return loaded.map(([definition, policy]) => ({ definition, policy }));
}

/** What an attribute is used for. */
export function usesOf(
	attribute: string,
	lookup: boolean,
	policy: MatchingPolicy | undefined,
): readonly AttributeUse[] {
	const matching = attributesUsedBy(policy).includes(attribute);
	return [...(matching ? [{ kind: 'matching' } as const] : []), ...(lookup ? [{ kind: 'lookup' } as const] : [])];
}

/** The policy must be what it was: choosing an attribute and putting it out of use cannot both happen. */
export function guardOn(policy: MatchingPolicy | undefined): Guard {
	return { kind: 'matching_policy', id: 'matching_policy', revision: policy?.revision ?? 0 };
}
