import type { EditAttributes, EditedAttributes } from '../actions/handling/index.js';
import { editAttributes } from '../actions/handling/index.js';
import type { RevisionStale } from '../kernel/failure.js';
import type { CursorInvalid, Page } from '../kernel/page.js';
import type { CommandMethod, QueryMethod } from '../kernel/surface.js';
import type { AttributeNotFound, AttributeNotReadable, AttributeWriteRefused } from '../records/attributes/index.js';
import type {
	ChangeContactType,
	ContactNotFound,
	ContactTypeMoved,
	ContactTypes,
	ContactTypeUnknown,
	ContactWithActivity,
	CorrectContact,
	CorrectedContact,
	ReplaceContactTypes,
	ShowContact,
	ShowContactTypes,
	ShowValueHistory,
	ValueHistoryEntry,
} from '../records/contacts/index.js';
import {
	changeContactType,
	correctContact,
	replaceContactTypes,
	showContact,
	showContactTypes,
	showValueHistory,
} from '../records/contacts/index.js';
import type { OpenSession } from './methods.js';
import { commandMethod, queryMethod } from './methods.js';

/** The people who write to us, each as seen on one network identity. @public */
export interface ContactsDesk {
	/** The record of a contact, with its last activity. What an agent sees is `panel.show`. */
	readonly show: QueryMethod<ShowContact, ContactWithActivity, ContactNotFound>;
	/**
	 * Writes and clears values. A person's edit is all or nothing; an automatic writer's is taken attribute by attribute, and
	 * the answer names what was refused. A value said earlier than the one that stands goes to the history only.
	 */
	readonly edit: CommandMethod<EditAttributes, EditedAttributes, AttributeWriteRefused | ContactNotFound>;
	/**
	 * Says something else than the channel on name, language, currency, country or time zone, or takes that back. What the
	 * channel says stays as it is and plays its part in matching; a correction plays none.
	 */
	readonly correct: CommandMethod<CorrectContact, CorrectedContact, ContactNotFound>;
	/**
	 * All that ever happened to one value of a contact, as it was written down, newest first: every value it had, what came too
	 * late to stand, corrections and clears, each with who said it, when, and how far it could be trusted.
	 */
	readonly valueHistory: QueryMethod<
		ShowValueHistory,
		Page<ValueHistoryEntry>,
		AttributeNotFound | AttributeNotReadable | ContactNotFound | CursorInvalid
	>;
	/** Moves a contact to another of the workspace's types. */
	readonly changeType: CommandMethod<ChangeContactType, ContactTypeMoved, ContactNotFound | ContactTypeUnknown>;
	/** The contact types of the workspace, in order, with the revision to base a replacement on. */
	readonly showTypes: QueryMethod<ShowContactTypes, ContactTypes>;
	/** Replaces the list of contact types. Contacts of a type that left the list keep it until they are moved. */
	readonly replaceTypes: CommandMethod<ReplaceContactTypes, ContactTypes, RevisionStale>;
}

export function contactsDesk(open: OpenSession): ContactsDesk {
	return {
		get show() {
			return queryMethod(open, showContact);
		},
		get edit() {
			return commandMethod(open, editAttributes);
		},
		get correct() {
			return commandMethod(open, correctContact);
		},
		get valueHistory() {
			return queryMethod(open, showValueHistory);
		},
		get changeType() {
			return commandMethod(open, changeContactType);
		},
		get showTypes() {
			return queryMethod(open, showContactTypes);
		},
		get replaceTypes() {
			return commandMethod(open, replaceContactTypes);
		},
	};
}
