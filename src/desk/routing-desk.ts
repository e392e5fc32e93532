import type { RevisionStale } from '../kernel/failure.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type {
	ChooseQueueOrder,
	PrioritiseInQueue,
	RerankConversations,
	RerankedConversations,
	ReviewedRank,
	ReviewRank,
	RouteToTeams,
	RoutingPolicy,
	RoutingSubjectUnknown,
	ShowRouting,
} from '../policies/routing/index.js';
import {
	chooseQueueOrder,
	prioritiseInQueue,
	rerankConversations,
	reviewRank,
	routeToTeams,
	showRouting,
} from '../policies/routing/index.js';
import type { ContactNotFound } from '../records/contacts/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** What orders the queue, and what chooses teams. @public */
export interface RoutingDesk {
	/** The policy in force; `revision` is what `basedOn` names. */
	readonly show: QueryMethod<ShowRouting, RoutingPolicy>;
	/** Chooses what comes first; in force at once, at the same cost however many wait. */
	readonly chooseOrder: CommandMethod<ChooseQueueOrder, RoutingPolicy>;
	/**
	 * Chooses what gives a point, in place of what did. Conversations that come, and those of contacts that change, are ranked by
	 * it from now on; for all others call `rerank` until it is done.
	 */
	readonly prioritise: CommandMethod<PrioritiseInQueue, RoutingPolicy, RevisionStale | RoutingSubjectUnknown>;
	/** Writes the rules that choose teams, in place of those there were; like `prioritise` for conversations that are there. */
	readonly routeToTeams: CommandMethod<RouteToTeams, RoutingPolicy, RevisionStale | RoutingSubjectUnknown>;
	/** Ranks a page of the conversations that are not resolved anew, in order of their ids. */
	readonly rerank: CommandMethod<RerankConversations, RerankedConversations>;
	/** Ranks the conversations of one contact anew; done by itself after what changes them. */
	readonly review: CommandMethod<ReviewRank, ReviewedRank, ContactNotFound>;
}

export function routingDesk(open: OpenSession): RoutingDesk {
	return {
		get show() {
			return queryMethod(open, showRouting);
		},
		get chooseOrder() {
			return commandMethod(open, chooseQueueOrder);
		},
		get prioritise() {
			return commandMethod(open, prioritiseInQueue);
		},
		get routeToTeams() {
			return commandMethod(open, routeToTeams);
		},
		get rerank() {
			return commandMethod(open, rerankConversations);
		},
		get review() {
			return commandMethod(open, reviewRank);
		},
	};
}
