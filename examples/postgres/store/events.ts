import type { EventRepository, RecordedEvent } from 'contact-desk';
import { sql } from 'kysely';
import { parsedData } from './data.js';
import { keyText, textOfKey } from './keys.js';
import type { Reader } from './reader.js';
import { atMost } from './reader.js';

interface EventRow {
	readonly position: number;
	readonly kind: string;
	readonly id: string;
	readonly type: string;
	readonly data: string;
	readonly personal: string | null;
	readonly origin: string;
}

// A position is far below 2^53, and every driver hands over a double as a number.
const columns = sql`position::float8 as position, kind, id, type, data::text as data, personal::text as personal,
	origin::text as origin`;

export function eventsOf({ workspace, rows, answer }: Reader): EventRepository {
	return {
		of: ({ kind, id }) =>
			answer(async () =>
				recorded(
					await rows(sql<EventRow>`
						select ${columns} from contact_desk.events
						where workspace = ${workspace} and kind = ${keyText(kind)} and id = ${keyText(id)}
						order by revision`),
				),
			),
		// The newest that is settled: whatever becomes visible later has a higher position.
		latest: () =>
			answer(async () => {
				const [row] = await rows(sql<{ position: number }>`
					select position::float8 as position from contact_desk.events
					where workspace = ${workspace} and position < contact_desk.horizon()
					order by position desc limit 1`);
				return row?.position ?? 0;
			}),
		after: (position, limit) =>
			answer(async () =>
				recorded(
					await rows(sql<EventRow>`
						select ${columns} from contact_desk.events
						where workspace = ${workspace} and position > ${String(position)}::bigint
						and position < contact_desk.horizon()
						order by position limit ${atMost(limit)}::int`),
				),
			),
	};
}

function recorded(rows: readonly EventRow[]): readonly RecordedEvent[] {
	return rows.map(({ position, kind, id, type, data, personal, origin }) => ({
		position,
		record: { kind: textOfKey(kind), id: textOfKey(id) },
		fact: { type, data: parsedData(data), personal: personal === null ? null : parsedData(personal) },
		origin: parsedData(origin),
	}));
}
