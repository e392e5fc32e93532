import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ContactGroupId } from '../../records/conversations/index.js';
import type { GroupsWithDefinitions } from './change-groups.js';
import {
	acceptedRule,
	freeName,
	groupName,
	groupsChange,
	guardsOfRule,
	loadGroupsWithDefinitions,
} from './change-groups.js';
import { GROUP_COUNT_LIMIT } from './contact-group.js';
import type {
	ContactGroupLimitReached,
	ContactGroupNameTaken,
	GroupRuleRefused,
	GroupRuleTooLarge,
} from './failures.js';
import { contactGroupLimitReached } from './failures.js';
import type { ContactGroupsChange } from './group-facts.js';
import type { GroupRule } from './group-rule.js';
import { groupRule } from './rule-schema.js';

/** A group to add. @public */
export interface AddContactGroup {
	/** Unique ignoring case and accents; at most 100 code points. */
	readonly name: string;
	/** Over attributes there are; at most 8 levels, 50 conditions and 200 values. Options are given by their label or id. */
	readonly rule: GroupRule;
}

/** The group that was added. @public */
export interface AddedContactGroup {
	readonly group: ContactGroupId;
}

const schema = z.strictObject({ name: groupName, rule: groupRule });

type Refusal = ContactGroupLimitReached | ContactGroupNameTaken | GroupRuleRefused | GroupRuleTooLarge;

export const addContactGroup = defineCreatingCommand({
	name: 'groups.add',
	permission: 'settings.manage',
	input: schemaOf<AddContactGroup>()(schema),
	load: loadGroupsWithDefinitions,
	prepare: (supply) => ok(supply.id()),
	decide: decideAddition,
});

function decideAddition(
	{ groups, definitions }: GroupsWithDefinitions,
	input: z.output<typeof schema>,
	{ now, prepared }: Context<string>,
): Result<Decision<AddedContactGroup, ContactGroupsChange>, Refusal> {
	const rule = acceptedRule(input.rule, definitions);
	if (rule.isErr()) return err(rule.error);
	const name = freeName(input.name, groups, undefined);
	if (name.isErr()) return err(name.error);
	if ((groups?.groups.length ?? 0) >= GROUP_COUNT_LIMIT) return err(contactGroupLimitReached(GROUP_COUNT_LIMIT));
	const group = branded<'ContactGroupId'>(prepared);
	const data = { group, name: name.value, at: now };
	const change = groupsChange(groups, { type: 'contact_group.added', data, personal: { rule: rule.value } });
	return ok(decided({ group }, [change], guardsOfRule(rule.value, definitions)));
}
