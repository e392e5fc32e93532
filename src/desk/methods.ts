import type { Result } from 'neverthrow';
import { err, ResultAsync } from 'neverthrow';
import type { Command, CommandFailure } from '../kernel/command.js';
import type { RecordedEvent } from '../kernel/fact.js';
import type { Failure, InputInvalid } from '../kernel/failure.js';
import type { Query } from '../kernel/query.js';
import { runQuery } from '../kernel/query.js';
import type { CommitListener } from '../kernel/run-command.js';
import { previewCommand, runCommand } from '../kernel/run-command.js';
import type { Session } from '../kernel/session.js';
import type { CommandMethod, CommandOptions, QueryMethod } from '../kernel/surface.js';
import type { DeskChange, WorkspaceStore } from './store.js';

/** What follows from a command, done before its call answers. */
export interface Aftermath {
	/** The events of a commit from which something follows. */
	readonly eventsOf: (...commit: Parameters<CommitListener<DeskChange>>) => readonly RecordedEvent[];
	/** Does what follows from them, and answers whether all was done; what was not is left to the run from the cursor. */
	readonly follow: (events: readonly RecordedEvent[]) => Promise<boolean>;
}

/** An actor at work on the desk. */
export interface DeskSession extends Session<WorkspaceStore> {
	/** Absent where follow-ups are left to whoever runs them from the cursor. */
	readonly aftermath: Aftermath | undefined;
}

/** An actor's session, made when it is first needed; an actor that is none fails each call. */
export type OpenSession = () => Result<DeskSession, InputInvalid>;

/** Puts a command on the desk. `ResultAsync` is made once, here: inside, plain promises cost a tenth. */
export function commandMethod<I, P, Loaded, Prepared, Output, Refusal extends Failure, Change extends DeskChange>(
	open: OpenSession,
	command: Command<I, P, WorkspaceStore, Loaded, Prepared, Output, Refusal, Change>,
): CommandMethod<I, Output, Refusal> {
	const run = (input: I, options?: CommandOptions): ReturnType<CommandMethod<I, Output, Refusal>> => {
		const session = open();
		if (session.isErr()) return new ResultAsync(Promise.resolve(err(session.error)));
		return new ResultAsync(runAndFollow(session.value, command, input, options?.requestId));
	};
	const preview: CommandMethod<I, Output, Refusal>['preview'] = (input) => {
		const session = open();
		if (session.isErr()) return new ResultAsync(Promise.resolve(err(session.error)));
		return new ResultAsync(previewCommand(session.value, command, input));
	};
	return Object.assign(run, { preview });
}

/** Runs a command, and what follows from it; how that ends does not change what the command answers. */
async function runAndFollow<I, P, Loaded, Prepared, Output, Refusal extends Failure, Change extends DeskChange>(
	session: DeskSession,
	command: Command<I, P, WorkspaceStore, Loaded, Prepared, Output, Refusal, Change>,
	input: I,
	requestId: string | undefined,
): Promise<Result<Output, CommandFailure | Refusal>> {
	const { aftermath } = session;
	// A page of contacts would be as many calls: they are made from the cursor.
	if (aftermath === undefined || command.bulk) return runCommand(session, command, input, requestId);
	let events: readonly RecordedEvent[] = [];
	const result = await runCommand(session, command, input, requestId, (...commit) => {
		events = aftermath.eventsOf(...commit);
	});
	if (events.length > 0) await aftermath.follow(events);
	return result;
}

/** Puts a query on the desk. */
export function queryMethod<I, P, Output, Refusal extends Failure>(
	open: OpenSession,
	query: Query<I, P, WorkspaceStore, Output, Refusal>,
): QueryMethod<I, Output, Refusal> {
	return (input) => {
		const session = open();
		if (session.isErr()) return new ResultAsync(Promise.resolve(err(session.error)));
		return new ResultAsync(runQuery(session.value, query, input));
	};
}
