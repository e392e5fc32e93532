import type { Result } from 'neverthrow';
import { err, ok } from 'neverthrow';
import type { RecordedEvent } from '../kernel/fact.js';
import type { StorageUnavailable } from '../kernel/failure.js';
import { loadBoth } from '../kernel/load.js';
import {
	attributesTouched,
	reviewMatchValue,
	reviewsAfterDoubt,
	reviewsAfterListing,
	reviewsAfterWrite,
} from '../policies/matching/index.js';
import type { AttributeDefinition } from '../records/attributes/index.js';
import type { TrustEnded, ValuesWritten } from '../records/contacts/index.js';
import type { FollowUp } from './follow-up.js';
import { followUp } from './follow-up.js';
import { rankFollowUps } from './rank-follow-ups.js';
import type { WorkspaceStore } from './store.js';

/** The table: what follows from which fact. */
export const followUps: readonly FollowUp[] = [
	followUp({
		name: 'review_written',
		on: 'contact.values_written',
		load: loadTouched,
		calls: (event, found) => (found === undefined ? [] : reviewsAfterWrite(found.attribute, event, found.history)),
		command: reviewMatchValue,
	}),
	followUp({
		name: 'review_doubted',
		on: 'contact.trust_ended',
		load: loadTouched,
		calls: (event, found) => (found === undefined ? [] : reviewsAfterDoubt(found.attribute, event, found.history)),
		command: reviewMatchValue,
	}),
	...(['matching.value_allowed', 'matching.value_blocked', 'matching.value_unlisted'] as const).map((on) =>
		followUp({
			name: 'review_listed',
			on,
			load: loadChosen,
			calls: (event, found) =>
				found === undefined ? [] : reviewsAfterListing(found.attribute, event, found.definitions),
			command: reviewMatchValue,
		}),
	),
	...rankFollowUps,
];

interface Touched {
	readonly attribute: string;
	/** All that ever happened to the contact. */
	readonly history: readonly RecordedEvent[];
}

/** The chosen attribute and the contact's history; `undefined` where the event does not touch that attribute. */
async function loadTouched(
	{ matching, events }: WorkspaceStore,
	{ fact, record }: RecordedEvent<TrustEnded | ValuesWritten>,
): Promise<Result<Touched | undefined, StorageUnavailable>> {
	const policy = await matching.policy();
	if (policy.isErr()) return err(policy.error);
	const attribute = policy.value?.attribute;
	if (attribute === undefined || !attributesTouched(fact).includes(attribute)) return ok(undefined);
	return (await events.of(record)).map((history): Touched => ({ attribute, history }));
}

interface Chosen {
	readonly attribute: string;
	readonly definitions: readonly AttributeDefinition[];
}

/** The chosen attribute; `undefined` where none is. */
async function loadChosen({
	matching,
	attributes,
}: WorkspaceStore): Promise<Result<Chosen | undefined, StorageUnavailable>> {
	const read = await loadBoth(matching.policy(), attributes.all());
	return read.map(([policy, definitions]): Chosen | undefined =>
		policy?.attribute === undefined ? undefined : { attribute: policy.attribute, definitions },
	);
}
