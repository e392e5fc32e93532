import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadBoth } from '../../kernel/load.js';
import { defineQuery } from '../../kernel/query.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Trust } from '../../records/attributes/index.js';
import { trustRank } from '../../records/attributes/index.js';
import type {
	Contact,
	ContactId,
	ContactNotFound,
	ContactReference,
	ContactWithActivity,
} from '../../records/contacts/index.js';
import { contactNotFound, contactReference } from '../../records/contacts/index.js';
import type { BlockReason } from './blocked-values.js';
import { blockOf } from './blocked-values.js';
import { deriveLinks } from './derive-links.js';
import type { HeldBack, LinkedContact } from './link.js';
import type { LinkEvidence } from './link-evidence.js';
import { loadLinkEvidence, standingIn } from './link-evidence.js';
import type { MatchingPolicy } from './matching-policy.js';
import type { MatchingReads } from './matching-repository.js';

/** The two contacts to explain. @public */
export interface ExplainLink {
	readonly contact: ContactReference;
	readonly other: ContactReference;
}

/** Something that keeps two contacts from being linked. @public */
export type LinkObstacle =
	/** The same contact was named twice. */
	| { readonly kind: 'same_contact' }
	/** No attribute is chosen for matching, and the network does not join the two. */
	| { readonly kind: 'no_attribute_chosen' }
	/** It withheld every identifier and never matches. */
	| { readonly kind: 'one_off'; readonly contactId: ContactId }
	| { readonly kind: 'value_missing'; readonly attribute: string; readonly contactId: ContactId }
	/** It has a value that cannot be compared, such as a phone number without its country. */
	| { readonly kind: 'not_comparable'; readonly attribute: string; readonly contactId: ContactId }
	| {
			readonly kind: 'below_minimum_trust';
			readonly attribute: string;
			readonly contactId: ContactId;
			readonly trust: Trust;
			readonly minimum: Trust;
	  }
	/** The values compared are those that stand: of the contact itself, or of one its network joins to it. */
	| {
			readonly kind: 'values_differ';
			readonly attribute: string;
			readonly here: ContactId;
			readonly there: ContactId;
	  }
	/** Its value links nobody, whoever has it. */
	| {
			readonly kind: 'blocked';
			readonly attribute: string;
			readonly contactId: ContactId;
			readonly because: BlockReason;
	  }
	/** More contacts share the value than may be linked by it. */
	| { readonly kind: 'shared_by_too_many'; readonly attribute: string }
	/** Both sides proved a value of this attribute, and not the same. */
	| { readonly kind: 'verified_conflict'; readonly attribute: string };

/** Why two contacts are linked, or every obstacle in order. @public */
export type LinkExplanation =
	| { readonly linked: true; readonly trust: Trust; readonly because: LinkedContact['because'] }
	| { readonly linked: false; readonly obstacles: readonly LinkObstacle[] };

const schema = z.strictObject({ contact: contactReference, other: contactReference });

export const explainLink = defineQuery({
	name: 'matching.explain',
	permission: 'contact.read',
	input: schemaOf<ExplainLink>()(schema),
	answer: answerExplanation,
});

async function answerExplanation(
	reads: MatchingReads,
	input: z.output<typeof schema>,
): Promise<Result<LinkExplanation, ContactNotFound | StorageUnavailable>> {
	const found = await loadBoth(reads.contacts.find(input.contact), reads.contacts.find(input.other));
	if (found.isErr()) return err(found.error);
	const [one, other] = found.value;
	if (one === undefined || other === undefined) return err(contactNotFound());
	const evidence = await loadLinkEvidence(reads, one);
	if (evidence.isErr()) return err(evidence.error);
	const { linked, conflicts } = deriveLinks(evidence.value);
	const link = linked.find((candidate) => candidate.contactId === other.contact.id);
	if (link !== undefined) return ok({ linked: true, trust: link.trust, because: link.because });
	const opposite = await loadLinkEvidence(reads, other);
	if (opposite.isErr()) return err(opposite.error);
	const [here, there] = [sideOf(one, evidence.value), sideOf(other, opposite.value)];
	const obstacles: LinkObstacle[] = [...obstaclesBetween(here, there, evidence.value.policy)];
	for (const { contactId, attribute } of conflicts) {
		if (contactId === other.contact.id) obstacles.push({ kind: 'verified_conflict', attribute });
	}
	return ok({ linked: false, obstacles });
}

/** One of two contacts that are not linked. */
export interface ObstructedSide {
	readonly contact: Contact;
	/** Whose value stands for it: its own, or that of a contact its network joins to it. */
	readonly standing: Contact;
	readonly heldBack: readonly HeldBack[];
}

function sideOf({ contact }: ContactWithActivity, evidence: LinkEvidence): ObstructedSide {
	const standing = standingIn(evidence)?.contact ?? contact;
	return { contact, standing, heldBack: deriveLinks(evidence).heldBack };
}

/** Every obstacle between two contacts that are not linked: what concerns one of them before what concerns both. */
export function obstaclesBetween(
	one: ObstructedSide,
	other: ObstructedSide,
	policy: MatchingPolicy,
): readonly LinkObstacle[] {
	if (one.contact.id === other.contact.id) return [{ kind: 'same_contact' }];
	const { attribute } = policy;
	if (attribute === undefined) return [{ kind: 'no_attribute_chosen' }];
	const [mine, theirs] = [one.standing, other.standing];
	const own = [mine, theirs].flatMap((contact) => obstaclesOf(contact, policy, attribute));
	const [here, there] = [mine.matching[attribute], theirs.matching[attribute]];
	if (here === undefined || there === undefined) return own;
	const isEqual = here.normaliser === there.normaliser && here.normalised === there.normalised;
	if (!isEqual) return [...own, { kind: 'values_differ', attribute, here: mine.id, there: theirs.id }];
	const isShared = [...one.heldBack, ...other.heldBack].some(({ reason }) => reason === 'shared_by_too_many');
	return isShared ? [...own, { kind: 'shared_by_too_many', attribute }] : own;
}

function obstaclesOf(contact: Contact, policy: MatchingPolicy, attribute: string): readonly LinkObstacle[] {
	const contactId = contact.id;
	if (contact.oneOff) return [{ kind: 'one_off', contactId }];
	if (contact.values[attribute] === undefined) return [{ kind: 'value_missing', attribute, contactId }];
	const value = contact.matching[attribute];
	if (value === undefined) return [{ kind: 'not_comparable', attribute, contactId }];
	const obstacles: LinkObstacle[] = [];
	const because = blockOf(value, policy.lists);
	if (because !== undefined) obstacles.push({ kind: 'blocked', attribute, contactId, because });
	const trust = contact.provenance[attribute]?.trust ?? 'claimed';
	const minimum = policy.minimumTrust;
	if (trustRank(trust) < trustRank(minimum))
		obstacles.push({ kind: 'below_minimum_trust', attribute, contactId, trust, minimum });
	return obstacles;
}
