import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { StorageUnavailable } from '../../kernel/failure.js';
import type { Contact, ContactId, ContactWithActivity } from '../../records/contacts/index.js';
import { aliasKey, matchKey } from '../../records/contacts/index.js';
import { joinedTo, joinsOf } from './alias-joins.js';
import { blockOf, GROUP_LIMIT, groupLimitOf } from './blocked-values.js';
import type { MatchingPolicy } from './matching-policy.js';
import { defaultMatchingPolicy } from './matching-policy.js';
import type { AliasCarriers, MatchingReads } from './matching-repository.js';
import { standingContact } from './standing-value.js';

/** The contacts that share one value, as far as a group is read. */
export interface MatchGroup {
	readonly key: string;
	/** Strongest trust first; one more than a group may have, where it has more. */
	readonly members: readonly ContactId[];
}

/** All that links of one contact are derived from; what is not in it plays no part. */
export interface LinkEvidence {
	readonly subject: ContactId;
	readonly policy: MatchingPolicy;
	/** Each once. */
	readonly contacts: readonly ContactWithActivity[];
	/** Those that share the value that stands for the contact; absent where it has none that compares, or a blocked one. */
	readonly group: MatchGroup | undefined;
	readonly carriers: readonly AliasCarriers[];
}

/** Reads the evidence around a contact: what its network joins to it, who shares its value, and what joins to those. */
export async function loadLinkEvidence(
	reads: MatchingReads,
	subject: ContactWithActivity,
): Promise<Result<LinkEvidence, StorageUnavailable>> {
	const policy = await reads.matching.policy();
	if (policy.isErr()) return err(policy.error);
	const found = new Map<ContactId, ContactWithActivity>([[subject.contact.id, subject]]);
	const carriers = new Map<string, AliasCarriers>();
	const near = await readNetwork(reads, found, carriers);
	if (near.isErr()) return err(near.error);
	const around = {
		subject: subject.contact.id,
		policy: policy.value ?? defaultMatchingPolicy,
		contacts: [...found.values()],
		carriers: [...carriers.values()],
	};
	const sought = groupSought(around);
	if (sought === undefined) return ok({ ...around, group: undefined });
	const { key, limit } = sought;
	const group = await reads.matching.group(key, limit + 1);
	if (group.isErr()) return err(group.error);
	for (const member of group.value) if (!found.has(member.contact.id)) found.set(member.contact.id, member);
	const far = await readNetwork(reads, found, carriers);
	if (far.isErr()) return err(far.error);
	const members = group.value.map((member) => member.contact.id);
	const all = { contacts: [...found.values()], carriers: [...carriers.values()] };
	return ok({ ...around, ...all, group: { key, members } });
}

/** The contact whose value stands for the subject, itself or one joined to it; `undefined` when there is no value. */
export function standingIn({
	subject,
	policy,
	contacts,
	carriers,
}: Omit<LinkEvidence, 'group'>): ContactWithActivity | undefined {
	if (policy.attribute === undefined) return undefined;
	const byId = new Map(contacts.map((known) => [known.contact.id, known]));
	return standingContact(joinedTo(subject, joinsOf(carriers, contacts)), policy.attribute, byId);
}

/** Which group to read, and how many it may have; a blocked value has none worth reading. */
function groupSought(
	around: Omit<LinkEvidence, 'group'>,
): { readonly key: string; readonly limit: number } | undefined {
	const { attribute, lists } = around.policy;
	const value = attribute === undefined ? undefined : standingIn(around)?.contact.matching[attribute];
	if (attribute === undefined || value === undefined || blockOf(value, lists) !== undefined) return undefined;
	return { key: matchKey(attribute, value), limit: groupLimitOf(value, lists) };
}

/** Follows network aliases from the contacts found, until they lead to nobody new or to more than a group may hold. */
async function readNetwork(
	reads: MatchingReads,
	found: Map<ContactId, ContactWithActivity>,
	carriers: Map<string, AliasCarriers>,
): Promise<Result<undefined, StorageUnavailable>> {
	const most = found.size + GROUP_LIMIT;
	for (;;) {
		const keys = new Set(
			[...found.values()].flatMap(({ contact }) => aliasKeysOf(contact)).filter((key) => !carriers.has(key)),
		);
		if (keys.size === 0 || found.size > most) return ok(undefined);
		const read = await reads.matching.carriers([...keys], GROUP_LIMIT);
		if (read.isErr()) return err(read.error);
		for (const carrier of read.value) carriers.set(carrier.key, carrier);
		const fresh = read.value.flatMap(idsOf).filter((id) => !found.has(id));
		if (fresh.length === 0) return ok(undefined);
		const contacts = await reads.contacts.findAll([...new Set(fresh)]);
		if (contacts.isErr()) return err(contacts.error);
		for (const contact of contacts.value) found.set(contact.contact.id, contact);
	}
}

function aliasKeysOf(contact: Contact): readonly string[] {
	return contact.aliases.map((alias) => aliasKey(contact.channelType, alias.scope, alias));
}

/** An alias nobody else was seen with joins nobody. */
function idsOf({ holder, retired, witnesses }: AliasCarriers): readonly ContactId[] {
	if (witnesses.length === 0) return [];
	const before = [...retired, ...witnesses].map((carrier) => carrier.contactId);
	return holder === undefined ? before : [holder, ...before];
}
