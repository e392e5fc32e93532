import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { revisionStale } from '../../kernel/failure.js';
import { schemaOf } from '../../kernel/schema.js';
import type { EditedContactGroup, GroupsWithDefinitions } from './change-groups.js';
import {
	acceptedRule,
	basedOnRevision,
	findGroup,
	groupReference,
	groupsChange,
	guardsOfRule,
	loadGroupsWithDefinitions,
} from './change-groups.js';
import type { ContactGroupNotFound, GroupRuleRefused, GroupRuleTooLarge } from './failures.js';
import type { ContactGroupsChange } from './group-facts.js';
import type { GroupRule } from './group-rule.js';
import { isSameRule } from './group-rule.js';
import { groupRule } from './rule-schema.js';

/** The rule that a group is to have, in place of the one it has. @public */
export interface ChangeGroupRule {
	/** The id of the group. */
	readonly group: string;
	/** The whole rule; see `groups.add`. */
	readonly rule: GroupRule;
	/** The revision of the group that the caller saw; the command is refused if somebody changed it since. */
	readonly basedOn: number;
}

const schema = z.strictObject({ group: groupReference, rule: groupRule, basedOn: basedOnRevision });

type Refusal = ContactGroupNotFound | GroupRuleRefused | GroupRuleTooLarge | RevisionStale;

export const changeGroupRule = defineCommand({
	name: 'groups.changeRule',
	permission: 'settings.manage',
	input: schemaOf<ChangeGroupRule>()(schema),
	load: loadGroupsWithDefinitions,
	decide: decideRule,
});

function decideRule(
	{ groups, definitions }: GroupsWithDefinitions,
	input: z.output<typeof schema>,
): Result<Decision<EditedContactGroup, ContactGroupsChange>, Refusal> {
	const found = findGroup(groups, input.group);
	if (found.isErr()) return err(found.error);
	const { id: group, revision, rule: before } = found.value;
	if (revision !== input.basedOn) return err(revisionStale(revision));
	const rule = acceptedRule(input.rule, definitions);
	if (rule.isErr()) return err(rule.error);
	if (before !== undefined && isSameRule(before, rule.value)) return ok(unchanged({ group, revision, changed: false }));
	const personal = { rule: rule.value };
	const change = groupsChange(groups, { type: 'contact_group.rule_changed', data: { group }, personal });
	const edited = { group, revision: revision + 1, changed: true };
	return ok(decided(edited, [change], guardsOfRule(rule.value, definitions)));
}
