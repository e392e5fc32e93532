import type { RevisionStale } from '../kernel/failure.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type {
	AddContactGroup,
	AddedContactGroup,
	ChangeGroupRule,
	ChooseContactGroup,
	ContactGroupLimitReached,
	ContactGroupList,
	ContactGroupNameTaken,
	ContactGroupNotFound,
	EditedContactGroup,
	ExplainContactGroup,
	ExplainedMembership,
	GroupRuleRefused,
	GroupRuleTooLarge,
	ListContactGroups,
	RenameContactGroup,
} from '../policies/groups/index.js';
import {
	addContactGroup,
	archiveContactGroup,
	changeGroupRule,
	explainContactGroup,
	listContactGroups,
	renameContactGroup,
	restoreContactGroup,
} from '../policies/groups/index.js';
import type { ContactNotFound } from '../records/contacts/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** Contacts whose own values a rule describes. Who belongs to a group is derived whenever somebody asks, and never stored. @public */
export interface GroupsDesk {
	/** Adds a group; whoever its rule describes belongs to it from now on. */
	readonly add: CommandMethod<
		AddContactGroup,
		AddedContactGroup,
		ContactGroupLimitReached | ContactGroupNameTaken | GroupRuleRefused | GroupRuleTooLarge
	>;
	/** Gives a group another name; who belongs to it stays. */
	readonly rename: CommandMethod<
		RenameContactGroup,
		EditedContactGroup,
		ContactGroupNameTaken | ContactGroupNotFound | RevisionStale
	>;
	/** Gives a group another rule, whole. */
	readonly changeRule: CommandMethod<
		ChangeGroupRule,
		EditedContactGroup,
		ContactGroupNotFound | GroupRuleRefused | GroupRuleTooLarge | RevisionStale
	>;
	/** Archives a group: nobody belongs to it, and its name and rule are kept. */
	readonly archive: CommandMethod<ChooseContactGroup, EditedContactGroup, ContactGroupNotFound>;
	/** The undo: the group has its members again. */
	readonly restore: CommandMethod<ChooseContactGroup, EditedContactGroup, ContactGroupNotFound>;
	/** Every group, archived ones among them, with what suspends its rule. */
	readonly list: QueryMethod<ListContactGroups, ContactGroupList>;
	/** Whether a contact belongs to a group, and why, condition by condition. */
	readonly explain: QueryMethod<ExplainContactGroup, ExplainedMembership, ContactGroupNotFound | ContactNotFound>;
}

export function groupsDesk(open: OpenSession): GroupsDesk {
	return {
		get add() {
			return commandMethod(open, addContactGroup);
		},
		get rename() {
			return commandMethod(open, renameContactGroup);
		},
		get changeRule() {
			return commandMethod(open, changeGroupRule);
		},
		get archive() {
			return commandMethod(open, archiveContactGroup);
		},
		get restore() {
			return commandMethod(open, restoreContactGroup);
		},
		get list() {
			return queryMethod(open, listContactGroups);
		},
		get explain() {
			return queryMethod(open, explainContactGroup);
		},
	};
}
