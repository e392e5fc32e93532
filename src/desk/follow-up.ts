import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { Reply } from '../kernel/change-set.js';
import type { Command } from '../kernel/command.js';
import type { RecordedEvent } from '../kernel/fact.js';
import type { Failure, StorageFailure } from '../kernel/failure.js';
import type { CommitListener } from '../kernel/run-command.js';
import { runCommand } from '../kernel/run-command.js';
import type { Session } from '../kernel/session.js';
import type { DeskChange, WorkspaceStore } from './store.js';

type DeskFact = DeskChange['facts'][number];
type FactType = DeskFact['type'];
type EventOf<Type extends FactType> = RecordedEvent<Extract<DeskFact, { readonly type: Type }>>;

/** One call of a follow-up's command. */
export interface FollowUpCall<Input> {
	/** Tells the calls that follow from one event apart; the same whenever the event is met again. */
	readonly about: string;
	readonly input: Input;
}

/** What a follow-up is made of. */
export interface FollowUpParts<Type extends FactType, Loaded, Input, Command> {
	/** Part of the request ids: never changed, or what was done is done again. */
	readonly name: string;
	readonly on: Type;
	/** Reads what the calls depend on besides the event. */
	readonly load: (store: WorkspaceStore, event: EventOf<Type>) => Reply<Loaded>;
	/** Pure. */
	readonly calls: (event: EventOf<Type>, loaded: Loaded) => readonly FollowUpCall<Input>[];
	readonly command: Command;
}

/** How many calls answered, and how many were refused. */
export interface FollowUpTally {
	readonly ran: number;
	readonly refused: number;
}

/** A row of the table: what follows from one type of fact. */
export interface FollowUp {
	readonly on: FactType;
	/** Makes the calls that follow from an event; a refusal is counted, a failure of the store stops. */
	readonly run: (
		session: Session<WorkspaceStore>,
		event: RecordedEvent,
		onCommit: CommitListener<DeskChange>,
	) => Promise<Result<FollowUpTally, StorageFailure>>;
}

const nothing: FollowUpTally = { ran: 0, refused: 0 };

/** Makes a row of the table. */
export function followUp<
	Type extends FactType,
	Found,
	I,
	P,
	Loaded,
	Prepared,
	Output,
	Refusal extends Failure,
	Change extends DeskChange,
>(
	parts: FollowUpParts<Type, Found, I, Command<I, P, WorkspaceStore, Loaded, Prepared, Output, Refusal, Change>>,
): FollowUp {
	const { name, on, load, calls, command } = parts;
	const isOfType = (event: RecordedEvent): event is EventOf<Type> => event.fact.type === on;
	return {
		on,
		run: async (session, event, onCommit) => {
			if (!isOfType(event)) return ok(nothing);
			const loaded = await load(session.store, event);
			if (loaded.isErr()) return err(loaded.error);
			let { ran, refused } = nothing;
			for (const { about, input } of calls(event, loaded.value)) {
				// Receipts make twice once, whoever meets the event again.
				const requestId = `follow-up:${event.position}:${name}:${about}`;
				const result = await runCommand(session, command, input, requestId, onCommit);
				if (result.isOk()) ran += 1;
				else if (isStorageFailure(result.error)) return err(result.error);
				else refused += 1;
			}
			return ok({ ran, refused });
		},
	};
}

export function isStorageFailure(failure: Failure): failure is StorageFailure {
	return failure.code === 'storage.unavailable' || failure.code === 'storage.conflict';
}
