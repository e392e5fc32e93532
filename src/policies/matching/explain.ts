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
import { deriveLinks } from './derive-links.js';
import type { HeldBack, LinkedContact } from './link.js';
import { loadLinkEvidence } from './link-evidence.js';
import type { MatchingRule } from './matching-policy.js';
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
	| { readonly kind: 'values_differ'; readonly attribute: string }
	/** More contacts share the value than may be linked by it. */
	| { readonly kind: 'shared_by_too_many'; readonly attribute: string };

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
	const { linked, heldBack } = deriveLinks(evidence.value);
	const link = linked.find((candidate) => candidate.contactId === other.contact.id);
	if (link !== undefined) return ok({ linked: true, trust: link.trust, because: link.because });
	return ok({ linked: false, obstacles: obstaclesBetween(one, other, evidence.value.policy, heldBack) });
}

/** Every obstacle between two contacts that are not linked, what concerns both before what concerns one. */
export function obstaclesBetween(
	{ contact: one }: ContactWithActivity,
	{ contact: other }: ContactWithActivity,
	rule: MatchingRule,
	heldBack: readonly HeldBack[],
): readonly LinkObstacle[] {
	if (one.id === other.id) return [{ kind: 'same_contact' }];
	const { attribute } = rule;
	if (attribute === undefined) return [{ kind: 'no_attribute_chosen' }];
	const own = [one, other].flatMap((contact) => obstaclesOf(contact, rule, attribute));
	const [mine, theirs] = [one.matching[attribute], other.matching[attribute]];
	if (mine === undefined || theirs === undefined) return own;
	const equal = mine.normaliser === theirs.normaliser && mine.normalised === theirs.normalised;
	if (!equal) return [...own, { kind: 'values_differ', attribute }];
	const isShared = heldBack.some((held) => held.reason === 'shared_by_too_many') || own.length === 0;
	return isShared ? [...own, { kind: 'shared_by_too_many', attribute }] : own;
}

function obstaclesOf(contact: Contact, rule: MatchingRule, attribute: string): readonly LinkObstacle[] {
	const contactId = contact.id;
	if (contact.oneOff) return [{ kind: 'one_off', contactId }];
	if (contact.values[attribute] === undefined) return [{ kind: 'value_missing', attribute, contactId }];
	if (contact.matching[attribute] === undefined) return [{ kind: 'not_comparable', attribute, contactId }];
	const trust = contact.provenance[attribute]?.trust ?? 'claimed';
	if (trustRank(trust) >= trustRank(rule.minimumTrust)) return [];
	return [{ kind: 'below_minimum_trust', attribute, contactId, trust, minimum: rule.minimumTrust }];
}
