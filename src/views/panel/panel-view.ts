import type { ActorKind } from '../../kernel/actor.js';
import type { ActorId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Page } from '../../kernel/page.js';
import type { HeldBack, LinkConflict, LinkedContact, VipStanding } from '../../policies/matching/index.js';
import type { AttributeOption, Trust, ValueFormat } from '../../records/attributes/index.js';
import type { ChannelId, ChannelType, PlatformFormat } from '../../records/channels/index.js';
import type { ContactAlias, ContactId, ContactType } from '../../records/contacts/index.js';
import type {
	ConversationId,
	ConversationStatus,
	ConversationTransfer,
	TeamId,
} from '../../records/conversations/index.js';
import type { ListedRemark } from '../../records/remarks/index.js';
import type { ShownTag } from '../../records/tags/index.js';
import type { HistoryDepartment, HistoryEntry } from '../history/index.js';

/** A value, and how we know it. @public */
export interface PanelValue {
	readonly value: string;
	readonly source: ActorKind;
	readonly trust: Trust;
	/** Who said it; for a channel, its id. */
	readonly by: string;
	/** When it was last said. */
	readonly at: Instant;
	/** Present where one of us corrected what the channel says, or said what it does not. */
	readonly correction: PanelCorrection | undefined;
}

/** What stands behind a correction. @public */
export interface PanelCorrection {
	/** What the channel says, and would count if the correction were withdrawn; absent where it says nothing. */
	readonly instead: string | undefined;
}

/** One line of the attributes. @public */
export interface PanelAttribute {
	readonly key: string;
	readonly kind: 'custom' | 'platform' | 'standard';
	/** As administrators wrote it; absent for built-in ones, whose words are in `contact-desk/words`. */
	readonly label: string | undefined;
	/** The name of a picture of the host's own; absent: none. */
	readonly icon: string | undefined;
	readonly format: PlatformFormat | ValueFormat | 'dropdown';
	/** Absent while the contact has none. */
	readonly value: PanelValue | undefined;
	/** Of a dropdown with a value, the option that was chosen: its label is what to show. */
	readonly option: AttributeOption | undefined;
	/** Whether the CRM alone writes it. */
	readonly crmManaged: boolean;
	/** Whether the CRM looks contacts up by it. */
	readonly lookup: boolean;
	/** Whether this actor may write it for this contact. With no value, that is the `add` of the panel. */
	readonly writable: boolean;
}

/** What the contact's side says of language, place and device; absent where nobody said. @public */
export interface PanelSetting {
	readonly language: PanelValue | undefined;
	readonly currency: PanelValue | undefined;
	/** ISO 3166-1 alpha-2. */
	readonly country: PanelValue | undefined;
	readonly browser: PanelValue | undefined;
	readonly operatingSystem: PanelValue | undefined;
	/** IANA. */
	readonly timeZone: PanelValue | undefined;
	readonly currentUrl: PanelValue | undefined;
	readonly ipAddress: PanelValue | undefined;
	readonly location: PanelValue | undefined;
}

/** How the contact is known on its network. @public */
export interface PanelNetwork {
	readonly channelId: ChannelId;
	readonly channelType: ChannelType;
	/** Absent when the channel is no longer known. */
	readonly channelName: string | undefined;
	/** The name of the network's picture. */
	readonly logo: string;
	/** A name that can change hands; never an identity. */
	readonly handle: string | undefined;
	readonly picture: string | undefined;
	/** The address of the contact's public profile; absent where the network has none. */
	readonly profile: string | undefined;
	/** The identifier the channel knows the contact by for good; absent for one that withheld all. */
	readonly primary: ContactAlias | undefined;
	/** The other live identifiers. */
	readonly secondary: readonly ContactAlias[];
}

/** The conversation a panel stands beside. @public */
export interface PanelConversation {
	readonly id: ConversationId;
	readonly status: ConversationStatus;
	/** Absent: filed under none. */
	readonly department: HistoryDepartment | undefined;
	/** The agent who has it, or had it when it was resolved; absent: nobody. */
	readonly assignee: ActorId | undefined;
	/** The team it is routed to; absent: none. */
	readonly team: TeamId | undefined;
	/** How often it was handed over: the `basedOn` of assigning and transferring it. */
	readonly handOvers: number;
	/** The last time it was handed on; absent while it never was. */
	readonly transfer: ConversationTransfer | undefined;
}

/** The newest remarks on the contact and on linked contacts, each on one of them or on one of their conversations. @public */
export interface PanelRemarks {
	/** Newest first, at most 50; those that were deleted are none of them. */
	readonly items: readonly ListedRemark[];
	/** Whether there are older ones; `remarks.list` has them, contact by contact. */
	readonly more: boolean;
}

/** The VIP button: what stands, and what this actor could do about it. @public */
export interface PanelVip extends VipStanding {
	/**
	 * What the button would do for this actor: make the contact a VIP or take that back; absent where it is not shown, because
	 * VIP is off or the actor lacks the right.
	 */
	readonly button: 'promote' | 'remove' | undefined;
}

/** All that an agent sees beside a conversation. @public */
export interface Panel {
	readonly contactId: ContactId;
	readonly number: number;
	/** `User #95314`. */
	readonly title: string;
	readonly name: PanelValue | undefined;
	/** The conversation asked about, or the contact's newest; absent while there is none. */
	readonly conversationId: ConversationId | undefined;
	/** How that conversation stands, and in whose hands it is. */
	readonly conversation: PanelConversation | undefined;
	/** Of that conversation, in the order in which they were put. */
	readonly tags: readonly ShownTag[];
	readonly type: ContactType;
	readonly vip: PanelVip;
	readonly createdAt: Instant;
	/** Absent while the contact never wrote. */
	readonly lastActivityAt: Instant | undefined;
	readonly network: PanelNetwork;
	readonly setting: PanelSetting;
	/** Whether a CRM confirmed the contact; until one can be connected, `not_configured`. */
	readonly validation: 'not_configured';
	/** In the order of the workspace; until somebody changes it: built in, of the channel, custom. */
	readonly attributes: readonly PanelAttribute[];
	/** By number. */
	readonly linked: readonly LinkedContact[];
	/** Values that would link the contact and do not, with the reason. */
	readonly heldBack: readonly HeldBack[];
	/** Contacts that an equal value would link, and verified values keep apart. */
	readonly conflicts: readonly LinkConflict[];
	/** Conversations of the contact and of linked ones, newest first. */
	readonly history: Page<HistoryEntry>;
	/** Absent for who may neither write nor moderate remarks: virtual agents, unless the host gives them the right. */
	readonly remarks: PanelRemarks | undefined;
}
