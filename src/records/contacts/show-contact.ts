import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadBoth } from '../../kernel/load.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeDefinition, AttributeReads } from '../attributes/index.js';
import { isBuiltIn } from '../attributes/index.js';
import type { Contact } from './contact.js';
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
	answer: answerContact,
});

async function answerContact(
	reads: AttributeReads & ContactReads,
	input: z.output<typeof schema>,
): Promise<Result<ContactWithActivity, ContactNotFound | StorageUnavailable>> {
	const loaded = await loadBoth(reads.contacts.find(input.contact), reads.attributes.all());
	if (loaded.isErr()) return err(loaded.error);
	const [known, definitions] = loaded.value;
	if (known === undefined) return err(contactNotFound());
	return ok({ ...known, contact: withoutDeleted(known.contact, definitions) });
}

/** The contact without what it holds of deleted attributes, which nobody reads any more (ATT-13). */
function withoutDeleted(contact: Contact, definitions: readonly AttributeDefinition[]): Contact {
	const live = new Set<string>(definitions.map(({ id }) => id));
	const isReadable = (key: string): boolean => live.has(key) || isBuiltIn(key);
	const readable = <T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
		Object.fromEntries(Object.entries(values).filter(([key]) => isReadable(key)));
	return {
		...contact,
		values: readable(contact.values),
		provenance: readable(contact.provenance),
		matching: readable(contact.matching),
	};
}
