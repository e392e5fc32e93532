import type { Guard } from '../../kernel/change-set.js';
import { guardOnGroups } from '../groups/index.js';
import { defaultRoutingPolicy } from './routing-policy.js';
import type { RankingRules } from './routing-repository.js';

/** What a rank rests on besides the contact: under another policy it would be another, and ranking anew may have passed. */
export function guardsOnRules({ policy, groups }: RankingRules): readonly Guard[] {
	const { id, revision } = policy ?? defaultRoutingPolicy;
	return [{ kind: 'routing_policy', id, revision }, guardOnGroups(groups)];
}
