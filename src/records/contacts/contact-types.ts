import { assertNever } from '../../kernel/assert-never.js';
import { branded } from '../../kernel/brand.js';
import type { RecordChange, RecordKind } from '../../kernel/change.js';
import { noKeys } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { ContactType } from './contact.js';

/** The contact types of a workspace (CON-6). @public */
export interface ContactTypes {
	readonly id: 'contact_types';
	/** 0 while the workspace has the types it came with. */
	readonly revision: number;
	/** In the order in which people see them; `visitor` is always among them. */
	readonly types: readonly ContactType[];
}

/** An administrator replaced the list. @public */
export type ContactTypesReplaced = Fact<'contact_types.replaced', { readonly types: readonly ContactType[] }, never>;

/** A change to the list of contact types. @public */
export type ContactTypesChange = RecordChange<'contact_types', ContactTypes, ContactTypesReplaced>;

export const defaultContactTypes: ContactTypes = {
	id: 'contact_types',
	revision: 0,
	types: ['visitor', 'lead', 'client', 'partner'].map((type) => branded<'ContactType'>(type)),
};

export const contactTypesRecord: RecordKind<'contact_types', ContactTypes, ContactTypesReplaced> = {
	kind: 'contact_types',
	evolve: (types, fact) => {
		switch (fact.type) {
			case 'contact_types.replaced':
				return { id: 'contact_types', revision: (types?.revision ?? 0) + 1, types: fact.data.types };
			default:
				return assertNever(fact.type);
		}
	},
	keysOf: () => noKeys,
	haveSameKeys: () => true,
	redact: (types) => types,
};
