import type { Failure } from '../../kernel/failure.js';

/** The policy has no such version, or it is older than the newest 100. @public */
export interface MatchingVersionNotFound extends Failure<'matching.version_not_found'> {
	/** The versions that can be restored. */
	readonly from: number;
	readonly to: number;
}

export function matchingVersionNotFound(from: number, to: number): MatchingVersionNotFound {
	return { code: 'matching.version_not_found', from, to };
}
