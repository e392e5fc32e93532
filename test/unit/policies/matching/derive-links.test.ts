import { describe, expect, it } from 'vitest';
import { deriveLinks } from '../../../../src/policies/matching/derive-links.js';
import type { LinkEvidence } from '../../../../src/policies/matching/link-evidence.js';
import { aContact, anEvidence, contactId, held, minute, seen } from './evidence.js';

const PHONE = '+33612345678';
const linkedIn = (evidence: LinkEvidence): readonly string[] =>
	deriveLinks(evidence).linked.map(({ contactId: id, trust }) => `${id} ${trust}`);

describe('MAT-1 equal values', () => {
	const ana = aContact('ana', { number: 1, said: { phone: { value: PHONE, trust: 'asserted', at: 1 } } });
	const web = aContact('web', { number: 3, type: 'web_chat', said: { phone: { value: '+33 6 12 34 56 78', at: 2 } } });
	const two = aContact('two', { number: 2, said: { phone: { value: PHONE, trust: 'asserted', at: 3 } } });
	const other = aContact('other', { number: 4, said: { phone: '+33687654321' } });
	const all = [ana, web, two, other];

	it('MAT-1 link on different channels and on the same one, by number', () => {
		expect(linkedIn(anEvidence('ana', all, { sharing: PHONE }))).toEqual(['two asserted', 'web claimed']);
		expect(linkedIn(anEvidence('other', all, { sharing: '+33687654321' }))).toEqual([]);
	});

	it('MAT-1, MAT-10 a link says who is linked, and all of why', () => {
		const { linked, heldBack } = deriveLinks(anEvidence('ana', [ana, web], { sharing: PHONE }));
		const sides = {
			here: { contactId: 'ana', value: PHONE, source: 'channel', trust: 'asserted', by: 'by-ana', at: minute(1) },
			there: {
				...{ contactId: 'web', value: '+33 6 12 34 56 78', source: 'channel', trust: 'claimed' },
				...{ by: 'by-web', at: minute(2) },
			},
		};
		const equal = { kind: 'equal_values', attribute: 'phone', normalised: PHONE, normaliser: 'phone.1', ...sides };
		expect(linked).toEqual([
			{ contactId: 'web', contactNumber: 3, channelType: 'web_chat', trust: 'claimed', because: [equal] },
		]);
		expect(heldBack).toEqual([]);
	});

	it('MAT-10 a value that its channel repeated was said when it was repeated', () => {
		const again = aContact('ana', { said: { phone: { value: PHONE, at: 1, repeatedAt: 7 } } });
		const early = aContact('web', { number: 2, said: { phone: { value: PHONE, at: 5, repeatedAt: 4 } } });
		const [link] = deriveLinks(anEvidence('ana', [again, early], { sharing: PHONE })).linked;
		expect(link?.because).toMatchObject([{ here: { at: minute(7) }, there: { at: minute(5) } }]);
	});

	it('MAT-2 with no attribute chosen nothing links and nothing is held back', () => {
		const evidence = anEvidence('ana', all, { sharing: PHONE, rule: { attribute: undefined } });
		expect(deriveLinks(evidence)).toEqual({ linked: [], heldBack: [], conflicts: [] });
	});

	it('MAT-2 values of another attribute than the chosen one do not link', () => {
		const evidence = anEvidence('ana', all, { sharing: PHONE, rule: { attribute: 'email' } });
		expect(deriveLinks(evidence)).toEqual({ linked: [], heldBack: [], conflicts: [] });
	});

	it('MAT-3 values of two normalisers never compare', () => {
		const group = { key: `phone\tphone.2\t${PHONE}`, members: [contactId('ana'), contactId('web')] };
		const evidence = { ...anEvidence('ana', all, { sharing: PHONE }), group };
		expect(deriveLinks(evidence).linked).toEqual([]);
	});

	it('MAT-3 a value that does not compare links nobody and is not held back', () => {
		const national = aContact('ana', { said: { phone: '0612345678' } });
		expect(deriveLinks(anEvidence('ana', [national]))).toEqual({ linked: [], heldBack: [], conflicts: [] });
	});

	it('MAT-4 without a value there is no link, even where a group was read', () => {
		const cleared = aContact('ana', { said: { phone: {} } });
		expect(deriveLinks(anEvidence('ana', [cleared, web], { sharing: PHONE }))).toEqual({
			linked: [],
			heldBack: [],
			conflicts: [],
		});
	});

	it('MAT-4 a value links nobody where no group was read, or the group of another value', () => {
		expect(deriveLinks(anEvidence('ana', all)).linked).toEqual([]);
		expect(deriveLinks(anEvidence('ana', all, { sharing: '+33687654321' })).linked).toEqual([]);
	});

	it('MAT-4 a member of the group that is gone by now is passed over', () => {
		const evidence = anEvidence('ana', all, { sharing: PHONE });
		const contacts = evidence.contacts.filter(({ contact }) => contact.id !== 'web');
		expect(linkedIn({ ...evidence, contacts })).toEqual(['two asserted']);
	});
});

describe('MAT-1 from equal values to those a network joins', () => {
	// b1 and b2 are one account of a network, and so are b3 and b4; b1 and b3 have the same phone.
	const one = aContact('one', {
		number: 1,
		aliases: [held('b1')],
		said: { phone: { value: PHONE, trust: 'asserted' } },
	});
	const two = aContact('two', { number: 2, aliases: [held('b2'), seen('b1', 1)] });
	const three = aContact('three', { number: 3, aliases: [held('b3')], said: { phone: PHONE } });
	const four = aContact('four', { number: 4, aliases: [held('b4'), seen('b3', 1)] });
	const all = [one, two, three, four];
	const from = (id: string): LinkEvidence => anEvidence(id, all, { sharing: PHONE });

	it('CHA-4 the join costs no hop, on either side, and the relation is mutual', () => {
		expect(linkedIn(from('two'))).toEqual(['one asserted', 'three claimed', 'four claimed']);
		expect(linkedIn(from('four'))).toEqual(['one claimed', 'two claimed', 'three asserted']);
		expect(linkedIn(from('one'))).toEqual(['two asserted', 'three claimed', 'four claimed']);
	});

	it('MAT-10 a link over joins gives the equal values and each join on the way', () => {
		const link = deriveLinks(from('two')).linked.find(({ contactId: id }) => id === 'four');
		const join = (holder: string, witness: string) => ({ kind: 'same_network_alias', holder, witness });
		expect(link?.because).toMatchObject([
			join('one', 'two'),
			join('three', 'four'),
			{ kind: 'equal_values', here: { contactId: 'one' }, there: { contactId: 'three' } },
		]);
	});

	it('MAT-1 does not go on from a linked contact: what another attribute of it equals stays out', () => {
		const far = aContact('far', { number: 5, aliases: [held('b5')], said: { email: 'ana@example.com' } });
		const bridge = aContact('bridge', {
			number: 6,
			aliases: [held('b6')],
			said: { phone: PHONE, email: 'ana@example.com' },
		});
		expect(linkedIn(anEvidence('one', [one, bridge, far], { sharing: PHONE }))).toEqual(['bridge claimed']);
	});
});
