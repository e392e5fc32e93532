import type { Instant } from '../kernel/instant.js';
import { parseInstant } from '../kernel/instant.js';
import type { AliasCarriers } from '../policies/matching/index.js';
import type { ContactId } from '../records/contacts/index.js';
import type { Line } from './ordered-lines.js';
import type { Partition } from './partition.js';
import { holderOf, stateOf } from './partition.js';

/** Who carries an identity, from its claim and its two indexes. */
export function carriersOf(partition: Partition, key: string, limit: number): AliasCarriers {
	const contact = (id: string | undefined): ContactId | undefined => stateOf(partition.tables.contact, id)?.id;
	const read = (index: string): readonly { readonly contactId: ContactId; readonly at: Instant }[] => {
		const found: { readonly contactId: ContactId; readonly at: Instant }[] = [];
		for (const line of partition.lines.ascending(index, key)) {
			if (found.length >= limit) break;
			const contactId = contact(line.id);
			const at = instantOf(line);
			if (contactId !== undefined && at !== undefined) found.push({ contactId, at });
		}
		return found;
	};
	return {
		key,
		holder: contact(holderOf(partition, 'contact.alias', key)),
		retired: read('contact.alias_retired').map(({ contactId, at }) => ({ contactId, until: at })),
		witnesses: read('contact.alias_witnessed'),
	};
}

function instantOf(line: Line): Instant | undefined {
	return parseInstant(line.sort);
}
