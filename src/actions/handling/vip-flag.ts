import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { changeOf } from '../../kernel/change.js';
import type { Context, Decision } from '../../kernel/command.js';
import { decided, unchanged } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadBoth } from '../../kernel/load.js';
import { lineText } from '../../kernel/text-schema.js';
import type { GroupReads, VipSettings, VipSwitchedOff } from '../../policies/groups/index.js';
import { guardOnVip, isVipOn, vipSwitchedOff } from '../../policies/groups/index.js';
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

/** What became of a contact's own flag. @public */
export interface VipFlagMoved {
	readonly contactId: ContactId;
	/** False when the flag was so already; who promoted it first, when and why, stays. */
	readonly changed: boolean;
}

/** A contact, and whether the workspace has VIPs. */
export interface ContactForVip {
	readonly contact: Contact | undefined;
	readonly settings: VipSettings | undefined;
}

export const vipReason = /* @__PURE__ */ lineText(500);

export async function loadForVip(
	{ contacts, groups }: ContactReads & GroupReads,
	input: { readonly contact: ParsedContactReference },
): Promise<Result<ContactForVip, StorageUnavailable>> {
	const loaded = await loadBoth(contacts.find(input.contact), groups.vipSettings());
	return loaded.map(([found, settings]) => ({ contact: found?.contact, settings }));
}

/** Promotes or removes. While VIP is off the flags rest: nobody sees whose flag it would be (GRP-3). */
export function decideFlag(
	{ contact, settings }: ContactForVip,
	{ actor, now }: Context,
	isSo: boolean,
	factOf: (data: VipMovedData) => PromotedToVip | RemovedFromVip,
): Result<Decision<VipFlagMoved, ContactChange>, ContactNotFound | VipSwitchedOff> {
	if (contact === undefined) return err(contactNotFound());
	if (!isVipOn(settings)) return err(vipSwitchedOff());
	if (isSo) return ok(unchanged({ contactId: contact.id, changed: false }));
	const fact = factOf({ by: { kind: actor.kind, id: actor.id }, at: now });
	const change = changeOf(contactRecord, contact, [fact]);
	return ok(decided({ contactId: contact.id, changed: true }, [change], [guardOnVip(settings)]));
}

/** Why a flag was moved, apart from what tells nobody's name; null where nothing was said. */
export function personalReason(reason: string | undefined): VipMovedPersonal | null {
	return reason === undefined ? null : { reason };
}
