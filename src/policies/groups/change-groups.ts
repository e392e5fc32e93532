import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Guard } from '../../kernel/change-set.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth } from '../../kernel/load.js';
import { foldedLabel } from '../../kernel/text.js';
import { lineText } from '../../kernel/text-schema.js';
import type { AttributeDefinition, AttributeReads } from '../../records/attributes/index.js';
import type { ContactGroupId } from '../../records/conversations/index.js';
import type { ContactGroup, ContactGroups } from './contact-group.js';
import { VIP_GROUP } from './contact-group.js';
import type { ContactGroupNameTaken, ContactGroupNotFound, GroupRuleRefused, GroupRuleTooLarge } from './failures.js';
import { contactGroupNameTaken, contactGroupNotFound, groupRuleRefused, groupRuleTooLarge } from './failures.js';
import type { ContactGroupFact, ContactGroupsChange } from './group-facts.js';
import { contactGroupsRecord } from './group-facts.js';
import type { GroupReads } from './group-repository.js';
import type { GroupRule } from './group-rule.js';
import { attributesOf } from './group-rule.js';
import { judgeRule } from './judge-rule.js';
import type { ReadRule } from './rule-schema.js';

/** A group after a command. @public */
export interface EditedContactGroup {
	readonly group: ContactGroupId;
	/** The revision it has now, for the next `basedOn`. */
	readonly revision: number;
	/** False when everything was so already. */
	readonly changed: boolean;
}

/** The groups there are, and the attributes a rule may ask for. */
export interface GroupsWithDefinitions {
	readonly groups: ContactGroups | undefined;
	readonly definitions: readonly AttributeDefinition[];
}

export const groupName = /* @__PURE__ */ lineText(100);

export const groupReference = identifierText;

export const basedOnRevision = /* @__PURE__ */ z.int().positive();

export async function loadGroups({
	groups,
}: GroupReads): Promise<Result<ContactGroups | undefined, StorageUnavailable>> {
	return (await groups.settings()).map((settings) => settings.groups);
}

export async function loadGroupsWithDefinitions({
	groups,
	attributes,
}: AttributeReads & GroupReads): Promise<Result<GroupsWithDefinitions, StorageUnavailable>> {
	const loaded = await loadBoth(groups.settings(), attributes.all());
	return loaded.map(([settings, definitions]) => ({ groups: settings.groups, definitions }));
}

export function findGroup(groups: ContactGroups | undefined, id: string): Result<ContactGroup, ContactGroupNotFound> {
	const group = groups?.groups.find((candidate) => candidate.id === id);
	return group === undefined ? err(contactGroupNotFound()) : ok(group);
}

/** Whether a name is free for a group; nothing is told apart by case, accents, width or spaces. */
export function freeName(
	name: string,
	groups: ContactGroups | undefined,
	own: ContactGroupId | undefined,
): Result<string, ContactGroupNameTaken> {
	const folded = foldedLabel(name);
	if (folded === VIP_GROUP) return err(contactGroupNameTaken(VIP_GROUP));
	const namesake = groups?.groups.find((other) => other.id !== own && foldedLabel(other.name) === folded);
	return namesake === undefined ? ok(name) : err(contactGroupNameTaken(namesake.id));
}

/** A rule as it is to be kept, or why it is not. */
export function acceptedRule(
	read: ReadRule,
	definitions: readonly AttributeDefinition[],
): Result<GroupRule, GroupRuleRefused | GroupRuleTooLarge> {
	if (read.kind === 'too_large') return err(groupRuleTooLarge(read.of));
	const judged = judgeRule(read.rule, definitions);
	return judged.kind === 'refused' ? err(groupRuleRefused(judged.problems)) : ok(judged.rule);
}

export function groupsChange(groups: ContactGroups | undefined, fact: ContactGroupFact): ContactGroupsChange {
	return changeOf(contactGroupsRecord, groups, [fact]);
}

/** A rule rests on the definitions it asks for: none of them may be switched off, or deleted, meanwhile. */
export function guardsOfRule(rule: GroupRule, definitions: readonly AttributeDefinition[]): readonly Guard[] {
	const asked = attributesOf(rule);
	return definitions
		.filter(({ id }) => asked.includes(id))
		.map(({ id, revision }) => ({ kind: 'attribute', id, revision }));
}

/** What rested on no group using an attribute, or on which ones do. */
export function guardOnGroups(groups: ContactGroups | undefined): Guard {
	return { kind: 'contact_groups', id: 'contact_groups', revision: groups?.revision ?? 0 };
}
