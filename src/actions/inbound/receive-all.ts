import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { CommandFailure } from '../../kernel/command.js';
import type { StorageFailure } from '../../kernel/failure.js';
import { inputInvalid } from '../../kernel/failure.js';
import type { SignatureEvidence } from '../../records/attributes/index.js';
import type { ChannelDisabled, ChannelNotFound, InboundEvent } from '../../records/channels/index.js';
import { evidenceSchema } from './inbound-event-schema.js';
import type { ReceivedEvent } from './outcome.js';
import type { ReceiveEvent } from './receive.js';

/** All events of one payload. @public */
export interface ReceiveEvents {
	readonly events: readonly InboundEvent[];
	/** The host's word that it checked the payload's signature; without it, values are claimed at most. */
	readonly evidence?: SignatureEvidence | undefined;
}

/** An event that can never be received as it is; trying again is no use. @public */
export interface EventRefused {
	readonly kind: 'refused';
	readonly failure: Exclude<CommandFailure, StorageFailure> | ChannelDisabled | ChannelNotFound;
}

/** What came of one event, and where it stood in the payload. @public */
export interface EventOutcome {
	/** As the event gave it; absent where it gave none. */
	readonly path: string | undefined;
	readonly outcome: EventRefused | ReceivedEvent;
}

/** What came of the events of a payload. @public */
export interface ReceivedEvents {
	/** One for each event, in their order. */
	readonly outcomes: readonly EventOutcome[];
	/** Whether the evidence counted: `malformed` evidence counts for nothing, and nothing is lost over it. */
	readonly evidence: 'accepted' | 'malformed' | 'missing';
}

type ReceiveOne = (input: ReceiveEvent) => PromiseLike<Result<ReceivedEvent, EventRefused['failure'] | StorageFailure>>;

/** Receives events one after the other. Only storage fails it; delivered again, what was received counts as duplicate. */
export async function receiveAll(
	receiveOne: ReceiveOne,
	input: ReceiveEvents,
): Promise<Result<ReceivedEvents, StorageFailure>> {
	// A caller in plain JavaScript passes what it got.
	if (!Array.isArray(input?.events)) return ok({ outcomes: [refusal(undefined, notAList)], evidence: 'missing' });
	const { events, evidence } = input;
	const isAccepted = evidence !== undefined && evidenceSchema.safeParse(evidence).success;
	const outcomes: EventOutcome[] = [];
	for (const event of events) {
		const received = await receiveOne(isAccepted ? { event, evidence } : { event });
		const path = pathOf(event);
		if (received.isOk()) outcomes.push({ path, outcome: received.value });
		else if (isStorageFailure(received.error)) return err(received.error);
		else outcomes.push(refusal(path, received.error));
	}
	return ok({ outcomes, evidence: evidence === undefined ? 'missing' : isAccepted ? 'accepted' : 'malformed' });
}

const notAList = inputInvalid([{ path: 'events', problem: 'invalid_type' }]);

function refusal(path: string | undefined, failure: EventRefused['failure']): EventOutcome {
	return { path, outcome: { kind: 'refused', failure } };
}

/** The event may be anything. */
function pathOf(event: unknown): string | undefined {
	if (typeof event !== 'object' || event === null || !('path' in event)) return undefined;
	return typeof event.path === 'string' ? event.path : undefined;
}

function isStorageFailure(failure: EventRefused['failure'] | StorageFailure): failure is StorageFailure {
	return failure.code === 'storage.conflict' || failure.code === 'storage.unavailable';
}
