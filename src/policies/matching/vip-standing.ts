import type { Trust } from '../../records/attributes/index.js';
import { trustRank } from '../../records/attributes/index.js';
import type { ChannelType } from '../../records/channels/index.js';
import type { Contact, ContactId, VipFlag } from '../../records/contacts/index.js';
import type { VipSettings } from '../groups/index.js';
import { isVipByFlag, isVipOn } from '../groups/index.js';
import type { LinkedContact, Links } from './link.js';
import type { LinkEvidence } from './link-evidence.js';

/** A linked contact that has a flag of its own. @public */
export interface LinkedVip {
	readonly contactId: ContactId;
	readonly contactNumber: number;
	readonly channelType: ChannelType;
	readonly flag: VipFlag;
	/** What the link is worth. */
	readonly trust: Trust;
	/** Why the two are taken for one person, strongest first. */
	readonly because: LinkedContact['because'];
}

/** How far VIP reaches a contact: its own flag, and standing through its links, each for itself (GRP-6). @public */
export interface VipStanding {
	/** Whether VIP is on in the workspace; while it is off nothing below counts. */
	readonly enabled: boolean;
	/** Its own; absent while nobody promoted it. */
	readonly flag: VipFlag | undefined;
	/** Whether it is served as a VIP now: by its own flag, or through a link. */
	readonly stands: boolean;
	/** Linked contacts whose flag reaches it, by number. */
	readonly through: readonly LinkedVip[];
	/** Linked contacts whose flag does not, because one side of the link is only claimed or vouched for; by number. */
	readonly heldBack: readonly LinkedVip[];
}

/** What a link must be worth, on both sides, for standing to cross it. */
const CROSSED_FROM: Trust = 'asserted';

/**
 * Derives standing, one link from a flag: whoever stands only through a link passes nothing on. Nothing of it is stored, so it
 * leaves with the link.
 */
export function vipStandingOf(
	contact: Contact,
	links: Links,
	{ contacts }: Pick<LinkEvidence, 'contacts'>,
	settings: VipSettings | undefined,
): VipStanding {
	const flags = new Map(contacts.map((known) => [known.contact.id, known.contact.vip]));
	const vips = links.linked.flatMap((link) => linkedVip(link, flags.get(link.contactId)));
	const through = vips.filter(({ trust }) => trustRank(trust) >= trustRank(CROSSED_FROM));
	const heldBack = vips.filter((vip) => !through.includes(vip));
	const enabled = isVipOn(settings);
	const stands = isVipByFlag(contact, settings) || (enabled && through.length > 0);
	return { enabled, flag: contact.vip, stands, through, heldBack };
}

function linkedVip(
	{ contactId, contactNumber, channelType, trust, because }: LinkedContact,
	flag: VipFlag | undefined,
): readonly LinkedVip[] {
	return flag === undefined ? [] : [{ contactId, contactNumber, channelType, flag, trust, because }];
}
