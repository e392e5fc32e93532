import type { Guard } from '../../kernel/change-set.js';
import type { Contact } from '../../records/contacts/index.js';
import type { VipSettings } from './vip-settings.js';
import { defaultVipSettings } from './vip-settings.js';

/** Whether VIP is on; settings that were never written are those a workspace begins with. */
export function isVipOn(settings: VipSettings | undefined): boolean {
	return (settings ?? defaultVipSettings).enabled;
}

/**
 * Whether a contact counts as VIP by its own flag: one of us promoted it, and VIP is on. Standing through links is apart
 * from this.
 */
export function isVipByFlag(contact: Pick<Contact, 'vip'>, settings: VipSettings | undefined): boolean {
	return contact.vip !== undefined && isVipOn(settings);
}

/** What a decision rested on that was made because VIP is on, or off. */
export function guardOnVip(settings: VipSettings | undefined): Guard {
	const { id, revision } = settings ?? defaultVipSettings;
	return { kind: 'vip_settings', id, revision };
}
