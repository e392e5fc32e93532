import { describe, expect, it } from 'vitest';
import { deriveLinks } from '../../../../src/policies/matching/derive-links.js';
import { explainLink } from '../../../../src/policies/matching/explain.js';
import type { Trust } from '../../../../src/records/attributes/index.js';
import type { ContactWithActivity } from '../../../../src/records/contacts/index.js';
import { taken } from './bench.js';
import { aContact, anEvidence, contactId, held, seen } from './evidence.js';
import { fakeReads } from './fake-reads.js';
import { context } from './rule-decisions.js';

const PHONE = '+33612345678';

const email = (value: string, trust: Trust = 'verified') => ({ email: { value, trust } });
const ana = aContact('ana', { number: 1, said: { phone: PHONE, ...email('ana@example.com') } });

const seenFrom = (subject: string, known: readonly ContactWithActivity[]) =>
	deriveLinks(anEvidence(subject, known, { sharing: PHONE }));

const withEmail = (value: string, trust?: Trust) =>
	aContact('ben', { number: 2, said: { phone: PHONE, ...email(value, trust) } });

const queryContext = { actor: context.actor, now: context.now, may: () => true };

describe('MAT-13 verified values that differ', () => {
	it('MAT-13 keep apart whom an equal value would link, from both sides', () => {
		const known = [ana, withEmail('ben@example.com')];
		const conflict = { contactId: 'ben', contactNumber: 2, attribute: 'email' };
		expect(seenFrom('ana', known)).toEqual({ linked: [], heldBack: [], conflicts: [conflict] });
		expect(seenFrom('ben', known).conflicts).toEqual([{ contactId: 'ana', contactNumber: 1, attribute: 'email' }]);
	});

	it.each<[string, ContactWithActivity]>([
		['the same', withEmail('Ana@EXAMPLE.com')],
		['only asserted', withEmail('ben@example.com', 'asserted')],
		['verified on one side alone', aContact('ben', { number: 2, said: { phone: PHONE } })],
		[
			'of another attribute',
			aContact('ben', { number: 2, said: { phone: PHONE, tier: { value: 'b', trust: 'verified' } } }),
		],
	])('MAT-13 values that are %s keep nobody apart', (_, ben) => {
		const { linked, conflicts } = seenFrom('ana', [ana, ben]);
		expect([linked.map(({ contactId: id }) => id), conflicts]).toEqual([['ben'], []]);
	});

	it('MAT-3, MAT-13 values of two normalisers are not compared', () => {
		const ben = withEmail('ben@example.com');
		const matching = { ...ben.contact.matching, email: { normaliser: 'email.2', normalised: 'ben@example.com' } };
		const known = [ana, { ...ben, contact: { ...ben.contact, matching } }];
		expect(seenFrom('ana', known)).toMatchObject({ linked: [{ contactId: 'ben' }], conflicts: [] });
	});

	it('MAT-13 others with the same value stay linked', () => {
		const cleo = aContact('cleo', { number: 3, said: { phone: PHONE } });
		const known = [ana, withEmail('ben@example.com'), cleo];
		expect(seenFrom('ana', known)).toMatchObject({
			linked: [{ contactId: 'cleo' }],
			conflicts: [{ contactId: 'ben' }],
		});
		expect(seenFrom('cleo', known).linked.map(({ contactId: id }) => id)).toEqual(['ana', 'ben']);
	});

	it('MAT-13 several attributes and contacts are listed by number, then by attribute', () => {
		const tier = (value: string) => ({ tier: { value, trust: 'verified' as const } });
		const one = aContact('one', { number: 5, said: { phone: PHONE, ...tier('a'), ...email('one@example.com') } });
		const two = aContact('two', { number: 7, said: { phone: PHONE, ...tier('b'), ...email('two@example.com') } });
		const three = aContact('three', { number: 6, said: { phone: PHONE, ...tier('c') } });
		expect(seenFrom('one', [one, two, three]).conflicts).toEqual([
			{ contactId: 'three', contactNumber: 6, attribute: 'tier' },
			{ contactId: 'two', contactNumber: 7, attribute: 'email' },
			{ contactId: 'two', contactNumber: 7, attribute: 'tier' },
		]);
	});

	it('CHA-4, MAT-13 what one contact of a network proved counts for all of them, on either side of the step', () => {
		const proved = aContact('proved', { number: 4, aliases: [held('b1')], said: email('else@example.com') });
		const sibling = aContact('sibling', {
			number: 5,
			aliases: [held('b2'), seen('b1', 1)],
			said: { phone: PHONE },
		});
		const known = [ana, sibling, proved];
		expect(seenFrom('ana', known)).toMatchObject({
			linked: [],
			conflicts: [
				{ contactId: 'proved', attribute: 'email' },
				{ contactId: 'sibling', attribute: 'email' },
			],
		});
		for (const side of ['sibling', 'proved']) {
			const { linked, conflicts } = seenFrom(side, known);
			expect(linked.map(({ contactId: id }) => id)).toEqual([side === 'proved' ? 'sibling' : 'proved']);
			expect(conflicts).toMatchObject([{ contactId: 'ana', attribute: 'email' }]);
		}
	});

	it('CHA-4, MAT-13 contacts that their network joins stay so, and equal values are no further reason', () => {
		const one = aContact('one', {
			number: 4,
			aliases: [held('b1')],
			said: { phone: PHONE, ...email('1@example.com') },
		});
		const two = aContact('two', {
			...{ number: 5, aliases: [held('b2'), seen('b1', 1)] },
			said: { phone: { value: PHONE, at: 1 }, ...email('2@example.com') },
		});
		const { linked, conflicts } = seenFrom('one', [one, two]);
		expect(linked.map(({ because }) => because.map(({ kind }) => kind))).toEqual([['same_network_alias']]);
		expect(conflicts).toEqual([]);
	});

	it('MAT-13 a member that is gone by now proved nothing', () => {
		const evidence = anEvidence('ana', [ana], { sharing: PHONE });
		const group = { key: evidence.group?.key ?? '', members: [contactId('ana'), contactId('gone')] };
		expect(deriveLinks({ ...evidence, group })).toEqual({ linked: [], heldBack: [], conflicts: [] });
	});

	it('MAT-10, MAT-13 an explanation names the attribute, after whatever else is in the way', async () => {
		const cleo = aContact('cleo', { number: 3, said: { phone: PHONE } });
		const { reads } = fakeReads([ana, withEmail('ben@example.com'), cleo], { attribute: 'phone' });
		const explain = (contact: string, other: string) =>
			taken(
				explainLink.answer(
					reads,
					{ contact: { kind: 'id', id: contactId(contact) }, other: { kind: 'id', id: contactId(other) } },
					queryContext,
				),
			);
		const obstacles = [{ kind: 'verified_conflict', attribute: 'email' }];
		expect(await explain('ana', 'ben')).toEqual({ linked: false, obstacles });
		expect(await explain('ben', 'ana')).toEqual({ linked: false, obstacles });
		expect(await explain('ana', 'cleo')).toMatchObject({ linked: true });
	});
});
