export type { AllowMatchValue } from './allow-value.js';
export { allowMatchValue } from './allow-value.js';
export { attributesUsedBy } from './attributes-used.js';
export type { BlockMatchValue } from './block-value.js';
export { blockMatchValue } from './block-value.js';
export type { BlockReason } from './blocked-values.js';
export type { ChooseNoMatching } from './choose-none.js';
export { chooseNoMatching } from './choose-none.js';
export type { ChooseMatchingAttribute, ChosenMatching } from './choose-rule.js';
export { chooseMatchingAttribute } from './choose-rule.js';
export { deriveLinks } from './derive-links.js';
export type { ExplainLink, LinkExplanation, LinkObstacle } from './explain.js';
export { explainLink } from './explain.js';
export type { MatchingListFull, MatchingVersionNotFound, MatchValueNotComparable } from './failures.js';
export type {
	EqualValues,
	HeldBack,
	LinkConflict,
	LinkedContact,
	LinkedValue,
	LinkReason,
	Links,
	SameNetworkAlias,
} from './link.js';
export { loadLinkEvidence } from './link-evidence.js';
export type { ListedMatchValue } from './list-value.js';
export { loadSharing } from './load-sharing.js';
export type {
	MatchQuarantine,
	MatchQuarantineChange,
	MatchQuarantineFact,
	MatchQuarantineId,
	MatchValueQuarantined,
	MatchValueReleased,
	QuarantineCrossing,
} from './match-quarantine.js';
export { matchQuarantineRecord } from './match-quarantine.js';
export type {
	MatchingPolicy,
	MatchingPolicyChange,
	MatchingPolicyFact,
	MatchingPolicyVersion,
	MatchingRule,
	MatchingRuleChosen,
} from './matching-policy.js';
export { matchingPolicyRecord } from './matching-policy.js';
export type { AliasCarriers, MatchingReads, MatchingRepository } from './matching-repository.js';
export type { RestoreMatching } from './restore-rule.js';
export { restoreMatching } from './restore-rule.js';
export type { ReviewedMatchValue, ReviewMatchValue } from './review-value.js';
export { reviewMatchValue } from './review-value.js';
export {
	attributesTouched,
	reviewsAfterDoubt,
	reviewsAfterListing,
	reviewsAfterWrite,
	standingBefore,
} from './reviews-due.js';
export type { ShowMatching } from './show-policy.js';
export { showMatching } from './show-policy.js';
export type { ShownVip, ShowVip } from './show-vip.js';
export { showVip } from './show-vip.js';
export type { UnlistMatchValue } from './unlist-value.js';
export { unlistMatchValue } from './unlist-value.js';
export type {
	BlockedValue,
	ListedValue,
	MatchingLists,
	MatchValueAllowed,
	MatchValueBlocked,
	MatchValueUnlisted,
	ValueListedData,
	ValueListedPersonal,
} from './value-lists.js';
export type { VipPayload } from './vip-payload.js';
export { tellVip } from './vip-payload.js';
export type { LinkedVip, VipStanding } from './vip-standing.js';
export { vipStandingOf } from './vip-standing.js';
