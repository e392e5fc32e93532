import type { Guard, Reply } from '../../kernel/change-set.js';
import { loadBoth, loadThree } from '../../kernel/load.js';
import type { ContactGroups, GroupReads } from '../../policies/groups/index.js';
import { groupsUsing } from '../../policies/groups/index.js';
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

/** A definition, and all that stands in the way of deleting it. */
export interface DefinitionToDelete extends DefinitionInUse {
	readonly groups: ContactGroups | undefined;
}

export async function loadDefinitionToDelete(
	reads: GroupReads & SettingsReads,
	{ attribute }: { readonly attribute: string },
): Promise<Awaited<Reply<DefinitionToDelete>>> {
	const loaded = await loadThree(reads.attributes.find(attribute), reads.matching.policy(), reads.groups.settings());
	return loaded.map(([definition, policy, { groups }]) => ({ definition, policy, groups }));
}

/** What stands in the way of switching an attribute off: rules of groups do not, they are suspended. */
export function usesOf(attribute: string, policy: MatchingPolicy | undefined): readonly AttributeUse[] {
	return attributesUsedBy(policy).includes(attribute) ? [{ kind: 'matching' }] : [];
}

/** What stands in the way of deleting an attribute. */
export function allUsesOf(
	attribute: string,
	lookup: boolean,
	{ policy, groups }: Pick<DefinitionToDelete, 'groups' | 'policy'>,
): readonly AttributeUse[] {
	return [
		...usesOf(attribute, policy),
		...(lookup ? [{ kind: 'lookup' } as const] : []),
		...groupsUsing(attribute, groups).map((group) => ({ kind: 'group', group }) as const),
	];
}

/** The policy must be what it was: choosing an attribute and putting it out of use cannot both happen. */
export function guardOn(policy: MatchingPolicy | undefined): Guard {
	return { kind: 'matching_policy', id: 'matching_policy', revision: policy?.revision ?? 0 };
}
