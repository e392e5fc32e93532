import { describe, expect, it } from 'vitest';
import { GROUP_LIMIT } from '../../../../src/policies/matching/blocked-values.js';
import { deriveLinks } from '../../../../src/policies/matching/derive-links.js';
import { sortedOut } from '../../../../src/policies/matching/group-members.js';
import type { Trust } from '../../../../src/records/attributes/index.js';
import type { ContactWithActivity } from '../../../../src/records/contacts/index.js';
import { aContact, anEvidence, contactId, contacts } from './evidence.js';

const PHONE = '+33612345678';

/** What links as seen from a contact, of a group as a store would answer it: strongest first, one more than the limit. */
function seenFrom(subject: string, known: readonly ContactWithActivity[], minimumTrust: Trust = 'claimed') {
	const evidence = anEvidence(subject, known, { sharing: PHONE, rule: { minimumTrust } });
	const members = (evidence.group?.members ?? []).slice(0, GROUP_LIMIT + 1);
	const group = { key: evidence.group?.key ?? '', members };
	const { linked, heldBack } = deriveLinks({ ...evidence, group });
	return { linked: linked.map(({ contactId: id }): string => id), heldBack };
}

const claimed = (count: number) => contacts(count, 'claimed', { value: PHONE });
const asserted = (count: number) => contacts(count, 'asserted', { value: PHONE, trust: 'asserted' });
const shared = { attribute: 'phone', reason: 'shared_by_too_many' };

describe('MAT-8 a value shared by too many', () => {
	it('MAT-8 the limit is 50', () => {
		expect(GROUP_LIMIT).toBe(50);
	});

	it.each([
		[49, 48],
		[50, 49],
		[51, 0],
		[52, 0],
	])('MAT-8 of %i that share it, each is linked to %i', (count, expected) => {
		for (const subject of ['claimed000', 'claimed048']) {
			const { linked, heldBack } = seenFrom(subject, claimed(count));
			expect(linked).toHaveLength(expected);
			expect(heldBack).toEqual(expected === 0 ? [{ ...shared, trust: 'claimed' }] : []);
		}
	});

	it('MAT-8 invented claims cut no asserted link, however many they are', () => {
		for (const invented of [47, 48, 49, 50, 500]) {
			const known = [...asserted(2), ...claimed(invented)];
			const overflows = invented > 48;
			const { linked, heldBack } = seenFrom('asserted000', known);
			expect(linked.filter((id) => id.startsWith('asserted'))).toEqual(['asserted001']);
			expect([linked.length, heldBack]).toEqual([overflows ? 1 : invented + 1, []]);
			const claimant = seenFrom('claimed000', known);
			expect(claimant.linked).toHaveLength(overflows ? 0 : invented + 1);
			expect(claimant.heldBack).toEqual(overflows ? [{ ...shared, trust: 'claimed' }] : []);
		}
	});

	it('MAT-8 the level that overflows links nobody, and no weaker one does', () => {
		const known = [
			aContact('proved', { number: 99, said: { phone: { value: PHONE, trust: 'verified' } } }),
			...asserted(51),
			...claimed(3),
		];
		expect(seenFrom('proved', known)).toEqual({ linked: [], heldBack: [] });
		expect(seenFrom('asserted000', known)).toEqual({ linked: [], heldBack: [{ ...shared, trust: 'asserted' }] });
		expect(seenFrom('claimed000', known)).toEqual({ linked: [], heldBack: [{ ...shared, trust: 'claimed' }] });
	});

	it('MAT-8, MAT-12 those below the minimum do not count', () => {
		const known = [...asserted(3), ...claimed(100)];
		expect(seenFrom('asserted000', known, 'asserted').linked).toEqual(['asserted001', 'asserted002']);
		const { heldBack } = seenFrom('claimed000', known, 'vouched');
		expect(heldBack).toEqual([{ attribute: 'phone', reason: 'below_minimum_trust', trust: 'claimed' }]);
	});

	it('MAT-8, MAT-12 a value below the minimum is held back for that, not for how many share it', () => {
		const { heldBack } = seenFrom('claimed000', claimed(51), 'asserted');
		expect(heldBack).toEqual([{ attribute: 'phone', reason: 'below_minimum_trust', trust: 'claimed' }]);
	});
});

describe('MAT-12 minimum trust', () => {
	const levels: readonly Trust[] = ['claimed', 'vouched', 'asserted', 'verified'];
	const known = levels.map((trust, index) =>
		aContact(trust, { number: index, said: { phone: { value: PHONE, trust } } }),
	);

	it.each(levels)('MAT-12 of %s links values trusted as much or more, and holds back the others', (minimum) => {
		const enough = levels.slice(levels.indexOf(minimum));
		for (const subject of levels) {
			const { linked, heldBack } = seenFrom(subject, known, minimum);
			const isEnough = enough.includes(subject);
			expect(linked).toEqual(isEnough ? enough.filter((level) => level !== subject) : []);
			expect(heldBack.map(({ reason, trust }) => [reason, trust])).toEqual(
				isEnough ? [] : [['below_minimum_trust', subject]],
			);
		}
	});

	it('MAT-12 a link is worth the weaker of its two values', () => {
		const { linked } = deriveLinks(anEvidence('asserted', known, { sharing: PHONE }));
		expect(linked.map(({ contactId: id, trust }) => [id, trust])).toEqual([
			['claimed', 'claimed'],
			['vouched', 'vouched'],
			['verified', 'asserted'],
		]);
	});

	it('MAT-12 a member that is gone by now counts as claimed', () => {
		const group = { key: `phone\tphone.1\t${PHONE}`, members: ['gone', 'asserted', 'verified'].map(contactId) };
		const evidence = anEvidence('verified', known, { rule: { minimumTrust: 'vouched' } });
		expect(deriveLinks({ ...evidence, group }).linked).toMatchObject([{ contactId: 'asserted' }]);
	});

	it('MAT-8 the members that may link are found by trust alone', () => {
		const group = ['a', 'b', 'c'];
		const trustOf = (id: string): Trust => (id === 'a' ? 'asserted' : 'claimed');
		expect(sortedOut(group, trustOf, 'claimed', 3)).toEqual({ members: ['a', 'b', 'c'], overflows: false });
		expect(sortedOut(group, trustOf, 'vouched', 1)).toEqual({ members: ['a'], overflows: false });
		expect(sortedOut(group, trustOf, 'claimed', 2)).toEqual({ members: ['a'], overflows: true });
	});
});
