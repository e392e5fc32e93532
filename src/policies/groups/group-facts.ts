import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import type { ContactGroupId } from '../../records/conversations/index.js';
import type { ContactGroup, ContactGroups } from './contact-group.js';
import { noContactGroups } from './contact-group.js';
import type { GroupRule } from './group-rule.js';

/** What a rule says: the values it names may be somebody's. @public */
export interface GroupRulePersonal {
	readonly rule: GroupRule;
}

/** An administrator added a group. @public */
export type ContactGroupAdded = Fact<
	'contact_group.added',
	{ readonly group: ContactGroupId; readonly name: string; readonly at: Instant },
	GroupRulePersonal
>;

/** The group has another name. @public */
export type ContactGroupRenamed = Fact<
	'contact_group.renamed',
	{ readonly group: ContactGroupId; readonly name: string },
	never
>;

/** The group has another rule: from now on others may belong to it. @public */
export type ContactGroupRuleChanged = Fact<
	'contact_group.rule_changed',
	{ readonly group: ContactGroupId },
	GroupRulePersonal
>;

/** The group was archived or restored. @public */
export type ContactGroupSwitched = Fact<
	'contact_group.switched',
	{ readonly group: ContactGroupId; readonly archived: boolean },
	never
>;

/** What can happen to contact groups. @public */
export type ContactGroupFact = ContactGroupAdded | ContactGroupRenamed | ContactGroupRuleChanged | ContactGroupSwitched;

/** A change to the contact groups of a workspace. @public */
export type ContactGroupsChange = RecordChange<'contact_groups', ContactGroups, ContactGroupFact>;

export const contactGroupsRecord: RecordKind<'contact_groups', ContactGroups, ContactGroupFact> = {
	kind: 'contact_groups',
	evolve: (kept, fact) => {
		const { id, revision, groups } = kept ?? noContactGroups;
		return { id, revision: revision + 1, groups: evolveGroups(groups, fact) };
	},
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (kept) => ({ ...kept, groups: kept.groups.map((group) => ({ ...group, rule: undefined })) }),
};

function evolveGroups(groups: readonly ContactGroup[], fact: ContactGroupFact): readonly ContactGroup[] {
	const { group } = fact.data;
	const edited = (edit: Partial<ContactGroup>): readonly ContactGroup[] =>
		groups.map((other) => (other.id === group ? { ...other, ...edit, revision: other.revision + 1 } : other));
	switch (fact.type) {
		case 'contact_group.added': {
			const { name, at } = fact.data;
			const rule = fact.personal?.rule;
			return [...groups, { id: group, revision: 1, name, rule, archived: false, createdAt: at }];
		}
		case 'contact_group.renamed':
			return edited({ name: fact.data.name });
		case 'contact_group.rule_changed':
			return edited({ rule: fact.personal?.rule });
		case 'contact_group.switched':
			return edited({ archived: fact.data.archived });
		default:
			return assertNever(fact);
	}
}
