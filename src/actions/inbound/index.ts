export type {
	InboundParty,
	InboundQuery,
	InboundRepository,
	InboundSituation,
} from './inbound-repository.js';
export type {
	DroppedAttribute,
	EventDuplicate,
	EventIgnored,
	MessageReceived,
	NoticeReceived,
	ReceivedEvent,
} from './outcome.js';
export type { ReceiveEvent } from './receive.js';
export { receive } from './receive.js';
export type { EventOutcome, EventRefused, ReceivedEvents, ReceiveEvents } from './receive-all.js';
export { receiveAll } from './receive-all.js';
