import type { ContactGroups, GroupRepository, VipSettings } from 'contact-desk';
import { sql } from 'kysely';
import type { Reader, StateRow } from './reader.js';
import { found, parsedAll } from './reader.js';

export function groupsOf(reader: Reader): GroupRepository {
	const { workspace, rows, answer } = reader;
	return {
		vipSettings: () => answer(() => found<VipSettings>(reader, 'vip_settings', 'vip_settings')),
		settings: () =>
			answer(async () => {
				const kept = await rows(sql<StateRow & { kind: string }>`
					select kind, state::text as state from contact_desk.records
					where workspace = ${workspace} and kind in ('contact_groups', 'vip_settings') and id = kind`);
				const of = (wanted: string) => kept.filter(({ kind }) => kind === wanted);
				return {
					groups: parsedAll<ContactGroups>(of('contact_groups'))[0],
					vip: parsedAll<VipSettings>(of('vip_settings'))[0],
				};
			}),
	};
}
