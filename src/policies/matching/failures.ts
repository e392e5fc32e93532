import type { Failure } from '../../kernel/failure.js';
import type { MatchingLists } from './value-lists.js';

/** The policy has no such version, or it is older than the newest 100. @public */
export interface MatchingVersionNotFound extends Failure<'matching.version_not_found'> {
	/** The versions that can be restored. */
	readonly from: number;
	readonly to: number;
}

/** The list has as many values as it may have; take one off first. @public */
export interface MatchingListFull extends Failure<'matching.list_full'> {
	readonly limit: number;
	readonly of: keyof MatchingLists;
}

/** The value is none that could equal another of this attribute, such as a phone number without its country. @public */
export interface MatchValueNotComparable extends Failure<'matching.value_not_comparable'> {
	readonly attribute: string;
}

export function matchingVersionNotFound(from: number, to: number): MatchingVersionNotFound {
	return { code: 'matching.version_not_found', from, to };
}

export function matchingListFull(limit: number, of: keyof MatchingLists): MatchingListFull {
	return { code: 'matching.list_full', limit, of };
}

export function matchValueNotComparable(attribute: string): MatchValueNotComparable {
	return { code: 'matching.value_not_comparable', attribute };
}
