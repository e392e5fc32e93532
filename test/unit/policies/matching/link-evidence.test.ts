import { describe, expect, it } from 'vitest';
import { deriveLinks } from '../../../../src/policies/matching/derive-links.js';
import { loadLinkEvidence } from '../../../../src/policies/matching/link-evidence.js';
import type { MatchingRule } from '../../../../src/policies/matching/matching-policy.js';
import type { ContactWithActivity } from '../../../../src/records/contacts/index.js';
import { taken } from './bench.js';
import { aContact, contacts, held, seen } from './evidence.js';
import { fakeReads } from './fake-reads.js';

const PHONE = '+33612345678';
const byPhone = { attribute: 'phone' };

async function loaded(known: readonly ContactWithActivity[], rule: Partial<MatchingRule> | 'never chosen' = byPhone) {
	const { reads, calls } = fakeReads(known, rule === 'never chosen' ? undefined : rule);
	const [subject] = known;
	if (subject === undefined) throw new Error('nobody to load evidence of');
	const evidence = await taken(loadLinkEvidence(reads, subject));
	return { calls, evidence, read: evidence.contacts.map(({ contact }): string => contact.id) };
}

const alone = aContact('alone', { aliases: [held('b1'), held('p1')], said: { phone: PHONE } });
const friend = aContact('friend', { number: 2, type: 'web_chat', said: { phone: PHONE } });
const nobody = aContact('nobody', { aliases: [held('b9')] });

describe('MAT-5 the reads that links cost', () => {
	it('MAT-5 with a value: the policy, who carries its aliases, who shares the value', async () => {
		const { calls, evidence, read } = await loaded([alone, friend]);
		expect(calls).toEqual(['policy', 'carriers of 2 by 50', 'group of 51']);
		expect(read).toEqual(['alone', 'friend']);
		expect(evidence).toMatchObject({ subject: 'alone', policy: byPhone, group: { members: ['alone', 'friend'] } });
		expect(evidence.group?.key).toBe(`phone\tphone.1\t${PHONE}`);
	});

	it('MAT-5 one call more where those who share the value have aliases of their own', async () => {
		const known = [alone, aContact('two', { aliases: [held('b2')], said: { phone: PHONE } })];
		expect((await loaded(known)).calls).toEqual([
			'policy',
			'carriers of 2 by 50',
			'group of 51',
			'carriers of 1 by 50',
		]);
	});

	it('MAT-5 the group is read as far as one more than the limit, however large it is', async () => {
		const { calls, evidence } = await loaded(contacts(200, 'visitor', { value: PHONE }));
		expect(calls).toEqual(['policy', 'group of 51']);
		expect(evidence.group?.members).toHaveLength(51);
	});

	it.each<[string, ContactWithActivity, Partial<MatchingRule> | 'never chosen']>([
		['when no attribute was ever chosen', alone, 'never chosen'],
		['when none is chosen', alone, { attribute: undefined }],
		['without a value', nobody, byPhone],
		['without a value of the chosen attribute', alone, { attribute: 'email' }],
		[
			'with a value that does not compare',
			aContact('ana', { aliases: [held('b1')], said: { phone: '0612' } }),
			byPhone,
		],
	])('MAT-2 no group is read %s', async (_, subject, rule) => {
		const { calls, evidence } = await loaded([subject, friend], rule);
		expect(calls.filter((call) => call.startsWith('group'))).toEqual([]);
		expect(evidence.group).toBeUndefined();
		expect(evidence.policy.minimumTrust).toBe('claimed');
	});

	it('CHA-6 a contact that withheld every identifier costs the policy alone', async () => {
		const { calls } = await loaded([aContact('hidden', { oneOff: true, said: { phone: PHONE } }), friend]);
		expect(calls).toEqual(['policy']);
	});
});

describe('CHA-4 the network around a contact', () => {
	// Each was seen with an alias of the one before.
	const chain = (length: number): readonly ContactWithActivity[] =>
		Array.from({ length }, (_, index) =>
			aContact(`c${index}`, { number: index, aliases: [held(`b${index}`), seen(`b${index - 1}`, index)] }),
		);

	it('CHA-4 is followed to its end, a round for each step', async () => {
		const { calls, read } = await loaded(chain(4), {});
		expect(read).toEqual(['c0', 'c1', 'c2', 'c3']);
		expect(calls).toEqual([
			'policy',
			'carriers of 2 by 50',
			'findAll c1',
			'carriers of 1 by 50',
			'findAll c2',
			'carriers of 1 by 50',
			'findAll c3',
			'carriers of 1 by 50',
		]);
	});

	it('MAT-8 is followed no further once more contacts are found than a group may hold', async () => {
		const { evidence, read } = await loaded(chain(120), {});
		expect(read).toHaveLength(52);
		expect(deriveLinks(evidence).linked).toHaveLength(51);
	});

	it('CHA-4 aliases that nobody else was seen with lead to nobody', async () => {
		const old = aContact('old', { aliases: [held('p1', 0, 5)] });
		const fresh = aContact('fresh', { number: 2, aliases: [held('p1', 6)] });
		expect((await loaded([fresh, old])).read).toEqual(['fresh']);
	});

	it('CHA-5 all who carried an alias that was seen are read, each once', async () => {
		const old = aContact('old', { aliases: [held('p1', 0, 5)] });
		const fresh = aContact('fresh', { number: 2, aliases: [held('p1', 6), held('b2')] });
		const witness = aContact('witness', { number: 3, aliases: [held('b3'), seen('p1', 3), seen('b2', 4)] });
		const { calls, read } = await loaded([witness, old, fresh]);
		expect(read).toEqual(['witness', 'old', 'fresh']);
		expect(calls).toEqual(['policy', 'carriers of 3 by 50', 'findAll fresh old']);
	});

	it('CHA-4, MAT-11 the group is that of the value that stands, and the network of its members is read as well', async () => {
		const first = aContact('first', { aliases: [held('b1')], said: { phone: { value: '+33687654321', at: 1 } } });
		const later = { value: PHONE, at: 2 };
		const second = aContact('second', { number: 2, aliases: [held('b2'), seen('b1')], said: { phone: later } });
		const far = aContact('far', { number: 3, aliases: [held('b3')], said: { phone: PHONE } });
		const farther = aContact('farther', { number: 4, aliases: [held('b4'), seen('b3')] });
		const { evidence, read } = await loaded([first, second, far, farther]);
		expect(read).toEqual(['first', 'second', 'far', 'farther']);
		expect(evidence.group).toEqual({ key: `phone\tphone.1\t${PHONE}`, members: ['second', 'far'] });
		expect(deriveLinks(evidence).linked.map(({ contactNumber }) => contactNumber)).toEqual([2, 3, 4]);
	});
});

describe('MAT-10 a store that fails', () => {
	const first = aContact('first', { aliases: [held('b1')], said: { phone: PHONE } });
	const second = aContact('second', { number: 2, aliases: [held('b2'), seen('b1')] });
	const far = aContact('far', { number: 3, aliases: [held('b3')], said: { phone: PHONE } });
	const farther = aContact('farther', { number: 4, aliases: [held('b4'), seen('b3')] });
	const known = [first, second, far, farther];

	it('MAT-10 fails the whole, at whichever call', async () => {
		const { calls } = await loaded(known);
		expect(calls).toHaveLength(8);
		for (const failing of calls.keys()) {
			const { reads, calls: made } = fakeReads(known, byPhone, failing + 1);
			const result = await loadLinkEvidence(reads, first);
			expect(result._unsafeUnwrapErr()).toEqual({ code: 'storage.unavailable' });
			expect(made).toEqual(calls.slice(0, failing + 1));
		}
	});
});
