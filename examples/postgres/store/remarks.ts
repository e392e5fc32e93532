import type { PagePosition, Remark, RemarkRepository } from 'contact-desk';
import { sql } from 'kysely';
import { key, keyText, sortKey } from './keys.js';
import type { Reader, StateRow } from './reader.js';
import { atMost, found, parsedAll } from './reader.js';

export function remarksOf(reader: Reader): RemarkRepository {
	const { answer } = reader;
	return {
		find: (id) => answer(() => found<Remark>(reader, 'remark', id)),
		ofContacts: (query) => answer(() => newestUnder(reader, 'remark.of_contact', query.contacts, query)),
		ofConversation: (query) => answer(() => newestUnder(reader, 'remark.of_conversation', [query.conversation], query)),
	};
}

interface Part {
	readonly after: PagePosition | undefined;
	readonly limit: number;
}

/** A page under each key, and of these a page. */
async function newestUnder(
	{ workspace, rows }: Reader,
	index: string,
	keys: readonly string[],
	{ after, limit }: Part,
): Promise<readonly Remark[]> {
	const beyond =
		after === undefined ? sql`` : sql`and (e.sort, e.id) < (${sortKey(after.sort)}::text, ${keyText(after.id)}::text)`;
	return parsedAll(
		await rows(sql<StateRow>`
			select r.state::text as state from (
				select page.sort, page.id from unnest(${keys.map(key)}::text[]) as subject (key)
				cross join lateral (
					select e.sort, e.id from contact_desk.entries e
					where e.workspace = ${workspace} and e.index = ${index} and e.key = subject.key ${beyond}
					order by e.sort desc, e.id desc limit ${atMost(limit)}::int
				) page
				order by page.sort desc, page.id desc limit ${atMost(limit)}::int
			) line
			join contact_desk.records r on r.workspace = ${workspace} and r.kind = 'remark' and r.id = line.id
			order by line.sort desc, line.id desc`),
	);
}
