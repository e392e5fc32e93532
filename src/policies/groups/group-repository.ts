import type { Reply } from '../../kernel/change-set.js';
import type { VipSettings } from './vip-settings.js';

/** Reads what puts contacts of one workspace into groups. @public */
export interface GroupRepository {
	/** Whether VIP is on; `undefined` while it was never switched. */
	vipSettings(): Reply<VipSettings | undefined>;
}

/** What a call that asks for groups needs of a store. */
export interface GroupReads {
	readonly groups: GroupRepository;
}
