import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { RecordChange } from './change.js';
import type { ChangeSet, Committed, Receipt } from './change-set.js';
import { BULK_LIMIT, CHANGE_LIMIT, ENTRY_LIMIT } from './change-set.js';
import type { Command, CommandFailure, Decision, Supply } from './command.js';
import type { Failure, InputInvalid, StorageUnavailable } from './failure.js';
import { fingerprintOf } from './fingerprint.js';
import { identifierText } from './ids.js';
import { instantNow } from './instant.js';
import type { PermissionDenied } from './permission.js';
import { isGranted, permissionDenied } from './permission.js';
import { answerOf } from './receipt.js';
import { parseInput } from './schema.js';
import type { PipelineStore, Session } from './session.js';
import { report } from './tracing.js';

/** What a command would answer and change; nothing was written. @public */
export interface Preview<Output, Change extends RecordChange = RecordChange> {
	readonly output: Output;
	/** Empty when the command would find things already as they should be. */
	readonly changes: readonly Change[];
}

/** Hears of a change set once it is written, before the call answers. */
export type CommitListener<Change extends RecordChange> = (changeSet: ChangeSet<Change>, committed: Committed) => void;

/** Decisions made for one call before a conflict is handed to the caller. */
const ATTEMPT_LIMIT = 5;

/** Runs a command: validate, authorise, load, prepare, decide, commit; again from load after a conflict. */
export async function runCommand<
	I,
	P,
	Reads,
	Loaded,
	Prepared,
	Output,
	Refusal extends Failure,
	Change extends RecordChange,
>(
	session: Session<Reads & PipelineStore<Change>>,
	command: Command<I, P, Reads, Loaded, Prepared, Output, Refusal, Change>,
	input: unknown,
	requestId: string | undefined,
	onCommit?: CommitListener<Change>,
): Promise<Result<Output, Refusal | CommandFailure>> {
	const { runtime, tracer } = session.settings;
	const started = runtime.now();
	const count = { attempts: 0 };
	const result = await runUntraced(session, command, input, requestId, count, onCommit);
	const outcome = result.isOk() ? 'ok' : result.error.code;
	report(tracer, { name: command.name, kind: 'command', milliseconds: runtime.now() - started, outcome, ...count });
	return result;
}

/** Rehearses a command: the same steps without receipt and commit, with placeholders for new ids and numbers. */
export async function previewCommand<
	I,
	P,
	Reads,
	Loaded,
	Prepared,
	Output,
	Refusal extends Failure,
	Change extends RecordChange,
>(
	session: Session<Reads & PipelineStore<Change>>,
	command: Command<I, P, Reads, Loaded, Prepared, Output, Refusal, Change>,
	input: unknown,
): Promise<Result<Preview<Output, Change>, Refusal | CommandFailure>> {
	const { runtime, tracer } = session.settings;
	const started = runtime.now();
	const admitted = admit(session, command, input);
	const decision = admitted.isErr()
		? err(admitted.error)
		: await decideOnce(session, command, admitted.value, undefined, placeholderSupply());
	const outcome = decision.isOk() ? 'ok' : decision.error.code;
	report(tracer, { name: command.name, kind: 'preview', milliseconds: runtime.now() - started, outcome, attempts: 1 });
	return decision.isErr()
		? err(decision.error)
		: ok({ output: decision.value.output, changes: decision.value.changes });
}

async function runUntraced<I, P, Reads, Loaded, Prepared, Output, Refusal extends Failure, Change extends RecordChange>(
	session: Session<Reads & PipelineStore<Change>>,
	command: Command<I, P, Reads, Loaded, Prepared, Output, Refusal, Change>,
	input: unknown,
	requestId: string | undefined,
	count: { attempts: number },
	onCommit: CommitListener<Change> | undefined,
): Promise<Result<Output, Refusal | CommandFailure>> {
	const { store, settings } = session;
	const admitted = admit(session, command, input);
	if (admitted.isErr()) return err(admitted.error);
	const request = requestOf(session, command.name, admitted.value, requestId);
	if (request.isErr()) return err(request.error);
	for (;;) {
		count.attempts += 1;
		if (request.value !== undefined) {
			const kept = await store.receipts.find(request.value.requestId);
			if (kept.isErr()) return err(kept.error);
			if (kept.value !== undefined) return answerOf<Output>(kept.value, request.value.fingerprint);
		}
		const decision = await decideOnce(session, command, admitted.value, requestId, realSupply(session));
		if (decision.isErr()) return err(decision.error);
		const changeSet = changeSetOf(session, command, decision.value, request.value);
		if (changeSet === undefined) return ok(decision.value.output);
		const committed = await store.commit(changeSet);
		if (committed.isOk()) {
			onCommit?.(changeSet, committed.value);
			return ok(decision.value.output);
		}
		if (committed.error.code !== 'storage.conflict' || count.attempts === ATTEMPT_LIMIT) return err(committed.error);
		await settings.pause?.(count.attempts);
	}
}

function admit<I, P, Reads, Loaded, Prepared, Output, Refusal extends Failure, Change extends RecordChange>(
	session: Session<unknown>,
	command: Command<I, P, Reads, Loaded, Prepared, Output, Refusal, Change>,
	input: unknown,
): Result<P, InputInvalid | PermissionDenied> {
	const parsed = parseInput(command.input, input);
	if (parsed.isErr()) return err(parsed.error);
	const { permissions } = session.settings;
	if (isGranted(permissions, session.actor.kind, command.permission)) return ok(parsed.value);
	return err(permissionDenied(permissions, session.actor.kind, command.permission));
}

/** The one call site of `load`, `prepare` and `decide`. */
async function decideOnce<I, P, Reads, Loaded, Prepared, Output, Refusal extends Failure, Change extends RecordChange>(
	session: Session<Reads & PipelineStore<Change>>,
	command: Command<I, P, Reads, Loaded, Prepared, Output, Refusal, Change>,
	input: P,
	requestId: string | undefined,
	supply: Supply,
): Promise<Result<Decision<Output, Change>, Refusal | StorageUnavailable>> {
	const { actor, store, settings } = session;
	const loaded = await command.load(store, input, actor);
	if (loaded.isErr()) return err(loaded.error);
	const prepared = await command.prepare(supply, loaded.value, input);
	if (prepared.isErr()) return err(prepared.error);
	const now = instantNow(settings.runtime);
	return command.decide(loaded.value, input, {
		actor,
		now,
		requestId,
		prepared: prepared.value,
		phones: settings.phones,
	});
}

function requestOf(
	session: Session<unknown>,
	command: string,
	input: unknown,
	requestId: string | undefined,
): Result<Omit<Receipt, 'output'> | undefined, InputInvalid> {
	if (requestId === undefined) return ok(undefined);
	const parsed = parseInput(identifierText, requestId);
	if (parsed.isErr())
		return err({ ...parsed.error, issues: parsed.error.issues.map((issue) => ({ ...issue, path: 'requestId' })) });
	return ok({ requestId, command, fingerprint: fingerprintOf(session.settings.fingerprintKey, command, input) });
}

function changeSetOf<Output, Change extends RecordChange>(
	session: Session<unknown>,
	{ name, bulk = false }: { readonly name: string; readonly bulk?: boolean },
	decision: Decision<Output, Change>,
	request: Omit<Receipt, 'output'> | undefined,
): ChangeSet<Change> | undefined {
	const { changes, guards, output } = decision;
	if (changes.length === 0 && request === undefined) return undefined;
	const entries = changes.reduce((sum, change) => sum + change.put.length + change.removed.length, 0);
	const [mostChanges, mostEntries] = bulk ? [BULK_LIMIT, 2 * BULK_LIMIT] : [CHANGE_LIMIT, ENTRY_LIMIT];
	if (changes.length > mostChanges || entries > mostEntries)
		throw new Error(`${name} decided more than a commit takes`);
	const { actor, settings } = session;
	return {
		origin: {
			command: name,
			by: { kind: actor.kind, id: actor.id },
			at: instantNow(settings.runtime),
			requestId: request?.requestId,
		},
		changes,
		guards,
		receipt: request === undefined ? undefined : { ...request, output },
	};
}

function realSupply<Change extends RecordChange>(session: Session<PipelineStore<Change>>): Supply {
	return { id: session.settings.runtime.nextId, number: (sequence) => session.store.numbers.reserve(sequence) };
}

function placeholderSupply(): Supply {
	let count = 0;
	return {
		id: () => {
			count += 1;
			return `preview-${count}`;
		},
		number: async () => ok(0),
	};
}
