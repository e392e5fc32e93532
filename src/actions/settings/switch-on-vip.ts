import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { GroupReads, VipSettings, VipSettingsChange } from '../../policies/groups/index.js';
import { isVipOn, vipSettingsRecord } from '../../policies/groups/index.js';

/** Nothing to say: VIP is switched for the whole workspace. @public */
export type SwitchVip = Readonly<Record<string, never>>;

/** What became of the switch. @public */
export interface VipSwitchedOver {
	/** False when it was so already. */
	readonly changed: boolean;
}

export const vipSwitchSchema = /* @__PURE__ */ z.strictObject({});

export const switchOnVip = defineCommand({
	name: 'vip.switchOn',
	permission: 'settings.manage',
	input: schemaOf<SwitchVip>()(vipSwitchSchema),
	load: ({ groups }: GroupReads) => groups.vipSettings(),
	decide: (settings, _input, context) => decideVipSwitch(settings, true, context),
});

/** Switches VIP by one record, however many contacts have a flag: their flags stay (GRP-3). */
export function decideVipSwitch(
	settings: VipSettings | undefined,
	enabled: boolean,
	{ actor, now }: Context,
): Result<Decision<VipSwitchedOver, VipSettingsChange>, never> {
	if (isVipOn(settings) === enabled) return ok(unchanged({ changed: false }));
	const data = { enabled, by: { kind: actor.kind, id: actor.id }, at: now };
	const fact = { type: 'vip_settings.switched', data, personal: null } as const;
	return ok(decided({ changed: true }, [changeOf(vipSettingsRecord, settings, [fact])]));
}
