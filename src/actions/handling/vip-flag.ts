import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, unchanged } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadBoth } from '../../kernel/load.js';
import { lineText } from '../../kernel/text-schema.js';
import type { VipSwitchedOff } from '../../policies/groups/index.js';
import { guardOnVip, isVipOn, vipSwitchedOff } from '../../policies/groups/index.js';
import type { RankingRules, RoutingReads } from '../../policies/routing/index.js';
import { guardsOnRules, loadRankable, rankedConversations } from '../../policies/routing/index.js';
import type {
	Contact,
	ContactChange,
	ContactId,
	ContactNotFound,
	ContactReads,
	ParsedContactReference,
	PromotedToVip,
	RemovedFromVip,
	VipMovedData,
	VipMovedPersonal,
} from '../../records/contacts/index.js';
import { contactNotFound, contactRecord } from '../../records/contacts/index.js';
import type { Conversation, ConversationChange } from '../../records/conversations/index.js';

/** What became of a contact's own flag. @public */
export interface VipFlagMoved {
	readonly contactId: ContactId;
	/** False when the flag was so already; who promoted it first, when and why, stays. */
	readonly changed: boolean;
}

/** A contact, and whether the workspace has VIPs. */
export interface ContactForVip {
	readonly contact: Contact | undefined;
	readonly rules: RankingRules;
	/** The contact's, as far as they are ranked at once. */
	readonly conversations: readonly Conversation[];
}

export const vipReason = /* @__PURE__ */ lineText(500);

export async function loadForVip(
	reads: ContactReads & RoutingReads,
	input: { readonly contact: ParsedContactReference },
): Promise<Result<ContactForVip, StorageUnavailable>> {
	const loaded = await loadBoth(reads.contacts.find(input.contact), reads.routing.rules());
	if (loaded.isErr()) return err(loaded.error);
	const [found, rules] = loaded.value;
	if (found === undefined) return ok({ contact: undefined, rules, conversations: [] });
	const { contact } = found;
	return (await loadRankable(reads, contact.id)).map((conversations) => ({ contact, rules, conversations }));
}

/** Promotes or removes. While VIP is off the flags rest: nobody sees whose flag it would be (GRP-3). */
export function decideFlag(
	{ contact, rules, conversations }: ContactForVip,
	{ actor, now }: Context,
	isSo: boolean,
	factOf: (data: VipMovedData) => PromotedToVip | RemovedFromVip,
): Result<Decision<VipFlagMoved, ContactChange | ConversationChange>, ContactNotFound | VipSwitchedOff> {
	if (contact === undefined) return err(contactNotFound());
	if (!isVipOn(rules.vip)) return err(vipSwitchedOff());
	if (isSo) return ok(unchanged({ contactId: contact.id, changed: false }));
	const fact = factOf({ by: { kind: actor.kind, id: actor.id }, at: now });
	const change = changeOf(contactRecord, contact, [fact]);
	const ranked = rankedConversations(conversations, change.after, rules);
	const guards = [guardOnVip(rules.vip), ...(ranked.length > 0 ? guardsOnRules(rules) : [])];
	return ok(decided({ contactId: contact.id, changed: true }, [change, ...ranked], guards));
}

/** Why a flag was moved, apart from what tells nobody's name; null where nothing was said. */
export function personalReason(reason: string | undefined): VipMovedPersonal | null {
	return reason === undefined ? null : { reason };
}
