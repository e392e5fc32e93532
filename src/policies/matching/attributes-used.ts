import type { MatchingPolicy } from './matching-policy.js';

/** The keys of the attributes that the policy in force uses; earlier versions use none (ATT-13, MAT-15). */
export function attributesUsedBy(policy: MatchingPolicy | undefined): readonly string[] {
	return policy?.attribute === undefined ? [] : [policy.attribute];
}
