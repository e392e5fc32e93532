import { defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ChooseContactGroup } from './archive-group.js';
import { chosenGroup, decideArchived } from './archive-group.js';
import { loadGroups } from './change-groups.js';

export const restoreContactGroup = defineCommand({
	name: 'groups.restore',
	permission: 'settings.manage',
	input: schemaOf<ChooseContactGroup>()(chosenGroup),
	load: loadGroups,
	decide: (groups, input) => decideArchived(groups, input, false),
});
