import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import { branded } from '../kernel/brand.js';
import type { Fact, RecordedEvent } from '../kernel/fact.js';
import type { StorageUnavailable } from '../kernel/failure.js';
import { loadThree } from '../kernel/load.js';
import { attributesTouched, loadSharing, standingBefore } from '../policies/matching/index.js';
import type { DisplacedValue } from '../policies/routing/index.js';
import { atStake, reviewRank, standingAtStake } from '../policies/routing/index.js';
import type { AliasAdded, ContactId, ValuesWritten } from '../records/contacts/index.js';
import type { FollowUp, FollowUpCall } from './follow-up.js';
import { followUp } from './follow-up.js';
import type { DeskChange, WorkspaceStore } from './store.js';

type FactType = DeskChange['facts'][number]['type'];

/** What makes a conversation stand elsewhere, or may: its contact is reviewed. */
const ofConversations = [
	'conversation.department_set',
	'conversation.message_taken',
	'conversation.started',
	'conversation.status_changed',
	'conversation.transferred',
] as const satisfies readonly FactType[];

/** What may put a contact into groups or take it out, and what may link it or cut a link. */
const ofContacts = [
	'contact.alias_added',
	'contact.alias_retired',
	'contact.corrected',
	'contact.promoted_to_vip',
	'contact.removed_from_vip',
	'contact.trust_ended',
	'contact.values_written',
] as const satisfies readonly FactType[];

const ofValues = [
	'matching.value_allowed',
	'matching.value_blocked',
	'matching.value_unlisted',
] as const satisfies readonly FactType[];

/**
 * What ranks conversations anew (RTE-5): those of the contact to whom something happened, as far as the commit did not, and those
 * of all who have, or had, VIP standing through it.
 */
export const rankFollowUps: readonly FollowUp[] = [
	...ofConversations.map((on) =>
		followUp({
			name: 'rank_conversation',
			on,
			load: async (store: WorkspaceStore, { record }) => {
				const conversation = await store.conversations.find(record.id);
				if (conversation.isErr()) return err(conversation.error);
				const contact = conversation.value?.contactId;
				return contact === undefined ? ok(nobody) : loadRankable(store, contact);
			},
			calls: (_event, contacts) => contacts.slice(0, 1).map(reviewOf),
			command: reviewRank,
		}),
	),
	...ofContacts.map((on) =>
		followUp({
			name: 'rank_contact',
			on,
			load: (store: WorkspaceStore, event) => loadRankable(store, branded<'ContactId'>(event.record.id), event),
			calls: (_event, contacts) => contacts.map(reviewOf),
			command: reviewRank,
		}),
	),
	...ofValues.map((on) =>
		followUp({
			name: 'rank_listed',
			on,
			load: async (store: WorkspaceStore, { fact }) => {
				const policy = await store.matching.policy();
				if (policy.isErr()) return err(policy.error);
				const attribute = policy.value?.attribute;
				if (attribute === undefined || fact.personal === null) return ok(nobody);
				return (await loadSharing(store, attribute, fact.personal.normalised)).map(atStake);
			},
			calls: (_event, contacts) => contacts.map(reviewOf),
			command: reviewRank,
		}),
	),
];

const nobody: readonly ContactId[] = [];

function reviewOf(contact: ContactId): FollowUpCall<{ readonly contact: ContactId }> {
	return { about: contact, input: { contact } };
}

/** The contact, then those whose standing rests on it or rested on it; nobody where nothing ranks them. */
async function loadRankable(
	store: WorkspaceStore,
	id: ContactId,
	event?: RecordedEvent,
): Promise<Result<readonly ContactId[], StorageUnavailable>> {
	const loaded = await loadThree(
		store.contacts.find({ kind: 'id', id }),
		store.matching.policy(),
		store.routing.rules(),
	);
	if (loaded.isErr()) return err(loaded.error);
	const [known, policy, rules] = loaded.value;
	if (known === undefined) return ok(nobody);
	const ranks = rules.policy !== undefined || rules.groups !== undefined;
	if (event !== undefined && !mayLink(event.fact, policy?.attribute)) return ok(ranks ? [id] : nobody);
	const displaced = await loadDisplaced(store, policy?.attribute, event);
	if (displaced.isErr()) return err(displaced.error);
	const wasVip = event?.fact.type === 'contact.removed_from_vip';
	const others = await standingAtStake(store, known, displaced.value, wasVip);
	if (others.isErr()) return err(others.error);
	return ok(ranks || others.value.length > 0 ? [...new Set([id, ...others.value])] : nobody);
}

/** Whether a contact may be linked with others than before, or stand for them otherwise. */
function mayLink(fact: Fact, attribute: string | undefined): boolean {
	if (isAliasAdded(fact)) return !fact.data.held;
	return !isValuesWritten(fact) || (attribute !== undefined && attributesTouched(fact).includes(attribute));
}

/** The value of the chosen attribute that the event took away from the contact; `undefined` where it took none. */
async function loadDisplaced(
	{ events }: WorkspaceStore,
	attribute: string | undefined,
	event: RecordedEvent | undefined,
): Promise<Result<DisplacedValue | undefined, StorageUnavailable>> {
	if (attribute === undefined || event === undefined || !isValuesWritten(event.fact)) return ok(undefined);
	return (await events.of(event.record)).map((history) => {
		const value = standingBefore(attribute, event.position, history);
		return value === undefined ? undefined : { attribute, value };
	});
}

function isAliasAdded(fact: Fact): fact is AliasAdded {
	return fact.type === 'contact.alias_added';
}

function isValuesWritten(fact: Fact): fact is ValuesWritten {
	return fact.type === 'contact.values_written';
}
