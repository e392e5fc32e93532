import { err, ok } from 'neverthrow';
import { storageUnavailable } from '../../../../src/kernel/failure.js';
import type { MatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import { defaultMatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import type { AliasCarriers, MatchingReads } from '../../../../src/policies/matching/matching-repository.js';
import type { ContactWithActivity } from '../../../../src/records/contacts/index.js';
import { matchKey } from '../../../../src/records/contacts/index.js';
import { carriersOf } from './evidence.js';

/** Reads over a handful of contacts, with a note of each call; the call of that number finds the store unreachable. */
export interface FakeReads {
	readonly reads: MatchingReads;
	readonly calls: readonly string[];
}

export function fakeReads(
	known: readonly ContactWithActivity[],
	rule: Partial<MatchingPolicy> | undefined,
	failingCall = 0,
): FakeReads {
	const calls: string[] = [];
	const answer = async <T>(call: string, value: T) => {
		calls.push(call);
		return calls.length === failingCall ? err(storageUnavailable()) : ok(value);
	};
	const sharing = (key: string): readonly ContactWithActivity[] =>
		known.filter(({ contact }) =>
			Object.entries(contact.matching).some(([attribute, value]) => matchKey(attribute, value) === key),
		);
	const nobody = (key: string): AliasCarriers => ({ key, holder: undefined, retired: [], witnesses: [] });
	const all = carriersOf(known);
	const reads: MatchingReads = {
		contacts: {
			find: (reference) => {
				const found = known.find(({ contact: { id, number } }) =>
					reference.kind === 'id' ? id === reference.id : number === reference.number,
				);
				return answer('find', found);
			},
			findAll: (ids) =>
				answer(
					`findAll ${ids.join(' ')}`,
					known.filter(({ contact }) => ids.includes(contact.id)),
				),
			page: () => answer('page', []),
			types: () => answer('types', undefined),
		},
		matching: {
			policy: () => answer('policy', rule === undefined ? undefined : { ...defaultMatchingPolicy, ...rule }),
			quarantine: () => answer('quarantine', undefined),
			group: (key, limit) => answer(`group of ${limit}`, sharing(key).slice(0, limit)),
			carriers: (keys, limit) =>
				answer(
					`carriers of ${keys.length} by ${limit}`,
					keys.map((key) => all.find((carrier) => carrier.key === key) ?? nobody(key)),
				),
		},
	};
	return { reads, calls };
}
