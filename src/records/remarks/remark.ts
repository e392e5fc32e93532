import type { ActorKind, Author } from '../../kernel/actor.js';
import type { Brand } from '../../kernel/brand.js';
import type { Instant } from '../../kernel/instant.js';
import type { ContactId } from '../contacts/index.js';
import type { ConversationId } from '../conversations/index.js';

/** The desk's id of a remark. @public */
export type RemarkId = Brand<'RemarkId'>;

/** Who did something to a remark, and when. @public */
export interface RemarkTouch {
	readonly by: Author;
	readonly at: Instant;
}

/** An internal note on a contact or on one of its conversations; no customer ever sees it (REM-1). @public */
export interface Remark {
	readonly id: RemarkId;
	readonly revision: number;
	/** Whom it is about; of a remark on a conversation, whose that is. */
	readonly contactId: ContactId;
	/** The conversation it stands on; absent: on the contact. */
	readonly conversationId: ConversationId | undefined;
	/** Exactly as it was typed; absent once it was deleted, and after erasure. */
	readonly text: string | undefined;
	readonly author: Author;
	readonly writtenAt: Instant;
	/** The last time its text was changed; absent while it is as it was written. */
	readonly edited: RemarkTouch | undefined;
	/** Present where it was deleted: what is left is that it was there. */
	readonly deleted: RemarkTouch | undefined;
}

/** Most code points of a remark (REM-3). */
export const REMARK_LIMIT = 2_000;

const people: readonly ActorKind[] = ['administrator', 'agent', 'supervisor'];

/** Whether an actor wrote it; an agent who became supervisor is the same person. */
export function isAuthor({ author }: Remark, actor: Author): boolean {
	if (author.id !== actor.id) return false;
	return author.kind === actor.kind || (people.includes(author.kind) && people.includes(actor.kind));
}
