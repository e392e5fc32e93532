import type { ChannelId, MessageVisibility } from '../../records/channels/index.js';
import type { ContactGroupId, ConversationRank, PriorityPoint, RoutedTeam } from '../../records/conversations/index.js';
import type { DepartmentId } from '../../records/departments/index.js';
import { VIP_GROUP } from '../groups/index.js';
import type { RoutingPolicy, TeamCondition } from './routing-policy.js';

/** All that ranks and routes a conversation. Tags are not in it: no rule can ask for them (RTE-3). @public */
export interface RankSubject {
	readonly vip: ConversationRank['vip'];
	/** The groups that the contact is in by its own values. */
	readonly groups: readonly ContactGroupId[];
	readonly channelId: ChannelId;
	/** Of the earliest message; absent before there is one. */
	readonly visibility: MessageVisibility | undefined;
	readonly departmentId: DepartmentId | undefined;
	/** The event up to which links were followed. */
	readonly asOf: number;
}

/** Ranks a conversation and chooses its team, with the reasons of both. */
export function rankConversation(subject: RankSubject, policy: RoutingPolicy): ConversationRank {
	const { vip, groups, asOf } = subject;
	return {
		vip,
		groups: groups.toSorted(),
		points: pointsOf(subject, policy),
		routed: routedBy(vip === undefined ? groups : [...groups, VIP_GROUP], subject, policy),
		routedWithoutVip: routedBy(groups, subject, policy),
		asOf,
	};
}

/** One point for each prioritised group of the contact, one for the channel, one for the kind of message (RTE-2). */
function pointsOf(
	{ groups, channelId, visibility }: RankSubject,
	{ priorities }: RoutingPolicy,
): readonly PriorityPoint[] {
	const points: PriorityPoint[] = priorities.groups
		.filter((group) => groups.includes(group))
		.map((group) => ({ kind: 'group', group }));
	if (priorities.channels.includes(channelId)) points.push({ kind: 'channel', channel: channelId });
	if (visibility !== undefined && priorities.visibilities.includes(visibility))
		points.push({ kind: 'visibility', visibility });
	return points;
}

/** The team of the first rule that fits, else the fallback (RTE-4). */
function routedBy(
	groups: readonly ContactGroupId[],
	subject: RankSubject,
	{ teams, revision: policy }: RoutingPolicy,
): RoutedTeam | undefined {
	const place = teams.rules.findIndex(({ when }) => fits(groups, subject, when));
	const rule = teams.rules[place];
	if (rule !== undefined) return { team: rule.team, rule: place + 1, policy };
	return teams.fallback === undefined ? undefined : { team: teams.fallback, rule: undefined, policy };
}

function fits(groups: readonly ContactGroupId[], subject: RankSubject, when: TeamCondition): boolean {
	const { departmentId } = subject;
	const { channels, visibility, departments } = when;
	return (
		(when.groups === undefined || when.groups.some((group) => groups.includes(group))) &&
		(channels === undefined || channels.includes(subject.channelId)) &&
		(visibility === undefined || visibility === subject.visibility) &&
		(departments === undefined || (departmentId !== undefined && departments.includes(departmentId)))
	);
}
