export type { AddContactGroup, AddedContactGroup } from './add-group.js';
export { addContactGroup } from './add-group.js';
export type { ChooseContactGroup } from './archive-group.js';
export { archiveContactGroup } from './archive-group.js';
export type { EditedContactGroup } from './change-groups.js';
export { guardOnGroups } from './change-groups.js';
export type { ChangeGroupRule } from './change-rule.js';
export { changeGroupRule } from './change-rule.js';
export type { RuleOutcome } from './condition-outcome.js';
export type { ContactGroup, ContactGroups } from './contact-group.js';
export { VIP_GROUP } from './contact-group.js';
export type { ExplainContactGroup, ExplainedMembership, MembershipReason } from './explain-group.js';
export { explainContactGroup } from './explain-group.js';
export type { ExplainedCondition, ExplainedRule } from './explain-rule.js';
export type {
	ContactGroupLimitReached,
	ContactGroupNameTaken,
	ContactGroupNotFound,
	GroupRuleRefused,
	GroupRuleTooLarge,
	VipSwitchedOff,
} from './failures.js';
export { vipSwitchedOff } from './failures.js';
export type {
	ContactGroupAdded,
	ContactGroupFact,
	ContactGroupRenamed,
	ContactGroupRuleChanged,
	ContactGroupSwitched,
	ContactGroupsChange,
	GroupRulePersonal,
} from './group-facts.js';
export { contactGroupsRecord } from './group-facts.js';
export type { GroupReads, GroupRepository, GroupSettings } from './group-repository.js';
export type { GroupCondition, GroupRule } from './group-rule.js';
export { groupsOf, groupsUsing } from './groups-of.js';
export type { RuleProblem } from './judge-rule.js';
export type { ContactGroupList, ListContactGroups, ListedContactGroup } from './list-groups.js';
export { listContactGroups } from './list-groups.js';
export type { RenameContactGroup } from './rename-group.js';
export { renameContactGroup } from './rename-group.js';
export { restoreContactGroup } from './restore-group.js';
export type { UnusableAttribute } from './rule-attributes.js';
export type { RuleMeasure } from './rule-schema.js';
export type { RuleSuspension } from './suspended-group.js';
export { guardOnVip, isVipByFlag, isVipOn } from './vip-flag.js';
export type { VipSettings, VipSettingsChange, VipSwitched } from './vip-settings.js';
export { vipSettingsRecord } from './vip-settings.js';
