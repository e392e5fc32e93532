import { describe, expect, it } from 'vitest';
import type { AliasJoins } from '../../../../src/policies/matching/alias-joins.js';
import { joinedTo, joinsOf, otherSide, pathOf } from '../../../../src/policies/matching/alias-joins.js';
import { deriveLinks } from '../../../../src/policies/matching/derive-links.js';
import type { ContactWithActivity } from '../../../../src/records/contacts/index.js';
import { aContact, anEvidence, carriersOf, contactId, held, minute, seen } from './evidence.js';

const joins = (...known: readonly ContactWithActivity[]): AliasJoins => joinsOf(carriersOf(known), known);
const pathIn = (all: AliasJoins, from: string, to: string): readonly string[] =>
	pathOf(contactId(from), contactId(to), all).map(({ holder, witness, trust }) => `${holder} ${witness} ${trust}`);

const holder = aContact('holder', { number: 1, aliases: [held('b1'), held('p1')] });
const witness = aContact('witness', { number: 2, aliases: [held('b2'), seen('p1', 3)] });

describe('CHA-4 an alias of one contact seen on the messages of another', () => {
	it('CHA-4 joins the two, with what was seen, on whom and when', () => {
		const join = { kind: 'same_network_alias', alias: 'phone', holder: 'holder', witness: 'witness', at: minute(3) };
		expect([...joins(holder, witness)]).toEqual([
			['holder', [{ ...join, trust: 'asserted' }]],
			['witness', [{ ...join, trust: 'asserted' }]],
		]);
	});

	it('CHA-4 joins are mutual and say what they are worth', () => {
		const doubtful = aContact('witness', { number: 2, aliases: [held('b2'), seen('p1', 3, 'claimed')] });
		for (const [one, other] of [
			['holder', 'witness'],
			['witness', 'holder'],
		] as const) {
			expect(deriveLinks(anEvidence(one, [holder, doubtful])).linked).toMatchObject([
				{ contactId: other, trust: 'claimed', because: [{ kind: 'same_network_alias', trust: 'claimed' }] },
			]);
		}
	});

	it('CHA-4 needs no attribute', () => {
		const evidence = anEvidence('witness', [holder, witness], { rule: { attribute: undefined } });
		expect(deriveLinks(evidence).linked).toMatchObject([{ contactId: 'holder', trust: 'asserted' }]);
	});

	it('CHA-4 a contact is not joined to itself, nor to nobody', () => {
		const own = aContact('own', { aliases: [held('p9'), seen('p9', 1)] });
		const lonely = aContact('lonely', { aliases: [seen('p8', 1)] });
		expect(joins(own, lonely).size).toBe(0);
	});

	it('CHA-4 a witness that was not read, or whose alias is another, joins nobody', () => {
		expect(joinsOf(carriersOf([holder, witness]), [holder]).size).toBe(0);
		const moved = aContact('witness', { aliases: [seen('p1', 4), seen('p2', 3), { ...held('p1', 3), held: true }] });
		expect(joinsOf(carriersOf([holder, witness]), [holder, moved]).size).toBe(0);
	});

	it('CHA-4 of two sightings at one moment the stronger counts, whichever was kept first', () => {
		const sightings = [seen('p1', 3, 'claimed'), seen('p1', 3, 'asserted')];
		for (const aliases of [sightings, sightings.toReversed()]) {
			const [join] = joins(holder, aContact('witness', { aliases })).get(contactId('holder')) ?? [];
			expect(join?.trust).toBe('asserted');
		}
	});

	it('MAT-10 each sighting is a reason, the strongest first', () => {
		const aliases = [held('b2'), seen('b1', 2, 'claimed'), seen('p1', 3)];
		const known = [holder, aContact('witness', { number: 2, aliases })];
		const [link] = deriveLinks(anEvidence('holder', known)).linked;
		expect(link).toMatchObject({
			trust: 'asserted',
			because: [{ alias: 'phone' }, { alias: 'bsuid', trust: 'claimed' }],
		});
	});
});

describe('CHA-4 evidence that is not whole, or in another order', () => {
	const aliases = [held('b2'), seen('b1', 2), seen('p1', 3), seen('p1', 4)];
	const known = [holder, aContact('witness', { number: 2, aliases })];

	it('MAT-10 reasons of one trust come in one order, whatever order they are found in', () => {
		const evidence = anEvidence('holder', known);
		const turned = { ...evidence, carriers: evidence.carriers.toReversed(), contacts: known.toReversed() };
		const because = deriveLinks(evidence).linked[0]?.because;
		expect(because?.map((reason) => reason.kind === 'same_network_alias' && reason.at)).toEqual([2, 3, 4].map(minute));
		expect(deriveLinks(turned).linked[0]?.because).toEqual(because);
	});

	it('CHA-4 a holder that was not read is nobody to link', () => {
		expect(deriveLinks({ ...anEvidence('witness', known), contacts: known.slice(1) }).linked).toEqual([]);
	});
});

describe('CHA-4 over any number of joins', () => {
	const third = aContact('third', { number: 3, aliases: [held('b3'), seen('b2', 5, 'claimed')] });
	const stranger = aContact('stranger', { number: 4, aliases: [held('b4')] });
	const chain = joins(holder, witness, third, stranger);

	it('CHA-4 all that are joined stand for one another', () => {
		for (const id of ['holder', 'witness', 'third']) {
			expect([...joinedTo(contactId(id), chain)].sort()).toEqual(['holder', 'third', 'witness']);
		}
		expect([...joinedTo(contactId('stranger'), chain)]).toEqual(['stranger']);
	});

	it('CHA-4 a chain names each join, and is worth its weakest', () => {
		expect(pathIn(chain, 'holder', 'third')).toEqual(['holder witness asserted', 'witness third claimed']);
		expect(pathIn(chain, 'third', 'holder')).toEqual(['witness third claimed', 'holder witness asserted']);
		expect(deriveLinks(anEvidence('holder', [holder, witness, third])).linked).toMatchObject([
			{ contactId: 'witness', trust: 'asserted' },
			{ contactId: 'third', trust: 'claimed' },
		]);
	});

	it('CHA-4 there is no chain to itself, nor to those who are not joined', () => {
		expect(pathIn(chain, 'holder', 'holder')).toEqual([]);
		expect(pathIn(chain, 'holder', 'stranger')).toEqual([]);
	});

	it('CHA-4 a longer chain of stronger joins goes before a weaker short cut, a short one before a long one', () => {
		const cut = aContact('third', { number: 3, aliases: [held('b3'), seen('b1', 1, 'claimed'), seen('b2', 5)] });
		expect(pathIn(joins(holder, witness, cut), 'holder', 'third')).toEqual([
			'holder witness asserted',
			'witness third asserted',
		]);
		const near = aContact('third', { number: 3, aliases: [held('b3'), seen('b2', 5), seen('b1', 6)] });
		expect(pathIn(joins(holder, witness, near), 'holder', 'third')).toEqual(['holder third asserted']);
	});

	it('CHA-4 a join leads from either side to the other', () => {
		const [join] = chain.get(contactId('holder')) ?? [];
		const sides = join === undefined ? [] : [otherSide(join, join.holder), otherSide(join, join.witness)];
		expect(sides).toEqual(['witness', 'holder']);
	});
});

describe('CHA-5 who held an alias when it was seen', () => {
	const old = aContact('old', { number: 1, aliases: [held('p1', 0, 5)] });
	const older = aContact('older', { number: 4, aliases: [held('p1', 0, 2)] });
	const fresh = aContact('fresh', { number: 2, aliases: [held('p1', 6)] });
	const seenAt = (at: number) => aContact('witness', { number: 3, aliases: [held('b2'), seen('p1', at)] });
	const joinedAt = (at: number, ...known: readonly ContactWithActivity[]): readonly string[] =>
		[...joinedTo(contactId('witness'), joins(...known, seenAt(at)))].filter((id) => id !== 'witness');

	it('CHA-5 a recycled number does not join the one who had it and the one who has it', () => {
		expect(joins(old, fresh).size).toBe(0);
		expect(deriveLinks(anEvidence('fresh', [old, fresh])).linked).toEqual([]);
	});

	it.each([
		[1, 'older'],
		[2, 'old'],
		[4, 'old'],
		[5, 'fresh'],
		[7, 'fresh'],
	])('CHA-5 what was seen in minute %i joins to %s', (at, expected) => {
		expect(joinedAt(at, fresh, old, older)).toEqual([expected]);
	});

	it('CHA-5 what was seen after it was given up, and before anybody else had it, joins nobody', () => {
		expect(joinedAt(5, old)).toEqual([]);
	});
});
