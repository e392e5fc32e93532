export { attributesUsedBy } from './attributes-used.js';
export type { ChooseNoMatching } from './choose-none.js';
export { chooseNoMatching } from './choose-none.js';
export type { ChooseMatchingAttribute, ChosenMatching } from './choose-rule.js';
export { chooseMatchingAttribute } from './choose-rule.js';
export { deriveLinks } from './derive-links.js';
export type { ExplainLink, LinkExplanation, LinkObstacle } from './explain.js';
export { explainLink } from './explain.js';
export type { MatchingVersionNotFound } from './failures.js';
export type { EqualValues, HeldBack, LinkedContact, LinkedValue, LinkReason, Links, SameNetworkAlias } from './link.js';
export { loadLinkEvidence } from './link-evidence.js';
export type {
	MatchingPolicy,
	MatchingPolicyChange,
	MatchingPolicyVersion,
	MatchingRule,
	MatchingRuleChosen,
} from './matching-policy.js';
export { matchingPolicyRecord } from './matching-policy.js';
export type { AliasCarriers, MatchingReads, MatchingRepository } from './matching-repository.js';
export type { RestoreMatching } from './restore-rule.js';
export { restoreMatching } from './restore-rule.js';
export type { ShowMatching } from './show-policy.js';
export { showMatching } from './show-policy.js';
