import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand, unchanged } from '../../kernel/command.js';
import { identifierText } from '../../kernel/ids.js';
import { schemaOf } from '../../kernel/schema.js';
import { lineText } from '../../kernel/text-schema.js';
import type { ContactId, ContactNotFound, ContactReference } from '../../records/contacts/index.js';
import { contactNotFound, contactReference } from '../../records/contacts/index.js';
import type {
	Conversation,
	ConversationChange,
	ConversationFact,
	ConversationId,
	Message,
	MessageChange,
	MessageNotFound,
	MessageNotIncoming,
	MessageOfAnotherNetwork,
} from '../../records/conversations/index.js';
import {
	conversationRecord,
	messageNotFound,
	messageNotIncoming,
	messageOfAnotherNetwork,
	messageRecord,
	previewOf,
} from '../../records/conversations/index.js';
import type { MessageToRefile } from './message-to-refile.js';
import { loadMessageToRefile } from './message-to-refile.js';

/** Which message to move, to whom, and why. @public */
export interface RefileMessage {
	/** The desk's id of a message that a contact wrote. */
	readonly message: string;
	/** Whose it is, known on the same network. */
	readonly to: ContactReference;
	/** At most 500 code points, kept with the message. */
	readonly reason: string;
}

/** Where the message stands now. @public */
export interface RefiledMessage {
	readonly contactId: ContactId;
	readonly conversationId: ConversationId;
	/** False when it was the contact's already. */
	readonly changed: boolean;
}

const schema = z.strictObject({ message: identifierText, to: contactReference, reason: lineText(500) });

export const refileMessage = defineCreatingCommand({
	name: 'conversations.refile',
	permission: 'contact.link',
	input: schemaOf<RefileMessage>()(schema),
	load: loadMessageToRefile,
	prepare: (supply) => ok(branded<'ConversationId'>(supply.id())),
	decide: decideRefiling,
});

type Refusal = ContactNotFound | MessageNotFound | MessageNotIncoming | MessageOfAnotherNetwork;

function decideRefiling(
	loaded: MessageToRefile,
	{ reason }: z.output<typeof schema>,
	{ actor, now, prepared }: Context<ConversationId>,
): Result<Decision<RefiledMessage, ConversationChange | MessageChange>, Refusal> {
	const { message, source, from, to } = loaded;
	if (message === undefined) return err(messageNotFound());
	if (to === undefined) return err(contactNotFound());
	if (source === undefined || from === undefined) return err(messageNotFound());
	if (message.direction === 'out') return err(messageNotIncoming());
	if (from.channelType !== to.channelType) return err(messageOfAnotherNetwork(from.channelType, to.channelType));
	if (source.contactId === to.id) {
		return ok(unchanged({ contactId: to.id, conversationId: source.id, changed: false }));
	}
	const at = message.occurredAt;
	const { text = '', providerId, channelId } = message;
	const received: ConversationFact = {
		type: 'conversation.message_received',
		data: { messageId: message.id, at, tie: providerId ?? message.id, visibility: message.visibility },
		personal: message.text === undefined ? null : { preview: previewOf(text) },
	};
	const target = conversationAt(loaded.conversations, message);
	const started: ConversationFact = {
		type: 'conversation.started',
		data: { id: prepared, contactId: to.id, channelId, at },
		personal: null,
	};
	const taken = changeOf(conversationRecord, source, [takenFrom(loaded, source, message)]);
	const given = changeOf(conversationRecord, target, target === undefined ? [started, received] : [received]);
	const moved = changeOf(messageRecord, message, [
		{
			type: 'message.refiled',
			data: {
				from: source.id,
				to: given.after.id,
				contactId: to.id,
				by: { kind: actor.kind, id: actor.id },
				at: now,
			},
			personal: { reason },
		},
	]);
	return ok(decided({ contactId: to.id, conversationId: given.after.id, changed: true }, [taken, given, moved]));
}

/** The one that was resolved first after the message was written, else the one that is open. */
function conversationAt(conversations: readonly Conversation[], message: Message): Conversation | undefined {
	const closed = conversations
		.filter(({ status, statusAt }) => status === 'resolved' && statusAt > message.occurredAt)
		.toSorted((one, other) => (one.statusAt < other.statusAt ? -1 : 1));
	return closed[0] ?? conversations.find(({ status }) => status !== 'resolved');
}

/** What the conversation is once the message is gone. */
function takenFrom(
	{ oldest, newest, waiting }: MessageToRefile,
	source: Conversation,
	message: Message,
): ConversationFact {
	const left = (messages: readonly Message[]): Message | undefined => messages.find(({ id }) => id !== message.id);
	const last = left(newest);
	const first = left(oldest);
	return {
		type: 'conversation.message_taken',
		data: {
			messageId: message.id,
			startedAt: first?.occurredAt ?? source.startedAt,
			opening: first === undefined ? undefined : { tie: first.providerId ?? first.id, visibility: first.visibility },
			waitingSince: left(waiting)?.occurredAt,
			last:
				last === undefined
					? undefined
					: { messageId: last.id, at: last.occurredAt, tie: last.providerId ?? last.id, direction: last.direction },
		},
		personal: { preview: last?.text === undefined ? undefined : previewOf(last.text) },
	};
}
