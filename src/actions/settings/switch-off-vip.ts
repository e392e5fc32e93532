import { defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { GroupReads } from '../../policies/groups/index.js';
import type { SwitchVip } from './switch-on-vip.js';
import { decideVipSwitch, vipSwitchSchema } from './switch-on-vip.js';

export const switchOffVip = defineCommand({
	name: 'vip.switchOff',
	permission: 'settings.manage',
	input: schemaOf<SwitchVip>()(vipSwitchSchema),
	load: ({ groups }: GroupReads) => groups.vipSettings(),
	decide: (settings, _input, context) => decideVipSwitch(settings, false, context),
});
