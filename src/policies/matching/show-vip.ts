import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadBoth } from '../../kernel/load.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Contact, ContactId, ContactNotFound, ContactReference } from '../../records/contacts/index.js';
import { contactNotFound, contactReference } from '../../records/contacts/index.js';
import type { GroupReads } from '../groups/index.js';
import { deriveLinks } from './derive-links.js';
import { loadLinkEvidence } from './link-evidence.js';
import type { MatchingReads } from './matching-repository.js';
import type { VipStanding } from './vip-standing.js';
import { vipStandingOf } from './vip-standing.js';

/** Whose standing to show. @public */
export interface ShowVip {
	readonly contact: ContactReference;
}

/** A contact's own flag, and its standing through links. @public */
export interface ShownVip extends VipStanding {
	readonly contactId: ContactId;
}

export const vipSchema = /* @__PURE__ */ z.strictObject({ contact: contactReference });

export const showVip = defineQuery({
	name: 'vip.show',
	permission: 'contact.read',
	input: schemaOf<ShowVip>()(vipSchema),
	answer: answerStanding,
});

async function answerStanding(
	reads: GroupReads & MatchingReads,
	input: z.output<typeof vipSchema>,
): Promise<Result<ShownVip, ContactNotFound | StorageUnavailable>> {
	const found = await loadStanding(reads, input);
	return found.map(({ contact, standing }) => ({ contactId: contact.id, ...standing }));
}

/** Reads a contact, and derives its standing. */
export async function loadStanding(
	reads: GroupReads & MatchingReads,
	input: z.output<typeof vipSchema>,
): Promise<
	Result<{ readonly contact: Contact; readonly standing: VipStanding }, ContactNotFound | StorageUnavailable>
> {
	const found = await loadBoth(reads.contacts.find(input.contact), reads.groups.vipSettings());
	if (found.isErr()) return err(found.error);
	const [known, settings] = found.value;
	if (known === undefined) return err(contactNotFound());
	const evidence = await loadLinkEvidence(reads, known);
	if (evidence.isErr()) return err(evidence.error);
	const { contact } = known;
	return ok({
		contact,
		standing: vipStandingOf(contact, deriveLinks(evidence.value), evidence.value, settings),
	});
}
