import type { ActorKind } from '../../../src/kernel/actor.js';
import type { Ledger } from '../ledger.js';
import type { Random } from '../random.js';

/** What a move is drawn from: chance, what exists, and the time. */
export interface View {
	readonly random: Random;
	readonly ledger: Ledger;
	readonly now: () => number;
	/** A number that no move of the history had before. */
	readonly fresh: () => number;
}

/** How a command is used in a history: by whom, how often beside others, and on what. */
export interface Move {
	readonly actors: readonly [ActorKind, ...ActorKind[]];
	readonly weight: number;
	/** Mostly an input with which the command commits, now and then one that is refused. */
	readonly input: (view: View) => unknown;
}

export const settings = ['administrator', 'system'] as const;
export const staff = ['agent', 'supervisor', 'administrator', 'system'] as const;

export function move(actors: Move['actors'], weight: number, input: (view: View) => unknown): Move {
	return { actors, weight, input };
}

/** One of the ids there are; now and then, or while there is none, the id of nothing. */
export function idAmong({ random }: View, records: readonly { readonly id: string }[]): string {
	const found = random.once(40) ? undefined : random.among(records);
	return found?.id ?? 'nobody';
}
