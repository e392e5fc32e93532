import type { ResultAsync } from 'neverthrow';
import type { CommandFailure } from './command.js';
import type { Failure } from './failure.js';
import type { QueryFailure } from './query.js';
import type { Preview } from './run-command.js';

/** What a caller may say of one call of a command. @public */
export interface CommandOptions {
	/**
	 * Names the request: asked again with the same input it answers the same and does nothing more; asked with another
	 * input it is refused as `request.reused`.
	 */
	readonly requestId?: string | undefined;
}

/** A command on the desk: call it to do it, or `preview` it to see what it would do. @public */
export interface CommandMethod<Input, Output, Refusal extends Failure = never> {
	(input: Input, options?: CommandOptions): ResultAsync<Output, Refusal | CommandFailure>;
	/** What the same call would answer and change now, up to new ids and numbers; writes nothing, reserves nothing. */
	readonly preview: (input: Input) => ResultAsync<Preview<Output>, Refusal | CommandFailure>;
}

/** A query on the desk: reads and writes nothing. @public */
export type QueryMethod<Input, Output, Refusal extends Failure = never> = (
	input: Input,
) => ResultAsync<Output, Refusal | QueryFailure>;
