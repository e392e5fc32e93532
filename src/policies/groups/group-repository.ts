import type { Reply } from '../../kernel/change-set.js';
import type { ContactGroups } from './contact-group.js';
import type { VipSettings } from './vip-settings.js';

/** What puts contacts of a workspace into groups; each is `undefined` while it was never written. @public */
export interface GroupSettings {
	readonly groups: ContactGroups | undefined;
	readonly vip: VipSettings | undefined;
}

/** Reads what puts contacts of one workspace into groups. @public */
export interface GroupRepository {
	/** Whether VIP is on; `undefined` while it was never switched. */
	vipSettings(): Reply<VipSettings | undefined>;
	/** The records `contact_groups` and `vip_settings`. */
	settings(): Reply<GroupSettings>;
}

/** What a call that asks for groups needs of a store. */
export interface GroupReads {
	readonly groups: GroupRepository;
}
