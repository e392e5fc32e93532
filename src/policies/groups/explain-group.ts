import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadThree } from '../../kernel/load.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { AttributeDefinition, AttributeReads } from '../../records/attributes/index.js';
import type {
	Contact,
	ContactId,
	ContactNotFound,
	ContactReads,
	ContactReference,
	VipFlag,
} from '../../records/contacts/index.js';
import { contactNotFound, contactReference } from '../../records/contacts/index.js';
import type { ContactGroupId } from '../../records/conversations/index.js';
import { findGroup, groupReference } from './change-groups.js';
import type { ContactGroup } from './contact-group.js';
import { VIP_GROUP } from './contact-group.js';
import type { ExplainedRule } from './explain-rule.js';
import { explainRule } from './explain-rule.js';
import type { ContactGroupNotFound } from './failures.js';
import type { GroupReads } from './group-repository.js';
import type { RuleSuspension } from './suspended-group.js';
import { suspensionsOf } from './suspended-group.js';
import { isVipByFlag, isVipOn } from './vip-flag.js';

/** Which contact, and which group. @public */
export interface ExplainContactGroup {
	readonly contact: ContactReference;
	/** The id of the group; `vip` for the one that is built in. */
	readonly group: string;
}

/** Why a contact belongs to a group, or does not. @public */
export type MembershipReason =
	/** What its rule says of the contact, condition by condition. */
	| { readonly kind: 'rule'; readonly rule: ExplainedRule }
	/** Its rule is suspended, and nobody belongs to it. */
	| { readonly kind: 'suspended'; readonly suspended: readonly RuleSuspension[] }
	/** It is archived, or its rule was erased, and nobody belongs to it. */
	| { readonly kind: 'archived' | 'erased' }
	/** The built-in group: who promoted the contact, where somebody did, and whether VIP is on. */
	| { readonly kind: 'vip'; readonly flag: VipFlag | undefined; readonly enabled: boolean };

/** Whether a contact belongs to a group, and why. @public */
export interface ExplainedMembership {
	readonly contactId: ContactId;
	readonly group: ContactGroupId;
	/** Absent for the group that is built in. */
	readonly name: string | undefined;
	readonly member: boolean;
	readonly because: MembershipReason;
}

const schema = z.strictObject({ contact: contactReference, group: groupReference });

export const explainContactGroup = defineQuery({
	name: 'groups.explain',
	permission: 'contact.read',
	input: schemaOf<ExplainContactGroup>()(schema),
	answer: answerMembership,
});

async function answerMembership(
	reads: AttributeReads & ContactReads & GroupReads,
	input: z.output<typeof schema>,
): Promise<Result<ExplainedMembership, ContactGroupNotFound | ContactNotFound | StorageUnavailable>> {
	const loaded = await loadThree(reads.contacts.find(input.contact), reads.groups.settings(), reads.attributes.all());
	if (loaded.isErr()) return err(loaded.error);
	const [known, { groups, vip }, definitions] = loaded.value;
	if (known === undefined) return err(contactNotFound());
	const { contact } = known;
	if (input.group === VIP_GROUP) {
		const because = { kind: 'vip', flag: contact.vip, enabled: isVipOn(vip) } as const;
		const member = isVipByFlag(contact, vip);
		return ok({ contactId: contact.id, group: VIP_GROUP, name: undefined, member, because });
	}
	return findGroup(groups, input.group).map((group): ExplainedMembership => {
		const because = reasonFor(group, contact, definitions);
		const member = because.kind === 'rule' && because.rule.outcome === 'holds';
		return { contactId: contact.id, group: group.id, name: group.name, member, because };
	});
}

function reasonFor(
	group: ContactGroup,
	contact: Contact,
	definitions: readonly AttributeDefinition[],
): MembershipReason {
	if (group.archived) return { kind: 'archived' };
	if (group.rule === undefined) return { kind: 'erased' };
	const suspended = suspensionsOf(group, definitions);
	if (suspended.length > 0) return { kind: 'suspended', suspended };
	return { kind: 'rule', rule: explainRule(group.rule, contact, definitions) };
}
