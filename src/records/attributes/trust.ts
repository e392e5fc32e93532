import type { ActorKind } from '../../kernel/actor.js';

/**
 * How far a value can be trusted, weakest first: the contact said it, one of us said it, the channel attests it, the
 * contact proved it.
 * @public
 */
export type Trust = 'asserted' | 'claimed' | 'verified' | 'vouched';

/** Every level, weakest first. */
export const trustLevels = ['claimed', 'vouched', 'asserted', 'verified'] as const satisfies readonly Trust[];

/** 0 for the weakest level, 3 for the strongest. */
export function trustRank(trust: Trust): number {
	return trustLevels.indexOf(trust);
}

/** The weaker of two levels: what a link between two values is worth. */
export function weakerTrust(one: Trust, other: Trust): Trust {
	return trustRank(one) <= trustRank(other) ? one : other;
}

const vouching: readonly ActorKind[] = [
	'administrator',
	'agent',
	'crm',
	'import',
	'integration',
	'supervisor',
	'system',
];

/** What a value is worth by who wrote it. What a channel writes is decided by its catalogue and evidence instead. */
export function trustOfWriter(writer: ActorKind): Trust {
	return vouching.includes(writer) ? 'vouched' : 'claimed';
}
