import type { Result } from 'neverthrow';
import type * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ContactId, ContactNotFound } from '../../records/contacts/index.js';
import type { GroupReads } from '../groups/index.js';
import type { MatchingReads } from './matching-repository.js';
import type { ShowVip } from './show-vip.js';
import { loadStanding, vipSchema } from './show-vip.js';

/**
 * What may be told of VIP outside: to a virtual agent that begins a VIP flow, to a ticketing system, to a CRM. Field by field;
 * it says nothing of links, of other contacts, or of who promoted whom and why (GRP-5).
 * @public
 */
export interface VipPayload {
	readonly contactId: ContactId;
	readonly contactNumber: number;
	/** Whether one of us promoted this contact, and VIP is on. */
	readonly vip: boolean;
	/** Whether it is to be served as a VIP: by its own flag, or through a link that is asserted on both sides. */
	readonly standing: boolean;
}

export const tellVip = defineQuery({
	name: 'vip.payload',
	permission: 'contact.read',
	input: schemaOf<ShowVip>()(vipSchema),
	answer: answerPayload,
});

async function answerPayload(
	reads: GroupReads & MatchingReads,
	input: z.output<typeof vipSchema>,
): Promise<Result<VipPayload, ContactNotFound | StorageUnavailable>> {
	const found = await loadStanding(reads, input);
	return found.map(
		({ contact, standing }): VipPayload => ({
			contactId: contact.id,
			contactNumber: contact.number,
			vip: standing.enabled && standing.flag !== undefined,
			standing: standing.stands,
		}),
	);
}
