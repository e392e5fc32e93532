import type { Reply } from '../../kernel/change-set.js';
import type { PagePosition } from '../../kernel/page.js';
import type { ChannelType } from '../../records/channels/index.js';
import type { ContactWithActivity } from '../../records/contacts/index.js';
import type { Conversation } from '../../records/conversations/index.js';

/**
 * A filter as a store evaluates it, everything folded and normalised. It is three-valued: a field that the record does not
 * have makes a comparison unknown, `not` of unknown is unknown, `all` is unknown unless one part is false, `any` unless one is
 * true. A record is found when the whole is true.
 * @public
 */
export type SearchNode =
	| { readonly kind: 'all'; readonly nodes: readonly SearchNode[] }
	| { readonly kind: 'any'; readonly nodes: readonly SearchNode[] }
	| { readonly kind: 'not'; readonly node: SearchNode }
	| SearchComparison
	/** True or false, never unknown: the conversation bears one of these tags. */
	| { readonly kind: 'tagged'; readonly tags: readonly string[] };

/** A field compared with a text. @public */
export interface SearchComparison {
	/** Equal; has it as a part; at or after it; before it, as JavaScript compares texts; or has any value: never unknown. */
	readonly kind: 'before' | 'contains' | 'from' | 'is' | 'is_set';
	/** Whose field: the contact's, with its activity; or the conversation's. */
	readonly of: 'contact' | 'conversation';
	/** A name among `contactFields`, `activityFields` or `conversationFields`. */
	readonly field: string;
	/** Empty for `is_set`. */
	readonly text: string;
	/** For contacts of these channel types, the field counts as one that they do not have. */
	readonly hiddenOn: readonly ChannelType[];
}

/** What to look for, and which page of it. @public */
export interface SearchQuery {
	readonly filter: SearchNode;
	/** Only what sorts after this position: before it in time, or at that time with a lower id. */
	readonly after: PagePosition | undefined;
	readonly limit: number;
}

/** Looks for records of one workspace by filters. @public */
export interface SearchRepository {
	/** Newest activity first, then highest id; a position's sort is the field `active`, or empty without one. */
	contacts(query: SearchQuery): Reply<readonly ContactWithActivity[]>;
	/** Newest message first, then highest id; a position's sort is the field `message`. */
	conversations(query: SearchQuery): Reply<readonly Conversation[]>;
}

/** What a call that searches needs of a store. */
export interface SearchReads {
	readonly search: SearchRepository;
}
