import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import type * as z from 'zod';
import type { Actor } from './actor.js';
import type { RecordChange } from './change.js';
import type { Guard, Reply } from './change-set.js';
import type { Failure, InputInvalid, StorageFailure, StorageUnavailable } from './failure.js';
import type { Instant } from './instant.js';
import type { Permission, PermissionDenied } from './permission.js';
import type { PhoneParser } from './phone-parser.js';
import type { RequestReused } from './receipt.js';

/** What a decision may know besides what was loaded. */
export interface Context<Prepared = undefined> {
	readonly actor: Actor;
	readonly now: Instant;
	/** The request, where the caller named it. */
	readonly requestId: string | undefined;
	readonly prepared: Prepared;
	/** Reads national phone numbers, where the host brought a parser. */
	readonly phones: PhoneParser | undefined;
}

/** Where a command gets the ids and numbers it will need: real ones in a run, placeholders in a preview. */
export interface Supply {
	readonly id: () => string;
	/** The next number of a sequence of the workspace; gaps are allowed. */
	readonly number: (sequence: string) => Reply<number>;
}

/** What a command answers and what it writes; nothing is written where `changes` is empty. */
export interface Decision<Output, Change extends RecordChange = RecordChange> {
	readonly output: Output;
	readonly changes: readonly Change[];
	readonly guards: readonly Guard[];
}

/** A command as a value. `Reads` is what it needs of the store; `Change` what it may write. */
export interface Command<
	Input,
	Parsed,
	Reads,
	Loaded,
	Prepared,
	Output,
	Refusal extends Failure,
	Change extends RecordChange,
> {
	/** `noun.verb`, as the desk offers it. */
	readonly name: string;
	readonly permission: Permission;
	/** True for one that goes through all contacts page by page, and may change a page of them at once. */
	readonly bulk?: boolean;
	readonly input: z.ZodType<Parsed, Input>;
	/** Reads what the decision needs; everything it reads is of the actor's workspace. */
	readonly load: (reads: Reads, input: Parsed, actor: Actor) => Reply<Loaded>;
	readonly prepare: (
		supply: Supply,
		loaded: Loaded,
		input: Parsed,
	) => Result<Prepared, StorageUnavailable> | Reply<Prepared>;
	/** Pure. */
	readonly decide: (
		loaded: Loaded,
		input: Parsed,
		context: Context<Prepared>,
	) => Result<Decision<Output, Change>, Refusal>;
}

/** What any command may answer besides its own refusals. @public */
export type CommandFailure = InputInvalid | PermissionDenied | RequestReused | StorageFailure;

type CommandWithoutPrepare<
	Input,
	Parsed,
	Reads,
	Loaded,
	Output,
	Refusal extends Failure,
	Change extends RecordChange,
> = Omit<Command<Input, Parsed, Reads, Loaded, undefined, Output, Refusal, Change>, 'prepare'>;

/** Defines a command that needs no new ids or numbers. */
export function defineCommand<
	Input,
	Parsed,
	Reads,
	Loaded,
	Output,
	Refusal extends Failure,
	Change extends RecordChange,
>(
	command: CommandWithoutPrepare<Input, Parsed, Reads, Loaded, Output, Refusal, Change>,
): Command<Input, Parsed, Reads, Loaded, undefined, Output, Refusal, Change> {
	return { ...command, prepare: () => nothingPrepared };
}

/** Defines a command that needs ids or numbers, known only once it has read. */
export function defineCreatingCommand<
	Input,
	Parsed,
	Reads,
	Loaded,
	Prepared,
	Output,
	Refusal extends Failure,
	Change extends RecordChange,
>(
	command: Command<Input, Parsed, Reads, Loaded, Prepared, Output, Refusal, Change>,
): Command<Input, Parsed, Reads, Loaded, Prepared, Output, Refusal, Change> {
	return command;
}

const nothingPrepared = ok(undefined);

const noGuards: readonly Guard[] = [];

/** The command changes something. */
export function decided<Output, Change extends RecordChange>(
	output: Output,
	changes: readonly Change[],
	guards: readonly Guard[] = noGuards,
): Decision<Output, Change> {
	return { output, changes, guards };
}

/** The command finds things already as they should be. */
export function unchanged<Output>(output: Output): Decision<Output, never> {
	return { output, changes: [], guards: noGuards };
}
