import type { AttributeBackfill, AttributeDefinition, BackfillRepository } from 'contact-desk';
import { sql } from 'kysely';
import { contactsAfter } from './contacts.js';
import { keyText } from './keys.js';
import type { Reader, StateRow } from './reader.js';
import { parsedAll } from './reader.js';

export function backfillsOf(reader: Reader): BackfillRepository {
	const { workspace, rows, answer } = reader;
	return {
		situation: (attribute, limit) =>
			answer(async () => {
				const kept = await rows(sql<StateRow & { kind: string }>`
					select kind, state::text as state from contact_desk.records
					where workspace = ${workspace} and kind in ('attribute', 'attribute_backfill') and id = ${keyText(attribute)}`);
				const of = (wanted: string) => kept.filter(({ kind }) => kind === wanted);
				const [definition] = parsedAll<AttributeDefinition>(of('attribute'));
				const [progress] = parsedAll<AttributeBackfill>(of('attribute_backfill'));
				const stage = progress?.stage ?? { kind: 'contacts', after: '' };
				const contacts = stage.kind === 'contacts' ? await contactsAfter(reader, stage.after, limit) : [];
				return { definition, progress, contacts };
			}),
	};
}
