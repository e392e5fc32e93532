import type { ResultAsync } from 'neverthrow';
import type { ActorDesk } from '../../../src/desk/index.js';
import type { ActorKind } from '../../../src/kernel/actor.js';
import type { Failure } from '../../../src/kernel/failure.js';
import type { Preview } from '../../../src/kernel/run-command.js';
import type { CommandMethod, CommandOptions, QueryMethod } from '../../../src/kernel/surface.js';
import type { TestDesk } from '../a-desk.js';

/** A situation in which a command commits, with everything a general test needs to know of the command. */
export interface ScenarioParts<I, O, R extends Failure> {
	/** Who commits. */
	readonly actor: ActorKind;
	/** Makes the situation; answers the input with which the command commits in it. */
	readonly given: (desk: TestDesk) => Promise<I>;
	readonly method: (desk: ActorDesk) => CommandMethod<I, O, R>;
	/** Another input that would commit as well; absent where there is only one input. */
	readonly another?: (input: I) => I;
	/** Whether the same input, given again later, finds things as they should be; if not, it is refused or does more. */
	readonly settles: boolean;
	/** Properties of the input that may be left out, as paths: `event.path`. */
	readonly optional?: readonly string[];
	/** Properties that take any text there is: what is typed there is kept, cut or handed back. */
	readonly anyText?: readonly string[];
	/** Properties whose content is read piece by piece, so that wrong pieces are dropped or named, not the whole refused. */
	readonly readInPieces?: readonly string[];
}

/** What a test that makes inputs wrong must know of a right one. */
export interface InputShape {
	readonly optional: readonly string[];
	readonly anyText: readonly string[];
	readonly readInPieces: readonly string[];
}

/** A scenario that says no more what its input is; methods, so that a narrower input fits (and wrong ones can be tried). */
export interface Scenario {
	readonly actor: ActorKind;
	readonly settles: boolean;
	readonly shape: InputShape;
	given(desk: TestDesk): Promise<unknown>;
	run(desk: ActorDesk, input: unknown, options?: CommandOptions): ResultAsync<unknown, Failure>;
	preview(desk: ActorDesk, input: unknown): ResultAsync<Preview<unknown>, Failure>;
	/** `undefined` where there is only one input. */
	another(input: unknown): unknown;
}

export function scenario<I, O, R extends Failure>(parts: ScenarioParts<I, O, R>): Scenario {
	return {
		actor: parts.actor,
		settles: parts.settles,
		shape: { optional: parts.optional ?? [], anyText: parts.anyText ?? [], readInPieces: parts.readInPieces ?? [] },
		given: parts.given,
		run: (desk: ActorDesk, input: I, options?: CommandOptions) => parts.method(desk)(input, options),
		preview: (desk: ActorDesk, input: I) => parts.method(desk).preview(input),
		another: (input: I) => parts.another?.(input),
	};
}

/** A situation in which a query has something to answer. */
export interface QueryScenarioParts<I, O, R extends Failure> {
	readonly actor: ActorKind;
	readonly given: (desk: TestDesk) => Promise<I>;
	readonly method: (desk: ActorDesk) => QueryMethod<I, O, R>;
	readonly optional?: readonly string[];
	readonly anyText?: readonly string[];
}

export interface QueryScenario {
	readonly actor: ActorKind;
	readonly shape: InputShape;
	given(desk: TestDesk): Promise<unknown>;
	ask(desk: ActorDesk, input: unknown): ResultAsync<unknown, Failure>;
}

export function queryScenario<I, O, R extends Failure>(parts: QueryScenarioParts<I, O, R>): QueryScenario {
	return {
		actor: parts.actor,
		shape: { optional: parts.optional ?? [], anyText: parts.anyText ?? [], readInPieces: [] },
		given: parts.given,
		ask: (desk: ActorDesk, input: I) => parts.method(desk)(input),
	};
}
