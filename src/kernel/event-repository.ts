import type { Reply } from './change-set.js';
import type { RecordedEvent, RecordReference } from './fact.js';

/** Reads what has happened in one workspace. @public */
export interface EventRepository {
	/** What happened to one record, oldest first. */
	of(record: RecordReference): Reply<readonly RecordedEvent[]>;
	/** What happened after a position, oldest first; 0 means from the beginning. */
	after(position: number, limit: number): Reply<readonly RecordedEvent[]>;
	/** The position of the newest event; 0 while nothing has happened. */
	latest(): Reply<number>;
}
