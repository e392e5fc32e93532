import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { parseInstant } from '../../kernel/instant.js';
import { loadBoth } from '../../kernel/load.js';
import type { QueryContext } from '../../kernel/query.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { parseTimeZone } from '../../kernel/time-zone.js';
import { instantOfWallClock } from '../../kernel/wall-clock.js';
import type { AttributeReads } from '../../records/attributes/index.js';
import { defaultAttributeDisplay } from '../../records/attributes/index.js';
import type { ContactId, ContactReads } from '../../records/contacts/index.js';
import type { ConversationNotFound, ConversationReads } from '../../records/conversations/index.js';
import { conversationNotFound } from '../../records/conversations/index.js';
import type { PanelValue } from '../panel/index.js';
import { panelValue } from '../panel/index.js';
import type { LocalTime, ParsedTime, ScheduledTime } from './local-time.js';
import { localTimeIn, wallClockOf } from './local-time.js';
import type { QuietHours } from './quiet-hours.js';
import { defaultQuietHours, isQuiet, quietHoursSchema } from './quiet-hours.js';

/** When a message is to be sent in a conversation. @public */
export interface CheckSchedule {
	/** The id of the conversation. */
	readonly conversation: string;
	readonly at: ScheduledTime;
	/** Absent: from 21:00 to 08:00. */
	readonly quietHours?: QuietHours | undefined;
	/** The IANA zone to take where nobody knows the contact's. Absent: none, and local time is not known either. */
	readonly assumeTimeZone?: string | undefined;
}

/** How the contact's time zone is known. @public */
export type KnownTimeZone =
	/** Said by the channel, or corrected by one of us: see the value's source, trust and correction. */
	| { readonly kind: 'known'; readonly timeZone: TimeZone; readonly value: PanelValue }
	/** Nobody knows it; the caller's was taken. */
	| { readonly kind: 'assumed'; readonly timeZone: TimeZone }
	/** Nobody knows it, and none was assumed. */
	| { readonly kind: 'unknown' }
	/** Something is said that this host knows no zone by; the caller's was not taken. */
	| { readonly kind: 'unreadable'; readonly value: PanelValue };

/** What to know before a message is scheduled. @public */
export interface ScheduleCheck {
	readonly contactId: ContactId;
	readonly zone: KnownTimeZone;
	/** Absent where the zone is not known or not read. */
	readonly local: LocalTime | undefined;
	/** Whether it falls within quiet hours by the contact's clock; absent where that is not known. */
	readonly quiet: boolean | undefined;
	/** The language to write in, and how we know it; absent where nobody said. */
	readonly language: PanelValue | undefined;
}

const instantText = z.string().transform((text, context): ParsedTime => {
	const instant = parseInstant(text);
	if (instant !== undefined) return { kind: 'instant', instant };
	context.addIssue({ code: 'custom', params: { problem: 'not_an_instant' } });
	return z.NEVER;
});

const localText = z.string().transform((text, context): ParsedTime => {
	const clock = wallClockOf(text);
	// What is on no calendar is so in every zone.
	const exists = clock !== undefined && utc !== undefined && instantOfWallClock(clock, utc, 'earlier') !== undefined;
	if (exists) return { kind: 'local', clock };
	context.addIssue({ code: 'custom', params: { problem: 'not_a_local_time' } });
	return z.NEVER;
});

const utc = /* @__PURE__ */ parseTimeZone('UTC');

const zoneText = z.string().transform((text, context): TimeZone => {
	const zone = parseTimeZone(text);
	if (zone !== undefined) return zone;
	context.addIssue({ code: 'custom', params: { problem: 'not_a_time_zone' } });
	return z.NEVER;
});

const schema = z.strictObject({
	conversation: identifierText,
	at: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('instant'), instant: instantText }),
		z.strictObject({ kind: z.literal('local'), time: localText }),
	]),
	quietHours: quietHoursSchema.optional(),
	assumeTimeZone: zoneText.optional(),
});

export const checkSchedule = defineQuery({
	name: 'conversations.checkSchedule',
	permission: 'contact.read',
	input: schemaOf<CheckSchedule>()(schema),
	answer: answerSchedule,
});

async function answerSchedule(
	{ attributes, contacts, conversations }: AttributeReads & ContactReads & ConversationReads,
	{ conversation: id, at, quietHours = defaultQuietHours, assumeTimeZone }: z.output<typeof schema>,
	{ now }: QueryContext,
): Promise<Result<ScheduleCheck, ConversationNotFound | StorageUnavailable>> {
	const found = await conversations.find(id);
	if (found.isErr()) return err(found.error);
	if (found.value === undefined) return err(conversationNotFound());
	const { contactId } = found.value;
	const loaded = await loadBoth(contacts.find({ kind: 'id', id: contactId }), attributes.arrangement());
	if (loaded.isErr()) return err(loaded.error);
	const [known, { display = defaultAttributeDisplay }] = loaded.value;
	const said = (key: string): PanelValue | undefined =>
		known === undefined ? undefined : panelValue({ known, display, now }, key);
	const zone = zoneOf(said('time_zone'), assumeTimeZone);
	const time = at.kind === 'instant' ? at.instant : at.time;
	const local = 'timeZone' in zone ? localTimeIn(zone.timeZone, time) : undefined;
	const quiet = local === undefined ? undefined : isQuiet(local.shown, quietHours);
	return ok({ contactId, zone, local, quiet, language: said('language') });
}

function zoneOf(value: PanelValue | undefined, assumed: TimeZone | undefined): KnownTimeZone {
	if (value === undefined) return assumed === undefined ? { kind: 'unknown' } : { kind: 'assumed', timeZone: assumed };
	const timeZone = parseTimeZone(value.value);
	return timeZone === undefined ? { kind: 'unreadable', value } : { kind: 'known', timeZone, value };
}
