import type { Result } from 'neverthrow';
import { ok } from 'neverthrow';
import { branded } from '../../kernel/brand.js';
import type { Reply } from '../../kernel/change-set.js';
import type { Supply } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { ContactId } from '../../records/contacts/index.js';
import type { ConversationId, MessageId } from '../../records/conversations/index.js';
import { partyOf } from './choose-party.js';
import type { InboundSituation } from './inbound-repository.js';

/** The ids an event is filed under: new ones for what it makes, of what is known its own. */
export interface PreparedIds {
	readonly messageId: MessageId;
	/** Of the open conversation, else a new one; not used where the message goes to a resolved conversation. */
	readonly conversationId: ConversationId;
	readonly contactId: ContactId;
	/** 0 where no contact is known and none is made. */
	readonly contactNumber: number;
}

/** The name of the sequence that contacts are numbered by. */
const CONTACT_NUMBERS = 'contact';

/** Only a message from somebody unknown costs the store a number, and so a round trip. */
export function prepareIds(
	supply: Supply,
	situation: InboundSituation,
	isMessage: boolean,
): Result<PreparedIds, never> | Reply<PreparedIds> {
	const party = partyOf(situation);
	const messageId = branded<'MessageId'>(supply.id());
	const conversationId = party?.open?.id ?? branded<'ConversationId'>(supply.id());
	if (party !== undefined) {
		const { id: contactId, number: contactNumber } = party.contact;
		return ok({ messageId, conversationId, contactId, contactNumber });
	}
	const contactId = branded<'ContactId'>(supply.id());
	const { channel, duplicate } = situation;
	const isFiled = isMessage && channel?.enabled === true && !duplicate;
	if (!isFiled) return ok({ messageId, conversationId, contactId, contactNumber: 0 });
	return numbered(supply, { messageId, conversationId, contactId });
}

async function numbered(
	supply: Supply,
	ids: Omit<PreparedIds, 'contactNumber'>,
): Promise<Result<PreparedIds, StorageUnavailable>> {
	const reserved = await supply.number(CONTACT_NUMBERS);
	return reserved.map((contactNumber) => ({ ...ids, contactNumber }));
}
