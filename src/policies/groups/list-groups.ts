import type { Result } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadBoth } from '../../kernel/load.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeReads } from '../../records/attributes/index.js';
import type { ContactGroupId } from '../../records/conversations/index.js';
import type { ContactGroup } from './contact-group.js';
import { VIP_GROUP } from './contact-group.js';
import type { GroupReads } from './group-repository.js';
import type { RuleSuspension } from './suspended-group.js';
import { suspensionsOf } from './suspended-group.js';
import { isVipOn } from './vip-flag.js';

/** Nothing to say: every group is listed. @public */
export type ListContactGroups = Readonly<Record<string, never>>;

/** A group as administrators see it. @public */
export interface ListedContactGroup extends ContactGroup {
	/** What suspends its rule, by attribute; empty while it stands. Nobody belongs to a suspended group. */
	readonly suspended: readonly RuleSuspension[];
}

/** The contact groups of a workspace. @public */
export interface ContactGroupList {
	/** The one that is built in, and whether it has members now: whether VIP is on. */
	readonly builtIn: { readonly id: ContactGroupId; readonly enabled: boolean };
	/** In the order in which they were added, archived ones among them. */
	readonly groups: readonly ListedContactGroup[];
}

export const listContactGroups = defineQuery<
	ListContactGroups,
	ListContactGroups,
	AttributeReads & GroupReads,
	ContactGroupList
>({
	name: 'groups.list',
	permission: 'contact.read',
	input: schemaOf<ListContactGroups>()(z.strictObject({})),
	answer: answerList,
});

async function answerList(reads: AttributeReads & GroupReads): Promise<Result<ContactGroupList, StorageUnavailable>> {
	const loaded = await loadBoth(reads.groups.settings(), reads.attributes.all());
	return loaded.map(([{ groups, vip }, definitions]) => ({
		builtIn: { id: VIP_GROUP, enabled: isVipOn(vip) },
		groups: (groups?.groups ?? []).map((group) => ({ ...group, suspended: suspensionsOf(group, definitions) })),
	}));
}
