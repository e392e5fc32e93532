import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ContactReference } from './contact-reference.js';
import { contactReference } from './contact-reference.js';
import type { ContactReads, ContactWithActivity } from './contact-repository.js';
import type { ContactNotFound } from './failures.js';
import { contactNotFound } from './failures.js';

/** Which contact to show. @public */
export interface ShowContact {
	readonly contact: ContactReference;
}

const schema = z.strictObject({ contact: contactReference });

export const showContact = defineQuery({
	name: 'contacts.show',
	permission: 'contact.read',
	input: schemaOf<ShowContact>()(schema),
	answer: async (
		reads: ContactReads,
		input: z.output<typeof schema>,
	): Promise<Result<ContactWithActivity, ContactNotFound | StorageUnavailable>> => {
		const found = await reads.contacts.find(input.contact);
		if (found.isErr()) return err(found.error);
		return found.value === undefined ? err(contactNotFound()) : ok(found.value);
	},
});
