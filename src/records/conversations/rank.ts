import type { Brand } from '../../kernel/brand.js';
import type { ChannelId, MessageVisibility } from '../channels/index.js';
import type { TeamId } from './assignment-facts.js';

/** The desk's id of a contact group; `vip` for the one that is built in. @public */
export type ContactGroupId = Brand<'ContactGroupId'>;

/** What a conversation has a point for: a prioritised group of its contact, its channel, or its kind of message. @public */
export type PriorityPoint =
	| { readonly kind: 'channel'; readonly channel: ChannelId }
	| { readonly kind: 'group'; readonly group: ContactGroupId }
	| { readonly kind: 'visibility'; readonly visibility: MessageVisibility };

/** The team that the rules chose, and which of them did. @public */
export interface RoutedTeam {
	readonly team: TeamId;
	/** The place of the rule in the list, from 1; absent where no rule fitted and the fallback was taken. */
	readonly rule: number | undefined;
	/** The revision of the routing policy that the rule stood in. */
	readonly policy: number;
}

/** Where a conversation stands among those that wait, and why. @public */
export interface ConversationRank {
	/** `own`: its contact was promoted; `linked`: a contact linked with it was; absent: neither. Kept also while VIP is off. */
	readonly vip: 'linked' | 'own' | undefined;
	/** Every group that its contact is in by its own values, in order of their ids; the built-in one of VIPs is not among them. */
	readonly groups: readonly ContactGroupId[];
	/** One point each. */
	readonly points: readonly PriorityPoint[];
	/** Absent where no rule fits and there is no fallback. */
	readonly routed: RoutedTeam | undefined;
	/** The same as it is while VIP is off. */
	readonly routedWithoutVip: RoutedTeam | undefined;
	/** The position of the event up to which links were followed for `vip`; 0 before they ever were. */
	readonly asOf: number;
}

/** As a conversation begins. */
export const unranked: ConversationRank = {
	vip: undefined,
	groups: [],
	points: [],
	routed: undefined,
	routedWithoutVip: undefined,
	asOf: 0,
};

/** Whether nothing was ever said of it, or nothing is left. */
export function isUnranked({ vip, groups, points, routed }: ConversationRank): boolean {
	return vip === undefined && groups.length === 0 && points.length === 0 && routed === undefined;
}

/** Whether both say the same of the conversation, whatever they rest on. */
export function isSameRank(one: ConversationRank, other: ConversationRank): boolean {
	const text = ({ vip, groups, points, routed, routedWithoutVip }: ConversationRank): string =>
		JSON.stringify([vip, groups, points, routed, routedWithoutVip]);
	return text(one) === text(other);
}

/**
 * The key of a lane of the index `conversation.queue`: conversations that are new or open and assigned to nobody, by VIP
 * standing and points, whoever waits longest first.
 * @public
 */
export function queueLane(vip: boolean, points: number): string {
	// Written once: a text put together anew is hashed anew wherever it is looked up.
	return (vip ? vipLanes : plainLanes)[points] ?? laneText(vip, points);
}

const USUAL_POINTS = 32;
const vipLanes = Array.from({ length: USUAL_POINTS }, (_, points) => laneText(true, points));
const plainLanes = Array.from({ length: USUAL_POINTS }, (_, points) => laneText(false, points));

function laneText(vip: boolean, points: number): string {
	return `${vip ? 'vip' : 'plain'}\t${points}`;
}
