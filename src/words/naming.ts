import type { ContactId } from '../records/contacts/index.js';

/** What only the host can name; what it leaves out, or answers `undefined` for, is said in general words. @public */
export interface Naming {
	/** The label of an attribute that administrators defined, by its key. Absent: the key. */
	readonly attribute?: ((key: string) => string | undefined) | undefined;
	/** What to call a contact, such as `User #12`. Absent: the contact on this side, the other one. */
	readonly contact?: ((contactId: ContactId) => string | undefined) | undefined;
}
