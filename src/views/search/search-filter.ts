import type { ConversationStatus } from '../../records/conversations/index.js';

/**
 * Conditions joined: all of them hold, any of them holds, one does not hold. What is not known satisfies no condition, and
 * `not` of it neither.
 * @public
 */
export type SearchFilter<Condition> =
	| Condition
	| { readonly all: readonly SearchFilter<Condition>[] }
	| { readonly any: readonly SearchFilter<Condition>[] }
	| { readonly not: SearchFilter<Condition> };

/** One thing asked of a contact; texts are compared ignoring case, accents, width and spaces. @public */
export type ContactCondition =
	/** Part of the name that people see. */
	| { readonly name: string }
	/** Part of the name on its network. */
	| { readonly handle: string }
	/** The number of `User #12`. */
	| { readonly number: number }
	/** The whole address, as it compares for matching. */
	| { readonly email: string }
	/** The whole number with its country, as it compares for matching. */
	| { readonly phone: string }
	/** The value of an attribute; of a dropdown, an option by its id or label. */
	| { readonly attribute: string; readonly is: string }
	/** Part of the value of an attribute; of a dropdown, part of an option's label. */
	| { readonly attribute: string; readonly contains: string }
	/** Whether an attribute has a value; never unknown itself. */
	| { readonly attribute: string; readonly isSet: true }
	/** A contact type of the workspace. */
	| { readonly type: string }
	/** The id of the channel of its first message. */
	| { readonly origin: string }
	/** The contact wrote at this time or later, before this time; ISO-8601 with offset. */
	| { readonly activeFrom: string }
	| { readonly activeUntil: string };

/** One thing asked of a conversation. @public */
export type ConversationCondition =
	/** The id of a tag; conversations of tags that are being merged into it among them. Never unknown. */
	| { readonly tag: string }
	/** The id of the department it is filed under. */
	| { readonly department: string }
	/** The agent who works on it, by the host's id of the actor. */
	| { readonly assignee: string }
	/** The team it is routed to. */
	| { readonly team: string }
	| { readonly status: ConversationStatus }
	/** The id of the channel. */
	| { readonly channel: string }
	/** Its newest message was written at this time or later, before this time. */
	| { readonly messageFrom: string }
	| { readonly messageUntil: string };

/** What to look for among contacts. @public */
export type ContactFilter = SearchFilter<ContactCondition>;

/** What to look for among conversations; conditions on contacts are asked of the contact it is with. @public */
export type ConversationFilter = SearchFilter<ContactCondition | ConversationCondition>;
