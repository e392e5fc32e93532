import { describe, expect, it } from 'vitest';
import { deriveLinks } from '../../../../src/policies/matching/derive-links.js';
import type { LinkEvidence } from '../../../../src/policies/matching/link-evidence.js';
import { standingIn } from '../../../../src/policies/matching/link-evidence.js';
import { lastSaid, standingContact } from '../../../../src/policies/matching/standing-value.js';
import type { ContactWithActivity } from '../../../../src/records/contacts/index.js';
import type { Said } from './evidence.js';
import { aContact, anEvidence, contactId, held, minute, seen } from './evidence.js';

const PHONE = '+33612345678';
const OTHER = '+33687654321';

const linkedIn = (evidence: LinkEvidence): readonly string[] =>
	deriveLinks(evidence).linked.map(({ contactId: id, trust }) => `${id} ${trust}`);

/** Two contacts that are one account of a network, each with what it said. */
function joined(first: Said | undefined, second: Said | undefined): readonly ContactWithActivity[] {
	const said = (phone: Said | undefined) => (phone === undefined ? {} : { said: { phone } });
	return [
		aContact('first', { number: 1, aliases: [held('b1')], ...said(first) }),
		aContact('second', { number: 2, aliases: [held('b2'), seen('b1')], ...said(second) }),
	];
}

describe('MAT-11 among contacts that a network joins, what was said last stands for all', () => {
	const friend = aContact('friend', { number: 3, aliases: [held('b3')], said: { phone: PHONE } });
	const both = joined({ value: PHONE, at: 1 }, { value: OTHER, at: 2 });

	it('MAT-11 an earlier value links nobody, from wherever one looks', () => {
		expect(linkedIn(anEvidence('first', [...both, friend], { sharing: OTHER }))).toEqual(['second asserted']);
		expect(linkedIn(anEvidence('friend', [...both, friend], { sharing: PHONE }))).toEqual([]);
	});

	it('MAT-11 the later value links both', () => {
		const late = joined({ value: PHONE, at: 3 }, { value: OTHER, at: 2 });
		const all = [...late, friend];
		expect(linkedIn(anEvidence('second', all, { sharing: PHONE }))).toEqual(['first asserted', 'friend claimed']);
		expect(linkedIn(anEvidence('friend', all, { sharing: PHONE }))).toEqual(['first claimed', 'second claimed']);
	});

	it('MAT-4, MAT-11 a later clear links nobody any more', () => {
		const cleared = joined({ value: PHONE, at: 1 }, { at: 2 });
		expect(linkedIn(anEvidence('first', [...cleared, friend]))).toEqual(['second asserted']);
		expect(linkedIn(anEvidence('friend', [...cleared, friend], { sharing: PHONE }))).toEqual([]);
	});

	it('MAT-10 equal values of the two themselves are one more reason', () => {
		const equal = joined({ value: PHONE, trust: 'verified', at: 1 }, { value: PHONE, trust: 'verified', at: 2 });
		for (const subject of ['first', 'second']) {
			const [link] = deriveLinks(anEvidence(subject, equal, { sharing: PHONE })).linked;
			expect(link).toMatchObject({
				trust: 'verified',
				because: [{ here: { contactId: subject } }, { alias: 'bsuid' }],
			});
		}
	});

	it('MAT-12 what was said last counts with its own trust', () => {
		const weak = joined({ value: PHONE, trust: 'asserted', at: 1 }, { value: PHONE, trust: 'claimed', at: 2 });
		const strong = aContact('friend', { number: 3, said: { phone: { value: PHONE, trust: 'asserted' } } });
		const rule = { minimumTrust: 'asserted' } as const;
		const evidence = anEvidence('first', [...weak, strong], { sharing: PHONE, rule });
		const heldBack = [{ attribute: 'phone', reason: 'below_minimum_trust', trust: 'claimed' }];
		expect(deriveLinks(evidence)).toMatchObject({ linked: [{ contactId: 'second' }], heldBack });
		expect(linkedIn(anEvidence('friend', [...weak, strong], { sharing: PHONE, rule }))).toEqual([]);
		expect(linkedIn(anEvidence('first', [...weak, strong], { sharing: PHONE }))).toEqual([
			'second asserted',
			'friend claimed',
		]);
	});
});

describe('MAT-11 which contact stands', () => {
	const standing = (known: readonly ContactWithActivity[], order = ['first', 'second']): string | undefined =>
		standingContact(order.map(contactId), 'phone', new Map(known.map((one) => [one.contact.id, one])))?.contact.id;

	it.each<[string, Said | undefined, Said | undefined, string | undefined]>([
		['the later one', { value: PHONE, at: 2 }, { value: OTHER, at: 1 }, 'first'],
		['the one repeated later', { value: PHONE, at: 2 }, { value: OTHER, at: 1, repeatedAt: 3 }, 'second'],
		['the one with the later message id', { value: PHONE, tie: 'm2' }, { value: OTHER, tie: 'm1' }, 'first'],
		['the higher value of one moment', { value: PHONE, tie: 'm' }, { value: OTHER, tie: 'm' }, 'second'],
		['the lower id, all else being equal', { value: PHONE, tie: 'm' }, { value: PHONE, tie: 'm' }, 'first'],
		['the later one, though it was cleared', { value: PHONE, at: 1 }, { at: 2 }, 'second'],
		['the only one', undefined, { value: OTHER }, 'second'],
		['nobody without values', undefined, undefined, undefined],
	])('MAT-11 %s', (_, first, second, expected) => {
		const known = joined(first, second);
		expect(standing(known)).toBe(expected);
		expect(standing(known, ['second', 'first'])).toBe(expected);
	});

	it('MAT-11 contacts that were not read do not stand', () => {
		expect(standing(joined({ value: PHONE }, { value: OTHER, at: 1 }), ['first', 'unknown'])).toBe('first');
	});

	it('MAT-11 within the evidence it is one that is joined, or the contact itself', () => {
		const both = joined(undefined, { value: PHONE });
		expect(standingIn(anEvidence('first', both))?.contact.id).toBe('second');
		expect(standingIn(anEvidence('first', both, { rule: { attribute: undefined } }))).toBeUndefined();
		expect(standingIn(anEvidence('first', both.slice(0, 1)))).toBeUndefined();
	});

	it('MAT-11 a value was said last when it was written, or when its channel repeated it after that', () => {
		const at = (said: Said) => lastSaid(aContact('ana', { said: { phone: said } }), 'phone')?.at;
		expect(at({ value: PHONE, at: 2 })).toBe(minute(2));
		expect(at({ value: PHONE, at: 2, repeatedAt: 3 })).toBe(minute(3));
		expect(at({ value: PHONE, at: 2, repeatedAt: 1 })).toBe(minute(2));
		expect(lastSaid(aContact('ana'), 'phone')).toBeUndefined();
		const unseen = { ...aContact('ana', { said: { phone: { value: PHONE, at: 2 } } }), activity: undefined };
		expect(lastSaid(unseen, 'phone')?.at).toBe(minute(2));
	});
});
