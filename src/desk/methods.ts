import type { Result } from 'neverthrow';
import { err, ResultAsync } from 'neverthrow';
import type { Command } from '../kernel/command.js';
import type { Failure, InputInvalid } from '../kernel/failure.js';
import type { Query } from '../kernel/query.js';
import { runQuery } from '../kernel/query.js';
import { previewCommand, runCommand } from '../kernel/run-command.js';
import type { Session } from '../kernel/session.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type { DeskChange, WorkspaceStore } from './store.js';

/** An actor's session, made when it is first needed; an actor that is none fails each call. */
export type OpenSession = () => Result<Session<WorkspaceStore>, InputInvalid>;

/** Puts a command on the desk. `ResultAsync` is made once, here: inside, plain promises cost a tenth. */
export function commandMethod<I, P, Loaded, Prepared, Output, Refusal extends Failure, Change extends DeskChange>(
	open: OpenSession,
	command: Command<I, P, WorkspaceStore, Loaded, Prepared, Output, Refusal, Change>,
): CommandMethod<I, Output, Refusal> {
	const run: (
		input: I,
		options?: { readonly requestId?: string | undefined },
	) => ReturnType<CommandMethod<I, Output, Refusal>> = (input, options) => {
		const session = open();
		if (session.isErr()) return new ResultAsync(Promise.resolve(err(session.error)));
		return new ResultAsync(runCommand(session.value, command, input, options?.requestId));
	};
	const preview: CommandMethod<I, Output, Refusal>['preview'] = (input) => {
		const session = open();
		if (session.isErr()) return new ResultAsync(Promise.resolve(err(session.error)));
		return new ResultAsync(previewCommand(session.value, command, input));
	};
	return Object.assign(run, { preview });
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
