import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { RevisionStale } from '../../kernel/failure.js';
import { revisionStale } from '../../kernel/failure.js';
import { schemaOf } from '../../kernel/schema.js';
import type { EditedContactGroup } from './change-groups.js';
import {
	basedOnRevision,
	findGroup,
	freeName,
	groupName,
	groupReference,
	groupsChange,
	loadGroups,
} from './change-groups.js';
import type { ContactGroups } from './contact-group.js';
import type { ContactGroupNameTaken, ContactGroupNotFound } from './failures.js';
import type { ContactGroupsChange } from './group-facts.js';

/** The name that a group is to have. @public */
export interface RenameContactGroup {
	/** The id of the group. */
	readonly group: string;
	/** Unique ignoring case and accents; at most 100 code points. */
	readonly name: string;
	/** The revision of the group that the caller saw; the command is refused if somebody changed it since. */
	readonly basedOn: number;
}

const schema = z.strictObject({ group: groupReference, name: groupName, basedOn: basedOnRevision });

export const renameContactGroup = defineCommand({
	name: 'groups.rename',
	permission: 'settings.manage',
	input: schemaOf<RenameContactGroup>()(schema),
	load: loadGroups,
	decide: decideName,
});

function decideName(
	groups: ContactGroups | undefined,
	input: z.output<typeof schema>,
): Result<
	Decision<EditedContactGroup, ContactGroupsChange>,
	ContactGroupNameTaken | ContactGroupNotFound | RevisionStale
> {
	const found = findGroup(groups, input.group);
	if (found.isErr()) return err(found.error);
	const { id: group, name: before, revision } = found.value;
	if (revision !== input.basedOn) return err(revisionStale(revision));
	const name = freeName(input.name, groups, group);
	if (name.isErr()) return err(name.error);
	if (name.value === before) return ok(unchanged({ group, revision, changed: false }));
	const data = { group, name: name.value };
	const change = groupsChange(groups, { type: 'contact_group.renamed', data, personal: null });
	return ok(decided({ group, revision: revision + 1, changed: true }, [change]));
}
