import { describe, expect, it } from 'vitest';
import type { ObstructedSide } from '../../../../src/policies/matching/explain.js';
import { obstaclesBetween } from '../../../../src/policies/matching/explain.js';
import type { HeldBack } from '../../../../src/policies/matching/link.js';
import type { MatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import { defaultMatchingPolicy } from '../../../../src/policies/matching/matching-policy.js';
import type { ContactWishes } from './evidence.js';
import { aContact } from './evidence.js';

const PHONE = '+33612345678';
const attribute = 'phone';
const byPhone: MatchingPolicy = { ...defaultMatchingPolicy, attribute };
const strict: MatchingPolicy = { ...byPhone, minimumTrust: 'asserted' };
const tooMany: HeldBack = { attribute, reason: 'shared_by_too_many', trust: 'claimed' };
const tooWeak: HeldBack = { attribute, reason: 'below_minimum_trust', trust: 'claimed' };

function side(id: string, wishes: ContactWishes = {}, heldBack: readonly HeldBack[] = []): ObstructedSide {
	const { contact } = aContact(id, wishes);
	return { contact, standing: contact, heldBack };
}

const said = (value: string, trust: 'asserted' | 'claimed' = 'claimed'): ContactWishes => ({
	said: { phone: { value, trust } },
});

const missing = { kind: 'value_missing', attribute };
const differ = { kind: 'values_differ', attribute, here: 'one', there: 'other' };
const weak = { kind: 'below_minimum_trust', attribute, trust: 'claimed', minimum: 'asserted' };

describe('MAT-10 every obstacle between two contacts', () => {
	it('MAT-10 the same contact', () => {
		expect(obstaclesBetween(side('one'), side('one'), byPhone)).toEqual([{ kind: 'same_contact' }]);
	});

	it('MAT-2, MAT-10 no attribute chosen', () => {
		const rule = { ...byPhone, attribute: undefined };
		expect(obstaclesBetween(side('one'), side('other'), rule)).toEqual([{ kind: 'no_attribute_chosen' }]);
	});

	it.each<[string, ContactWishes, Readonly<Record<string, string>>]>([
		['CHA-6, MAT-10 a contact that withheld every identifier', { ...said(PHONE), oneOff: true }, { kind: 'one_off' }],
		['MAT-10 a value missing', {}, missing],
		['MAT-10 a value cleared', { said: { phone: {} } }, missing],
		['MAT-10 a value that does not compare', said('0612345678'), { kind: 'not_comparable', attribute }],
	])('%s, on either side', (_, wishes, obstacle) => {
		const whole = side('other', said(PHONE));
		const broken = side('one', wishes);
		const expected = [{ ...obstacle, contactId: 'one' }];
		expect(obstaclesBetween(broken, whole, byPhone)).toEqual(expected);
		expect(obstaclesBetween(whole, broken, byPhone)).toEqual(expected);
	});

	it('MAT-10 of both sides, in the order in which they were named', () => {
		expect(obstaclesBetween(side('one'), side('other'), byPhone)).toEqual([
			{ ...missing, contactId: 'one' },
			{ ...missing, contactId: 'other' },
		]);
	});

	it('MAT-10 values that differ', () => {
		expect(obstaclesBetween(side('one', said(PHONE)), side('other', said('+33687654321')), byPhone)).toEqual([differ]);
	});

	it('MAT-3, MAT-10 values of two normalisers differ', () => {
		const one = side('one', said(PHONE));
		const { standing } = side('other', said(PHONE));
		const matching = { phone: { normaliser: 'phone.2', normalised: PHONE } };
		const other = { ...side('other'), standing: { ...standing, matching } };
		expect(obstaclesBetween(one, other, byPhone)).toEqual([differ]);
	});

	it('MAT-10, MAT-12 trust below the minimum, before values that differ', () => {
		const one = side('one', said(PHONE));
		const other = side('other', said('+33687654321'));
		const both = [
			{ ...weak, contactId: 'one' },
			{ ...weak, contactId: 'other' },
		];
		expect(obstaclesBetween(one, other, strict)).toEqual([...both, differ]);
		expect(obstaclesBetween(one, side('other', said(PHONE, 'asserted')), strict)).toEqual(both.slice(0, 1));
	});

	it('MAT-8, MAT-10 a value shared by too many, held back on either side', () => {
		const shared = { kind: 'shared_by_too_many', attribute };
		const free = (id: string) => side(id, said(PHONE, 'asserted'));
		const stuck = (id: string) => side(id, said(PHONE), [tooMany]);
		expect(obstaclesBetween(stuck('one'), free('other'), byPhone)).toEqual([shared]);
		expect(obstaclesBetween(free('one'), stuck('other'), byPhone)).toEqual([shared]);
		const tooFew = side('other', said(PHONE), [tooWeak]);
		expect(obstaclesBetween(free('one'), tooFew, strict)).toEqual([{ ...weak, contactId: 'other' }]);
		expect(obstaclesBetween({ ...free('one'), heldBack: [tooMany] }, tooFew, strict)).toEqual([
			{ ...weak, contactId: 'other' },
			shared,
		]);
	});

	it('MAT-10, MAT-11 what stands for a contact is compared, not what it said itself', () => {
		const { contact } = aContact('one', said(PHONE));
		const standing = aContact('sibling', said('+33687654321')).contact;
		expect(obstaclesBetween({ contact, standing, heldBack: [] }, side('other', said(PHONE)), byPhone)).toEqual([
			{ ...differ, here: 'sibling' },
		]);
		expect(obstaclesBetween(side('other', said(PHONE)), { contact, standing, heldBack: [] }, byPhone)).toEqual([
			{ ...differ, here: 'other', there: 'sibling' },
		]);
	});
});
