import { ResultAsync } from 'neverthrow';
import type { ReceivedEvent, ReceivedEvents, ReceiveEvent, ReceiveEvents } from '../actions/inbound/index.js';
import { receive, receiveAll } from '../actions/inbound/index.js';
import type { StorageFailure } from '../kernel/failure.js';
import type { CommandMethod } from '../kernel/surface.js';
import type { ChannelDisabled, ChannelNotFound } from '../records/channels/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod } from './methods.js';

/** Where the events of channels come in. @public */
export interface InboundDesk {
	/** Receives one event: finds or makes the contact, fills what the channel says, files the message. Twice is once. */
	readonly receive: CommandMethod<ReceiveEvent, ReceivedEvent, ChannelDisabled | ChannelNotFound>;
	/**
	 * Receives the events of a payload, one after the other, and answers what came of each. It fails only for storage: then
	 * hand over the same events again; what was received already counts as duplicate, and nothing is lost.
	 */
	readonly receiveAll: (input: ReceiveEvents) => ResultAsync<ReceivedEvents, StorageFailure>;
}

export function inboundDesk(open: OpenSession): InboundDesk {
	return {
		get receive() {
			return commandMethod(open, receive);
		},
		get receiveAll() {
			const receiveOne = commandMethod(open, receive);
			return (input: ReceiveEvents) => new ResultAsync(receiveAll(receiveOne, input));
		},
	};
}
