import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { ChannelId, MessageVisibility } from '../../records/channels/index.js';
import type { ContactGroupId, TeamId } from '../../records/conversations/index.js';
import type { DepartmentId } from '../../records/departments/index.js';

/**
 * What comes first in the queue: `vip_first` is VIP standing, then points; `additive` counts VIP standing as one point like
 * the rest (RTE-2).
 * @public
 */
export type QueueOrder = 'additive' | 'vip_first';

/** What gives a conversation a point, one for each that fits it. @public */
export interface Priorities {
	readonly groups: readonly ContactGroupId[];
	readonly channels: readonly ChannelId[];
	readonly visibilities: readonly MessageVisibility[];
}

/** Which conversations a team rule is for: those that fit everything it names. Absent: it asks nothing there. @public */
export interface TeamCondition {
	/** The contact is in one of these groups. */
	readonly groups?: readonly ContactGroupId[] | undefined;
	readonly channels?: readonly ChannelId[] | undefined;
	readonly visibility?: MessageVisibility | undefined;
	readonly departments?: readonly DepartmentId[] | undefined;
}

/** A team, and which conversations are routed to it. @public */
export interface TeamRule {
	readonly when: TeamCondition;
	readonly team: TeamId;
}

/** The rules by which teams are chosen: the first that fits. @public */
export interface TeamRules {
	readonly rules: readonly TeamRule[];
	/** Where no rule fits; absent: no team. */
	readonly fallback: TeamId | undefined;
}

/** What ranks and routes the conversations of a workspace. @public */
export interface RoutingPolicy {
	readonly id: 'routing_policy';
	/** 0 while it was never written. */
	readonly revision: number;
	readonly order: QueueOrder;
	readonly priorities: Priorities;
	readonly teams: TeamRules;
}

/** An administrator chose the order of the queue. @public */
export type QueueOrderChosen = Fact<'routing.order_chosen', { readonly order: QueueOrder }, never>;

/** An administrator chose what gives points. @public */
export type PrioritiesReplaced = Fact<'routing.priorities_replaced', { readonly priorities: Priorities }, never>;

/** An administrator wrote the rules that choose teams. @public */
export type TeamRulesReplaced = Fact<'routing.team_rules_replaced', { readonly teams: TeamRules }, never>;

/** What can happen to the routing policy. @public */
export type RoutingPolicyFact = PrioritiesReplaced | QueueOrderChosen | TeamRulesReplaced;

/** A change to the routing policy. @public */
export type RoutingPolicyChange = RecordChange<'routing_policy', RoutingPolicy, RoutingPolicyFact>;

export const defaultRoutingPolicy: RoutingPolicy = {
	id: 'routing_policy',
	revision: 0,
	order: 'vip_first',
	priorities: { groups: [], channels: [], visibilities: [] },
	teams: { rules: [], fallback: undefined },
};

export const routingPolicyRecord: RecordKind<'routing_policy', RoutingPolicy, RoutingPolicyFact> = {
	kind: 'routing_policy',
	evolve: evolvePolicy,
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (policy) => policy,
};

function evolvePolicy(policy: RoutingPolicy | undefined, fact: RoutingPolicyFact): RoutingPolicy {
	const before = policy ?? defaultRoutingPolicy;
	const revision = before.revision + 1;
	switch (fact.type) {
		case 'routing.order_chosen':
			return { ...before, revision, order: fact.data.order };
		case 'routing.priorities_replaced':
			return { ...before, revision, priorities: fact.data.priorities };
		case 'routing.team_rules_replaced':
			return { ...before, revision, teams: fact.data.teams };
		default:
			return assertNever(fact);
	}
}
