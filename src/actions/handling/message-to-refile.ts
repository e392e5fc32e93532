import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadBoth, loadThree } from '../../kernel/load.js';
import type { Contact, ContactReads, ParsedContactReference } from '../../records/contacts/index.js';
import type { Conversation, ConversationReads, Message } from '../../records/conversations/index.js';

/** A message, where it stands, whose it is to be, and what tells how its conversation is without it. */
export interface MessageToRefile {
	readonly message: Message | undefined;
	readonly source: Conversation | undefined;
	readonly from: Contact | undefined;
	readonly to: Contact | undefined;
	/** Of the new contact on the channel of the message, newest first. */
	readonly conversations: readonly Conversation[];
	/** The first two messages of the conversation, the last two, and the first two that nobody has answered. */
	readonly oldest: readonly Message[];
	readonly newest: readonly Message[];
	readonly waiting: readonly Message[];
}

const none: readonly never[] = [];

const nothing: MessageToRefile = {
	message: undefined,
	source: undefined,
	from: undefined,
	to: undefined,
	conversations: none,
	oldest: none,
	newest: none,
	waiting: none,
};

/** A contact with more on one channel than this has had them all resolved long ago. */
const MOST_CONVERSATIONS = 200;

export async function loadMessageToRefile(
	reads: ContactReads & ConversationReads,
	input: { readonly message: string; readonly to: ParsedContactReference },
): Promise<Result<MessageToRefile, StorageUnavailable>> {
	const { contacts, conversations } = reads;
	const named = await loadBoth(conversations.message(input.message), contacts.find(input.to));
	if (named.isErr()) return err(named.error);
	const [message, found] = named.value;
	const to = found?.contact;
	if (message === undefined || to === undefined) return ok({ ...nothing, message, to });
	const { channelId, contactId, conversationId: id } = message;
	const around = await loadThree(
		conversations.find(id),
		contacts.find({ kind: 'id', id: contactId }),
		conversations.ofContacts({ contacts: [to.id], channels: [channelId], after: undefined, limit: MOST_CONVERSATIONS }),
	);
	if (around.isErr()) return err(around.error);
	const [source, owner, others] = around.value;
	const neighbours = await loadThree(
		conversations.messages({ conversation: id, after: undefined, limit: 2 }),
		conversations.newestMessages(id, 2),
		conversations.messages({ conversation: id, after: lastAnswered(source), limit: 2 }),
	);
	return neighbours.map(([oldest, newest, waiting]) => {
		return { message, source, from: owner?.contact, to, conversations: others, oldest, newest, waiting };
	});
}

/** Behind all messages of the moment from which on nothing was answered or resolved; only the contact wrote since. */
function lastAnswered(source: Conversation | undefined): { readonly sort: string; readonly id: string } | undefined {
	const moments = [source?.repliedAt, source?.resolvedAt].filter((at) => at !== undefined).sort();
	const last = moments.at(-1);
	return last === undefined ? undefined : { sort: `${last}\uFFFF`, id: '' };
}
