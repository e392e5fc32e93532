import type { Author } from '../../kernel/actor.js';
import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';

/** Whether a workspace has VIPs at all. The flags of its contacts stay as they are, on or off (GRP-3). @public */
export interface VipSettings {
	readonly id: 'vip_settings';
	/** 0 while it was never switched: then VIP is on. */
	readonly revision: number;
	readonly enabled: boolean;
}

/** An administrator switched VIP on or off. @public */
export type VipSwitched = Fact<
	'vip_settings.switched',
	{ readonly enabled: boolean; readonly by: Author; readonly at: Instant },
	never
>;

/** A change to the switch of VIP. @public */
export type VipSettingsChange = RecordChange<'vip_settings', VipSettings, VipSwitched>;

export const defaultVipSettings: VipSettings = { id: 'vip_settings', revision: 0, enabled: true };

export const vipSettingsRecord: RecordKind<'vip_settings', VipSettings, VipSwitched> = {
	kind: 'vip_settings',
	evolve: (settings, fact) => {
		switch (fact.type) {
			case 'vip_settings.switched':
				return { id: 'vip_settings', revision: (settings?.revision ?? 0) + 1, enabled: fact.data.enabled };
			default:
				return assertNever(fact.type);
		}
	},
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (settings) => settings,
};
