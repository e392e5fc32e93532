import type { Author } from '../../kernel/actor.js';
import { assertNever } from '../../kernel/assert-never.js';
import type { RecordChange, RecordKeys, RecordKind } from '../../kernel/change.js';
import type { Fact } from '../../kernel/fact.js';
import type { Instant } from '../../kernel/instant.js';
import type { ContactId } from '../contacts/index.js';
import type { ConversationId } from '../conversations/index.js';
import type { Remark, RemarkId, RemarkTouch } from './remark.js';

/** Somebody noted something. @public */
export type RemarkWritten = Fact<
	'remark.written',
	{
		readonly id: RemarkId;
		readonly contactId: ContactId;
		readonly conversationId: ConversationId | undefined;
		readonly author: Author;
		readonly at: Instant;
	},
	{ readonly text: string }
>;

/** The text of a remark was changed. @public */
export type RemarkEdited = Fact<'remark.edited', RemarkTouch, { readonly text: string }>;

/** A remark was deleted. @public */
export type RemarkDeleted = Fact<'remark.deleted', RemarkTouch, never>;

/** What can happen to a remark. @public */
export type RemarkFact = RemarkDeleted | RemarkEdited | RemarkWritten;

/** A change to a remark. @public */
export type RemarkChange = RecordChange<'remark', Remark, RemarkFact>;

export const remarkRecord: RecordKind<'remark', Remark, RemarkFact> = {
	kind: 'remark',
	evolve: evolveRemark,
	keysOf: keysOfRemark,
	haveSameKeys: () => true,
	redact: (remark) => ({ ...remark, text: undefined }),
};

function keysOfRemark({ contactId, conversationId, writtenAt: sort }: Remark): RecordKeys {
	const ofContact = { index: 'remark.of_contact', key: contactId, sort };
	if (conversationId === undefined) return { claims: [], entries: [ofContact] };
	return { claims: [], entries: [ofContact, { index: 'remark.of_conversation', key: conversationId, sort }] };
}

function evolveRemark(remark: Remark | undefined, fact: RemarkFact): Remark {
	if (fact.type === 'remark.written') {
		const { id, contactId, conversationId, author, at } = fact.data;
		const where = { contactId, conversationId };
		const untouched = { edited: undefined, deleted: undefined };
		return { id, revision: 1, ...where, text: fact.personal?.text, author, writtenAt: at, ...untouched };
	}
	if (remark === undefined) throw new Error(`${fact.type} before remark.written`);
	const revision = remark.revision + 1;
	switch (fact.type) {
		case 'remark.edited':
			return { ...remark, revision, text: fact.personal?.text, edited: fact.data };
		case 'remark.deleted':
			return { ...remark, revision, text: undefined, deleted: fact.data };
		default:
			return assertNever(fact);
	}
}
