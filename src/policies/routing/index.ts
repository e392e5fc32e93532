export type { ChooseQueueOrder } from './choose-order.js';
export { chooseQueueOrder } from './choose-order.js';
export type { ExplainPosition, PositionExplained } from './explain-position.js';
export { explainPosition } from './explain-position.js';
export type { ConversationNotQueued, RoutingSubject, RoutingSubjectUnknown } from './failures.js';
export type { PrioritiseInQueue } from './prioritise.js';
export { prioritiseInQueue } from './prioritise.js';
export type { QueueWishes } from './queue-wishes.js';
export type { QueuedConversation, QueuedTeam } from './queued-conversation.js';
export { rankedAtOnce } from './rank-anew.js';
export type { RankSubject } from './rank-conversation.js';
export { rankConversation } from './rank-conversation.js';
export { loadRankable, rankedConversations } from './ranked-conversations.js';
export { guardsOnRules } from './ranking-guards.js';
export type { RerankConversations, RerankedConversations } from './rerank.js';
export { rerankConversations } from './rerank.js';
export type { ReviewedRank, ReviewRank } from './review-contact.js';
export { reviewRank } from './review-contact.js';
export type { RouteToTeams, RouteWhen } from './route-to-teams.js';
export { routeToTeams } from './route-to-teams.js';
export type {
	Priorities,
	PrioritiesReplaced,
	QueueOrder,
	QueueOrderChosen,
	RoutingPolicy,
	RoutingPolicyChange,
	RoutingPolicyFact,
	TeamCondition,
	TeamRule,
	TeamRules,
	TeamRulesReplaced,
} from './routing-policy.js';
export { routingPolicyRecord } from './routing-policy.js';
export type {
	Ahead,
	AheadQuery,
	QueueFilter,
	QueuePlace,
	QueueQuery,
	RankingRules,
	RoutingReads,
	RoutingRepository,
} from './routing-repository.js';
export type { ShowQueue } from './show-queue.js';
export { showQueue } from './show-queue.js';
export type { ShowRouting } from './show-routing.js';
export { showRouting } from './show-routing.js';
export type { DisplacedValue } from './standing-at-stake.js';
export { atStake, standingAtStake } from './standing-at-stake.js';
export type { TakeNext, TakenNext } from './take-next.js';
export { takeNext } from './take-next.js';
