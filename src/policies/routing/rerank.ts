import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import * as z from 'zod';
import { branded } from '../../kernel/brand.js';
import { changeOf } from '../../kernel/change.js';
import type { Decision } from '../../kernel/command.js';
import { decided, defineCommand, unchanged } from '../../kernel/command.js';
import type { StorageUnavailable } from '../../kernel/failure.js';
import { identifierText } from '../../kernel/ids.js';
import { loadBoth } from '../../kernel/load.js';
import { schemaOf } from '../../kernel/schema.js';
import type { Contact, ContactId, ContactWithActivity } from '../../records/contacts/index.js';
import type { Conversation, ConversationChange, ConversationId } from '../../records/conversations/index.js';
import { conversationRecord } from '../../records/conversations/index.js';
import { isVipThroughLinks } from './contact-standing.js';
import type { LinkedStanding } from './rank-anew.js';
import { rankedWithLinks } from './rank-anew.js';
import { guardsOnRules } from './ranking-guards.js';
import type { ReviewReads } from './review-contact.js';
import type { RankingRules } from './routing-repository.js';

/** Which conversations to rank anew. @public */
export interface RerankConversations {
	/** The `next` of the call before; absent: from the first conversation. */
	readonly after?: string | undefined;
}

/** How far ranking anew came. @public */
export interface RerankedConversations {
	/** Conversations looked at in this call; at most 50. */
	readonly looked: number;
	/** Those among them that stand elsewhere now, or where they stood for another reason. */
	readonly changed: number;
	/** For the next call; absent: every conversation that is not resolved was looked at. */
	readonly next: ConversationId | undefined;
}

interface Ranked {
	readonly conversation: Conversation;
	readonly contact: Contact;
	readonly standing: LinkedStanding;
}

interface Loaded {
	readonly rules: RankingRules;
	readonly conversations: readonly Conversation[];
	readonly ranked: readonly Ranked[];
}

/** Links are followed contact by contact: a page is small enough to be one commit. */
const RERANK_PAGE = 50;

const schema = z.strictObject({ after: identifierText.optional() });

/** Ranks a page of conversations anew, after a policy, a group or the matching rule was changed (RTE-5). */
export const rerankConversations = defineCommand({
	name: 'routing.rerank',
	permission: 'settings.manage',
	input: schemaOf<RerankConversations>()(schema),
	load: loadPage,
	decide: decidePage,
});

async function loadPage(
	reads: ReviewReads,
	{ after }: z.output<typeof schema>,
): Promise<Result<Loaded, StorageUnavailable>> {
	const latest = await reads.events.latest();
	if (latest.isErr()) return err(latest.error);
	const from = after === undefined ? '' : branded<'ConversationId'>(after);
	const page = await loadBoth(reads.routing.rules(), reads.routing.unresolved(from, RERANK_PAGE));
	if (page.isErr()) return err(page.error);
	const [rules, conversations] = page.value;
	const contacts = await reads.contacts.findAll([...new Set(conversations.map(({ contactId }) => contactId))]);
	if (contacts.isErr()) return err(contacts.error);
	const standings = await standingsOf(reads, contacts.value);
	if (standings.isErr()) return err(standings.error);
	const ranked = conversations.flatMap((conversation) => {
		const known = standings.value.get(conversation.contactId);
		if (known === undefined) return [];
		return [{ conversation, contact: known.contact, standing: { linked: known.linked, asOf: latest.value } }];
	});
	return ok({ rules, conversations, ranked });
}

interface KnownStanding {
	readonly contact: Contact;
	readonly linked: boolean;
}

async function standingsOf(
	reads: ReviewReads,
	contacts: readonly ContactWithActivity[],
): Promise<Result<ReadonlyMap<ContactId, KnownStanding>, StorageUnavailable>> {
	const found = new Map<ContactId, KnownStanding>();
	for (const known of contacts) {
		const { contact } = known;
		const linked = await isVipThroughLinks(reads, known);
		if (linked.isErr()) return err(linked.error);
		found.set(contact.id, { contact, linked: linked.value });
	}
	return ok(found);
}

function decidePage({
	rules,
	conversations,
	ranked,
}: Loaded): Result<Decision<RerankedConversations, ConversationChange>, never> {
	const changes = ranked.flatMap(({ conversation, contact, standing }) => {
		const fact = rankedWithLinks(conversation, contact, rules, standing);
		return fact === undefined ? [] : [changeOf(conversationRecord, conversation, [fact])];
	});
	const last = conversations.length < RERANK_PAGE ? undefined : conversations.at(-1);
	const output = { looked: conversations.length, changed: changes.length, next: last?.id };
	if (changes.length === 0) return ok(unchanged(output));
	const changed = new Set(changes.map(({ after }) => after.contactId));
	const contacts = ranked
		.filter(({ contact }) => changed.has(contact.id))
		.map(({ contact: { id, revision } }) => ({ kind: 'contact', id, revision }));
	return ok(decided(output, changes, [...contacts, ...guardsOnRules(rules)]));
}
