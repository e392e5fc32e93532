import type { Reply } from '../../kernel/change-set.js';
import type { Activity } from './activity.js';
import type { Contact, ContactId } from './contact.js';
import type { ParsedContactReference } from './contact-reference.js';
import type { ContactTypes } from './contact-types.js';

/** A contact with what changes at every message. @public */
export interface ContactWithActivity {
	readonly contact: Contact;
	readonly activity: Activity | undefined;
}

/** Reads the contacts of one workspace. @public */
export interface ContactRepository {
	/** The contact with this id or number; `undefined` when there is none. */
	find(reference: ParsedContactReference): Reply<ContactWithActivity | undefined>;
	/** The contacts with these ids, in the order of the ids, without those that do not exist. */
	findAll(ids: readonly ContactId[]): Reply<readonly ContactWithActivity[]>;
	/** Contacts whose id sorts after this one, in order of id; all of them from the first, page by page. */
	page(after: string, limit: number): Reply<readonly Contact[]>;
	/** The workspace's contact types; `undefined` while they were never written. */
	types(): Reply<ContactTypes | undefined>;
}

/** What a call that reads contacts needs of a store. */
export interface ContactReads {
	readonly contacts: ContactRepository;
}
