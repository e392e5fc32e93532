import type { Result } from 'neverthrow';
import { err } from 'neverthrow';
import type * as z from 'zod';
import type { Actor } from './actor.js';
import type { Failure, InputInvalid, StorageUnavailable } from './failure.js';
import type { Instant } from './instant.js';
import { instantNow } from './instant.js';
import type { Permission, PermissionDenied } from './permission.js';
import { isGranted, permissionDenied } from './permission.js';
import { parseInput } from './schema.js';
import type { Session } from './session.js';
import { report } from './tracing.js';

/** What an answer may depend on besides the store. */
export interface QueryContext {
	readonly actor: Actor;
	readonly now: Instant;
	/** Whether the actor has a permission, so that an answer can say what the actor could do next. */
	readonly may: (permission: Permission) => boolean;
}

/** A query as a value: it reads and writes nothing. */
export interface Query<Input, Parsed, Reads, Output, Refusal extends Failure> {
	readonly name: string;
	readonly permission: Permission;
	readonly input: z.ZodType<Parsed, Input>;
	readonly answer: (
		reads: Reads,
		input: Parsed,
		context: QueryContext,
	) => PromiseLike<Result<Output, Refusal | StorageUnavailable>>;
}

/** What any query may answer besides its own refusals. @public */
export type QueryFailure = InputInvalid | PermissionDenied | StorageUnavailable;

export function defineQuery<Input, Parsed, Reads, Output, Refusal extends Failure = never>(
	query: Query<Input, Parsed, Reads, Output, Refusal>,
): Query<Input, Parsed, Reads, Output, Refusal> {
	return query;
}

/** Runs a query: validate, authorise, answer. */
export async function runQuery<Input, Parsed, Reads, Output, Refusal extends Failure>(
	session: Session<Reads>,
	query: Query<Input, Parsed, Reads, Output, Refusal>,
	input: unknown,
): Promise<Result<Output, Refusal | QueryFailure>> {
	const { runtime, tracer } = session.settings;
	const started = runtime.now();
	const result = await answer(session, query, input);
	const outcome = result.isOk() ? 'ok' : result.error.code;
	report(tracer, { name: query.name, kind: 'query', milliseconds: runtime.now() - started, outcome, attempts: 1 });
	return result;
}

async function answer<Input, Parsed, Reads, Output, Refusal extends Failure>(
	session: Session<Reads>,
	query: Query<Input, Parsed, Reads, Output, Refusal>,
	input: unknown,
): Promise<Result<Output, Refusal | QueryFailure>> {
	const { actor, store, settings } = session;
	const parsed = parseInput(query.input, input);
	if (parsed.isErr()) return err(parsed.error);
	if (!isGranted(settings.permissions, actor.kind, query.permission)) {
		return err(permissionDenied(settings.permissions, actor.kind, query.permission));
	}
	const may = (permission: Permission): boolean => isGranted(settings.permissions, actor.kind, permission);
	return query.answer(store, parsed.value, { actor, now: instantNow(settings.runtime), may });
}
