import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { EditedContactGroup } from './change-groups.js';
import { findGroup, groupReference, groupsChange, loadGroups } from './change-groups.js';
import type { ContactGroups } from './contact-group.js';
import type { ContactGroupNotFound } from './failures.js';
import type { ContactGroupsChange } from './group-facts.js';

/** Which group to archive or restore. @public */
export interface ChooseContactGroup {
	/** The id of the group. */
	readonly group: string;
}

export const chosenGroup = /* @__PURE__ */ z.strictObject({ group: groupReference });

export const archiveContactGroup = defineCommand({
	name: 'groups.archive',
	permission: 'settings.manage',
	input: schemaOf<ChooseContactGroup>()(chosenGroup),
	load: loadGroups,
	decide: (groups, input) => decideArchived(groups, input, true),
});

/** Archives or restores a group. Nothing stands in the way: what asks for the group goes without it until it is back. */
export function decideArchived(
	groups: ContactGroups | undefined,
	input: ChooseContactGroup,
	archived: boolean,
): Result<Decision<EditedContactGroup, ContactGroupsChange>, ContactGroupNotFound> {
	const found = findGroup(groups, input.group);
	if (found.isErr()) return err(found.error);
	const { id: group, revision, archived: before } = found.value;
	if (before === archived) return ok(unchanged({ group, revision, changed: false }));
	const change = groupsChange(groups, { type: 'contact_group.switched', data: { group, archived }, personal: null });
	return ok(decided({ group, revision: revision + 1, changed: true }, [change]));
}
