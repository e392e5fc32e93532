import { err, ok, type Result } from 'neverthrow';
import { type Instant, instantAt } from '../../kernel/instant.js';
import type { AccountReference, InboundEventBase } from '../../records/channels/index.js';
import { memberOf } from '../foreign-json.js';
import { type Profiles, readProfiles } from './sender.js';

/** What the messages of one change have in common. */
export interface ChangeContext extends Profiles {
	/** `metadata.phone_number_id` as sent; whether it is one is decided where an event needs it. */
	readonly account: unknown;
}

export type EventBaseProblem =
	| 'missing_account'
	| 'invalid_account'
	| 'missing_id'
	| 'invalid_id'
	| 'missing_timestamp'
	| 'invalid_timestamp';

const ACCOUNT = /^\d{1,32}$/;
// Printable ASCII: ids that only look alike would defeat "delivered twice is received once".
const MESSAGE_ID = /^[!-~]{1,900}$/;
const UNIX_SECONDS = /^\d{1,12}$/;

export function changeContext(value: unknown): ChangeContext {
	return { ...readProfiles(value), account: memberOf(memberOf(value, 'metadata'), 'phone_number_id') };
}

/** What every event of an item says: on which account, under which id, when, and where it stood. */
export function readEventBase(
	message: unknown,
	path: string,
	{ account }: ChangeContext,
): Result<InboundEventBase, EventBaseProblem> {
	if (isAbsent(account)) return err('missing_account');
	if (typeof account !== 'string' || !ACCOUNT.test(account)) return err('invalid_account');
	const messageId = memberOf(message, 'id');
	if (isAbsent(messageId)) return err('missing_id');
	if (typeof messageId !== 'string' || !MESSAGE_ID.test(messageId)) return err('invalid_id');
	const channel: AccountReference = { type: 'whatsapp', account };
	return readOccurredAt(message).map((occurredAt) => ({ channel, messageId, occurredAt, path }));
}

function readOccurredAt(message: unknown): Result<Instant, EventBaseProblem> {
	const timestamp = memberOf(message, 'timestamp');
	if (isAbsent(timestamp)) return err('missing_timestamp');
	const seconds = typeof timestamp === 'number' ? String(timestamp) : timestamp;
	if (typeof seconds !== 'string' || !UNIX_SECONDS.test(seconds)) return err('invalid_timestamp');
	const occurredAt = instantAt(Number(seconds) * 1000);
	return occurredAt === undefined ? err('invalid_timestamp') : ok(occurredAt);
}

function isAbsent(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
