import type { Reply } from '../../kernel/change-set.js';
import type { PagePosition } from '../../kernel/page.js';
import type { ContactId } from '../contacts/index.js';
import type { Remark } from './remark.js';

/** Which remarks to list, wherever they stand. @public */
export interface RemarksOfContacts {
	/** About whom, or on whose conversations; at most 200. */
	readonly contacts: readonly ContactId[];
	readonly after: PagePosition | undefined;
	readonly limit: number;
}

/** Which remarks to list of one conversation. @public */
export interface RemarksOfConversation {
	readonly conversation: string;
	readonly after: PagePosition | undefined;
	readonly limit: number;
}

/** Reads the remarks of one workspace. Lists are newest first, then highest id: a position's sort is `writtenAt`. @public */
export interface RemarkRepository {
	/** The remark with this id, deleted or not; `undefined` when there is none. */
	find(id: string): Reply<Remark | undefined>;
	/** Those on contacts and on all their conversations, deleted ones among them. */
	ofContacts(query: RemarksOfContacts): Reply<readonly Remark[]>;
	/** Those on a conversation, deleted ones among them. */
	ofConversation(query: RemarksOfConversation): Reply<readonly Remark[]>;
}

/** What a call that reads remarks needs of a store. */
export interface RemarkReads {
	readonly remarks: RemarkRepository;
}
