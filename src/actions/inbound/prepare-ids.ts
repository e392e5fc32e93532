import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { branded } from '../../kernel/brand.js';
import type { Supply } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { ContactId } from '../../records/contacts/index.js';
import type { ConversationId, MessageId } from '../../records/conversations/index.js';
import { partyOf } from './choose-party.js';
import type { InboundSituation } from './inbound-repository.js';

/** The new ids an event may need; those it turns out not to need are never used. */
export interface PreparedIds {
	readonly messageId: MessageId;
	readonly conversationId: ConversationId;
	readonly contactId: ContactId;
	/** 0 unless the event makes a contact. */
	readonly contactNumber: number;
}

/** The name of the sequence that contacts are numbered by. */
const CONTACT_NUMBERS = 'contact';

/** Only a message from somebody unknown costs the store a number, and so a round trip. */
export async function prepareIds(
	supply: Supply,
	situation: InboundSituation,
	isMessage: boolean,
): Promise<Result<PreparedIds, StorageUnavailable>> {
	const messageId = branded<'MessageId'>(supply.id());
	const conversationId = branded<'ConversationId'>(supply.id());
	const contactId = branded<'ContactId'>(supply.id());
	const { channel, duplicate } = situation;
	const filed = isMessage && channel?.enabled === true && !duplicate;
	if (!filed || partyOf(situation) !== undefined) return ok({ messageId, conversationId, contactId, contactNumber: 0 });
	const reserved = await supply.number(CONTACT_NUMBERS);
	if (reserved.isErr()) return err(reserved.error);
	return ok({ messageId, conversationId, contactId, contactNumber: reserved.value });
}
