import { branded } from '../../kernel/brand.js';
import type { Instant } from '../../kernel/instant.js';
import type { ContactGroupId } from '../../records/conversations/index.js';
import type { GroupRule } from './group-rule.js';

/**
 * Contacts whose own values a rule describes. Who belongs to it is derived whenever somebody asks; only the
 * rank of a conversation keeps the groups its contact was in when it was ranked.
 * @public
 */
export interface ContactGroup {
	readonly id: ContactGroupId;
	/** Counts its name, its rule and its state: what a command with `basedOn` asks for. */
	readonly revision: number;
	/** Unique in its workspace, ignoring case and accents, among archived ones as well. */
	readonly name: string;
	/** Absent after erasure: then nobody belongs to it. */
	readonly rule: GroupRule | undefined;
	/** An archived group has no members; it can be restored. */
	readonly archived: boolean;
	readonly createdAt: Instant;
}

/** The contact groups of a workspace: one record, so that what rests on all of them rests on one revision. @public */
export interface ContactGroups {
	readonly id: 'contact_groups';
	/** 0 while no group was ever added. */
	readonly revision: number;
	/** In the order in which they were added; at most 100, archived ones among them. */
	readonly groups: readonly ContactGroup[];
}

/** The group that is there in every workspace: contacts with a flag of their own, while VIP is on (GRP-2). */
export const VIP_GROUP: ContactGroupId = branded<'ContactGroupId'>('vip');

/** Most groups of a workspace, archived ones among them. */
export const GROUP_COUNT_LIMIT = 100;

export const noContactGroups: ContactGroups = { id: 'contact_groups', revision: 0, groups: [] };
