import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { EventRepository } from '../../kernel/event-repository.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { loadThree } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type {
	Contact,
	ContactNotFound,
	ContactReference,
	ParsedContactReference,
} from '../../records/contacts/index.js';
import { contactNotFound, contactReference } from '../../records/contacts/index.js';
import type { Conversation, ConversationChange, ConversationId } from '../../records/conversations/index.js';
import { conversationRecord } from '../../records/conversations/index.js';
import type { MatchingReads } from '../matching/index.js';
import { isVipThroughLinks } from './contact-standing.js';
import type { LinkedStanding } from './rank-anew.js';
import { rankedWithLinks } from './rank-anew.js';
import { guardsOnRules } from './ranking-guards.js';
import type { RankingRules, RoutingReads } from './routing-repository.js';

/** Whose conversations to rank anew. @public */
export interface ReviewRank {
	readonly contact: ContactReference;
}

/** What came of ranking anew. @public */
export interface ReviewedRank {
	/** Conversations that stand elsewhere, or where they stood for another reason. */
	readonly changed: readonly ConversationId[];
}

export type ReviewReads = MatchingReads & RoutingReads & { readonly events: EventRepository };

interface Loaded {
	readonly contact: Contact;
	readonly rules: RankingRules;
	readonly conversations: readonly Conversation[];
	readonly standing: LinkedStanding;
}

/** Conversations of one contact that are not resolved, one a channel; more than these are left to `routing.rerank`. */
const MOST_RANKED = 50;

/** Ranks the conversations of a contact by its groups and by VIP standing, its own and through links (RTE-5). */
export const reviewRank = defineCommand({
	name: 'routing.review',
	permission: 'settings.manage',
	input: schemaOf<ReviewRank>()(z.strictObject({ contact: contactReference })),
	load: loadReview,
	decide: decideReview,
});

async function loadReview(
	reads: ReviewReads,
	input: { readonly contact: ParsedContactReference },
): Promise<Result<Loaded | undefined, StorageUnavailable>> {
	// First, so that what is read is at least as new as this position says.
	const latest = await reads.events.latest();
	if (latest.isErr()) return err(latest.error);
	const known = await reads.contacts.find(input.contact);
	if (known.isErr()) return err(known.error);
	if (known.value === undefined) return ok(undefined);
	const { contact } = known.value;
	const loaded = await loadThree(
		reads.routing.rules(),
		reads.routing.unresolvedOf(contact.id, MOST_RANKED),
		isVipThroughLinks(reads, known.value),
	);
	return loaded.map(([rules, conversations, linked]) => ({
		contact,
		rules,
		conversations,
		standing: { linked, asOf: latest.value },
	}));
}

function decideReview(loaded: Loaded | undefined): Result<Decision<ReviewedRank, ConversationChange>, ContactNotFound> {
	if (loaded === undefined) return err(contactNotFound());
	const { contact, rules, conversations, standing } = loaded;
	const changes = conversations.flatMap((conversation) => {
		const ranked = rankedWithLinks(conversation, contact, rules, standing);
		return ranked === undefined ? [] : [changeOf(conversationRecord, conversation, [ranked])];
	});
	if (changes.length === 0) return ok(unchanged({ changed: [] }));
	const contacts = [{ kind: 'contact', id: contact.id, revision: contact.revision }];
	return ok(
		decided({ changed: changes.map(({ after }) => after.id) }, changes, [...contacts, ...guardsOnRules(rules)]),
	);
}
