import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { assertNever } from '../../kernel/assert-never.js';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Reply } from '../../kernel/change-set.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, defineCreatingCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { ContactId, ContactNotFound, ContactReads } from '../contacts/index.js';
import { contactNotFound } from '../contacts/index.js';
import type { ConversationId, ConversationNotFound, ConversationReads } from '../conversations/index.js';
import { conversationNotFound } from '../conversations/index.js';
import type { RemarkChange } from './facts.js';
import { remarkRecord } from './facts.js';
import type { RemarkId } from './remark.js';
import { remarkText } from './remark-text.js';
import type { RemarkSubject } from './subject.js';
import { remarkSubject } from './subject.js';

/** What to note, and where. @public */
export interface AddRemark {
	readonly on: RemarkSubject;
	/** Not blank, at most 2,000 code points; kept exactly as typed, markup and formulas too. */
	readonly text: string;
}

/** The remark that was written. @public */
export interface AddedRemark {
	readonly remarkId: RemarkId;
	/** For the next `basedOn`. */
	readonly revision: number;
}

const schema = z.strictObject({ on: remarkSubject, text: remarkText });

interface Place {
	readonly contactId: ContactId;
	readonly conversationId: ConversationId | undefined;
}

export const addRemark = defineCreatingCommand({
	name: 'remarks.add',
	permission: 'remark.write',
	input: schemaOf<AddRemark>()(schema),
	load: loadPlace,
	prepare: (supply) => ok(branded<'RemarkId'>(supply.id())),
	decide: decideRemark,
});

async function loadPlace(
	{ contacts, conversations }: ContactReads & ConversationReads,
	{ on }: z.output<typeof schema>,
): Promise<Awaited<Reply<Place | undefined>>> {
	switch (on.kind) {
		case 'contact':
			return (await contacts.find(on.contact)).map((found) =>
				found === undefined ? undefined : { contactId: found.contact.id, conversationId: undefined },
			);
		case 'conversation':
			return (await conversations.find(on.conversation)).map((found) =>
				found === undefined ? undefined : { contactId: found.contactId, conversationId: found.id },
			);
		default:
			return assertNever(on);
	}
}

function decideRemark(
	place: Place | undefined,
	{ on, text }: z.output<typeof schema>,
	{ actor, now, prepared: id }: Context<RemarkId>,
): Result<Decision<AddedRemark, RemarkChange>, ContactNotFound | ConversationNotFound> {
	if (place === undefined) return err(on.kind === 'contact' ? contactNotFound() : conversationNotFound());
	const data = { id, ...place, author: { kind: actor.kind, id: actor.id }, at: now };
	const change = changeOf(remarkRecord, undefined, [{ type: 'remark.written', data, personal: { text } }]);
	return ok(decided({ remarkId: id, revision: change.after.revision }, [change]));
}
