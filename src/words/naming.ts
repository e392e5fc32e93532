import type { ContactId } from '../records/contacts/index.js';

/** What only the host can name; what it leaves out, or answers `undefined` for, is said in general words. @public */
export interface Naming {
	/** The label of an attribute that administrators defined, by its key. Absent: the key. */
	readonly attribute?: ((key: string) => string | undefined) | undefined;
	/** The name of a contact group, by its id. Absent: a contact group. */
	readonly group?: ((id: string) => string | undefined) | undefined;
	/** The label of an option of a dropdown, by the attribute's key and the option's id. Absent: the id. */
	readonly option?: ((attribute: string, id: string) => string | undefined) | undefined;
	/** What to call a contact, such as `User #12`. Absent: the contact on this side, the other one. */
	readonly contact?: ((contactId: ContactId) => string | undefined) | undefined;
}
