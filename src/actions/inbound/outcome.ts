import type { ContactId } from '../../records/contacts/index.js';
import type { ConversationId, MessageId } from '../../records/conversations/index.js';

/** Something the payload said of the person that was not kept. @public */
export interface DroppedAttribute {
	/** The key as the catalogue spells it; `?` where it is none of the catalogue. */
	readonly attribute: string;
	/** `unknown` key, or a value that is none: `not_a_language`, `not_an_email`, `malformed`. */
	readonly problem: string;
}

/** A message was filed. @public */
export interface MessageReceived {
	readonly kind: 'received';
	readonly what: 'message';
	readonly contactId: ContactId;
	readonly contactNumber: number;
	/** Whether nobody was known by any of the event's aliases. */
	readonly newContact: boolean;
	readonly conversationId: ConversationId;
	/** What the message did to the conversation it was filed in. */
	readonly conversation: 'continued' | 'filed_as_resolved' | 'reopened' | 'started';
	readonly messageId: MessageId;
	readonly dropped: readonly DroppedAttribute[];
}

/** A notice of the network changed what is known of a contact. @public */
export interface NoticeReceived {
	readonly kind: 'received';
	readonly what: 'notice';
	readonly contactId: ContactId;
	readonly contactNumber: number;
}

/** The message was received before; nothing changed. @public */
export interface EventDuplicate {
	readonly kind: 'duplicate';
}

/** The event changes nothing. @public */
export interface EventIgnored {
	readonly kind: 'ignored';
	/** Nobody is known by the alias, or the notice was heard before. */
	readonly reason: 'nothing_to_change' | 'unknown_identity';
}

/** What came of one event. @public */
export type ReceivedEvent = EventDuplicate | EventIgnored | MessageReceived | NoticeReceived;
