import type { Result } from 'neverthrow';
import * as z from 'zod';
import type { Context, Decision } from '../../kernel/command.js';
import { defineCommand } from '../../kernel/command.js';
import { schemaOf } from '../../kernel/schema.js';
import type { VipSwitchedOff } from '../../policies/groups/index.js';
import type { ContactChange, ContactNotFound, ContactReference } from '../../records/contacts/index.js';
import { contactReference } from '../../records/contacts/index.js';
import type { ConversationChange } from '../../records/conversations/index.js';
import type { ContactForVip, VipFlagMoved } from './vip-flag.js';
import { decideFlag, loadForVip, personalReason, vipReason } from './vip-flag.js';

/** Which contact is to be a VIP no more, and why. @public */
export interface RemoveFromVip {
	readonly contact: ContactReference;
	/** In the words of whoever removes; at most 500 code points. */
	readonly reason?: string | undefined;
}

const schema = z.strictObject({ contact: contactReference, reason: vipReason.optional() });

export const removeFromVip = defineCommand({
	name: 'vip.remove',
	permission: 'contact.vip',
	input: schemaOf<RemoveFromVip>()(schema),
	load: loadForVip,
	decide: decideRemoval,
});

function decideRemoval(
	loaded: ContactForVip,
	input: z.output<typeof schema>,
	context: Context,
): Result<Decision<VipFlagMoved, ContactChange | ConversationChange>, ContactNotFound | VipSwitchedOff> {
	const personal = personalReason(input.reason);
	const isNone = loaded.contact?.vip === undefined;
	return decideFlag(loaded, context, isNone, (data) => ({ type: 'contact.removed_from_vip', data, personal }));
}
