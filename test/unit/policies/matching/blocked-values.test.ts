import { describe, expect, it } from 'vitest';
import type { BlockReason } from '../../../../src/policies/matching/blocked-values.js';
import {
	ALLOWED_GROUP_LIMIT,
	blockOf,
	GROUP_LIMIT,
	groupLimitOf,
} from '../../../../src/policies/matching/blocked-values.js';
import { deriveLinks } from '../../../../src/policies/matching/derive-links.js';
import { loadLinkEvidence } from '../../../../src/policies/matching/link-evidence.js';
import type { MatchingLists } from '../../../../src/policies/matching/value-lists.js';
import { noLists } from '../../../../src/policies/matching/value-lists.js';
import type { MatchFormat } from '../../../../src/records/attributes/index.js';
import { matchValueOf } from '../../../../src/records/attributes/index.js';
import { taken } from './bench.js';
import { aContact, anEvidence, contacts } from './evidence.js';
import { fakeReads } from './fake-reads.js';
import { listBench } from './lists.js';
import { definition } from './rule-decisions.js';
import { matchingBy } from './scene.js';

const PHONE = '+33612345678';

function blocked(format: MatchFormat, raw: string, lists: MatchingLists = noLists): BlockReason | undefined {
	const value = matchValueOf(format, raw, undefined);
	if (value === undefined) throw new Error(`${raw} does not compare at all`);
	return blockOf(value, lists);
}

const listed = (say: (bench: ReturnType<typeof listBench>) => unknown): MatchingLists => {
	const bench = listBench(undefined, [definition()]);
	say(bench);
	return bench.lists() ?? noLists;
};

describe('MAT-7 what is never matched', () => {
	it.each([...['n/a', 'N/A', 'Ｎ／Ａ', ' none ', 'UNKNOWN', 'Test', 'null', 'Anonymous']])(
		'MAT-7 the text %j stands for no value',
		(text) => {
			expect(blocked('plain', text)).toBe('placeholder');
		},
	);

	it.each(['n / a', 'nonesuch', 'tests', 'a test', 'null0', 'anonymous 7'])('MAT-7 the text %j is a value', (text) => {
		expect(blocked('plain', text)).toBeUndefined();
	});

	it.each([
		...['+111111111', '+1 111 111 1111', '+9999999', '+33000000000', '+33 0 00 00 00 00', '+1-000-000-0000'],
		...['+351000000000', '+7000000'],
	])('MAT-7 the number %s is nobody’s', (number) => {
		expect(blocked('phone', number)).toBe('repeated_digit');
	});

	it.each([
		...['+33612345678', '+12122222222', '+33666666666', '+1111111112', '+2111111111', '+33100000001', '+12300000'],
		'+1234000000',
	])('MAT-7 the number %s may be somebody’s', (number) => {
		expect(blocked('phone', number)).toBeUndefined();
	});

	it.each(['', ' ', '0000000000', '000-000-0000', '11 11 11 11 11'])(
		'MAT-7 %j is no number with a country, and does not compare at all',
		(number) => {
			expect(matchValueOf('phone', number, undefined)).toBeUndefined();
		},
	);

	it.each(['noreply@example.com', 'No-Reply@Example.com', ' POSTMASTER@example.org'])(
		'MAT-7 nobody reads %s',
		(address) => {
			expect(blocked('email', address)).toBe('no_reply');
		},
	);

	it.each(['ana@noreply.example', 'noreply.ana@example.com', 'my-postmaster@example.com', 'none@example.com'])(
		'MAT-7 somebody may read %s',
		(address) => {
			expect(blocked('email', address)).toBeUndefined();
		},
	);

	it('MAT-7 what is built in concerns values of its own kind', () => {
		expect(blocked('plain', '+111111111')).toBeUndefined();
		expect(blocked('plain', 'noreply@example.com')).toBeUndefined();
		expect(blockOf({ normaliser: 'other.1', normalised: 'none' }, noLists)).toBeUndefined();
	});

	it('MAT-7 the workspace’s own values and those on its list, for every attribute that compares the same way', () => {
		const lists = listed(({ block }) => {
			block({ value: PHONE, because: 'own' });
			block({ attribute: 'email', value: 'spam@example.com' });
			block({ attribute: 'email', value: 'noreply@example.com', because: 'own' });
		});
		expect(blocked('phone', '+33 6 12 34 56 78', lists)).toBe('own');
		expect(blocked('email', 'Spam@example.com', lists)).toBe('listed');
		expect(blocked('email', 'noreply@example.com', lists)).toBe('own');
		expect(blocked('plain', PHONE, lists)).toBeUndefined();
		expect(blockOf({ normaliser: 'phone.2', normalised: PHONE }, lists)).toBeUndefined();
	});

	it('MAT-7 an allowed value is not blocked, whatever is built in', () => {
		const lists = listed(({ allow }) => {
			allow({ attribute: 'email', value: 'noreply@example.com' });
			allow({ attribute: 'customer_no', value: 'test' });
			allow({ value: '+33000000000' });
		});
		expect(blocked('email', 'noreply@example.com', lists)).toBeUndefined();
		expect(blocked('plain', 'Test', lists)).toBeUndefined();
		expect(blocked('phone', '+33 000 000 000', lists)).toBeUndefined();
		expect(blocked('plain', 'none', lists)).toBe('placeholder');
	});

	it('MAT-8 the limit is 50, and 500 for an allowed value', () => {
		expect([GROUP_LIMIT, ALLOWED_GROUP_LIMIT]).toEqual([50, 500]);
		const lists = listed(({ allow, block }) => {
			allow({ value: PHONE });
			block({ value: '+33687654321' });
		});
		const limit = (normalised: string) => groupLimitOf({ normaliser: 'phone.1', normalised }, lists);
		expect([limit(PHONE), limit('+33687654321'), limit('+33600000000')]).toEqual([500, 50, 50]);
	});
});

describe('MAT-7 links and blocked values', () => {
	const known = contacts(3, 'c', { value: PHONE });
	const own = listed(({ block }) => block({ value: PHONE, because: 'own' }));

	it('MAT-7 a blocked value links nobody, and says why, even where a group was read', () => {
		const evidence = anEvidence('c000', known, { sharing: PHONE, rule: { lists: own, minimumTrust: 'asserted' } });
		expect(deriveLinks(evidence)).toEqual({
			linked: [],
			heldBack: [{ attribute: 'phone', reason: 'blocked', because: 'own', trust: 'claimed' }],
			conflicts: [],
		});
	});

	it('MAT-7 the group of a blocked value is not read', async () => {
		const [subject] = known;
		if (subject === undefined) throw new Error('there are three');
		const { reads, calls } = fakeReads(known, { attribute: 'phone', lists: own });
		const evidence = await taken(loadLinkEvidence(reads, subject));
		expect([evidence.group, calls]).toEqual([undefined, ['policy']]);
	});

	it.each([
		[50, 49],
		[51, 50],
		[500, 499],
		[501, 0],
	])('MAT-8 of %i that share an allowed value, each is linked to %i', async (count, expected) => {
		const lists = listed(({ allow }) => allow({ value: PHONE }));
		const many = contacts(count, 'c', { value: PHONE });
		const { reads, calls } = fakeReads(many, { attribute: 'phone', lists });
		const subject = many[0] ?? aContact('nobody');
		const { linked, heldBack } = deriveLinks(await taken(loadLinkEvidence(reads, subject)));
		expect(linked).toHaveLength(expected);
		expect(heldBack.map(({ reason }) => reason)).toEqual(expected === 0 ? ['shared_by_too_many'] : []);
		expect(calls).toEqual(['policy', 'group of 501']);
	});
});

describe('MAT-7 on the desk', () => {
	it('MAT-7, MAT-10 blocking takes links away, says why, and unlisting gives them back to the byte', async () => {
		const { as, hears, linksOf } = await matchingBy('phone');
		const [ana, web] = [
			await hears({ as: ['b1'], says: { phone: PHONE } }),
			await hears({ on: 'web_chat', as: ['v1'], says: { phone: '+33 6 12 34 56 78' } }),
		];
		const { matching, panel } = as('administrator');
		const before = JSON.stringify(await linksOf(ana));
		expect((await linksOf(ana)).linked).toHaveLength(1);
		await taken(matching.block({ attribute: 'phone', value: PHONE, because: 'own' }));
		const held = { attribute: 'phone', reason: 'blocked', because: 'own' };
		expect(await taken(panel.show({ contact: web }))).toMatchObject({ linked: [], heldBack: [held] });
		const obstacle = { kind: 'blocked', attribute: 'phone', because: 'own' };
		expect(await taken(matching.explain({ contact: ana, other: web }))).toEqual({
			linked: false,
			obstacles: [
				{ ...obstacle, contactId: ana },
				{ ...obstacle, contactId: web },
			],
		});
		expect((await taken(matching.show({}))).lists.blocked).toMatchObject([{ value: PHONE, because: 'own' }]);
		await taken(matching.unlist({ attribute: 'phone', value: PHONE }));
		expect(JSON.stringify(await linksOf(ana))).toBe(before);
	});

	it('MAT-5, MAT-7 restoring a version leaves the lists as they are', async () => {
		const { as, hears, linksOf } = await matchingBy('phone');
		const ana = await hears({ as: ['b1'], says: { phone: PHONE } });
		await hears({ on: 'web_chat', as: ['v1'], says: { phone: PHONE } });
		const { matching } = as('administrator');
		await taken(matching.block({ attribute: 'phone', value: PHONE, because: 'other' }));
		await taken(matching.choose({ attribute: 'email' }));
		expect(await taken(matching.restore({ version: 1 }))).toMatchObject({ version: 3, changed: true });
		expect((await linksOf(ana)).heldBack).toMatchObject([{ reason: 'blocked', because: 'listed' }]);
	});
});
