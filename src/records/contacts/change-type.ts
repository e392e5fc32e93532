import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Guard } from '../../kernel/change-set.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Contact, ContactId, ContactType } from './contact.js';
import type { ContactReference } from './contact-reference.js';
import { contactReference } from './contact-reference.js';
import type { ContactReads } from './contact-repository.js';
import type { ContactTypes } from './contact-types.js';
import { defaultContactTypes } from './contact-types.js';
import { contactRecord } from './evolve-contact.js';
import type { ContactChange } from './facts.js';
import type { ContactNotFound, ContactTypeUnknown } from './failures.js';
import { contactNotFound, contactTypeUnknown } from './failures.js';
import { contactTypeText } from './replace-types.js';

/** Which contact, and its type from now on. @public */
export interface ChangeContactType {
	readonly contact: ContactReference;
	/** One of the workspace's contact types. */
	readonly type: string;
}

/** What the contact was and is; the two are equal when it was so already. @public */
export interface ContactTypeMoved {
	readonly contactId: ContactId;
	readonly from: ContactType;
	readonly to: ContactType;
}

interface Loaded {
	readonly contact: Contact | undefined;
	readonly types: ContactTypes;
}

export const changeContactType = defineCommand({
	name: 'contacts.changeType',
	permission: 'contact.edit:type',
	input: schemaOf<ChangeContactType>()(z.strictObject({ contact: contactReference, type: contactTypeText })),
	load: async (reads: ContactReads, input) => {
		const loaded = await loadBoth(reads.contacts.find(input.contact), reads.contacts.types());
		return loaded.map(([found, types]): Loaded => ({ contact: found?.contact, types: types ?? defaultContactTypes }));
	},
	decide: decideType,
});

function decideType(
	{ contact, types }: Loaded,
	input: { readonly type: string },
): Result<Decision<ContactTypeMoved, ContactChange>, ContactNotFound | ContactTypeUnknown> {
	if (contact === undefined) return err(contactNotFound());
	const to = types.types.find((type) => type === input.type);
	if (to === undefined) return err(contactTypeUnknown(types.types));
	const moved = { contactId: contact.id, from: contact.type, to };
	if (contact.type === to) return ok(unchanged(moved));
	const fact = { type: 'contact.type_changed', data: { type: to }, personal: null } as const;
	const guard: Guard = { kind: 'contact_types', id: types.id, revision: types.revision };
	return ok(decided(moved, [changeOf(contactRecord, contact, [fact])], [guard]));
}
